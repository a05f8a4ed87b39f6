import type { MatchChange } from '#domain';
import type { MarketIds } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import type { RunMatch } from '../run/run-result.js';

/** A kept pair with, where it did not come about, the nearest single change that would have brought it about. */
export interface ExplainedPair extends RunMatch {
  readonly nearestChange: MatchChange | undefined;
}

/** What became of a kept pair; what is left out does not apply to it. */
type Outcome = Pick<ExplainedPair, 'assigned' | 'refusals'> &
  Partial<Pick<ExplainedPair, 'rank' | 'vacancyRank' | 'queueRank' | 'pointsShort' | 'nearestChange'>>;

/**
 * A kept pair of these rows: whose it is, its scores and factors, and what became of it. All properties in one literal: spreading
 * one object into another costs more than working all this out.
 */
export function storedPair(
  { ids, scorer }: { readonly ids: MarketIds; readonly scorer: PairScorer },
  seeker: number,
  vacancy: number,
  outcome: Outcome,
): ExplainedPair {
  return {
    jobseekerId: ids.seekers[seeker]!,
    jobseekerVersion: ids.seekerVersions[seeker]!,
    vacancyId: ids.vacancies[vacancy]!,
    vacancyVersion: ids.vacancyVersions[vacancy]!,
    rank: outcome.rank,
    vacancyRank: outcome.vacancyRank,
    seekerScore: scorer.seekerScore(seeker, vacancy),
    employerScore: scorer.employerScore(seeker, vacancy),
    factors: scorer.factors(seeker, vacancy),
    assigned: outcome.assigned,
    refusals: outcome.refusals,
    queueRank: outcome.queueRank,
    pointsShort: outcome.pointsShort,
    nearestChange: outcome.nearestChange,
  };
}
