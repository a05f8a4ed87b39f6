import { MATCH_CHANGES, rulesOf } from '#domain';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { closestVacancies } from '../../libs/matching/reasons/closest-vacancies.js';
import { VacanciesNear } from '../../libs/matching/reasons/vacancies-near.js';
import { randomMarket } from './random-market.js';

const SEEDS = Array.from({ length: 8 }, (_, seed) => seed + 1);

function setting(seed: number, wishFloor: number) {
  const { market } = randomMarket({ jobseekers: 40, vacancies: 150, seed, wishFloor });
  const scorer = new PairScorer(market);
  const near = new VacanciesNear(market);
  const everyVacancy = Array.from({ length: market.vacancies.size }, (_, vacancy) => vacancy);
  const judges = [0, MATCH_CHANGES.reach.most].map((more) => {
    const reachKm = market.seekers.reachKm.map((km) => Math.min(254, km + more));
    return new PairScorer({ ...market, seekers: { ...market.seekers, reachKm } });
  });
  const [isWithinReach, isNear] = judges.map(
    (judge) => (seeker: number, vacancy: number) => !rulesOf(judge.refusals(seeker, vacancy)).includes('out-of-reach'),
  );
  return { market, scorer, near, everyVacancy, isWithinReach: isWithinReach!, isNear: isNear! };
}

test.each(SEEDS)('vacancies near are those that the reach rule does not refuse, each once (seed %i)', (seed) => {
  const { market, near, everyVacancy, isWithinReach } = setting(seed, 0);
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    expect([...near.of(seeker)].toSorted((a, b) => a - b)).toEqual(
      everyVacancy.filter((vacancy) => isWithinReach(seeker, vacancy)),
    );
  }
});

test.each(SEEDS)(
  'of closed vacancies those come closest that fewest rules refuse, then the best liked (seed %i)',
  async (seed) => {
    const { market, scorer, everyVacancy, isNear } = setting(seed, seed % 2 === 0 ? 60 : 0);
    const limits = [1, 5, 100];
    const everybody = Array.from({ length: market.seekers.size }, (_, seeker) => seeker);
    const found = await Promise.all(
      limits.map((limit) => closestVacancies(market, scorer, new Map(everybody.map((seeker) => [seeker, limit])))),
    );
    const rules = (seeker: number, vacancy: number) => rulesOf(scorer.refusals(seeker, vacancy)).length;
    let shifts = 0;
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      const expected = everyVacancy
        .filter((vacancy) => rules(seeker, vacancy) > 0 && isNear(seeker, vacancy))
        .toSorted(
          (a, b) =>
            rules(seeker, a) - rules(seeker, b) ||
            scorer.seekerScore(seeker, b) - scorer.seekerScore(seeker, a) ||
            a - b,
        );
      limits.forEach((limit, i) => expect(found[i]!.get(seeker)).toEqual(expected.slice(0, limit)));
      shifts += expected.filter((vacancy) =>
        rulesOf(scorer.refusals(seeker, vacancy)).includes('shift-refused'),
      ).length;
    }
    expect(shifts).toBeGreaterThan(50);
  },
);
