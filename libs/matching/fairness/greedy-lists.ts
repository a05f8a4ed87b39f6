import { type Holdings, referralHoldings } from '../assignment/holdings.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import type { VacanciesNear } from '../reasons/vacancies-near.js';

/** A jobseeker's feasible vacancies, best liked first, as far as the list goes. */
export type ListsOf = (seeker: number) => ArrayLike<number>;

/** Length of the lists that the sheet compares with. */
export const LIST_LENGTH = 50;

/** Lists by judging pair after pair: for markets of a few thousand, and where no faster lists are at hand. */
export function listsByScorer(market: Market, scorer: PairScorer, near: VacanciesNear, length = LIST_LENGTH): ListsOf {
  const scores = new Int32Array(market.vacancies.size);
  return (seeker) => {
    const feasible = near.of(seeker).filter((vacancy) => scorer.isFeasible(seeker, vacancy));
    for (const vacancy of feasible) scores[vacancy] = scorer.seekerScore(seeker, vacancy);
    return feasible.toSorted((a, b) => scores[b]! - scores[a]! || a - b).slice(0, length);
  };
}

/** The baseline: jobseekers in the order of the lottery take the first vacancies on their lists that have any left. */
export function greedyHoldings(
  { seekers }: Market,
  listsOf: ListsOf,
  { places, quota }: Pick<Holdings, 'places' | 'quota'>,
): Holdings {
  const left = quota.slice();
  const start = new Uint32Array(seekers.size + 1);
  const taken: number[] = [];
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    const list = listsOf(seeker);
    const most = taken.length + places;
    for (let place = 0; place < list.length && taken.length < most; place++) {
      const vacancy = list[place]!;
      if (left[vacancy] === 0) continue;
      left[vacancy]!--;
      taken.push(vacancy);
    }
    start[seeker + 1] = taken.length;
  }
  return referralHoldings({ start, vacancies: Uint32Array.from(taken) }, { places, quota });
}
