import { cellAddress } from './cell-address.js';
import type { CellValue, RawMerge, RawRow, RawSheet, SheetSink } from './raw-sheet.js';

/** Gathers what a reader finds into sheets. */
export class SheetCollector implements SheetSink {
  readonly sheets: RawSheet[] = [];
  #name = '';
  #hidden = false;
  #rows: RawRow[] = [];
  #blankRows = 0;

  startSheet(name: string, hidden: boolean): void {
    // sheet and row identify a record, so two sheets never share a name
    const used = new Set(this.sheets.map((sheet) => sheet.name));
    this.#name = name;
    for (let copy = 2; used.has(this.#name); copy++) this.#name = `${name} (${copy})`;
    this.#hidden = hidden;
    this.#rows = [];
    this.#blankRows = 0;
  }

  row(number: number, hidden: boolean, cells: readonly CellValue[]): void {
    if (cells.length === 0) {
      this.#blankRows += 1;
      return;
    }
    this.#rows.push({
      number,
      hidden,
      cells: cells.map((cell) => ({ ...cell, address: cellAddress(cell.column, number) })),
    });
  }

  endSheet(merges: readonly RawMerge[]): void {
    this.sheets.push({ name: this.#name, hidden: this.#hidden, rows: this.#rows, blankRows: this.#blankRows, merges });
  }
}
