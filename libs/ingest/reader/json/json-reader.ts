import { DomainError } from '#domain';
import { decodeVietnamese } from '#vietnamese';
import type { NoticeReader } from '../notice-reader.js';
import type { CellValue, SheetSink } from '../raw-sheet.js';

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Records as JSON: an array, an object that holds one (`{"rows": […]}`), a single record, or one record a line. They become
 * one sheet whose first row is the keys, so that layout and extraction know no other shape.
 */
export class JsonReader implements NoticeReader {
  readonly format = 'json';

  async read(bytes: Buffer, sink: SheetSink): Promise<void> {
    const { text } = decodeVietnamese(bytes);
    refuseBombs(text);
    const records = parseRecords(text);
    if (records.length === 0) throw new DomainError('file.empty');
    const columns = new Map<string, number>();
    const rows = records.map((record) => toCells(record, columns));
    sink.startSheet('JSON', false);
    sink.row(
      1,
      false,
      [...columns].map(([key, column]) => ({ column, kind: 'text', text: key })),
    );
    rows.forEach((cells, index) => sink.row(index + 2, false, cells));
    sink.endSheet([]);
  }
}

/** Values of one file: fifty thousand rows of forty. */
const MOST_VALUES = 2_000_000;
/** Brackets within brackets; a record has two or three. */
const MOST_DEPTH = 100;

/** Looks at the text before it is parsed: what would take the parser's stack or heap is refused alike on any machine. */
function refuseBombs(text: string): void {
  let values = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (isQuoted) {
      if (character === BACKSLASH) at++;
      else if (character === QUOTE) isQuoted = false;
    } else if (character === QUOTE) isQuoted = true;
    else if (character === COMMA) values++;
    else if (character === OPEN_ARRAY || character === OPEN_OBJECT) {
      values++;
      depth++;
      if (depth > MOST_DEPTH) throw new DomainError('file.corrupt', { detail: `over ${MOST_DEPTH} brackets deep` });
    } else if (character === CLOSE_ARRAY || character === CLOSE_OBJECT) depth--;
    if (values > MOST_VALUES) throw new DomainError('file.too-large', { detail: `over ${MOST_VALUES} values` });
  }
}

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const OPEN_ARRAY = '['.charCodeAt(0);
const CLOSE_ARRAY = ']'.charCodeAt(0);
const OPEN_OBJECT = '{'.charCodeAt(0);
const CLOSE_OBJECT = '}'.charCodeAt(0);

function parseRecords(text: string): readonly JsonRecord[] {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    return parseLines(text, error);
  }
  if (Array.isArray(whole)) return whole.map(asRecord);
  const record = asRecord(whole);
  const list = Object.values(record).find(
    (value): value is unknown[] => Array.isArray(value) && value.some((item) => typeof item === 'object'),
  );
  return list ? list.map(asRecord) : [record];
}

function parseLines(text: string, wholeError: unknown): readonly JsonRecord[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [asRecord(JSON.parse(line))];
    } catch (error) {
      // the fault of a single document is reported as such, that of a later line with its number
      throw new DomainError('file.corrupt', {
        detail: index === 0 ? 'malformed JSON' : `malformed JSON on line ${index + 1}`,
        cause: index === 0 ? wholeError : error,
      });
    }
  });
}

function asRecord(value: unknown): JsonRecord {
  if (isRecord(value)) return value;
  throw new DomainError('file.corrupt', { detail: 'a record that is not an object' });
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toCells(record: JsonRecord, columns: Map<string, number>): CellValue[] {
  const cells: CellValue[] = [];
  for (const [key, value] of flatten(record)) {
    const column = columns.get(key) ?? columns.size;
    columns.set(key, column);
    const cell = toCell(column, value);
    if (cell) cells.push(cell);
  }
  return cells.toSorted((a, b) => a.column - b.column);
}

/** One level of nesting becomes `pay min`; deeper values are kept as text. */
function flatten(record: JsonRecord): [string, unknown][] {
  return Object.entries(record).flatMap(([key, value]): [string, unknown][] =>
    isRecord(value)
      ? Object.entries(value).map(([inner, innerValue]): [string, unknown] => [`${key} ${inner}`, innerValue])
      : [[key, value]],
  );
}

function toCell(column: number, value: unknown): CellValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return { column, kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') {
    return { column, kind: 'number', text: Number.isInteger(value) ? value.toFixed(0) : String(value), number: value };
  }
  const text = Array.isArray(value) ? value.map(asText).join('; ') : asText(value);
  return text.trim() === '' ? undefined : { column, kind: 'text', text: text.trim() };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
