import { DomainError } from '#domain';
import { CAPS } from '../caps.js';
import { parseCellAddress } from '../cell-address.js';
import type { CellValue, RawMerge, SheetSink } from '../raw-sheet.js';
import type { XlsxArchive, XmlHandler } from './archive.js';
import { isoToDisplay, PLAIN_NUMBER, serialToIsoDate, serialToTime, type NumberStyle } from './number-formats.js';
import { isTrue } from './workbook-parts.js';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
}

/** Streams one worksheet part into the sink. */
export async function readSheetXml(
  archive: XlsxArchive,
  part: string,
  context: SheetContext,
  sink: SheetSink,
): Promise<void> {
  const handler = new SheetXml(context, sink);
  await archive.parse(part, handler);
  sink.endSheet(handler.merges);
}

class SheetXml implements XmlHandler {
  readonly merges: RawMerge[] = [];
  readonly #context: SheetContext;
  readonly #sink: SheetSink;
  #row = 0;
  #rowHidden = false;
  #cells: CellValue[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value: string | undefined;
  #formula = false;
  #take = false;
  #phonetic = 0;

  constructor(context: SheetContext, sink: SheetSink) {
    this.#context = context;
    this.#sink = sink;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'c':
        this.#startCell(attributes);
        break;
      case 'v':
        this.#take = true;
        this.#value ??= '';
        break;
      case 't':
        this.#take = this.#phonetic === 0;
        this.#value ??= '';
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'rPh':
        this.#phonetic += 1;
        break;
      case 'row':
        this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
        if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > 1_048_576) throw corrupt('a row number');
        this.#rowHidden = isTrue(attributes['hidden']);
        this.#cells = [];
        this.#column = -1;
        break;
      case 'mergeCell':
        this.#merge(attributes['ref'] ?? '');
        break;
      default:
        break;
    }
  }

  text(text: string): void {
    if (this.#take) this.#value = (this.#value ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#take = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#sink.row(this.#row, this.#rowHidden, this.#cells);
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    const column = reference === undefined ? this.#column + 1 : parseCellAddress(reference)?.column;
    if (column === undefined || column <= this.#column) throw corrupt('a cell address');
    this.#column = column;
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = undefined;
    this.#formula = false;
  }

  #endCell(): void {
    const cell = this.#cell();
    if (cell) this.#cells.push(cell);
    this.#value = undefined;
  }

  #cell(): CellValue | undefined {
    const column = this.#column;
    const formula = this.#formula ? ({ formula: true } as const) : {};
    const value = this.#value;
    if (value === undefined || (value === '' && this.#type !== 'str')) {
      return this.#formula ? { column, kind: 'no-value', text: '', formula: true } : undefined;
    }
    switch (this.#type) {
      case 's': {
        const text = this.#context.strings[Number(value)];
        if (text === undefined) throw corrupt('a shared string');
        return text.trim() === '' ? undefined : { column, kind: 'text', text, ...formula };
      }
      case 'str':
      case 'inlineStr':
        return value.trim() === '' ? undefined : { column, kind: 'text', text: value, ...formula };
      case 'b':
        return { column, kind: 'boolean', text: isTrue(value) ? 'TRUE' : 'FALSE', ...formula };
      case 'e':
        return { column, kind: 'error', text: value, ...formula };
      case 'd': {
        const dateIso = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
        if (dateIso === undefined) return { column, kind: 'text', text: value, ...formula };
        return { column, kind: 'date', text: isoToDisplay(dateIso), dateIso, ...formula };
      }
      default:
        return { column, ...this.#number(value), ...formula };
    }
  }

  #number(value: string): Pick<CellValue, 'kind' | 'text' | 'number' | 'dateIso'> {
    const number = Number(value);
    if (!Number.isFinite(number)) return { kind: 'text', text: value };
    const style = this.#context.styles[this.#style] ?? PLAIN_NUMBER;
    if (style.show === 'date') {
      const dateIso = serialToIsoDate(number, this.#context.date1904);
      if (dateIso !== undefined) return { kind: 'date', text: isoToDisplay(dateIso), number, dateIso };
    }
    if (style.show === 'time') return { kind: 'text', text: serialToTime(number) };
    return { kind: 'number', text: plainNumber(number).padStart(style.padTo, '0'), number };
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(parseCellAddress);
    if (!from || !to) return;
    if (this.merges.length >= CAPS.merges) {
      throw new DomainError('file.too-large', { detail: `over ${CAPS.merges} merged ranges` });
    }
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

/** Digits without an exponent: identity and phone numbers are stored as numbers. */
function plainNumber(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? number.toFixed(0) : String(number);
}

function corrupt(what: string): DomainError {
  return new DomainError('file.corrupt', { detail: `${what} that cannot be` });
}
