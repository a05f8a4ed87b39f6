import { createHash } from 'node:crypto';
import { CandidateScan } from '../assignment/candidate-scan.js';
import { assignStably, type StableAssignment, UNSEATED } from '../assignment/deferred-acceptance.js';
import { NO_CUT } from '../assignment/held-applicants.js';
import { employerScoreOf, OrderKeys } from '../assignment/order-keys.js';
import { PreferenceLists } from '../assignment/preference-lists.js';
import { popcount } from '../features/bit-table.js';
import { encodeSnapshot, type MatchColumns } from '../features/match-columns.js';
import type { CommunePoint } from '../features/seeker-columns.js';
import type { Snapshot } from '../features/snapshot.js';
import { Breather } from './breather.js';
import { QueueRanks } from './queue-ranks.js';

/** A kept pair, ready to be stored. */
export interface RunMatch {
  readonly jobseekerId: string;
  readonly jobseekerVersion: number;
  readonly vacancyId: string;
  readonly vacancyVersion: number;
  /** Place in the jobseeker's order of all feasible vacancies; undefined for a near miss. */
  readonly rank: number | undefined;
  readonly seekerScore: number;
  readonly employerScore: number;
  /** Packed, in stored order. */
  readonly factors: readonly number[];
  readonly assigned: boolean;
  /** Rule mask, 0 = eligible. */
  readonly refusals: number;
  readonly queueRank: number | undefined;
  readonly pointsShort: number | undefined;
}

export interface RunSeats {
  readonly vacancyId: string;
  readonly seats: number;
  readonly used: number;
  readonly demand: number;
  readonly cutOff: number | undefined;
}

export interface RunCounts {
  readonly jobseekers: number;
  readonly vacancies: number;
  readonly seats: number;
  readonly assigned: number;
  readonly vacanciesFilled: number;
  readonly vacanciesWithSeatsLeft: number;
  readonly jobseekersWithoutVacancy: number;
  readonly feasiblePairs: number;
  readonly proposals: number;
  readonly matches: number;
}

/** Checked by a second scan of every feasible pair after the assignment is final. */
export interface RunCertificate {
  readonly feasiblePairs: number;
  readonly blockingPairs: number;
  readonly seatsExceeded: number;
  readonly infeasibleAssignments: number;
}

export interface ComputedRun {
  /** SHA-256 hex of the assignment: `jobseeker vacancy` lines in jobseeker order. */
  readonly assignmentHash: string;
  readonly matches: readonly RunMatch[];
  readonly seats: readonly RunSeats[];
  readonly counts: RunCounts;
  readonly certificate: RunCertificate;
  /** Milliseconds by phase: encode, assign, certify, reasons. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface ComputeOptions {
  readonly communePoint: CommunePoint;
  readonly signal?: AbortSignal;
  readonly onProgress?: (percent: number) => void;
  /** Head of each preference list held in memory; any length gives the same result. */
  readonly listLength?: number;
}

/** Runs a snapshot from features to reasons. The same snapshot always gives the same result, bit for bit. */
export async function computeRun(snapshot: Snapshot, options: ComputeOptions): Promise<ComputedRun> {
  const clock = new PhaseClock();
  const breather = new Breather(options.signal);
  const columns = encodeSnapshot(snapshot, options.communePoint);
  const { seekers, vacancies } = columns;
  const scan = new CandidateScan(columns);
  const order = new OrderKeys(seekers.lots, vacancies.lots);
  const { keepPerJobseeker, nearMisses } = snapshot.policy;
  const lists = new PreferenceLists(columns, scan, order, Math.max(options.listLength ?? 64, keepPerJobseeker));
  clock.end('encode');
  options.onProgress?.(10);

  const best = new BestPairs(seekers.size, keepPerJobseeker);
  const feasible = new Int32Array(seekers.size);
  const assignment = await assignStably(columns, lists, order, breather, (seeker, found) => {
    feasible[seeker] = found;
    best.keep(seeker, lists);
  });
  clock.end('assign');
  options.onProgress?.(50);

  const audit = new Audit(columns, scan, lists, order, assignment, best);
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    audit.check(seeker);
    await breather.breathe();
  }
  const certificate = audit.finish();
  clock.end('certify');
  options.onProgress?.(80);

  const matches: RunMatch[] = [];
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    audit.keptPairs(seeker, matches);
    if (assignment.vacancyOf[seeker] === UNSEATED && feasible[seeker]! < nearMisses) {
      keepNearMisses(columns, scan, seeker, nearMisses - feasible[seeker]!, matches);
    }
    await breather.breathe();
  }
  const seats = audit.seats();
  clock.end('reasons');
  options.onProgress?.(95);

  return {
    assignmentHash: hashAssignment(columns, assignment),
    matches,
    seats,
    certificate,
    counts: {
      jobseekers: seekers.size,
      vacancies: vacancies.size,
      seats: vacancies.seats.reduce((sum, count) => sum + count, 0),
      assigned: assignment.vacancyOf.reduce((sum, vacancy) => sum + Number(vacancy !== UNSEATED), 0),
      vacanciesFilled: seats.filter((row) => row.used >= row.seats).length,
      vacanciesWithSeatsLeft: seats.filter((row) => row.used < row.seats).length,
      jobseekersWithoutVacancy: feasible.reduce((sum, found) => sum + Number(found === 0), 0),
      feasiblePairs: certificate.feasiblePairs,
      proposals: assignment.proposals,
      matches: matches.length,
    },
    timings: clock.milliseconds,
  };
}

