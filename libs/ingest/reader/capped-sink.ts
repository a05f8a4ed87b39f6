import { DomainError } from '#domain';
import { CAPS } from './caps.js';
import { cellAddress } from './cell-address.js';
import type { CellValue, RawMerge, SheetSink } from './raw-sheet.js';

/** Puts every cap on rows, columns, cells and sheets between a reader and the sink behind it. */
export class CappedSink implements SheetSink {
  readonly #inner: SheetSink;
  #sheet = '';
  #sheets = 0;
  #rows = 0;
  #lastRow = 0;
  #chars = 0;

  constructor(inner: SheetSink) {
    this.#inner = inner;
  }

  startSheet(name: string, hidden: boolean): void {
    if (++this.#sheets > CAPS.sheets) throw new DomainError('file.too-large', { detail: `over ${CAPS.sheets} sheets` });
    this.#sheet = name;
    this.#lastRow = 0;
    this.#inner.startSheet(name, hidden);
  }

  row(number: number, hidden: boolean, cells: readonly CellValue[]): void {
    // Row numbers identify records; a file that repeats one would make two records share an id.
    if (number <= this.#lastRow) {
      throw new DomainError('file.corrupt', { detail: 'row numbers do not increase', place: { sheet: this.#sheet } });
    }
    this.#lastRow = number;
    if (cells.length > 0 && ++this.#rows > CAPS.rows) {
      throw new DomainError('file.too-many-rows', { detail: `over ${CAPS.rows} rows`, place: { sheet: this.#sheet } });
    }
    if (cells.length > CAPS.columns) {
      throw new DomainError('file.too-large', {
        detail: `over ${CAPS.columns} cells in a row`,
        place: { sheet: this.#sheet, cell: cellAddress(0, number) },
      });
    }
    for (const cell of cells) {
      this.#chars += cell.text.length;
      if (cell.text.length > CAPS.cellChars) {
        throw new DomainError('file.too-large', {
          detail: `over ${CAPS.cellChars} characters in a cell`,
          place: { sheet: this.#sheet, cell: cellAddress(cell.column, number) },
        });
      }
    }
    // one shared string may stand in millions of cells
    if (this.#chars > CAPS.textChars) {
      throw new DomainError('file.too-large', { detail: `over ${CAPS.textChars} characters of cells` });
    }
    this.#inner.row(number, hidden, cells);
  }

  endSheet(merges: readonly RawMerge[]): void {
    this.#inner.endSheet(merges);
  }
}
