import type { RowClasses } from '../features/row-classes.js';

/**
 * One share of a score for every class of jobseekers against every class of vacancies, worked out by the scorer on one of
 * each. What depends on two small sets of values is so computed a few thousand times instead of once per pair.
 */
export class ShareTable {
  readonly shares: Int32Array;
  readonly #width: number;
  readonly #rowOf: Int32Array;

  constructor(seekers: RowClasses, vacancies: RowClasses, shareOf: (seeker: number, vacancy: number) => number) {
    this.#width = vacancies.size;
    this.#rowOf = seekers.of;
    this.shares = new Int32Array(seekers.size * vacancies.size);
    let cell = 0;
    for (const seeker of seekers.representatives) {
      for (const vacancy of vacancies.representatives) this.shares[cell++] = shareOf(seeker, vacancy);
    }
  }

  /** Where the jobseeker's row begins in `shares`; add the vacancy's class. */
  rowOf(seeker: number): number {
    return this.#rowOf[seeker]! * this.#width;
  }
}
