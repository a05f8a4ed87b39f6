import type { PreferenceLists } from '../assignment/preference-lists.js';

/** The few best pairs of everybody, copied from the first lists before they are regenerated. */
export class BestPairs {
  readonly #kept: Float64Array;
  readonly #counts: Uint8Array;
  readonly #limit: number;

  constructor(seekers: number, limit: number) {
    this.#limit = limit;
    this.#kept = new Float64Array(seekers * limit);
    this.#counts = new Uint8Array(seekers);
  }

  keep(seeker: number, lists: PreferenceLists): void {
    const count = Math.min(this.#limit, lists.counts[seeker]!);
    const from = seeker * lists.length;
    this.#kept.set(lists.keys.subarray(from, from + count), seeker * this.#limit);
    this.#counts[seeker] = count;
  }

  count(seeker: number): number {
    return this.#counts[seeker]!;
  }

  keyAt(seeker: number, place: number): number {
    return this.#kept[seeker * this.#limit + place]!;
  }
}
