/**
 * Places in line without storing the lines: the few positions asked about are registered first, then everybody in line
 * walks past once and is counted against them.
 */
export class QueueRanks {
  /** People in line per vacancy. */
  readonly demand: Int32Array;
  readonly #asked: Float64Array[];
  /** The last key asked for at each vacancy: nearly everybody in a long line is behind it, and ahead of nobody asked for. */
  readonly #last: Float64Array;
  readonly #ahead: Int32Array[] = [];

  /** `asked` holds, per vacancy, the order keys of the people whose place will be asked for. */
  constructor(asked: readonly (readonly number[])[]) {
    this.demand = new Int32Array(asked.length);
    this.#asked = asked.map((keys) => Float64Array.from(keys).toSorted());
    this.#last = Float64Array.from(this.#asked, (keys) => keys[0] ?? Infinity);
    this.#ahead = this.#asked.map((keys) => new Int32Array(keys.length + 1));
  }

  /** Counts one person in line. */
  count(vacancy: number, key: number): void {
    this.demand[vacancy]!++;
    if (key > this.#last[vacancy]!) this.#ahead[vacancy]![lowerBound(this.#asked[vacancy]!, key)]!++;
  }

  /** Turns counts into places; call once, after the last person. */
  finish(): void {
    for (const ahead of this.#ahead) {
      for (let i = ahead.length - 2; i >= 0; i--) ahead[i]! += ahead[i + 1]!;
    }
  }

  /** Place in line of a key that was asked for, 1 = first. */
  placeOf(vacancy: number, key: number): number {
    return this.#ahead[vacancy]![lowerBound(this.#asked[vacancy]!, key) + 1]! + 1;
  }
}

/** How many of the sorted keys are smaller. */
function lowerBound(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
