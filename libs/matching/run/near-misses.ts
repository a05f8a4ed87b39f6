import type { CandidateScan } from '../assignment/candidate-scan.js';
import { popcount } from '../features/bit-table.js';
import type { MatchColumns } from '../features/match-columns.js';
import { keptPair } from './kept-pair.js';
import type { RunMatch } from './run-result.js';

/** For who was not seated and had almost no choice: the vacancies that fewest rules refuse, best liked first. */
export class NearMisses {
  readonly #columns: MatchColumns;
  readonly #scan: CandidateScan;
  readonly #masks: Uint16Array;
  readonly #scores: Int32Array;

  constructor(columns: MatchColumns, scan: CandidateScan) {
    this.#columns = columns;
    this.#scan = scan;
    this.#masks = new Uint16Array(columns.vacancies.size);
    this.#scores = new Int32Array(columns.vacancies.size);
  }

  keep(seeker: number, limit: number, into: RunMatch[]): void {
    const nearest: { vacancy: number; distance: number }[] = [];
    this.#scan.judgeAll(seeker, this.#masks, this.#scores);
    let worst = Infinity;
    for (let vacancy = 0; vacancy < this.#masks.length; vacancy++) {
      const mask = this.#masks[vacancy]!;
      const distance = popcount(mask) * 10_001 + 10_000 - this.#scores[vacancy]!;
      if (mask === 0 || distance >= worst) continue;
      nearest.push({ vacancy, distance });
      nearest.sort((a, b) => a.distance - b.distance || a.vacancy - b.vacancy);
      nearest.length = Math.min(nearest.length, limit);
      if (nearest.length === limit) worst = nearest[limit - 1]!.distance;
    }
    for (const { vacancy } of nearest) {
      const pair = keptPair(this.#columns, this.#scan, seeker, vacancy);
      into.push({ ...pair, rank: undefined, assigned: false, queueRank: undefined, pointsShort: undefined });
    }
  }
}
