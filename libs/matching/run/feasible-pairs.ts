import { CandidateScan } from '../assignment/candidate-scan.js';
import { OrderKeys } from '../assignment/order-keys.js';
import { PreferenceLists } from '../assignment/preference-lists.js';
import { encodeSnapshot } from '../features/match-columns.js';
import type { CommunePoint } from '../features/seeker-columns.js';
import type { Snapshot } from '../features/snapshot.js';

/** A pair that no hard rule refuses, with its two scores and its packed factors. */
export interface FeasiblePair {
  readonly jobseekerId: string;
  readonly vacancyId: string;
  readonly seekerScore: number;
  readonly employerScore: number;
  readonly factors: readonly number[];
  /** Whole numbers that put each side's pairs in its strict order, lots included; greater is better. */
  readonly seekerKey: number;
  readonly vacancyKey: number;
}

/** Every feasible pair of a snapshot, jobseeker by jobseeker in id order, for checks and measurements. */
export function* feasiblePairs(snapshot: Snapshot, communePoint: CommunePoint): Generator<FeasiblePair> {
  const columns = encodeSnapshot(snapshot, communePoint);
  const { seekers, vacancies } = columns;
  const scan = new CandidateScan(columns);
  const order = new OrderKeys(seekers.lots, vacancies.lots);
  const lists = new PreferenceLists(columns, scan, order, 1);
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    const found = scan.scan(seeker);
    const rows = scan.rows.slice(0, found);
    const scores = scan.scores.slice(0, found);
    for (let i = 0; i < found; i++) {
      const vacancy = rows[i]!;
      yield {
        jobseekerId: seekers.ids[seeker]!,
        vacancyId: vacancies.ids[vacancy]!,
        seekerScore: scores[i]!,
        employerScore: scan.scorer.employerScore(seeker, vacancy),
        factors: scan.scorer.factors(seeker, vacancy, scan.metres(seeker, vacancy)),
        seekerKey: order.ofVacancy(scores[i]!, vacancy),
        vacancyKey: lists.meritKey(seeker, vacancy),
      };
    }
  }
}
