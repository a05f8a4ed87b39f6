import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { seatHoldings } from '../../libs/matching/assignment/holdings.js';
import { clearByWeight } from '../../libs/matching/assignment/weight-clearing.js';
import type { MarketIds } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { explainRun } from '../../libs/matching/reasons/explain-run.js';
import { PriceBars } from '../../libs/matching/reasons/price-bars.js';
import { kernelModule } from '../../libs/matching/run/open-scanner.js';
import { ScanInSlices } from '../../libs/matching/scan/scan-in-slices.js';
import { randomMarket } from './random-market.js';

const EPSILON = 10;

/** The greatest sum of weights on a small crowded market, with a bonus for filled seats. */
async function setting(seed: number, bonus: number) {
  const { market, codes } = randomMarket({ jobseekers: 120, vacancies: 15, seed });
  const scanner = new ScanInSlices(market, { listLength: 15, lineLength: 0, bonus, module: await kernelModule() });
  const outcome = await clearByWeight(market, scanner, { epsilon: EPSILON });
  await scanner.close();
  const scorer = new PairScorer(market);
  const weight = (seeker: number, vacancy: number, employerScore = scorer.employerScore(seeker, vacancy)) =>
    bonus + Math.floor((scorer.seekerScore(seeker, vacancy) + employerScore) / 2);
  /** What a pair is worth beyond the vacancy's price. */
  const margin = (seeker: number, vacancy: number, employerScore?: number) =>
    weight(seeker, vacancy, employerScore) - outcome.prices[vacancy]!;
  const own = (seeker: number) => {
    const vacancy = outcome.vacancyOf[seeker]!;
    return vacancy === UNSEATED ? 0 : Math.max(0, margin(seeker, vacancy));
  };
  return { market, codes, outcome, scorer, margin, own };
}

test.each([
  [21, 0],
  [22, 0],
  [23, 700],
])(
  'a bar is the least score of the firm at which the pair beats its price (market %i, bonus %i)',
  async (seed, bonus) => {
    const { market, outcome, scorer, margin, own } = await setting(seed, bonus);
    const holdings = seatHoldings(market, outcome);
    const bars = new PriceBars(market, holdings, scorer, { prices: outcome.prices, bonus });
    let short = 0;
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
        if (!scorer.isFeasible(seeker, vacancy) || outcome.vacancyOf[seeker] === vacancy) continue;
        const bar = bars.barOf(vacancy, seeker);
        const score = Math.max(0, bar >> 1);
        expect(margin(seeker, vacancy, score)).toBeGreaterThan(own(seeker));
        if (score > 0) expect(margin(seeker, vacancy, score - 1)).toBeLessThanOrEqual(own(seeker));
        expect(bars.takes(vacancy, scorer.merit(seeker, vacancy), seeker)).toBe(margin(seeker, vacancy) > own(seeker));
        // what the auction leaves open
        expect(margin(seeker, vacancy) - own(seeker)).toBeLessThanOrEqual(EPSILON);
        short += Number(score > scorer.employerScore(seeker, vacancy));
      }
    }
    expect(short).toBeGreaterThan(100);
  },
);

test('points short are those of both scores, and changes are told to those without a seat alone', async () => {
  const { market, codes, outcome, scorer, margin, own } = await setting(21, 0);
  const ids: MarketIds = {
    seekers: Array.from({ length: market.seekers.size }, (_, row) => String(row)),
    seekerVersions: new Uint32Array(market.seekers.size).fill(1),
    vacancies: Array.from({ length: market.vacancies.size }, (_, row) => String(row)),
    vacancyVersions: new Uint32Array(market.vacancies.size).fill(1),
    seekersById: Uint32Array.from({ length: market.seekers.size }, (_, row) => row),
    vacanciesById: Uint32Array.from({ length: market.vacancies.size }, (_, row) => row),
  };
  const auction = { prices: outcome.prices, bonus: 0 };
  const options = { keepPerJobseeker: 5, nearMisses: 3, groups: () => [], auction };
  const { pairsOf } = await explainRun({ market, ids, codes }, seatHoldings(market, outcome), options);
  let told = 0;
  let queued = 0;
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    for (const { vacancyId, assigned, refusals, pointsShort, nearestChange } of pairsOf(seeker)) {
      const vacancy = Number(vacancyId);
      told += Number(nearestChange !== undefined);
      if (outcome.vacancyOf[seeker] !== UNSEATED) expect(nearestChange).toBeUndefined();
      if (assigned || refusals !== 0 || pointsShort === undefined || pointsShort === 0) continue;
      queued++;
      const enough = scorer.employerScore(seeker, vacancy) + pointsShort;
      expect(margin(seeker, vacancy, enough)).toBeGreaterThan(own(seeker));
      expect(margin(seeker, vacancy, enough - 1)).toBeLessThanOrEqual(own(seeker));
    }
  }
  expect(queued).toBeGreaterThan(50);
  expect(told).toBeGreaterThan(10);
});
