import type { CandidateScan } from '../assignment/candidate-scan.js';
import { type StableAssignment, UNSEATED } from '../assignment/deferred-acceptance.js';
import { NO_CUT } from '../assignment/held-applicants.js';
import { employerScoreOf, type OrderKeys } from '../assignment/order-keys.js';
import type { PreferenceLists } from '../assignment/preference-lists.js';
import type { MatchColumns } from '../features/match-columns.js';
import type { BestPairs } from './best-pairs.js';
import { keptPair } from './kept-pair.js';
import { QueueRanks } from './queue-ranks.js';
import type { RunCertificate, RunMatch, RunSeats } from './run-result.js';

/** The second scan: is the assignment stable, where did everybody stand, how long was each line. */
export class Audit {
  readonly #columns: MatchColumns;
  readonly #scan: CandidateScan;
  readonly #lists: PreferenceLists;
  readonly #order: OrderKeys;
  readonly #assignment: StableAssignment;
  readonly #best: BestPairs;
  readonly #lines: QueueRanks;
  /** Order key of the assigned pair, −1 when unseated. */
  readonly #seatedKey: Float64Array;
  readonly #seatedRank: Int32Array;
  readonly #used: Int32Array;
  #feasiblePairs = 0;
  #blockingPairs = 0;
  #infeasible = 0;

  constructor(
    columns: MatchColumns,
    scan: CandidateScan,
    lists: PreferenceLists,
    order: OrderKeys,
    assignment: StableAssignment,
    best: BestPairs,
  ) {
    const { seekers, vacancies } = columns;
    this.#columns = columns;
    this.#scan = scan;
    this.#lists = lists;
    this.#order = order;
    this.#assignment = assignment;
    this.#best = best;
    this.#seatedKey = new Float64Array(seekers.size).fill(-1);
    this.#seatedRank = new Int32Array(seekers.size);
    this.#used = new Int32Array(vacancies.size);
    const asked: number[][] = Array.from({ length: vacancies.size }, () => []);
    for (let seeker = 0; seeker < seekers.size; seeker++) {
      const seated = assignment.vacancyOf[seeker]!;
      if (seated !== UNSEATED) {
        this.#used[seated]!++;
        if (scan.refusals(seeker, seated) !== 0) this.#infeasible++;
        this.#seatedKey[seeker] = order.ofVacancy(scan.seekerScore(seeker, seated), seated);
      }
      for (let place = 0; place < best.count(seeker); place++) {
        const key = best.keyAt(seeker, place);
        if (key <= this.#seatedKey[seeker]!) break;
        const vacancy = order.vacancyOf(key);
        asked[vacancy]!.push(lists.meritKey(seeker, vacancy));
      }
    }
    this.#lines = new QueueRanks(asked);
  }

  check(seeker: number): void {
    const { cut } = this.#assignment.applicants;
    const seatedKey = this.#seatedKey[seeker]!;
    const seatedScore = this.#order.seekerScoreOf(seatedKey);
    const { rows, scores } = this.#scan;
    const found = this.#scan.scan(seeker);
    let better = 0;
    for (let i = 0; i < found; i++) {
      if (scores[i]! < seatedScore) continue;
      const vacancy = rows[i]!;
      const key = this.#order.ofVacancy(scores[i]!, vacancy);
      if (key < seatedKey) continue;
      const own = this.#lists.meritKey(seeker, vacancy);
      this.#lines.count(vacancy, own);
      if (key === seatedKey) continue;
      better++;
      if (own > cut[vacancy]!) this.#blockingPairs++;
    }
    this.#seatedRank[seeker] = better + 1;
    this.#feasiblePairs += found;
  }

  finish(): RunCertificate {
    this.#lines.finish();
    const { seats } = this.#columns.vacancies;
    return {
      feasiblePairs: this.#feasiblePairs,
      blockingPairs: this.#blockingPairs,
      seatsExceeded: this.#used.reduce((sum, used, vacancy) => sum + Number(used > seats[vacancy]!), 0),
      infeasibleAssignments: this.#infeasible,
    };
  }

  /** The best few and the assigned pair of a jobseeker, with their places in line. */
  keptPairs(seeker: number, into: RunMatch[]): void {
    const seated = this.#assignment.vacancyOf[seeker]!;
    let seatedIsKept = seated === UNSEATED;
    for (let place = 0; place < this.#best.count(seeker); place++) {
      const key = this.#best.keyAt(seeker, place);
      const vacancy = this.#order.vacancyOf(key);
      if (vacancy === seated) seatedIsKept = true;
      into.push(this.#match(seeker, vacancy, place + 1, key > this.#seatedKey[seeker]!));
    }
    if (!seatedIsKept) into.push(this.#match(seeker, seated, this.#seatedRank[seeker]!, false));
  }

  seats(): RunSeats[] {
    const { vacancies } = this.#columns;
    const { cut } = this.#assignment.applicants;
    return vacancies.ids.map((vacancyId, vacancy) => {
      const lowest = cut[vacancy]!;
      const isFull = lowest !== NO_CUT && lowest !== Infinity;
      return {
        vacancyId,
        seats: vacancies.seats[vacancy]!,
        used: this.#used[vacancy]!,
        demand: this.#lines.demand[vacancy]!,
        cutOff: isFull ? employerScoreOf(this.#order.meritOf(lowest)) : undefined,
      };
    });
  }

  #match(seeker: number, vacancy: number, rank: number, isInLine: boolean): RunMatch {
    const pair = keptPair(this.#columns, this.#scan, seeker, vacancy);
    const assigned = this.#assignment.vacancyOf[seeker] === vacancy;
    if (!isInLine) return { ...pair, rank, assigned, queueRank: undefined, pointsShort: undefined };
    const cutOff = employerScoreOf(this.#order.meritOf(this.#assignment.applicants.cut[vacancy]!));
    return {
      ...pair,
      rank,
      assigned,
      queueRank: this.#lines.placeOf(vacancy, this.#lists.meritKey(seeker, vacancy)),
      pointsShort: cutOff - pair.employerScore,
    };
  }
}