/** SHA-256 of who goes where. Rows are in id order, so that the order of the input never shows. */
function hashAssignment({ seekers, vacancies }: MatchColumns, { vacancyOf }: StableAssignment): string {
  const hash = createHash('sha256');
  vacancyOf.forEach((vacancy, seeker) => {
    if (vacancy !== UNSEATED) hash.update(`${seekers.ids[seeker]} ${vacancies.ids[vacancy]}\n`);
  });
  return hash.digest('hex');
}

/** The few best pairs of everybody, copied from the first lists before they are regenerated. */
class BestPairs {
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

/** The second scan: is the assignment stable, where did everybody stand, how long was each line. */
class Audit {
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
    const { rows, scores } = this.#scan;
    const found = this.#scan.scan(seeker);
    let better = 0;
    for (let i = 0; i < found; i++) {
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
    const pair = pairOf(this.#columns, this.#scan, seeker, vacancy);
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

/** For who was not seated and had almost no choice: the vacancies that fewest rules refuse, best liked first. */
function keepNearMisses(
  columns: MatchColumns,
  scan: CandidateScan,
  seeker: number,
  limit: number,
  into: RunMatch[],
): void {
  const { vacancies } = columns;
  const nearest: { vacancy: number; rules: number; seekerScore: number }[] = [];
  const masks = new Uint16Array(vacancies.size);
  scan.refusalsOfAll(seeker, masks);
  for (let vacancy = 0; vacancy < vacancies.size; vacancy++) {
    const rules = popcount(masks[vacancy]!);
    const worst = nearest.length < limit ? undefined : nearest[limit - 1];
    if (rules === 0 || (worst !== undefined && rules > worst.rules)) continue;
    const seekerScore = scan.seekerScore(seeker, vacancy);
    if (worst !== undefined && rules === worst.rules && seekerScore <= worst.seekerScore) continue;
    const place = nearest.findIndex((n) => rules < n.rules || (rules === n.rules && seekerScore > n.seekerScore));
    nearest.splice(place < 0 ? nearest.length : place, 0, { vacancy, rules, seekerScore });
    nearest.length = Math.min(nearest.length, limit);
  }
  for (const { vacancy } of nearest) {
    const pair = pairOf(columns, scan, seeker, vacancy);
    into.push({ ...pair, rank: undefined, assigned: false, queueRank: undefined, pointsShort: undefined });
  }
}

/** What is the same for every kept pair. */
function pairOf(
  { seekers, vacancies }: MatchColumns,
  scan: CandidateScan,
  seeker: number,
  vacancy: number,
): Omit<RunMatch, 'rank' | 'assigned' | 'queueRank' | 'pointsShort'> {
  return {
    jobseekerId: seekers.ids[seeker]!,
    jobseekerVersion: seekers.versions[seeker]!,
    vacancyId: vacancies.ids[vacancy]!,
    vacancyVersion: vacancies.versions[vacancy]!,
    seekerScore: scan.seekerScore(seeker, vacancy),
    employerScore: scan.scorer.employerScore(seeker, vacancy),
    factors: scan.scorer.factors(seeker, vacancy, scan.metres(seeker, vacancy)),
    refusals: scan.refusals(seeker, vacancy),
  };
}

class PhaseClock {
  readonly milliseconds: Record<string, number> = {};
  #since = performance.now();

  end(phase: string): void {
    const now = performance.now();
    this.milliseconds[phase] = Math.round(now - this.#since);
    this.#since = now;
  }
}
