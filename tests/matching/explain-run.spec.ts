import { unpackFactor, weightOf } from '#domain';
import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { heldBy, isHeld, seatHoldings } from '../../libs/matching/assignment/holdings.js';
import type { MarketIds } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { explainRun } from '../../libs/matching/reasons/explain-run.js';
import { likedBest, textbookClearing } from './textbook-clearing.js';
import { bestFirst, OUTCOME_KINDS, textbookOutcome } from './textbook-outcome.js';
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
  const vacancyOf = textbookClearing(market);
  return { ...random, ids, vacancyOf, scorer: new PairScorer(market) };
}

const OPTIONS = { keepPerJobseeker: 4, nearMisses: 3, groups: () => [] };
const SEEDS = [11, 12, 13, 14];

describe.each(OUTCOME_KINDS)('an outcome of %s', (kind) => {
  test('keeps the best few and what each holds, with places in line counted one by one', async () => {
    let queued = 0;
    let beyond = 0;
    for (const seed of SEEDS) {
      const { market, ids, codes, scorer } = setting(seed);
      const { holdings } = textbookOutcome(kind, market);
      const { pairsOf, seats } = await explainRun({ market, ids, codes }, holdings, OPTIONS);
      const everybody = Array.from({ length: market.seekers.size }, (_, seeker) => seeker);
      const lists = everybody.map((seeker) => likedBest(market, scorer, seeker));
      const held = everybody.map((seeker) => [...heldBy(holdings, seeker)]);
      // who may have more is in line everywhere, anybody else down to the least liked of what they hold
      const wanted = everybody.map((seeker) => {
        const list = lists[seeker]!;
        const isFull = held[seeker]!.length === holdings.places;
        return isFull ? list.slice(0, 1 + Math.max(...held[seeker]!.map((vacancy) => list.indexOf(vacancy)))) : list;
      });
      const line = (vacancy: number) =>
        bestFirst(
          scorer,
          vacancy,
          everybody.filter((seeker) => wanted[seeker]!.includes(vacancy)),
        );
      for (const seeker of everybody) {
        const pairs = pairsOf(seeker);
        const eligible = pairs.filter(({ refusals }) => refusals === 0);
        const few = lists[seeker]!.slice(0, OPTIONS.keepPerJobseeker);
        const besides = held[seeker]!.filter((vacancy) => !few.includes(vacancy));
        beyond += besides.length;
        expect(eligible.map(({ vacancyId }) => vacancyId)).toEqual(
          [...few, ...besides].map((vacancy) => `v${vacancy}`),
        );
        for (const pair of eligible) {
          const vacancy = Number(pair.vacancyId.slice(1));
          expect(pair.rank).toBe(lists[seeker]!.indexOf(vacancy) + 1);
          expect(pair.assigned).toBe(held[seeker]!.includes(vacancy));
          const place = wanted[seeker]!.includes(vacancy) ? line(vacancy).indexOf(seeker) + 1 : undefined;
          expect(pair.queueRank).toBe(place);
          if (place !== undefined && !pair.assigned) queued++;
          const sums = [0, 0];
          pair.factors.forEach((factor, at) => {
            sums[at < 6 ? 0 : 1]! += unpackFactor(factor).points * weightOf(market.weights, at);
          });
          expect(sums).toEqual([pair.seekerScore, pair.employerScore]);
        }
        const misses = pairs.filter(({ refusals }) => refusals !== 0);
        const told = held[seeker]!.length === 0 ? Math.max(0, OPTIONS.nearMisses - lists[seeker]!.length) : 0;
        expect(misses.length).toBeLessThanOrEqual(told);
        if (told > 0) expect(misses.length).toBeGreaterThan(0);
      }
      expect(seats.map(({ vacancyId }) => vacancyId)).toEqual(ids.vacancies.toReversed());
      for (const row of seats) {
        const vacancy = Number(row.vacancyId.slice(1));
        const used = held.filter((vacancies) => vacancies.includes(vacancy)).length;
        const quota = holdings.quota[vacancy]!;
        expect(row).toMatchObject({
          seats: market.vacancies.seats[vacancy],
          quota,
          used,
          demand: line(vacancy).length,
        });
        expect(row.reserved).toBe(kind === 'seats' ? market.vacancies.reservedSeats[vacancy] : 0);
        expect(row.cutOff === undefined).toBe(used < quota);
      }
    }
    expect(queued).toBeGreaterThan(50);
    expect(beyond).toBeGreaterThan(10);
  });

  test('tells the points short that would have been enough', async () => {
    let short = 0;
    for (const seed of SEEDS) {
      const { market, ids, codes, scorer } = setting(seed);
      const { holdings, choose } = textbookOutcome(kind, market);
      const { pairsOf } = await explainRun({ market, ids, codes }, holdings, OPTIONS);
      for (let seeker = 0; seeker < market.seekers.size; seeker++) {
        for (const { vacancyId, queueRank, pointsShort, assigned } of pairsOf(seeker)) {
          if (queueRank === undefined || assigned || pointsShort === 0) continue;
          const vacancy = Number(vacancyId.slice(1));
          const people = Array.from({ length: market.seekers.size }, (_, person) => person);
          const held = people.filter((person) => isHeld(holdings, person, vacancy));
          // the same person with so many points more, then one less
          const chosenWith = (more: number) => {
            const better = Object.create(scorer, {
              merit: {
                value: (row: number, at: number) => scorer.merit(row, at) + (row === seeker ? 2 * more : 0),
              },
            }) as PairScorer;
            return choose(better, vacancy, [...held, seeker]).includes(seeker);
          };
          expect([chosenWith(pointsShort! + 1), chosenWith(pointsShort! - 1)]).toEqual([true, false]);
          short++;
        }
      }
    }
    expect(short).toBeGreaterThan(30);
  });
});

test('given lists and lines make the same explanation as judging pair by pair', async () => {
  const { market, ids, codes, vacancyOf, scorer } = setting(21);
  const slow = await explainRun({ market, ids, codes }, seatHoldings(market, { vacancyOf }), OPTIONS);
  const fast = await explainRun({ market, ids, codes }, seatHoldings(market, { vacancyOf }), {
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
  });
  const rows = Array.from({ length: market.seekers.size }, (_, row) => row);
  expect(rows.flatMap(fast.pairsOf)).toEqual(rows.flatMap(slow.pairsOf));
  expect([fast.seats, await fast.fairness(), fast.trainingDemand]).toEqual([
    slow.seats,
    await slow.fairness(),
    slow.trainingDemand,
  ]);
});
