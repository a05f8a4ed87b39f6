import { DomainError, type ErrorCode, type NoticeFormat } from '#domain';
import type { CellValue, RawCellKind, RawMerge, SheetSink } from './raw-sheet.js';

/**
 * What the reading child says to its parent: one JSON array a line, keyed by its first item.
 * `s` sheet, `r` row, `b` blank rows, `e` end of sheet, `ok` done, `x` refused.
 */
type WireCell = readonly [
  column: number,
  kind: number,
  text: string | number,
  number?: number | null,
  dateIso?: string | null,
  formula?: 1,
];
type WireLine =
  | readonly ['s', name: string, hidden: 0 | 1]
  | readonly ['r', number: number, hidden: 0 | 1, ...cells: WireCell[]]
  | readonly ['b', count: number]
  | readonly ['e', ...merges: (readonly [number, number, number, number])[]]
  | readonly ['ok', format: NoticeFormat]
  | readonly ['x', code: ErrorCode, detail: string | null, sheet: string | null, cell: string | null];

const KINDS: readonly RawCellKind[] = ['text', 'number', 'date', 'boolean', 'error', 'no-value'];
const FLUSH_CHARS = 64 * 1024;

/**
 * Long texts that were said before are said by number afterwards. Both sides count alike, so that a file which repeats one
 * long text in every cell costs no more than it holds.
 */
const REPEATED_FROM_CHARS = 24;
const REPEATED_AT_MOST = 50_000;

/** The child's side. */
export class WireWriter implements SheetSink {
  readonly #write: (text: string) => void;
  readonly #said = new Map<string, number>();
  #buffer = '';
  #blankRows = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  startSheet(name: string, hidden: boolean): void {
    this.#line(['s', name, hidden ? 1 : 0]);
  }

  row(number: number, hidden: boolean, cells: readonly CellValue[]): void {
    if (cells.length === 0) {
      this.#blankRows += 1;
      return;
    }
    this.#line(['r', number, hidden ? 1 : 0, ...cells.map((cell) => toWire(cell, this.#text(cell.text)))]);
  }

  endSheet(merges: readonly RawMerge[]): void {
    if (this.#blankRows > 0) this.#line(['b', this.#blankRows]);
    this.#blankRows = 0;
    this.#line(['e', ...merges.map((merge) => [merge.top, merge.left, merge.bottom, merge.right] as const)]);
  }

  done(format: NoticeFormat): void {
    this.#line(['ok', format]);
    this.#flush();
  }

  refused(error: DomainError): void {
    this.#buffer = '';
    this.#line(['x', error.code, error.detail ?? null, error.place.sheet ?? null, error.place.cell ?? null]);
    this.#flush();
  }

  #text(text: string): string | number {
    if (text.length < REPEATED_FROM_CHARS) return text;
    const number = this.#said.get(text);
    if (number === undefined && this.#said.size < REPEATED_AT_MOST) this.#said.set(text, this.#said.size);
    return number ?? text;
  }

  #line(line: WireLine): void {
    this.#buffer += `${JSON.stringify(line)}\n`;
    if (this.#buffer.length >= FLUSH_CHARS) this.#flush();
  }

  #flush(): void {
    this.#write(this.#buffer);
    this.#buffer = '';
  }
}

/** The parent's side: takes the child's output in pieces and repeats it to a sink. */
export class WireParser {
  readonly #sink: SheetSink;
  readonly #said: string[] = [];
  #rest = '';
  #outcome: NoticeFormat | DomainError | undefined;

  constructor(sink: SheetSink) {
    this.#sink = sink;
  }

  /** Set once the child has finished properly. */
  get outcome(): NoticeFormat | DomainError | undefined {
    return this.#outcome;
  }

  push(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own writer made the line
    for (const line of lines) this.#take(JSON.parse(line) as WireLine);
  }

  #text(text: string | number): string {
    if (typeof text === 'number') return this.#said[text] ?? '';
    if (text.length >= REPEATED_FROM_CHARS && this.#said.length < REPEATED_AT_MOST) this.#said.push(text);
    return text;
  }

  #take(line: WireLine): void {
    switch (line[0]) {
      case 's':
        this.#sink.startSheet(line[1], line[2] === 1);
        break;
      case 'r': {
        const [, number, hidden, ...cells] = line;
        this.#sink.row(
          number,
          hidden === 1,
          cells.map((cell) => fromWire(cell, this.#text(cell[2]))),
        );
        break;
      }
      case 'b':
        for (let count = 0; count < line[1]; count++) this.#sink.row(0, false, []);
        break;
      case 'e': {
        const [, ...merges] = line;
        this.#sink.endSheet(merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })));
        break;
      }
      case 'ok':
        this.#outcome = line[1];
        break;
      case 'x': {
        const [, code, detail, sheet, cell] = line;
        this.#outcome = new DomainError(code, {
          ...(detail === null ? {} : { detail }),
          place: { ...(sheet === null ? {} : { sheet }), ...(cell === null ? {} : { cell }) },
        });
        break;
      }
    }
  }
}

function toWire(cell: CellValue, text: string | number): WireCell {
  const kind = KINDS.indexOf(cell.kind);
  if (cell.formula) return [cell.column, kind, text, cell.number ?? null, cell.dateIso ?? null, 1];
  if (cell.dateIso !== undefined) return [cell.column, kind, text, cell.number ?? null, cell.dateIso];
  if (cell.number !== undefined) return [cell.column, kind, text, cell.number];
  return [cell.column, kind, text];
}

function fromWire([column, kind, , number, dateIso, formula]: WireCell, text: string): CellValue {
  return {
    column,
    kind: KINDS[kind] ?? 'text',
    text,
    ...(number === undefined || number === null ? {} : { number }),
    ...(dateIso === undefined || dateIso === null ? {} : { dateIso }),
    ...(formula === 1 ? { formula: true } : {}),
  };
}
