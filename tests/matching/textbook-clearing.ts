import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';

/** Deferred acceptance with reserved seats from the textbook: jobseekers propose in turn, a vacancy chooses anew each time. */
export function textbookClearing(market: Market): Int32Array {
  const scorer = new PairScorer(market);
  const { seekers, vacancies } = market;
  const vacancyOf = new Int32Array(seekers.size).fill(UNSEATED);
  const held: number[][] = Array.from({ length: vacancies.size }, () => []);
  const lists = Array.from({ length: seekers.size }, (_, seeker) => likedBest(market, scorer, seeker));
  const waiting = Array.from({ length: seekers.size }, (_, seeker) => seeker);
  for (let seeker = waiting.pop(); seeker !== undefined; seeker = waiting.pop()) {
    const vacancy = lists[seeker]!.shift();
    if (vacancy === undefined) continue;
    const chosen = choice(market, scorer, vacancy, [...held[vacancy]!, seeker]);
    for (const person of [...held[vacancy]!, seeker]) {
      vacancyOf[person] = chosen.includes(person) ? vacancy : UNSEATED;
      if (!chosen.includes(person)) waiting.push(person);
    }
    held[vacancy] = chosen;
  }
  return vacancyOf;
}

/** Feasible vacancies of a jobseeker, best liked first. */
export function likedBest({ vacancies }: Market, scorer: PairScorer, seeker: number): number[] {
  return Array.from({ length: vacancies.size }, (_, vacancy) => vacancy)
    .filter((vacancy) => scorer.isFeasible(seeker, vacancy))
    .toSorted((a, b) => scorer.seekerScore(seeker, b) - scorer.seekerScore(seeker, a) || a - b);
}

/** Of these people, the ones a vacancy takes: the best of its groups on the reserved seats, then the best of the rest. */
export function choice(market: Market, scorer: PairScorer, vacancy: number, people: readonly number[]): number[] {
  const seats = market.vacancies.seats[vacancy]!;
  const groups = market.vacancies.priorityGroups[vacancy]!;
  const best = people.toSorted((a, b) => scorer.merit(b, vacancy) - scorer.merit(a, vacancy) || a - b);
  const reserved = best
    .filter((person) => (market.seekers.priorityGroups[person]! & groups) !== 0)
    .slice(0, market.vacancies.reservedSeats[vacancy]);
  const rest = best.filter((person) => !reserved.includes(person)).slice(0, seats - reserved.length);
  return [...reserved, ...rest];
}
