import type { Market } from '../../../libs/matching/market/market.js';
import { PairScorer } from '../../../libs/matching/market/pair-scorer.js';

/** Every feasible pair of a market: those of jobseeker `s` are `start[s] .. start[s + 1]`, in the order of vacancies. */
export interface ScoredPairs {
  readonly start: Uint32Array;
  readonly vacancies: Uint32Array;
  readonly seekerScores: Uint16Array;
  /** What the vacancy orders jobseekers by. */
  readonly merits: Uint16Array;
  /** The mean of both sides' scores. */
  readonly weights: Uint16Array;
}

/** Looks at every pair, one by one. */
export function scorePairs(market: Market): ScoredPairs {
  const scorer = new PairScorer(market);
  const { size } = market.seekers;
  const start = new Uint32Array(size + 1);
  let vacancies = new Uint32Array(1 << 16);
  for (let seeker = 0, pairs = 0; seeker < size; seeker++) {
    if (pairs + market.vacancies.size > vacancies.length) {
      const longer = new Uint32Array(2 * vacancies.length + market.vacancies.size);
      longer.set(vacancies);
      vacancies = longer;
    }
    for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
      if (scorer.isFeasible(seeker, vacancy)) vacancies[pairs++] = vacancy;
    }
    start[seeker + 1] = pairs;
  }
  vacancies = vacancies.slice(0, start[size]);
  const seekerScores = new Uint16Array(vacancies.length);
  const merits = new Uint16Array(vacancies.length);
  const weights = new Uint16Array(vacancies.length);
  for (let seeker = 0; seeker < size; seeker++) {
    for (let pair = start[seeker]!; pair < start[seeker + 1]!; pair++) {
      const vacancy = vacancies[pair]!;
      seekerScores[pair] = scorer.seekerScore(seeker, vacancy);
      merits[pair] = scorer.merit(seeker, vacancy);
      weights[pair] = (seekerScores[pair]! + (merits[pair]! >> 1)) >> 1;
    }
  }
  return { start, vacancies, seekerScores, merits, weights };
}
