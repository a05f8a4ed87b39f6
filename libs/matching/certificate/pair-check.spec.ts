import { randomMarket } from '../../../tests/matching/certificate-market.js';
import { PairScorer } from '../market/pair-scorer.js';
import { PairCheck } from './pair-check.js';
import { vacancyMarks } from './vacancy-marks.js';

test.each([
  [1, 0],
  [2, 70],
])('the second writing of rules and points says of every pair what the first says (seed %i)', (seed, wishFloor) => {
  const market = randomMarket({ seed, seekers: 200, vacancies: 120, wishFloor });
  const check = new PairCheck(market, vacancyMarks(market));
  const scorer = new PairScorer(market);
  const differing: string[] = [];
  for (let seeker = 0; seeker < 200; seeker++) {
    for (let vacancy = 0; vacancy < 120; vacancy++) {
      const pair = `${seeker} ${vacancy}`;
      if (check.isFeasible(seeker, vacancy) !== scorer.isFeasible(seeker, vacancy)) differing.push(`${pair} rules`);
      if (!scorer.isFeasible(seeker, vacancy)) continue;
      if (check.seekerScore(seeker, vacancy) !== scorer.seekerScore(seeker, vacancy)) differing.push(`${pair} score`);
      if (check.merit(seeker, vacancy) !== scorer.merit(seeker, vacancy)) differing.push(`${pair} merit`);
    }
  }
  expect(differing).toEqual([]);
});
