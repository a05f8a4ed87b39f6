import type { NoticeKind } from '#domain';
import { fold } from '#vietnamese';
import type { RawCell, RawRow } from '../reader/raw-sheet.js';
import type { Header } from './find-header.js';
import type { CellOrigin, LaidOutCell, Role } from './laid-out.js';
import { recogniseRole } from './recognise-role.js';
import { looksLikeEmployer, looksLikePlace } from './row-words.js';

/** What a line outside the table may say for the whole table. */
const TITLE_ROLES: Readonly<Record<NoticeKind, ReadonlySet<Role>>> = {
  vacancies: new Set<Role>([
    'employer',
    'taxCode',
    'employerKind',
    'industry',
    'products',
    'investor',
    'employerAddress',
    'park',
    'workplace',
    'contact',
    'phone',
    'email',
    'deadline',
  ]),
  supply: new Set<Role>([
    'institution',
    'level',
    'field',
    'className',
    'graduationYear',
    'country',
    'programme',
    'consent',
  ]),
};

/** What a note below the table may add, in a sheet of one firm. */
const NOTE_ROLES: ReadonlySet<Role> = new Set<Role>([
  ...TITLE_ROLES.vacancies,
  'benefits',
  'shifts',
  'contract',
  'bus',
  'dormitory',
  'requirements',
  'method',
  'startDate',
]);

/** Says what a title row above a table means for its records. */
export function titleCells(row: RawRow, kind: NoticeKind): LaidOutCell[] {
  return contextCells(row, kind, TITLE_ROLES[kind], 'title');
}

export function noteCells(row: RawRow, kind: NoticeKind): LaidOutCell[] {
  return kind === 'supply' ? [] : contextCells(row, kind, NOTE_ROLES, 'title').filter((cell) => cell.header !== '');
}

/** What the name of a sheet means for its records: one sheet per park or per firm is common. */
export function sheetNameCells(name: string, kind: NoticeKind): LaidOutCell[] {
  const cell: RawCell = { address: '', column: -1, kind: 'text', text: name };
  return wholeLine(cell, kind, 'title');
}

/** What a group row means for the records below it. */
export function groupCells(row: RawRow, header: Header, kind: NoticeKind): LaidOutCell[] {
  const texts = row.cells.filter(
    (cell) => cell.kind === 'text' && !/^\(?[\divxlcA-Z]+\)?[.)]?$/i.test(cell.text.trim()),
  );
  return texts.flatMap((cell, place): LaidOutCell[] => {
    const known = header.columns.find((column) => column.column === cell.column);
    const meant = wholeLine(cell, kind, 'group');
    if (meant.length > 0) return meant;
    const labelled = labelledCell(cell, kind, 'group');
    if (labelled) return [labelled];
    if (known && place > 0 && known.role !== 'unknown')
      return [{ role: known.role, header: known.header, cell, from: 'group' }];
    if (known?.role === 'employer') return [{ role: 'employer', header: known.header, cell, from: 'group' }];
    if (kind === 'supply') return [{ role: 'className', header: '', cell, from: 'group' }];
    return [{ role: 'note', header: '', cell, from: 'group' }];
  });
}

function contextCells(row: RawRow, kind: NoticeKind, allowed: ReadonlySet<Role>, from: CellOrigin): LaidOutCell[] {
  const found: LaidOutCell[] = [];
  row.cells.forEach((cell, place) => {
    if (cell.kind === 'error' || cell.kind === 'no-value') return;
    for (const line of cell.text.split(/\r?\n/)) {
      const piece: RawCell = { ...cell, text: line.trim() };
      const labelled = labelledCell(piece, kind, from) ?? besideLabel(piece, row.cells[place + 1], kind, from);
      if (labelled) {
        if (allowed.has(labelled.role)) found.push(labelled);
      } else {
        found.push(...wholeLine(piece, kind, from));
      }
    }
  });
  return found;
}

/** "Địa chỉ: KCN …" in one cell. */
function labelledCell(cell: RawCell, kind: NoticeKind, from: CellOrigin): LaidOutCell | undefined {
  const [, label, value] = /^([^:]{2,40}):\s*(\S.*)$/s.exec(cell.text) ?? [];
  if (label === undefined || value === undefined) return undefined;
  const match = recogniseRole(label, kind);
  if (!match || match.coverage < 0.5) return undefined;
  return { role: match.role, header: label.trim(), cell: { ...cell, text: value.trim() }, from };
}

/** "Địa chỉ:" in one cell and the value in the next. */
function besideLabel(
  label: RawCell,
  value: RawCell | undefined,
  kind: NoticeKind,
  from: CellOrigin,
): LaidOutCell | undefined {
  if (!value || value.kind === 'error') return undefined;
  const match = recogniseRole(label.text.replace(/:\s*$/, ''), kind);
  if (!match || match.coverage < 0.7) return undefined;
  return { role: match.role, header: label.text, cell: value, from };
}

/** A line that says something without a label: a firm's name, a park, a school. */
function wholeLine(cell: RawCell, kind: NoticeKind, from: CellOrigin): LaidOutCell[] {
  const { text } = cell;
  const at = (role: Role, value: string): LaidOutCell[] => [
    { role, header: '', cell: { ...cell, text: value.trim() }, from },
  ];
  const folded = fold(text);
  if (kind === 'supply') {
    const country = /^(?:\W|\d|[ivx]+[.)])*(?:thi truong|nuoc|quoc gia)[ :]+(.+)$/.exec(folded)?.[1];
    if (country !== undefined) return at('country', text.replace(/^.*?(?:ường|ước|uốc gia)[ :]+/iu, ''));
    if (/^(?:truong|hoc vien)(?: |$)/.test(folded) && text.length < 120) return at('institution', text);
    return [];
  }
  if (isAuthority(folded)) return [];
  if (looksLikeEmployer(text)) return at('employer', text.replace(/^(?:\W|\d|[IVX]+[.)])+/u, ''));
  if (looksLikePlace(text))
    return at(/(?:kcn|ccn|khu cong nghiep|cum cong nghiep)/.test(folded) ? 'park' : 'workplace', text);
  const ofEmployer = /(?:của|CỦA|Của)\s+((?:công ty|CÔNG TY|Công ty|Công Ty|cty|CTY).{3,})$/u.exec(text)?.[1];
  if (ofEmployer !== undefined) return at('employer', ofEmployer);
  const park =
    /(?:\b(?:KCN|CCN)|(?:khu|KHU|Khu|cụm|CỤM|Cụm) (?:công nghiệp|CÔNG NGHIỆP|Công nghiệp|Công Nghiệp))\s+.{2,60}$/u.exec(
      text,
    )?.[0];
  return park === undefined || /cac kcn|cac khu/.test(folded) ? [] : at('park', park);
}

/** The office that sends the list is not the employer. */
function isAuthority(folded: string): boolean {
  return /^(?:uy ban|ubnd|so |ban quan ly|trung tam|cong hoa|doc lap|phong |lien doan|tinh |cuc |hoi |bql)/.test(
    folded,
  );
}
