import type { NoticeKind, SkippedRowKind } from '#domain';
import type { RawCell, RawRow } from '../reader/raw-sheet.js';
import type { LaidOutCell, LaidOutRecord, LaidOutSheet, Role } from './laid-out.js';
import { recogniseRole } from './recognise-role.js';
import { isNote, isSignature } from './row-words.js';
import type { SheetGrid } from './sheet-grid.js';

/** A label and its values, which stand in the same cell, to the right, or in rows below without a label. */
interface Entry {
  readonly role: Role;
  readonly header: string;
  readonly row: number;
  readonly values: RawCell[];
}

/** Said once per form, also when it lists several positions: the firm and whom to call. */
const FORM_WIDE: ReadonlySet<Role> = new Set<Role>([
  'employer',
  'taxCode',
  'employerKind',
  'industry',
  'products',
  'sizeBand',
  'investor',
  'employerAddress',
  'contact',
  'contactPosition',
  'phone',
  'email',
  'institution',
]);
const OPENERS: ReadonlySet<Role> = new Set<Role>(['title', 'name']);

/**
 * Reads a sheet as a form: labels with values beside them, as Mẫu 03a (vacancy) and Mẫu 01 (jobseeker) are filled in.
 * A second "Tên công việc" opens a second record; several filled value columns are several records side by side.
 * Undefined when the sheet has no label with a value.
 */
export function readForm(
  grid: SheetGrid,
  name: string,
  sheetIndex: number,
  kind: NoticeKind,
): { readonly roles: number; readonly sheet: LaidOutSheet } | undefined {
  const entries: Entry[] = [];
  const skipped: Partial<Record<SkippedRowKind, number>> = {};
  let dataRows = 0;
  let closed = false;
  for (const row of grid.rows) {
    const found = closed ? [] : entriesOf(row, kind);
    if (found.length > 0) {
      entries.push(...found);
      dataRows += 1;
      continue;
    }
    closed ||= entries.length > 0 && row.cells.some((cell) => isSignature(cell.text));
    const last = entries.at(-1);
    if (!closed && last && continues(row, last)) {
      last.values.push(...row.cells);
      dataRows += 1;
      continue;
    }
    const why = closed
      ? 'signature'
      : entries.length === 0
        ? 'title'
        : row.cells.some((cell) => isNote(cell.text))
          ? 'note'
          : 'group';
    skipped[why] = (skipped[why] ?? 0) + 1;
  }
  const filled = entries.filter((entry) => entry.values.length > 0);
  // labels that nothing was written to are headings: "I. THÔNG TIN VIỆC LÀM"
  const filledRows = new Set(filled.map((entry) => entry.row));
  const headings = new Set(entries.map((entry) => entry.row).filter((row) => !filledRows.has(row))).size;
  dataRows -= headings;
  if (headings > 0) skipped.group = (skipped.group ?? 0) + headings;
  if (!filled.some((entry) => OPENERS.has(entry.role))) return undefined;
  const records = sideBySide(filled) ?? inTurn(filled);
  return {
    roles: new Set(filled.map((entry) => entry.role)).size,
    sheet: {
      name,
      dataRows,
      skipped,
      hasHeader: true,
      issues: [],
      records: records.map((own): LaidOutRecord => {
        const opener = own.find((entry) => OPENERS.has(entry.role));
        const row = opener?.row ?? 1;
        const key = `${row}:${opener?.values[0]?.column ?? 0}`;
        return { kind, sheetIndex, sheet: name, row, key, cells: own.flatMap(toCells) };
      }),
    },
  };
}

function entriesOf(row: RawRow, kind: NoticeKind): Entry[] {
  const entries: Entry[] = [];
  for (const cell of row.cells) {
    const label = cell.kind === 'text' ? labelOf(cell, kind) : undefined;
    const open = entries.at(-1);
    // a word that could be a label is a value while the label before it still waits for one
    if (label && (open === undefined || open.values.length > 0 || label.value !== undefined || label.certain)) {
      entries.push({
        role: label.role,
        header: label.header,
        row: row.number,
        values: label.value ? [label.value] : [],
      });
    } else {
      open?.values.push(cell);
    }
  }
  return entries;
}

function labelOf(
  cell: RawCell,
  kind: NoticeKind,
): { role: Role; header: string; value?: RawCell; certain: boolean } | undefined {
  const [, before = cell.text, after = ''] = /^([^:]{2,80}):(.*)$/s.exec(cell.text) ?? [];
  const match = recogniseRole(before.replace(/\*/g, ' '), kind);
  if (!match || match.role === 'stt' || match.coverage < 0.5) return undefined;
  const value = after.trim();
  return {
    role: match.role,
    header: before.trim(),
    certain: match.coverage === 1 || cell.text.includes(':'),
    ...(value === '' ? {} : { value: { ...cell, text: value } }),
  };
}

/** Rows without a label belong to the one above when they do not start a section ("II. THÔNG TIN LIÊN HỆ"). */
function continues(row: RawRow, last: Entry): boolean {
  const first = row.cells[0];
  if (!first || row.cells.some((cell) => isNote(cell.text))) return false;
  if (/^(?:[IVX]+|[A-Z])[.)]\s/.test(first.text) || /^[^a-zà-ỹ]{6,}$/u.test(first.text)) return false;
  const column = last.values[0]?.column;
  return column !== undefined && first.column >= column;
}

/** Several positions in columns beside the labels. */
function sideBySide(entries: readonly Entry[]): readonly (readonly Entry[])[] | undefined {
  const title = entries.find((entry) => OPENERS.has(entry.role));
  const columns = title?.values.map((cell) => cell.column) ?? [];
  if (columns.length < 2) return undefined;
  const wide = entries.filter((entry) =>
    columns.every((column) => entry.values.some((cell) => cell.column === column)),
  );
  if (wide.length < Math.max(3, entries.length * 0.4)) return undefined;
  return columns.map((column) =>
    entries.flatMap((entry) => {
      const own = wide.includes(entry) ? entry.values.filter((cell) => cell.column === column) : entry.values;
      return own.length === 0 ? [] : [{ ...entry, values: own }];
    }),
  );
}

/** One record after another; what was said about the firm before the first title holds for all. */
function inTurn(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const opener = entries.find((entry) => OPENERS.has(entry.role))?.role;
  const starts = entries.flatMap((entry, index) => (entry.role === opener ? [index] : []));
  const firm = entries.filter((entry) => FORM_WIDE.has(entry.role));
  return starts.map((start, place) => {
    const from = place === 0 ? 0 : start;
    const own = entries.slice(from, starts[place + 1]);
    const said = new Set(own.map((entry) => entry.role));
    return [...own, ...firm.filter((entry) => !said.has(entry.role))];
  });
}

function toCells(entry: Entry): LaidOutCell[] {
  return entry.values.map((cell) => ({ role: entry.role, header: entry.header, cell, from: 'cell' }));
}
