import type { NoticeKind } from '#domain';
import { fold } from '#vietnamese';
import type { RawRow } from '../reader/raw-sheet.js';
import type { Role } from './laid-out.js';
import { headerWords, recogniseRole } from './recognise-role.js';
import type { SheetGrid } from './sheet-grid.js';

export interface Column {
  readonly column: number;
  /** Header texts from top to bottom. */
  readonly header: string;
  readonly role: Role;
  readonly score: number;
  /** The header is merged over this column from the one on its left, without a header of its own. */
  readonly spread?: true;
}

/** The header of one table: where it stands and what its columns hold. */
export class Header {
  readonly byColumn: ReadonlyMap<number, Column>;
  readonly roleSet: ReadonlySet<Role>;
  /** First column of each role. */
  readonly columnOf: ReadonlyMap<Role, number>;
  /** Columns whose header says its role in so many words and nothing else. */
  readonly exact: number;
  /** Folded header texts by column, to recognise a header that is printed again on the next page. */
  readonly #texts: ReadonlyMap<number, string>;

  constructor(
    /** Index of its first row in the grid. */
    readonly index: number,
    readonly height: number,
    readonly columns: readonly Column[],
  ) {
    this.byColumn = new Map(columns.map((column) => [column.column, column]));
    this.roleSet = new Set(columns.map((column) => column.role).filter((role) => role !== 'unknown'));
    this.columnOf = new Map(columns.toReversed().map(({ role, column }) => [role, column]));
    this.exact = columns.filter((column) => column.score >= EXACT_SCORE).length;
    this.#texts = new Map(columns.map((column) => [column.column, fold(column.header)]));
  }

  /** Distinct roles recognised. */
  get roles(): number {
    return this.roleSet.size;
  }

  /** Whether a row says this header again. */
  isRepeatedBy(row: RawRow): boolean {
    if (row.cells.length < 2) return false;
    let same = 0;
    for (const cell of row.cells) {
      const known = this.#texts.get(cell.column);
      if (known === undefined || cell.kind !== 'text' || known.length < cell.text.length / 2) continue;
      const text = fold(cell.text);
      if (known === text || known.startsWith(`${text} `) || known.endsWith(` ${text}`)) same += 1;
    }
    return same >= Math.max(2, row.cells.length * 0.6);
  }
}

/** Score of a one-word phrase that is the whole header; see recognise-role.ts. */
const EXACT_SCORE = 35;
const HEADER_ROWS = 3;
const HEADER_CHARS = 120;
const SPREAD_AT_MOST = 8;
/** The longest mark of a numbering row, "(10)=(8)+(9)", with room. */
const NUMBERING_CHARS = 16;
/** At least one of these must be among the columns for a row to be a header. */
const ANCHORS: Readonly<Record<NoticeKind, ReadonlySet<Role>>> = {
  vacancies: new Set<Role>(['title', 'occupation', 'position', 'seats']),
  supply: new Set<Role>(['name', 'familyName']),
};
/** Roles that several columns may share; of any other the best column keeps it. */
const SHARED: ReadonlySet<Role> = new Set<Role>([
  'requirements',
  'benefits',
  'allowance',
  'note',
  'description',
  'phone',
  'certificates',
  'language',
  'skills',
  'contact',
  'wantedOccupation',
  'shifts',
  'contract',
  'priority',
  'bus',
  'dormitory',
  'workType',
  'conditions',
  'method',
  'wantedPlace',
]);

/** The header that starts at row `index`, or undefined. One to three rows; merged and blank parents spread to the right. */
export function headerAt(grid: SheetGrid, index: number, kind: NoticeKind): Header | undefined {
  const first = grid.rows[index];
  if (!first || first.cells.length < 2 || !isHeaderLike(first)) return undefined;
  let best: Header | undefined;
  for (let height = 1; height <= HEADER_ROWS; height++) {
    const last = grid.rows[index + height - 1];
    const contiguous = last?.number === first.number + height - 1;
    if (!last || !contiguous || !isHeaderLike(last)) break;
    const header = combine(grid, index, height, kind);
    const inside = height > 1 && isInsideMerges(grid, index, height);
    if (!best || header.roles > best.roles || (inside && header.roles >= best.roles)) best = header;
  }
  return best && isConvincing(best, kind) ? best : undefined;
}

/** "A B C 1 2 3", "(1) (2) (3)", "(5)=(3)+(4)": the row that numbers the columns. */
export function isNumberingRow(row: RawRow): boolean {
  if (row.cells.length < 3 || row.cells.some((cell) => cell.text.length > NUMBERING_CHARS)) return false;
  const marks = row.cells.map((cell) => fold(cell.text).replace(/[()\s]/g, ''));
  if (!marks.every((mark) => /^([a-h]|\d{1,2})(=[\d+\-a-h]+)?$/.test(mark))) return false;
  const numbers = marks.filter((mark) => /^\d/.test(mark)).map((mark) => Number.parseInt(mark, 10));
  const letters = marks.filter((mark) => /^[a-h]/.test(mark));
  const counted = numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1);
  return counted && (letters.length > 0 || numbers[0] === 1);
}

