import { hash } from 'node:crypto';

/** Bits of a digest that sort most ids for good; whole numbers of so many bits are exact in a double. */
const LOT_BITS = 52;

/**
 * Ranks between equals: the ids in the order of SHA-256(`seed:id`), then of the ids themselves, 0 = drawn first. Anyone who
 * knows the seed, which is recorded with the run, can draw again. The same lot holds at every vacancy, which seats more people
 * well than many lots.
 */
export function drawLots(seed: number, ids: readonly string[]): Uint32Array {
  const lots = Float64Array.from(ids, (id) => firstBits(digest(seed, id)));
  const isBefore = (a: number, b: number): boolean => {
    if (lots[a] !== lots[b]) return lots[a]! < lots[b]!;
    const [first, second] = [digest(seed, ids[a]!), digest(seed, ids[b]!)];
    return first === second ? ids[a]! < ids[b]! : first < second;
  };
  const ranks = new Uint32Array(ids.length);
  sortSpread(lots, isBefore).forEach((index, rank) => (ranks[index] = rank));
  return ranks;
}

/** One character a byte: the quickest form to get, and it compares as the bytes do. */
function digest(seed: number, id: string): string {
  return hash('sha256', `${seed}:${id}`, 'binary');
}

function firstBits(bytes: string): number {
  let value = 0;
  for (let i = 0; i < 6; i++) value = 256 * value + bytes.charCodeAt(i);
  return 16 * value + (bytes.charCodeAt(6) >> 4);
}

/** Indexes in order. Digests are spread evenly, so that about one falls into each of as many buckets as there are of them. */
function sortSpread(lots: Float64Array, isBefore: (a: number, b: number) => boolean): Uint32Array {
  const bits = Math.max(1, Math.ceil(Math.log2(lots.length + 1)));
  const bucketSize = 2 ** (LOT_BITS - bits);
  const ends = new Uint32Array(2 ** bits);
  for (const lot of lots) ends[Math.trunc(lot / bucketSize)]!++;
  for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket]! += ends[bucket - 1]!;
  const sorted = new Uint32Array(lots.length);
  for (let index = 0; index < lots.length; index++) sorted[--ends[Math.trunc(lots[index]! / bucketSize)]!] = index;
  // what is left to do is within buckets: insertion moves each index a place or two
  for (let end = 1; end < sorted.length; end++) {
    const index = sorted[end]!;
    let at = end;
    for (; at > 0 && isBefore(index, sorted[at - 1]!); at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = index;
  }
  return sorted;
}
