import type { NoticeFormat } from '#domain';

/** `no-value` is a formula that was saved without its result. */
export type RawCellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'no-value';

/** One cell as the file states it; cells without a value are left out. */
export interface RawCell {
  /** A1 address. */
  readonly address: string;
  /** 0-based. */
  readonly column: number;
  readonly kind: RawCellKind;
  /** What a person would read; dates as dd/MM/yyyy. */
  readonly text: string;
  readonly number?: number;
  /** Local date YYYY-MM-DD. */
  readonly dateIso?: string;
  readonly formula?: true;
}

export interface RawRow {
  /** 1-based, as the program that made the file shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** Ordered by column, sparse; empty for a row that holds formatting only. */
  readonly cells: readonly RawCell[];
}

/** A merged range, 1-based rows and 0-based columns, both ends included. */
export interface RawMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook; a CSV or JSON file is one sheet. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with at least one value, by number, strictly increasing. */
  readonly rows: readonly RawRow[];
  /** Rows that are in the file but hold no value. */
  readonly blankRows: number;
  readonly merges: readonly RawMerge[];
}

export interface RawWorkbook {
  readonly format: NoticeFormat;
  readonly sheets: readonly RawSheet[];
}

/** Cell without its address, as readers produce it. */
export type CellValue = Omit<RawCell, 'address'>;

/** Where a reader puts what it finds, in file order. Counts against the caps; throws DomainError when one is passed. */
export interface SheetSink {
  startSheet(name: string, hidden: boolean): void;
  /** Cells ordered by column; a row without cells counts as blank. */
  row(number: number, hidden: boolean, cells: readonly CellValue[]): void;
  endSheet(merges: readonly RawMerge[]): void;
}
