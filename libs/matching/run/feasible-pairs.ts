import type { Snapshot } from '../market/snapshot.js';
import { encodeMarket } from '../market/encode-market.js';
import type { CommunePoint } from '../market/market-run.js';
import { PairScorer } from '../market/pair-scorer.js';

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

/** Every feasible pair of a snapshot, judged one by one, for checks and measurements. */
export function* feasiblePairs(snapshot: Snapshot, communePoint: CommunePoint): Generator<FeasiblePair> {
  const { market, ids } = encodeMarket(snapshot, communePoint);
  const { seekers, vacancies } = market;
  const scorer = new PairScorer(market);
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    for (let vacancy = 0; vacancy < vacancies.size; vacancy++) {
      if (!scorer.isFeasible(seeker, vacancy)) continue;
      const seekerScore = scorer.seekerScore(seeker, vacancy);
      yield {
        jobseekerId: ids.seekers[seeker]!,
        vacancyId: ids.vacancies[vacancy]!,
        seekerScore,
        employerScore: scorer.employerScore(seeker, vacancy),
        factors: scorer.factors(seeker, vacancy),
        seekerKey: seekerScore * vacancies.size + (vacancies.size - 1 - vacancy),
        vacancyKey: scorer.merit(seeker, vacancy) * seekers.size + (seekers.size - 1 - seeker),
      };
    }
  }
}
