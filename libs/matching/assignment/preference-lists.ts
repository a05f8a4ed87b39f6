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
   * cut-off refuses now it refuses for ever, because cut-offs only rise. Without cut-offs every feasible pair counts. Returns the number of feasible
   * pairs.
   */
  refill(seeker: number, cut: Float64Array | undefined): number {
    const { rows, scores } = this.#scan;
    const found = this.#found;
    const feasible = this.#scan.scan(seeker);
    let count = 0;
    for (let i = 0; i < feasible; i++) {
      const vacancy = rows[i]!;
      if (cut !== undefined && this.meritKey(seeker, vacancy) <= cut[vacancy]!) continue;
      found[count++] = this.#order.ofVacancy(scores[i]!, vacancy);
    }
    const kept = Math.min(count, this.length);
    bestFirst(found, count, kept);
    this.keys.set(found.subarray(0, kept), seeker * this.length);
    this.counts[seeker] = kept;
    return feasible;
  }

  /** A jobseeker's place in a vacancy's order: employerScore, the firm's own priority groups, the lot. */
  meritKey(seeker: number, vacancy: number): number {
    const { seekers, vacancies } = this.#columns;
    const prioritised = shareAny(vacancies.priorityGroups, vacancy, seekers.priorityGroups, seeker);
    return this.#order.ofSeeker(merit(this.#scan.scorer.employerScore(seeker, vacancy), prioritised), seeker);
  }
}

/** Brings the `kept` greatest of the first `count` keys to the front, best first: quickselect, then a sort of those few. */
function bestFirst(keys: Float64Array, count: number, kept: number): void {
  if (kept >= count) return sortBestFirst(keys.subarray(0, count));
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = keys[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (keys[left]! > pivot) left++;
      while (keys[right]! < pivot) right--;
      if (left > right) break;
      const key = keys[left]!;
      keys[left++] = keys[right]!;
      keys[right--] = key;
    }
    if (kept <= right + 1) high = right;
    else if (kept > left) low = left;
    else break;
  }
  sortBestFirst(keys.subarray(0, kept));
}

function sortBestFirst(keys: Float64Array): void {
  // oxlint-disable-next-line unicorn/no-array-sort, unicorn/no-array-reverse -- a copy per jobseeker would be most of a run's garbage
  keys.sort().reverse();
}
