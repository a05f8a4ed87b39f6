import {
  type Known,
  MATCH_FACTOR_CODES,
  type MatchFactorCode,
  type MatchRuleCode,
  rulesOf,
  SEEKER_FACTOR_CODES,
  unpackFactor,
  weightOf,
} from '#domain';
import type { Market, MarketIds } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';

/** A published pair, as far as it is compared. */
interface PublishedPair {
  readonly jobseekerId: string;
  readonly vacancyId: string;
  readonly seekerScore: number;
  readonly employerScore: number;
}

/** What is said of a pair in numbers: every factor with its points, its weight, its share and how it is known; scores and rules. */
interface Explanation {
  readonly factors: readonly {
    readonly code: MatchFactorCode;
    readonly points: number;
    readonly weight: number;
    readonly share: number;
    readonly known: Known;
  }[];
  readonly seekerScore: number;
  readonly employerScore: number;
  readonly rules: readonly MatchRuleCode[];
}

/** Shortest time that is measured. */
const MEASURED_MS = 1_000;

/**
 * Explains every published pair anew, over and over, on one thread. A second is one of processor time, garbage collection
 * included. `disagreeing` counts the pairs whose shares do not add up to both scores that were published.
 */
export function measureExplanations(
  market: Market,
  ids: MarketIds,
  pairs: readonly PublishedPair[],
): { pairs: number; explained: number; perSecond: number; disagreeing: number } {
  const scorer = new PairScorer(market);
  const weights = MATCH_FACTOR_CODES.map((_, position) => weightOf(market.weights, position));
  const seekers = new Map(ids.seekers.map((id, row) => [id, row]));
  const vacancies = new Map(ids.vacancies.map((id, row) => [id, row]));
  const rows = pairs.map((pair) => [seekers.get(pair.jobseekerId)!, vacancies.get(pair.vacancyId)!] as const);
  const disagreeing = new Set<number>();
  const before = process.cpuUsage();
  let explained = 0;
  let seconds = 0;
  while (rows.length > 0 && seconds * 1_000 < MEASURED_MS) {
    rows.forEach(([seeker, vacancy], i) => {
      if (!addsUp(explain(scorer, weights, seeker, vacancy), pairs[i]!)) disagreeing.add(i);
    });
    explained += rows.length;
    const { user, system } = process.cpuUsage(before);
    seconds = (user + system) / 1e6;
  }
  return {
    pairs: pairs.length,
    explained,
    perSecond: seconds === 0 ? 0 : Math.round(explained / seconds),
    disagreeing: disagreeing.size,
  };
}

function explain(scorer: PairScorer, weights: readonly number[], seeker: number, vacancy: number): Explanation {
  return {
    factors: scorer.factors(seeker, vacancy).map((packed, position) => {
      const { points, known } = unpackFactor(packed);
      const weight = weights[position]!;
      return { code: MATCH_FACTOR_CODES[position]!, points, weight, share: points * weight, known };
    }),
    seekerScore: scorer.seekerScore(seeker, vacancy),
    employerScore: scorer.employerScore(seeker, vacancy),
    rules: rulesOf(scorer.refusals(seeker, vacancy)),
  };
}

/** Whether the shares of either side add up to its score, here and as published. */
function addsUp({ factors, seekerScore, employerScore }: Explanation, published: PublishedPair): boolean {
  let [liked, fit] = [0, 0];
  factors.forEach(({ share }, position) => {
    if (position < SEEKER_FACTOR_CODES.length) liked += share;
    else fit += share;
  });
  return (
    liked === seekerScore && fit === employerScore && liked === published.seekerScore && fit === published.employerScore
  );
}
