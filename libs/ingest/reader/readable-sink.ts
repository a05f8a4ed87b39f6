import { decodeLegacy, detectLegacyFont } from '#vietnamese';
import type { CellValue, RawMerge, SheetSink } from './raw-sheet.js';

/** Latin-1 letters only: a Vietnamese sentence in Unicode always has letters beyond them. */
const MAYBE_LEGACY = /[\u0080-\u00ff]/;
const BEYOND_LATIN1 = /[\u0100-\u024f\u1e00-\u1eff]/;

/**
 * Turns what a cell stores into what it shows: text typed for a TCVN3 or VNI font ("C«ng nh©n") becomes Unicode, and every
 * text is composed (NFC).
 */
export class ReadableSink implements SheetSink {
  readonly #inner: SheetSink;

  constructor(inner: SheetSink) {
    this.#inner = inner;
  }

  startSheet(name: string, hidden: boolean): void {
    this.#inner.startSheet(readable(name), hidden);
  }

  row(number: number, hidden: boolean, cells: readonly CellValue[]): void {
    this.#inner.row(
      number,
      hidden,
      cells.map((cell) => (cell.kind === 'text' ? { ...cell, text: readable(cell.text) } : cell)),
    );
  }

  endSheet(merges: readonly RawMerge[]): void {
    this.#inner.endSheet(merges);
  }
}

function readable(text: string): string {
  if (MAYBE_LEGACY.test(text) && !BEYOND_LATIN1.test(text)) {
    const font = detectLegacyFont(text);
    if (font !== undefined) return decodeLegacy(text, font).normalize('NFC');
  }
  return text.normalize('NFC');
}
