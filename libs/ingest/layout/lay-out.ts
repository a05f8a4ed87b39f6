import type { NoticeKind, SkippedRowKind } from '#domain';
import type { RawRow, RawSheet } from '../reader/raw-sheet.js';
import { classifyRow } from './classify-row.js';
import { groupCells, noteCells, sheetNameCells, titleCells } from './context.js';
import { headerAt, type Header } from './find-header.js';
import type { LaidOutCell, LaidOutRecord, LaidOutSheet, LayoutIssue, Role } from './laid-out.js';
import { readForm } from './read-form.js';
import { cellAt, SheetGrid } from './sheet-grid.js';
import { settleColumns } from './settle-columns.js';

/** Fields of the firm: a row that leaves the firm empty continues the firm above, with these. */
const FIRM_ROLES: ReadonlySet<Role> = new Set<Role>([
  'employer',
  'taxCode',
  'employerKind',
  'industry',
  'products',
  'sizeBand',
  'investor',
  'employerAddress',
  'park',
  'workplace',
  'contact',
  'contactPosition',
  'phone',
  'email',
  'deadline',
]);
/** What may not be repeated for every row of a merged range: three positions with one merged number are not three times it. */
const COUNTED_ROLES: ReadonlySet<Role> = new Set<Role>(['stt', 'seats', 'seatsMale', 'seatsFemale']);

/**
 * Finds the records of one sheet. Every row that holds something is either part of a record or counted with the kind it was
 * skipped as. Pure: no clock, no coding; what cells mean is the extractor's business.
 */
export function layOut(sheet: RawSheet, sheetIndex: number, kind: NoticeKind): LaidOutSheet {
  if (sheet.hidden) {
    const issues = [{ code: 'sheet.hidden', sheet: sheet.name }] as const;
    return { name: sheet.name, records: [], dataRows: 0, skipped: {}, hasHeader: false, issues };
  }
  const grid = new SheetGrid(sheet);
  const tables = new TableLayout(grid, sheet.name, sheetIndex, kind);
  tables.run();
  // a sheet with a plain header and rows below it is no form; only doubtful ones are read as both
  const form = tables.isPlain() ? undefined : readForm(grid, sheet.name, sheetIndex, kind);
  if (form && form.roles >= 5 && form.roles > tables.roles) {
    return { ...form.sheet, skipped: withBlank(form.sheet.skipped, sheet.blankRows) };
  }
  return { ...tables.result(), skipped: withBlank(tables.result().skipped, sheet.blankRows) };
}

function withBlank(
  skipped: LaidOutSheet['skipped'],
  blankRows: number,
): Readonly<Partial<Record<SkippedRowKind, number>>> {
  return blankRows === 0 ? skipped : { ...skipped, blank: (skipped.blank ?? 0) + blankRows };
}

const PLAIN_ROLES = 6;
const PLAIN_ROWS = 10;

interface PendingRecord {
  readonly row: RawRow;
  readonly cells: LaidOutCell[];
}

class TableLayout {
  roles = 0;
  readonly #grid: SheetGrid;
  readonly #name: string;
  readonly #sheetIndex: number;
  readonly #kind: NoticeKind;
  readonly #skipped: Partial<Record<SkippedRowKind, number>> = {};
  readonly #records: LaidOutRecord[] = [];
  readonly #issues: LayoutIssue[] = [];
  #header: Header | undefined;
  #pending: PendingRecord[] = [];
  #title: LaidOutCell[] = [];
  #notes: LaidOutCell[] = [];
  #groups: LaidOutCell[] = [];
  #firm: readonly LaidOutCell[] = [];
  #afterSignature = false;

  constructor(grid: SheetGrid, name: string, sheetIndex: number, kind: NoticeKind) {
    this.#grid = grid;
    this.#name = name;
    this.#sheetIndex = sheetIndex;
    this.#kind = kind;
  }

