import { shareAny } from '../features/bit-table.js';
import type { MatchColumns } from '../features/match-columns.js';
import type { CandidateScan } from './candidate-scan.js';
import { merit, type OrderKeys } from './order-keys.js';

/** The head of each jobseeker's list of feasible vacancies, best first, regenerated when it is used up. */
export class PreferenceLists {
  readonly length: number;
  /** Order keys (`OrderKeys.ofVacancy`), best first. */
  readonly keys: Float64Array;
  /** Entries in use. `length` of them mean that the list may go on beyond its end. */
  readonly counts: Uint32Array;

  readonly #columns: MatchColumns;
  readonly #scan: CandidateScan;
  readonly #order: OrderKeys;
  readonly #found: Float64Array;

  constructor(columns: MatchColumns, scan: CandidateScan, order: OrderKeys, length: number) {
    const { seekers, vacancies } = columns;
    this.length = length;
    this.keys = new Float64Array(seekers.size * length);
    this.counts = new Uint32Array(seekers.size);
    this.#columns = columns;
    this.#scan = scan;
    this.#order = order;
    this.#found = new Float64Array(vacancies.size);
  }

  /**
   * Writes a jobseeker's list anew from every feasible pair whose vacancy would take them at its present cut-off. What a
   * cut-off refuses now it refuses for ever, because cut-offs only rise. Without cut-offs every feasible pair counts. Returns the number of pairs found.
   */
  refill(seeker: number, cut: Float64Array | undefined): number {
    const found = this.#found;
    let count = 0;
    this.#scan.forEachPair(seeker, (vacancy, seekerScore) => {
      if (cut !== undefined && this.meritKey(seeker, vacancy) <= cut[vacancy]!) return;
      found[count++] = this.#order.ofVacancy(seekerScore, vacancy);
    });
    // sorted where it stands: a copy per jobseeker would be most of the garbage of a run
    const sorted = found.subarray(0, count);
    sorted.sort(); // oxlint-disable-line unicorn/no-array-sort -- in place on purpose
    const kept = Math.min(count, this.length);
    const start = seeker * this.length;
    for (let i = 0; i < kept; i++) this.keys[start + i] = sorted[count - 1 - i]!;
    this.counts[seeker] = kept;
    return count;
  }

  /** A jobseeker's place in a vacancy's order: employerScore, the firm's own priority groups, the lot. */
  meritKey(seeker: number, vacancy: number): number {
    const { seekers, vacancies } = this.#columns;
    const prioritised = shareAny(vacancies.priorityGroups, vacancy, seekers.priorityGroups, seeker);
    return this.#order.ofSeeker(merit(this.#scan.scorer.employerScore(seeker, vacancy), prioritised), seeker);
  }
}