function isHeaderLike(row: RawRow): boolean {
  return row.cells.every(
    (cell) =>
      cell.kind === 'text' &&
      cell.text.length <= HEADER_CHARS &&
      !/\d{3,}|\S@\S/.test(cell.text) &&
      !/^\d+$/.test(cell.text),
  );
}

function isConvincing(header: Header, kind: NoticeKind): boolean {
  const named = header.columns.filter((column) => column.role !== 'unknown').length;
  const anchored = header.columns.some((column) => ANCHORS[kind].has(column.role));
  if (!anchored || named / header.columns.length < 0.4) return false;
  return header.roles >= 3 || (header.roles >= 2 && header.columns.length <= 4);
}

/** Whether every cell of the header's last row lies below a merged or wider parent: then it is no data. */
function isInsideMerges(grid: SheetGrid, index: number, height: number): boolean {
  const first = grid.rows[index];
  const last = grid.rows[index + height - 1];
  if (!first || !last) return false;
  const down = grid.mergedDown(last.number).length;
  return (
    down > 0 ||
    last.cells.every((cell) =>
      first.cells.some((parent) => {
        const width = grid.width(first.number, parent.column);
        return width > 1 && cell.column >= parent.column && cell.column < parent.column + width;
      }),
    )
  );
}

function combine(grid: SheetGrid, index: number, height: number, kind: NoticeKind): Header {
  const texts = new Map<number, string[]>();
  const spread = new Set<number>();
  const add = (column: number, text: string) => {
    const list = texts.get(column) ?? [];
    if (list.at(-1) !== text) list.push(text);
    texts.set(column, list);
  };
  for (let level = 0; level < height; level++) {
    const row = grid.rows[index + level];
    const below = grid.rows[index + level + 1];
    if (!row) continue;
    for (const cell of row.cells) {
      const text = cell.text.replace(/\s+/g, ' ').trim();
      add(cell.column, text);
      if (level === height - 1 || !below) continue;
      // a parent spreads over its merged width, or, without merges, over blanks that have a child below
      const merged = grid.mergeAt(row.number, cell.column);
      const end = merged ? merged.right : spreadWithoutMerge(grid, row, below, cell.column);
      for (let column = cell.column + 1; column <= end; column++) {
        if (below.cells.some((child) => child.column === column)) add(column, text);
      }
    }
  }
  for (let level = 0; level < height; level++) {
    const row = grid.rows[index + level];
    for (const cell of row?.cells ?? []) {
      const right = row ? (grid.mergeAt(row.number, cell.column)?.right ?? cell.column) : cell.column;
      for (let column = cell.column + 1; column <= Math.min(right, cell.column + SPREAD_AT_MOST); column++) {
        if (texts.has(column)) continue;
        texts.set(column, [...(texts.get(cell.column) ?? [])]);
        spread.add(column);
      }
    }
  }
  const recognised = [...texts]
    .toSorted(([a], [b]) => a - b)
    .map(([column, parts]) => ({
      column,
      header: parts.join(' '),
      ...roleOf(parts, kind),
      ...(spread.has(column) ? ({ spread: true } as const) : {}),
    }));
  const columns = keepBestPerRole(recognised);
  return new Header(index, height, columns);
}

function spreadWithoutMerge(grid: SheetGrid, row: RawRow, below: RawRow, column: number): number {
  if (grid.mergedDown(below.number).some((down) => down.column === column)) return column;
  // only a parent with a child under itself can have children beside it
  if (!below.cells.some((child) => child.column === column)) return column;
  let end = column;
  while (
    below.cells.some((child) => child.column === end + 1) &&
    !row.cells.some((cell) => cell.column === end + 1) &&
    !grid.mergedDown(below.number).some((down) => down.column === end + 1)
  ) {
    end += 1;
  }
  return end;
}

/** A child header speaks for itself unless it needs its parent ("Nam" under "Số lượng", "Từ" under "Mức lương"). */
function roleOf(parts: readonly string[], kind: NoticeKind): { role: Role; score: number } {
  const child = parts.at(-1) ?? '';
  const alone = recogniseRole(child, kind);
  const needsParent =
    /^(nam|nu|tu|den|tong|tong so|toi thieu|toi da|thap nhat|cao nhat|co ban|so|ten|chuc vu|min|max|xa phuong|tinh)$/.test(
      headerWords(child)[0].join(' '),
    );
  if (alone && (parts.length === 1 || !needsParent)) return alone;
  return recogniseRole(parts.join(' '), kind) ?? alone ?? { role: 'unknown', score: 0 };
}

function keepBestPerRole(columns: readonly Column[]): readonly Column[] {
  const best = new Map<Role, Column>();
  for (const column of columns) {
    if (!column.spread && column.score > (best.get(column.role)?.score ?? 0)) best.set(column.role, column);
  }
  let left: Column | undefined;
  return columns.map((column) => {
    // a name that spans two columns is split into family and given name
    const split = column.spread && column.role === 'name' ? { ...column, role: 'givenName' as const } : column;
    const keeps =
      column.role === 'unknown' ||
      SHARED.has(column.role) ||
      best.get(column.role) === column ||
      (column.spread === true && left?.role !== 'unknown');
    left = keeps ? split : { ...column, role: 'unknown', score: 0 };
    return left;
  });
}
