import { type Market, type SeekerTable, sharedBytes, sharedUint16, sharedUint32 } from '../market/market.js';

/**
 * The jobseekers once more, in the order in which scans come to them: home by home, and within a home by row. In the order of
 * the lottery neighbours would be anywhere in memory, and finding them would take longer than scanning for them.
 */
export interface SeekersByHome {
  /** Lists included; nothing in it says what row a jobseeker has. */
  readonly seekers: SeekerTable;
  /** Where each row is in it. */
  readonly positions: Uint32Array;
}

/** Lists of a table, by the column where they start. */
const LISTS = [
  ['namedStart', 'named'],
  ['wantedStart', 'wanted'],
  ['practisedStart', 'practised'],
  ['abroadStart', 'abroad'],
  ['skillStart', 'skills'],
] as const;

export function seekersByHome({ seekers, tables }: Market): SeekersByHome {
  const positions = positionsOf(seekers.home, tables.homes);
  const ordered: Record<string, unknown> = { size: seekers.size };
  const ofLists = new Set<string>(LISTS.flat());
  for (const [name, column] of Object.entries(seekers)) {
    if (typeof column === 'number' || ofLists.has(name)) continue;
    ordered[name] = inOrder(column, positions, name === 'has' ? tables.needWords : 1);
  }
  for (const [start, values] of LISTS) {
    [ordered[start], ordered[values]] = listsInOrder(seekers[start], seekers[values], positions);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every column was copied
  return { seekers: ordered as unknown as SeekerTable, positions };
}

function positionsOf(home: Uint16Array, homes: number): Uint32Array {
  const next = new Uint32Array(homes + 1);
  for (const of of home) next[of + 1]!++;
  for (let i = 0; i < homes; i++) next[i + 1]! += next[i]!;
  const positions = sharedUint32(home.length);
  for (let row = 0; row < home.length; row++) positions[row] = next[home[row]!]!++;
  return positions;
}

type Column = Uint8Array | Uint16Array | Uint32Array;

function like(column: Column, length: number): Column {
  if (column instanceof Uint8Array) return sharedBytes(length);
  return column instanceof Uint16Array ? sharedUint16(length) : sharedUint32(length);
}

/** `width` values a row. */
function inOrder(column: Column, positions: Uint32Array, width: number): Column {
  const ordered = like(column, positions.length * width);
  for (let row = 0; row < positions.length; row++) {
    const to = positions[row]! * width;
    for (let word = 0; word < width; word++) ordered[to + word] = column[row * width + word]!;
  }
  return ordered;
}

function listsInOrder(start: Uint32Array, values: Uint16Array, positions: Uint32Array): [Uint32Array, Uint16Array] {
  const size = positions.length;
  const begins = sharedUint32(size + 1);
  for (let row = 0; row < size; row++) begins[positions[row]! + 1] = start[row + 1]! - start[row]!;
  for (let at = 0; at < size; at++) begins[at + 1]! += begins[at]!;
  const ordered = sharedUint16(values.length);
  for (let row = 0; row < size; row++) {
    let to = begins[positions[row]!]!;
    for (let i = start[row]!; i < start[row + 1]!; i++) ordered[to++] = values[i]!;
  }
  return [begins, ordered];
}
