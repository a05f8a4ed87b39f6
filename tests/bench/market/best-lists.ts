import type { Market } from '../../../libs/matching/market/market.js';
import { PairScorer } from '../../../libs/matching/market/pair-scorer.js';
import type { ListGraph } from './list-graph.js';

/** What a pair is worth where the sum over all pairs counts: the mean of what each side scores the other, 0..10,000. */
function pairWeight(scorer: PairScorer, seeker: number, vacancy: number): number {
  return (scorer.seekerScore(seeker, vacancy) + scorer.employerScore(seeker, vacancy)) >> 1;
}

/** What a jobseeker likes best of all feasible vacancies by plain comparison, best first, the lower row first of equals. */
export function bestVacancies(market: Market, scorer: PairScorer, seeker: number, most: number): number[] {
  const found: number[] = [];
  for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
    if (!scorer.isFeasible(seeker, vacancy)) continue;
    found.push(scorer.seekerScore(seeker, vacancy) * 2 ** 20 + (2 ** 20 - 1 - vacancy));
  }
  return found
    .toSorted((a, b) => b - a)
    .slice(0, most)
    .map((key) => 2 ** 20 - 1 - (key % 2 ** 20));
}

/** Whom a vacancy likes best of all feasible jobseekers by plain comparison, best first, the lower row first of equals. */
export function bestJobseekers(market: Market, scorer: PairScorer, vacancy: number, most: number): number[] {
  const { size } = market.seekers;
  const found: number[] = [];
  for (let seeker = 0; seeker < size; seeker++) {
    if (scorer.isFeasible(seeker, vacancy)) found.push(scorer.merit(seeker, vacancy) * size + (size - 1 - seeker));
  }
  return found
    .toSorted((a, b) => b - a)
    .slice(0, most)
    .map((key) => size - 1 - (key % size));
}

/** A market cut to what each jobseeker likes best, found by looking at every pair. */
export function listGraphOf(market: Market, perJobseeker: number): ListGraph {
  const scorer = new PairScorer(market);
  return toListGraph(market, (seeker) => bestVacancies(market, scorer, seeker, perJobseeker), perJobseeker);
}

/** A list graph with the weights of the given vacancies, greatest first. */
export function toListGraph(
  market: Market,
  listOf: (seeker: number) => ArrayLike<number>,
  mostPerJobseeker: number,
): ListGraph {
  const scorer = new PairScorer(market);
  const { size } = market.seekers;
  const start = new Uint32Array(size + 1);
  const vacancies = new Uint32Array(size * mostPerJobseeker);
  const weights = new Uint16Array(size * mostPerJobseeker);
  let edges = 0;
  for (let seeker = 0; seeker < size; seeker++) {
    const list = Array.from(listOf(seeker), (vacancy) => ({ vacancy, weight: pairWeight(scorer, seeker, vacancy) }));
    for (const { vacancy, weight } of list.toSorted((a, b) => b.weight - a.weight || a.vacancy - b.vacancy)) {
      vacancies[edges] = vacancy;
      weights[edges++] = weight;
    }
    start[seeker + 1] = edges;
  }
  return {
    seats: market.vacancies.seats.slice(),
    start,
    vacancies: vacancies.slice(0, edges),
    weights: weights.slice(0, edges),
  };
}
