import { emptyHeads, type PreferenceHeads } from '../../../libs/matching/scan/preference-heads.js';
import type { ListGraph } from './list-graph.js';

/** Lists with room for one more entry each, which says that nothing is behind them. */
export function headsOf({ start, vacancies, weights, seats }: ListGraph): PreferenceHeads {
  const jobseekers = start.length - 1;
  let longest = 0;
  for (let seeker = 0; seeker < jobseekers; seeker++) longest = Math.max(longest, start[seeker + 1]! - start[seeker]!);
  const heads = emptyHeads(jobseekers, seats.length, longest + 1);
  for (let seeker = 0; seeker < jobseekers; seeker++) {
    const [from, to] = [start[seeker]!, start[seeker + 1]!];
    heads.vacancies.set(vacancies.subarray(from, to), seeker * heads.length);
    heads.seconds.set(weights.subarray(from, to), seeker * heads.length);
    heads.counts[seeker] = to - from;
  }
  return heads;
}

/** What no assignment can exceed: every seat at its price, and what each jobseeker could gain above the prices. */
export function boundOf({ seats, start, vacancies, weights }: ListGraph, prices: Int32Array): number {
  let bound = prices.reduce((sum, price, vacancy) => sum + price * seats[vacancy]!, 0);
  for (let seeker = 0; seeker + 1 < start.length; seeker++) {
    let gain = 0;
    for (let edge = start[seeker]!; edge < start[seeker + 1]!; edge++) {
      gain = Math.max(gain, weights[edge]! - prices[vacancies[edge]!]!);
    }
    bound += gain;
  }
  return bound;
}
