import type { MarketIds } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';

/** What is the same for every kept pair: whose it is, its scores and factors, and the rules against it. */
export function storedPair(
  { ids, scorer }: { readonly ids: MarketIds; readonly scorer: PairScorer },
  seeker: number,
  vacancy: number,
  refusals: number,
) {
  return {
    jobseekerId: ids.seekers[seeker]!,
    jobseekerVersion: ids.seekerVersions[seeker]!,
    vacancyId: ids.vacancies[vacancy]!,
    vacancyVersion: ids.vacancyVersions[vacancy]!,
    seekerScore: scorer.seekerScore(seeker, vacancy),
    employerScore: scorer.employerScore(seeker, vacancy),
    factors: scorer.factors(seeker, vacancy),
    refusals,
  };
}
