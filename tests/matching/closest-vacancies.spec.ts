import { MATCH_CHANGES, rulesOf } from '#domain';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { ClosestVacancies } from '../../libs/matching/reasons/closest-vacancies.js';
import { VacanciesNear } from '../../libs/matching/reasons/vacancies-near.js';
import { WhatIf } from '../../libs/matching/reasons/what-if.js';
import { randomMarket } from './random-market.js';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

function setting(seed: number, wishFloor: number) {
  const { market, codes } = randomMarket({ jobseekers: 60, vacancies: 40, seed, wishFloor });
  const scorer = new PairScorer(market);
  const near = new VacanciesNear(market);
  const everyVacancy = Array.from({ length: market.vacancies.size }, (_, vacancy) => vacancy);
  /** Within reach, were it so many kilometres more. */
  const isNear = (seeker: number, vacancy: number, more: number) => {
    const { seekers, tables } = market;
    const reachKm = seekers.reachKm.map((km) => Math.min(254, km + more));
    const further = new PairScorer({ ...market, tables, seekers: { ...seekers, reachKm } });
    return !rulesOf(further.refusals(seeker, vacancy)).includes('out-of-reach');
  };
  return { market, codes, scorer, near, everyVacancy, isNear };
}

test.each(SEEDS)('vacancies near are those that the reach rule does not refuse, each once (seed %i)', (seed) => {
  const { market, near, everyVacancy, isNear } = setting(seed, 0);
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    for (const more of [0, 15]) {
      expect([...near.of(seeker, more)].toSorted((a, b) => a - b)).toEqual(
        everyVacancy.filter((vacancy) => isNear(seeker, vacancy, more)),
      );
    }
  }
});

test.each(SEEDS)(
  'of closed vacancies those come closest that fewest rules refuse, then the best liked (seed %i)',
  (seed) => {
    const { market, codes, scorer, near, everyVacancy, isNear } = setting(seed, seed % 2 === 0 ? 60 : 0);
    const closest = new ClosestVacancies(near, scorer, new WhatIf(market, codes));
    const rules = (seeker: number, vacancy: number) => rulesOf(scorer.refusals(seeker, vacancy)).length;
    let shifts = 0;
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      const expected = everyVacancy
        .filter((vacancy) => rules(seeker, vacancy) > 0 && isNear(seeker, vacancy, MATCH_CHANGES.reach.most))
        .toSorted(
          (a, b) =>
            rules(seeker, a) - rules(seeker, b) ||
            scorer.seekerScore(seeker, b) - scorer.seekerScore(seeker, a) ||
            a - b,
        );
      for (const limit of [1, 5, 100]) expect(closest.of(seeker, limit)).toEqual(expected.slice(0, limit));
      shifts += expected.filter((vacancy) =>
        rulesOf(scorer.refusals(seeker, vacancy)).includes('shift-refused'),
      ).length;
    }
    expect(shifts).toBeGreaterThan(50);
  },
);
