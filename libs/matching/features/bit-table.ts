/** One set of dictionary codes per row, as bits in 32-bit words. */
export class BitTable {
  readonly width: number;
  readonly words: Uint32Array;

  /** `size` is the number of codes a set may hold. */
  constructor(rows: number, size: number) {
    this.width = Math.max(1, Math.ceil(size / 32));
    this.words = new Uint32Array(rows * this.width);
  }

  /** Adds a code; −1 (not in the dictionary) is ignored. */
  add(row: number, code: number): void {
    if (code >= 0) this.words[row * this.width + (code >>> 5)]! |= 1 << (code & 31);
  }

  has(row: number, code: number): boolean {
    return code >= 0 && ((this.words[row * this.width + (code >>> 5)]! >>> (code & 31)) & 1) === 1;
  }

  count(row: number): number {
    let bits = 0;
    for (let word = row * this.width; word < (row + 1) * this.width; word++) bits += popcount(this.words[word]!);
    return bits;
  }
}

/** Codes that row `a` of one table and row `b` of another share; both are over the same dictionary. */
export function countShared(left: BitTable, a: number, right: BitTable, b: number): number {
  let bits = 0;
  const from = a * left.width;
  const other = b * right.width;
  for (let i = 0; i < left.width; i++) bits += popcount(left.words[from + i]! & right.words[other + i]!);
  return bits;
}

/** Whether the two rows share any code. */
export function shareAny(left: BitTable, a: number, right: BitTable, b: number): boolean {
  const from = a * left.width;
  const other = b * right.width;
  for (let i = 0; i < left.width; i++) if ((left.words[from + i]! & right.words[other + i]!) !== 0) return true;
  return false;
}

/** Whether row `b` has every code of row `a`. */
export function isCovered(left: BitTable, a: number, right: BitTable, b: number): boolean {
  const from = a * left.width;
  const other = b * right.width;
  for (let i = 0; i < left.width; i++) if ((left.words[from + i]! & ~right.words[other + i]!) !== 0) return false;
  return true;
}

export function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return (Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24) & 0x3f;
}
