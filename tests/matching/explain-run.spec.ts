import { unpackFactor, weightOf } from '#domain';
import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import type { MarketIds } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { explainRun } from '../../libs/matching/reasons/explain-run.js';
import { choice, likedBest, textbookClearing } from './textbook-clearing.js';
import { randomMarket } from './random-market.js';

function setting(seed: number) {
  const random = randomMarket({ jobseekers: 80, vacancies: 15, seed });
  const { market } = random;
  const ids: MarketIds = {
    seekers: Array.from({ length: market.seekers.size }, (_, row) => `s${row}`),
    seekerVersions: new Uint32Array(market.seekers.size).fill(1),
    vacancies: Array.from({ length: market.vacancies.size }, (_, row) => `v${row}`),
    vacancyVersions: new Uint32Array(market.vacancies.size).fill(2),
    seekersById: Uint32Array.from({ length: market.seekers.size }, (_, row) => row),
    vacanciesById: Uint32Array.from({ length: market.vacancies.size }, (_, row) => row).toReversed(),
  };
  return { ...random, ids, vacancyOf: textbookClearing(market), scorer: new PairScorer(market) };
}

const OPTIONS = { keepPerJobseeker: 4, nearMisses: 3, groups: [] };
const SEEDS = [11, 12, 13, 14];

test('the best few and the seat of each are kept, with places in line counted one by one', async () => {
  let queued = 0;
  for (const seed of SEEDS) {
    const { market, ids, codes, vacancyOf, scorer } = setting(seed);
    const { pairsOf, seats } = await explainRun({ market, ids, codes }, { vacancyOf }, OPTIONS);
    const lists = Array.from({ length: market.seekers.size }, (_, seeker) => likedBest(market, scorer, seeker));
    const inLine = (seeker: number, vacancy: number) => {
      const list = lists[seeker]!;
      const seat = vacancyOf[seeker]!;
      return list.includes(vacancy) && (seat === UNSEATED || list.indexOf(vacancy) <= list.indexOf(seat));
    };
    const line = (vacancy: number) =>
      [...lists.keys()]
        .filter((seeker) => inLine(seeker, vacancy))
        .toSorted((a, b) => scorer.merit(b, vacancy) - scorer.merit(a, vacancy) || a - b);
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      const pairs = pairsOf(seeker);
      const eligible = pairs.filter(({ refusals }) => refusals === 0);
      const seat = vacancyOf[seeker]!;
      const expected = lists[seeker]!.slice(0, OPTIONS.keepPerJobseeker);
      if (seat !== UNSEATED && !expected.includes(seat)) expected.push(seat);
      expect(eligible.map(({ vacancyId }) => vacancyId)).toEqual(expected.map((vacancy) => `v${vacancy}`));
      for (const pair of eligible) {
        const vacancy = Number(pair.vacancyId.slice(1));
        expect(pair.rank).toBe(lists[seeker]!.indexOf(vacancy) + 1);
        expect(pair.assigned).toBe(vacancy === seat);
        const place = inLine(seeker, vacancy) ? line(vacancy).indexOf(seeker) + 1 : undefined;
        expect(pair.queueRank).toBe(place);
        if (place !== undefined && !pair.assigned) queued++;
        const sums = [0, 0];
        pair.factors.forEach((factor, at) => {
          sums[at < 6 ? 0 : 1]! += unpackFactor(factor).points * weightOf(market.weights, at);
        });
        expect(sums).toEqual([pair.seekerScore, pair.employerScore]);
      }
      const misses = pairs.filter(({ refusals }) => refusals !== 0);
      const wanted = seat === UNSEATED ? Math.max(0, OPTIONS.nearMisses - lists[seeker]!.length) : 0;
      expect(misses.length).toBeLessThanOrEqual(wanted);
      if (wanted > 0) expect(misses.length).toBeGreaterThan(0);
    }
    expect(seats.map(({ vacancyId }) => vacancyId)).toEqual(ids.vacancies.toReversed());
    for (const row of seats) {
      const vacancy = Number(row.vacancyId.slice(1));
      const held = [...vacancyOf.keys()].filter((seeker) => vacancyOf[seeker] === vacancy);
      expect(row).toMatchObject({
        seats: market.vacancies.seats[vacancy],
        reserved: market.vacancies.reservedSeats[vacancy],
        used: held.length,
        demand: line(vacancy).length,
      });
      expect(row.cutOff === undefined).toBe(held.length < market.vacancies.seats[vacancy]!);
    }
  }
  expect(queued).toBeGreaterThan(50);
});

test('points short are those that would have been enough', async () => {
  let short = 0;
  for (const seed of SEEDS) {
    const { market, ids, codes, vacancyOf, scorer } = setting(seed);
    const { pairsOf } = await explainRun({ market, ids, codes }, { vacancyOf }, OPTIONS);
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      for (const { vacancyId, queueRank, pointsShort, assigned } of pairsOf(seeker)) {
        if (queueRank === undefined || assigned) continue;
        const vacancy = Number(vacancyId.slice(1));
        const held = [...vacancyOf.keys()].filter((person) => vacancyOf[person] === vacancy);
        // the same person with so many points more, then one less
        const chosenWith = (more: number) => {
          const better = Object.create(scorer, {
            merit: {
              value: (row: number, at: number) => scorer.merit(row, at) + (row === seeker ? 2 * more : 0),
            },
          }) as PairScorer;
          return choice(market, better, vacancy, [...held, seeker]).includes(seeker);
        };
        if (pointsShort === 0) continue;
        expect([chosenWith(pointsShort! + 1), chosenWith(pointsShort! - 1)]).toEqual([true, false]);
        short++;
      }
    }
  }
  expect(short).toBeGreaterThan(50);
});

test('given lists and lines make the same explanation as judging pair by pair', async () => {
  const { market, ids, codes, vacancyOf, scorer } = setting(21);
  const slow = await explainRun({ market, ids, codes }, { vacancyOf }, OPTIONS);
  const fast = await explainRun(
    { market, ids, codes },
    { vacancyOf },
    {
      ...OPTIONS,
      listsOf: (seeker) => likedBest(market, scorer, seeker),
      eachInLine: async (take) => {
        await Promise.resolve();
        for (let seeker = 0; seeker < market.seekers.size; seeker++) {
          const list = likedBest(market, scorer, seeker);
          const end = vacancyOf[seeker] === UNSEATED ? list.length : list.indexOf(vacancyOf[seeker]!) + 1;
          for (const vacancy of list.slice(0, end)) take(seeker, vacancy, scorer.merit(seeker, vacancy));
        }
      },
    },
  );
  const rows = Array.from({ length: market.seekers.size }, (_, row) => row);
  expect(rows.flatMap(fast.pairsOf)).toEqual(rows.flatMap(slow.pairsOf));
  expect([fast.seats, fast.fairness, fast.trainingDemand]).toEqual([slow.seats, slow.fairness, slow.trainingDemand]);
});
