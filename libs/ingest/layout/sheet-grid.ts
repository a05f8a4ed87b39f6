import type { RawCell, RawMerge, RawRow, RawSheet } from '../reader/raw-sheet.js';

/** A cell of a merged range lying over a row below the range's first. */
export interface MergedDown {
  readonly column: number;
  readonly anchor: RawCell;
}

/** More than this many merged-down cells are decoration, not data. */
const MERGED_DOWN_AT_MOST = 500_000;

/** A sheet's rows with its merged ranges looked up by row. */
export class SheetGrid {
  readonly rows: readonly RawRow[];
  readonly #wide = new Map<number, Map<number, RawMerge>>();
  readonly #down = new Map<number, MergedDown[]>();

  constructor(sheet: RawSheet) {
    this.rows = sheet.rows;
    const byNumber = new Map(sheet.rows.map((row, index) => [row.number, index]));
    let pushed = 0;
    for (const merge of sheet.merges) {
      const index = byNumber.get(merge.top);
      const anchor = index === undefined ? undefined : cellAt(sheet.rows[index], merge.left);
      if (index === undefined || !anchor) continue;
      const wide = this.#wide.get(merge.top) ?? new Map<number, RawMerge>();
      wide.set(merge.left, merge);
      this.#wide.set(merge.top, wide);
      for (let below = index + 1; below < sheet.rows.length && pushed < MERGED_DOWN_AT_MOST; below++) {
        const row = sheet.rows[below];
        if (!row || row.number > merge.bottom) break;
        this.#down.set(row.number, [...(this.#down.get(row.number) ?? []), { column: merge.left, anchor }]);
        pushed += 1;
      }
    }
  }

  /** The merged range that starts at a cell. */
  mergeAt(row: number, column: number): RawMerge | undefined {
    return this.#wide.get(row)?.get(column);
  }

  /** Columns that a cell spans to the right, itself included. */
  width(row: number, column: number): number {
    const merge = this.mergeAt(row, column);
    return merge ? merge.right - merge.left + 1 : 1;
  }

  /** Cells merged over this row from above. */
  mergedDown(row: number): readonly MergedDown[] {
    return this.#down.get(row) ?? [];
  }
}

export function cellAt(row: RawRow | undefined, column: number): RawCell | undefined {
  return row?.cells.find((cell) => cell.column === column);
}

export function isNumeric(cell: RawCell): boolean {
  return cell.kind === 'number' || (cell.kind === 'text' && /^[\d\s.,]+%?$/.test(cell.text));
}
