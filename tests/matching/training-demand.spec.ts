import { ruleBit } from '#domain';
import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { seatHoldings } from '../../libs/matching/assignment/holdings.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { CutOffs } from '../../libs/matching/reasons/cut-offs.js';
import { NearestChange } from '../../libs/matching/reasons/nearest-change.js';
import { trainingDemand } from '../../libs/matching/reasons/training-demand.js';
import { VacanciesNear } from '../../libs/matching/reasons/vacancies-near.js';
import { randomMarket } from './random-market.js';
import { textbookClearing } from './textbook-clearing.js';

const TRAINING = ['certificate', 'language', 'level'];

function setting(seed: number) {
  const { market, codes } = randomMarket({ jobseekers: 400, vacancies: 25, seed });
  const vacancyOf = textbookClearing(market);
  const scorer = new PairScorer(market);
  const holdings = seatHoldings(market, { vacancyOf });
  const cutOffs = new CutOffs(market, holdings, scorer);
  const nearest = new NearestChange(market, codes, holdings, scorer, cutOffs);
  const near = new VacanciesNear(market);
  return { market, codes, vacancyOf, scorer, cutOffs, nearest, near };
}

test('people are counted once for each training that would seat them, in all and where the vacancies are', async () => {
  for (const seed of [1, 2, 3]) {
    const { market, codes, vacancyOf, scorer, cutOffs, nearest, near } = setting(seed);
    const isUnseated = (seeker: number) => vacancyOf[seeker] === UNSEATED;
    const demand = await trainingDemand(market, codes, isUnseated, {
      scorer,
      cutOffs,
      nearest,
      near,
    });
    const people = new Map<string, Set<number>>();
    const seats = new Map<string, Map<number, number>>();
    const anybody = new Set<number>();
    const add = (key: string, seeker: number) => people.set(key, (people.get(key) ?? new Set()).add(seeker));
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      if (vacancyOf[seeker] !== UNSEATED) continue;
      for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
        if (scorer.refusals(seeker, vacancy) === 0) continue;
        const change = nearest.find(seeker, vacancy);
        if (change === undefined || !TRAINING.includes(change.kind)) continue;
        const key = `${change.kind} ${change.code} ${change.to ?? ''}`;
        const { provinceCode, parkCode } = codes.places[market.vacancies.place[vacancy]!]!;
        anybody.add(seeker);
        add(key, seeker);
        add(`${key} province ${provinceCode}`, seeker);
        if (parkCode !== undefined) add(`${key} park ${parkCode}`, seeker);
        const bySeat = seats.get(key) ?? new Map<number, number>();
        seats.set(key, bySeat.set(vacancy, (bySeat.get(vacancy) ?? 0) + 1));
      }
    }
    const keys = [...people.keys()].filter((key) => !/ (?:park|province) /.test(key));
    const told = keys.filter((key) => people.get(key)!.size >= 5);
    expect(told.length).toBeGreaterThan(3);
    expect(demand.trainable).toBe(anybody.size);
    expect(demand.unseated).toBe(vacancyOf.filter((vacancy) => vacancy === UNSEATED).length);
    expect(demand.withheld).toBe(keys.length - told.length);
    expect(demand.needs.map(({ kind, code, to }) => `${kind} ${code} ${to ?? ''}`).toSorted()).toEqual(told.toSorted());
    for (const need of demand.needs) {
      const key = `${need.kind} ${need.code} ${need.to ?? ''}`;
      expect(need.people).toBe(people.get(key)!.size);
      const open = [...seats.get(key)!].reduce(
        (sum, [vacancy, count]) => sum + Math.min(count, cutOffs.free[vacancy]!),
        0,
      );
      expect(need.atOnce).toBe(Math.min(need.people, open));
      for (const [level, cells] of [
        ['park', need.parks],
        ['province', need.provinces],
      ] as const) {
        const expected = [...people].flatMap(([cell, { size }]) =>
          cell.startsWith(`${key} ${level} `) && size >= 5 ? [{ code: cell.split(' ').at(-1), people: size }] : [],
        );
        expect(cells.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
          expected.toSorted((a, b) => (a.code! < b.code! ? -1 : 1)),
        );
      }
    }
    const sizes = demand.needs.map((need) => need.people);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  }
});

test('vacancies within reach are those that the reach rule does not refuse', () => {
  const { market, scorer, near } = setting(4);
  for (let seeker = 0; seeker < 60; seeker++) {
    const found = near.of(seeker);
    const expected = [...Array.from({ length: market.vacancies.size }).keys()].filter(
      (vacancy) => (scorer.refusals(seeker, vacancy) & ruleBit('out-of-reach')) === 0,
    );
    expect([...found].toSorted((a, b) => a - b)).toEqual(expected);
  }
});