  run(): void {
    const { rows } = this.#grid;
    for (let index = 0; index < rows.length;) {
      const row = rows[index];
      if (!row) break;
      const header = this.#header?.isRepeatedBy(row) ? undefined : headerAt(this.#grid, index, this.#kind);
      if (header && (!this.#header || header.exact >= 3)) {
        this.#startTable(header);
        index += header.height;
        continue;
      }
      this.#takeRow(row);
      index += 1;
    }
    this.#endTable();
    if (this.roles === 0 && rows.length > 0) this.#issues.push({ code: 'sheet.no-header', sheet: this.#name });
  }

  isPlain(): boolean {
    return this.roles >= PLAIN_ROLES && this.#records.length >= PLAIN_ROWS;
  }

  result(): LaidOutSheet {
    return {
      name: this.#name,
      records: this.#records,
      dataRows: this.#records.length,
      skipped: this.#skipped,
      hasHeader: this.roles > 0,
      issues: this.#issues,
    };
  }

  #startTable(found: Header): void {
    this.#endTable();
    this.#header = settleColumns(found, this.#grid, this.#kind);
    this.roles = Math.max(this.roles, found.roles);
    this.#count('header', found.height);
    for (const column of this.#header.columns) {
      if (column.role !== 'unknown' || column.header === '') continue;
      const head = this.#grid.rows[found.index + found.height - 1];
      const cell = cellAt(head, column.column)?.address;
      this.#issues.push({
        code: 'column.unknown',
        sheet: this.#name,
        ...(head === undefined ? {} : { row: head.number }),
        ...(cell === undefined ? {} : { cell }),
      });
    }
  }

  #endTable(): void {
    const header = this.#header;
    if (!header) return;
    const oneFirm = !header.roleSet.has('employer');
    const shared = [...this.#title, ...(oneFirm ? this.#notes : []), ...sheetNameCells(this.#name, this.#kind)];
    for (const { row, cells } of this.#pending) {
      const present = new Set(cells.map((cell) => cell.role));
      for (const cell of shared) {
        if (present.has(cell.role) || (cell.role === 'employer' && !oneFirm)) continue;
        present.add(cell.role);
        cells.push(cell);
      }
      this.#records.push({
        kind: this.#kind,
        sheetIndex: this.#sheetIndex,
        sheet: this.#name,
        row: row.number,
        key: String(row.number),
        cells,
        columns: header.columnOf,
      });
    }
    this.#pending = [];
    this.#notes = [];
    this.#groups = [];
    this.#firm = [];
    this.#afterSignature = false;
  }

  #takeRow(row: RawRow): void {
    if (!this.#header) {
      this.#count('title');
      this.#title.push(...titleCells(row, this.#kind));
      return;
    }
    const kind = classifyRow(row, this.#header, this.#grid, this.#kind, this.#afterSignature);
    if (kind === 'data') {
      this.#pending.push({ row, cells: this.#recordCells(row, this.#header) });
      return;
    }
    this.#count(kind);
    if (kind === 'signature') this.#afterSignature = true;
    else if (kind === 'note') this.#notes.push(...noteCells(row, this.#kind));
    else if (kind === 'group') this.#openGroup(groupCells(row, this.#header, this.#kind));
  }

  /** A place closes the firm and section before it, a firm closes the section, a section only another section. */
  #openGroup(cells: readonly LaidOutCell[]): void {
    const rank = groupRank(cells[0]?.role ?? 'note');
    this.#groups = [...this.#groups.filter((cell) => groupRank(cell.role) < rank), ...cells];
    this.#firm = [];
  }

  #recordCells(row: RawRow, header: Header): LaidOutCell[] {
    const cells: LaidOutCell[] = [];
    const taken = new Set<number>();
    const present = new Set<Role>();
    const add = (cell: LaidOutCell, column: number) => {
      cells.push(cell);
      taken.add(column);
      present.add(cell.role);
    };
    for (const cell of row.cells) {
      const column = header.byColumn.get(cell.column);
      add({ role: column?.role ?? 'unknown', header: column?.header ?? '', cell, from: 'cell' }, cell.column);
    }
    for (const { column, anchor } of this.#grid.mergedDown(row.number)) {
      const meant = header.byColumn.get(column);
      if (!meant || taken.has(column) || COUNTED_ROLES.has(meant.role)) continue;
      add({ role: meant.role, header: meant.header, cell: anchor, from: 'merged' }, column);
    }
    const continues = !present.has('employer') && !present.has('stt') && header.roleSet.has('employer');
    if (continues) {
      for (const cell of this.#firm) {
        if (!present.has(cell.role)) cells.push({ ...cell, from: 'above' });
      }
    } else if (present.has('employer')) {
      this.#firm = cells.filter((cell) => FIRM_ROLES.has(cell.role));
    }
    const known = new Set(cells.map((cell) => cell.role));
    for (const cell of this.#groups) {
      if (!known.has(cell.role) || cell.role === 'note') cells.push(cell);
    }
    return cells;
  }

  #count(kind: SkippedRowKind, rows = 1): void {
    this.#skipped[kind] = (this.#skipped[kind] ?? 0) + rows;
  }
}

function groupRank(role: Role): number {
  if (role === 'park' || role === 'workplace' || role === 'country' || role === 'institution') return 0;
  return role === 'employer' || FIRM_ROLES.has(role) ? 1 : 2;
}
