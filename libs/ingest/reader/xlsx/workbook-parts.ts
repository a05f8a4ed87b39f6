import { DomainError } from '#domain';
import type { XlsxArchive } from './archive.js';
import { numberStyle, PLAIN_NUMBER, type NumberStyle } from './number-formats.js';

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly date1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
}

/** Follows the relations from the package root to the sheets. Throws `file.unsupported` for a package that is no workbook. */
export async function readWorkbookParts(archive: XlsxArchive): Promise<WorkbookParts> {
  const root = await relations(archive, '_rels/.rels', '');
  const workbook = root.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(workbook) || !/workbook[^/]*\.xml$/i.test(workbook)) {
    throw new DomainError('file.unsupported', { detail: 'an archive, but no .xlsx workbook' });
  }
  const slash = workbook.lastIndexOf('/') + 1;
  const folder = workbook.slice(0, slash);
  const related = await relations(archive, `${folder}_rels/${workbook.slice(slash)}.rels`, folder);
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let date1904 = false;
  await archive.parse(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const relation = related.find((candidate) => candidate.id === id);
      if (relation?.type !== 'worksheet') return;
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: /hidden/i.test(attributes['state'] ?? ''),
        part: relation.target,
      });
    },
  });
  const sharedStrings = related.find((relation) => relation.type === 'sharedStrings')?.target;
  const styles = related.find((relation) => relation.type === 'styles')?.target;
  return {
    sheets,
    date1904,
    ...(sharedStrings !== undefined && archive.has(sharedStrings) ? { sharedStrings } : {}),
    ...(styles !== undefined && archive.has(styles) ? { styles } : {}),
  };
}

/** Texts by index; rich-text runs are joined, phonetic runs left out. */
export async function readSharedStrings(archive: XlsxArchive, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  await archive.parse(part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** Number styles by the index that cells carry (`s`). */
export async function readNumberStyles(
  archive: XlsxArchive,
  part: string | undefined,
): Promise<readonly NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  if (part === undefined) return styles;
  let inCellFormats = false;
  await archive.parse(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(id === 0 ? PLAIN_NUMBER : numberStyle(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function relations(archive: XlsxArchive, part: string, folder: string): Promise<readonly Relation[]> {
  const found: Relation[] = [];
  if (!archive.has(part)) return found;
  await archive.parse(part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      found.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : joinPart(folder, target),
      });
    },
  });
  return found;
}

/** Names inside the package only: `..` walks up the package, never out of it. */
function joinPart(folder: string, target: string): string {
  const path: string[] = [];
  for (const piece of `${folder}${target}`.split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '' && piece !== '.') path.push(piece);
  }
  return path.join('/');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
