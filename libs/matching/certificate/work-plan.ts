import { type Market, sharedUint32 } from '../market/market.js';

/** Most jobseekers of a piece of work; what they share is built once for the piece. */
export const PIECE = 2048;

/**
 * The jobseekers in pieces that any thread may take: first all by home, then once more those who named places, by what they
 * named and home.
 */
export interface WorkPlan {
  /** Seeker rows. */
  readonly order: Uint32Array;
  /** Ends of the pieces in `order`; the first `homePieces` of them are of one home each. */
  readonly ends: Uint32Array;
  readonly homePieces: number;
}

export function planWork({ seekers, tables }: Market): WorkPlan {
  const byHome = sortedBy(allRows(seekers.size), tables.homes, (row) => seekers.home[row]!);
  const naming = byHome.filter((row) => seekers.namedStart[row]! < seekers.namedStart[row + 1]!);
  const wishes = new NamedWishes(seekers);
  const wishOf = new Uint32Array(seekers.size);
  for (const row of naming) wishOf[row] = wishes.idOf(row);
  const byWish = sortedBy(naming, wishes.size, (row) => wishOf[row]!);
  const order = sharedUint32(byHome.length + byWish.length);
  order.set(byHome);
  order.set(byWish, byHome.length);
  const ends = [
    ...pieceEnds(byHome, 0, (row) => seekers.home[row]!),
    ...pieceEnds(byWish, byHome.length, (row) => wishOf[row]!),
  ];
  return { order, ends: Uint32Array.from(ends), homePieces: ends.findLastIndex((end) => end <= byHome.length) + 1 };
}

function allRows(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, row) => row);
}

/** Counting sort; rows with the same key keep their order. */
function sortedBy(rows: Uint32Array, keys: number, keyOf: (row: number) => number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const row of rows) next[keyOf(row) + 1]!++;
  for (let key = 0; key < keys; key++) next[key + 1]! += next[key]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[next[keyOf(row)]!++] = row;
  return sorted;
}

function pieceEnds(rows: Uint32Array, offset: number, keyOf: (row: number) => number): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let index = 1; index <= rows.length; index++) {
    if (index < rows.length && index - from < PIECE && keyOf(rows[index]!) === keyOf(rows[from]!)) continue;
    ends.push(offset + index);
    from = index;
  }
  return ends;
}

/** Numbers the different lists of named places. */
class NamedWishes {
  readonly #seekers: Market['seekers'];
  /** By hash, one row for each list that has it. */
  readonly #known = new Map<number, { row: number; id: number }[]>();
  size = 0;

  constructor(seekers: Market['seekers']) {
    this.#seekers = seekers;
  }

  idOf(row: number): number {
    const hash = this.#hash(row);
    const alike = this.#known.get(hash) ?? [];
    const same = alike.find((known) => this.#isSame(known.row, row));
    if (same) return same.id;
    this.#known.set(hash, [...alike, { row, id: this.size }]);
    return this.size++;
  }

  #hash(row: number): number {
    const { named, namedStart } = this.#seekers;
    let hash = 0;
    for (let index = namedStart[row]!; index < namedStart[row + 1]!; index++) {
      hash = Math.imul(hash ^ named[index]!, 0x9e37_79b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  #isSame(one: number, other: number): boolean {
    const { named, namedStart } = this.#seekers;
    const length = namedStart[one + 1]! - namedStart[one]!;
    if (length !== namedStart[other + 1]! - namedStart[other]!) return false;
    for (let index = 0; index < length; index++) {
      if (named[namedStart[one]! + index] !== named[namedStart[other]! + index]) return false;
    }
    return true;
  }
}
