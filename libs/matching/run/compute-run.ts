import { createHash } from 'node:crypto';
import { CandidateScan } from '../assignment/candidate-scan.js';
import { assignStably, type StableAssignment, UNSEATED } from '../assignment/deferred-acceptance.js';
import { OrderKeys } from '../assignment/order-keys.js';
import { PreferenceLists } from '../assignment/preference-lists.js';
import { encodeSnapshot, type MatchColumns } from '../features/match-columns.js';
import type { CommunePoint } from '../features/seeker-columns.js';
import type { Snapshot } from '../features/snapshot.js';
import { Audit } from './audit.js';
import { BestPairs } from './best-pairs.js';
import { Breather } from './breather.js';
import { KeptMatches } from './kept-matches.js';
import { NearMisses } from './near-misses.js';
import { PhaseClock } from './phase-clock.js';
import type { ComputedRun, RunMatch } from './run-result.js';

export interface ComputeOptions {
  readonly communePoint: CommunePoint;
  readonly signal?: AbortSignal;
  readonly onProgress?: (percent: number) => void;
  /**
   * Takes the kept pairs while the next ones are judged, so that they are written meanwhile; called again only when the call before has
   * resolved. Without it they are in the result.
   */
  readonly onMatches?: (rows: readonly RunMatch[]) => Promise<void>;
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
  clock.split({ scan: assignment.scanMs, clear: assignment.clearMs });
  options.onProgress?.(50);

  const audit = new Audit(columns, scan, lists, order, assignment, best);
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    audit.check(seeker);
    await breather.breathe();
  }
  const certificate = audit.finish();
  clock.end('certify');
  options.onProgress?.(80);

  const kept = new KeptMatches(options.onMatches);
  const misses = new NearMisses(columns, scan);
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    audit.keptPairs(seeker, kept.rows);
    if (assignment.vacancyOf[seeker] === UNSEATED && feasible[seeker]! < nearMisses) {
      misses.keep(seeker, nearMisses - feasible[seeker]!, kept.rows);
    }
    await kept.passOn();
    await breather.breathe();
  }
  const seats = audit.seats();
  const matches = await kept.finish();
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
      matches: kept.count,
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
