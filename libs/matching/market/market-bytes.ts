import { deserialize, serialize } from 'node:v8';

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/**
 * A value of plain objects, arrays, maps and typed arrays as bytes for another process of the same version on the same kind of
 * machine. Columns lie behind each other as they are, so that a million rows are a few copies.
 */
export function writeColumns(value: unknown): Uint8Array {
  const columns: Column[] = [];
  const rest = withoutColumns(value, columns);
  const shapes = columns.map((column) => ({ type: column.constructor.name, length: column.length }));
  const head = serialize({ rest, shapes });
  const parts: Uint8Array[] = [Buffer.from(Uint32Array.of(head.length).buffer), head];
  for (const { buffer, byteOffset, byteLength } of columns) parts.push(new Uint8Array(buffer, byteOffset, byteLength));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What `writeColumns` wrote, columns on memory that threads share. */
export function readColumns(bytes: Uint8Array): unknown {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `writeColumns` wrote it
  const { rest, shapes } = deserialize(bytes.subarray(4, 4 + headLength)) as {
    rest: unknown;
    shapes: { type: string; length: number }[];
  };
  let at = 4 + headLength;
  const columns = shapes.map(({ type, length }) => {
    const column = newColumn(type, length);
    new Uint8Array(column.buffer).set(bytes.subarray(at, at + column.byteLength));
    at += column.byteLength;
    return column;
  });
  return withColumns(rest, columns);
}

/** Stands for a column in what is left: its position among them. */
const COLUMN = '#column';

function withoutColumns(value: unknown, columns: Column[]): unknown {
  if (ArrayBuffer.isView(value)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- markets hold no other views
    return { [COLUMN]: columns.push(value as Column) - 1 };
  }
  if (typeof value !== 'object' || value === null || value instanceof Map || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutColumns(part, columns)]));
}

function withColumns(value: unknown, columns: readonly Column[]): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Map || Array.isArray(value)) return value;
  if (COLUMN in value && typeof value[COLUMN] === 'number') return columns[value[COLUMN]];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withColumns(part, columns)]));
}

function newColumn(type: string, length: number): Column {
  switch (type) {
    case 'Uint8Array':
      return new Uint8Array(new SharedArrayBuffer(length));
    case 'Uint16Array':
      return new Uint16Array(new SharedArrayBuffer(2 * length));
    case 'Uint32Array':
      return new Uint32Array(new SharedArrayBuffer(4 * length));
    case 'Int32Array':
      return new Int32Array(new SharedArrayBuffer(4 * length));
    default:
      throw new TypeError(`no column of type ${type}`);
  }
}
