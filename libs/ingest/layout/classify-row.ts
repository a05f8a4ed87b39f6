import type { NoticeKind, SkippedRowKind } from '#domain';
import type { RawCell, RawRow } from '../reader/raw-sheet.js';
import { isNumberingRow, type Header } from './find-header.js';
import type { Role } from './laid-out.js';
import { recogniseRole } from './recognise-role.js';
import {
  isNote,
  isOfficeAlone,
  isSignature,
  isTotal,
  looksLikeEmployer,
  looksLikePlace,
  looksLikeSection,
} from './row-words.js';
import { isNumeric, type SheetGrid } from './sheet-grid.js';

export type RowKind = 'data' | SkippedRowKind;

/** Roles that make a row a record when they stand beside nothing but a number. */
const SUBJECTS: ReadonlySet<Role> = new Set<Role>(['title', 'name', 'familyName']);
const LONG_TEXT = 80;

/**
 * What a row below a header is. When in doubt it is data: a wrong record shows up with an issue, a wrongly skipped row
 * would disappear.
 */
export function classifyRow(
  row: RawRow,
  header: Header,
  grid: SheetGrid,
  kind: NoticeKind,
  afterSignature: boolean,
): RowKind {
  const stt = row.cells.find((cell) => header.byColumn.get(cell.column)?.role === 'stt' && isMarker(cell.text));
  const rest = row.cells.filter((cell) => cell !== stt);
  if (rest.length === 0) return 'blank';

  const errors = rest.filter((cell) => cell.kind === 'error');
  const texts = rest.filter((cell) => cell.kind !== 'error' && cell.kind !== 'no-value' && !isNumeric(cell));
  if (texts.length === 0 && errors.length > 0) return 'error-tail';
  if (header.isRepeatedBy(row)) return 'header';
  if (isNumberingRow(row)) return 'numbering';

  const first = texts[0];
  if (!first)
    return rest.every((cell) => cell.kind === 'no-value' || Number(cell.number ?? cell.text) === 0) ? 'blank' : 'data';
  if (texts.length <= 3 && [stt, first].some((cell) => cell && isTotal(cell.text))) return 'total';

  const roles = new Set(texts.map((cell) => header.byColumn.get(cell.column)?.role));
  const hasSubject = [...SUBJECTS].some((role) => roles.has(role));
  const solid = texts.length >= 3 && hasSubject;
  if (!solid && texts.some((cell) => isSignature(cell.text))) return 'signature';
  if (afterSignature && !(solid && stt)) return 'signature';

  if (
    texts.length <= 3 &&
    rest.length - texts.length === 0 &&
    texts.every((cell) => isOfficeAlone(cell.text)) &&
    !stt
  ) {
    return 'signature';
  }
  if (isGroup(row, stt, texts, rest, header, grid, hasSubject)) return 'group';
  if (
    texts.length === 1 &&
    rest.length === 1 &&
    !stt &&
    (isNote(first.text) || isLabelled(first.text, kind) || first.text.length > LONG_TEXT)
  )
    return 'note';
  return 'data';
}

/** "Địa điểm làm việc: KCN …" below a table is said for all of it. */
function isLabelled(text: string, kind: NoticeKind): boolean {
  const label = /^([^:]{2,40}):\s*\S/.exec(text)?.[1];
  return label !== undefined && (recogniseRole(label, kind)?.coverage ?? 0) >= 0.5;
}

/** "1", "01", "I", "IV.", "A", "a)", "1.2": what stands in a numbering column. */
function isMarker(text: string): boolean {
  return /^\(?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])\)?[.)]?$/i.test(text.trim());
}

/** Roman numerals and capital letters number groups; arabic numbers number records. */
function isGroupMarker(text: string): boolean {
  return /^\(?(?:[IVXLC]+|[A-Z])\)?[.)]?$/.test(text.trim());
}

function isGroup(
  row: RawRow,
  stt: RawCell | undefined,
  texts: readonly RawCell[],
  rest: readonly RawCell[],
  header: Header,
  grid: SheetGrid,
  hasSubject: boolean,
): boolean {
  const first = texts[0];
  if (!first) return false;
  const named = looksLikeEmployer(first.text) || looksLikePlace(first.text);
  const wide = grid.width(row.number, first.column) >= 3;
  const numbers = rest.length - texts.length;
  if (texts.length === 1) {
    if (stt && isGroupMarker(stt.text)) return true;
    // several columns of meaning, and the row fills one of them
    const narrow = header.columns.filter((column) => column.role !== 'stt').length <= 2;
    if (wide || (named && (!hasSubject || numbers === 0))) return numbers <= 2 && !(narrow && !wide && !named);
    if (header.byColumn.get(first.column)?.role === 'employer' && numbers === 0 && !narrow) return true;
    if (stt || numbers > 0 || narrow) return false;
    return (
      !isNote(first.text) && first.text.length <= LONG_TEXT && (looksLikeSection(first.text) || isCapitals(first.text))
    );
  }
  // a firm with its address or tax code on one line, and no position
  if (!looksLikeEmployer(first.text) || texts.length > 3) return false;
  const firmOnly = rest.every((cell) => {
    const role = header.byColumn.get(cell.column)?.role;
    return (
      cell === first ||
      role === 'employer' ||
      role === 'employerAddress' ||
      role === 'taxCode' ||
      role === 'park' ||
      role === 'industry'
    );
  });
  return firmOnly;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
