import { createHash } from 'node:crypto';
import type { Market } from '../../../libs/matching/market/market.js';
import { PairScorer } from '../../../libs/matching/market/pair-scorer.js';
import { inventColumns } from './invented-columns.js';
import { MARKET_KINDS, type MarketKind } from './market-kind.js';

const market = (seed: number, jobseekers: number, vacancies: number, kind: MarketKind = 'normal') =>
  inventColumns({ seed, jobseekers, vacancies, kind });

test.each(MARKET_KINDS)(
  'the %s market of a seed is the same byte for byte, and that of another seed is not',
  (kind) => {
    const hash = hashOf(market(1, 3_000, 300, kind));
    expect(hashOf(market(1, 3_000, 300, kind))).toBe(hash);
    expect(hashOf(market(2, 3_000, 300, kind))).not.toBe(hash);
  },
);

test('a jobseeker and a vacancy are the same however many others there are', () => {
  const small = market(3, 500, 40);
  const large = market(3, 4_000, 900);
  for (const [few, many] of [
    [small.seekers, large.seekers],
    [small.vacancies, large.vacancies],
  ] as const) {
    for (const [name, column] of Object.entries(few)) {
      if (!ArrayBuffer.isView(column)) continue;
      const longer = Object.entries(many).find(([other]) => other === name)![1] as Uint32Array;
      expect([name, [...(column as Uint32Array)]]).toEqual([
        name,
        [...longer.subarray(0, (column as Uint32Array).length)],
      ]);
    }
  }
});

test('a jobseeker takes less than a hundred bytes', () => {
  const { seekers } = market(1, 20_000, 1_000);
  const bytes = Object.values(seekers).reduce(
    (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
  expect(bytes / seekers.size).toBeLessThan(100);
});

test('about one pair in fifty is feasible, in the open occupations and in the wanted ones', () => {
  const invented = market(1, 20_000, 4_000);
  const scorer = new PairScorer(invented);
  const { openSlots } = invented.tables;
  let open = 0;
  let wanted = 0;
  for (let seeker = 0; seeker < 20_000; seeker += 40) {
    for (let vacancy = 0; vacancy < 4_000; vacancy++) {
      if (!scorer.isFeasible(seeker, vacancy)) continue;
      if (openSlots[invented.vacancies.slot[vacancy]!] === 1) open++;
      else wanted++;
    }
  }
  const density = (open + wanted) / (500 * 4_000);
  expect(density).toBeGreaterThan(0.012);
  expect(density).toBeLessThan(0.025);
  expect(wanted).toBeGreaterThan(open / 20);
});

test('seats are scarce or jobseekers are, as the kind of market says', () => {
  const perJobseeker = (kind: MarketKind) => {
    const { seekers, vacancies } = market(1, 60_000, 6_000, kind);
    return vacancies.seats.reduce((sum, seats) => sum + seats, 0) / seekers.size;
  };
  expect(perJobseeker('scarce')).toBeGreaterThan(1.3);
  expect(perJobseeker('adversarial')).toBeGreaterThan(0.93);
  expect(perJobseeker('adversarial')).toBeLessThan(0.97);
});

test('where values are common, jobseekers agree on which of two vacancies is the better one', () => {
  const agreement = (kind: MarketKind) => {
    const invented = market(1, 400, 400, kind);
    const scorer = new PairScorer(invented);
    const means = Array.from({ length: 400 }, (_, vacancy) =>
      Array.from({ length: 400 }, (__, seeker) => scorer.seekerScore(seeker, vacancy)).reduce((a, b) => a + b, 0),
    );
    let agreed = 0;
    for (let seeker = 0; seeker < 400; seeker++) {
      const [a, b] = [(seeker * 7) % 400, (seeker * 13 + 5) % 400];
      if (scorer.seekerScore(seeker, a) > scorer.seekerScore(seeker, b) === means[a]! > means[b]!) agreed++;
    }
    return agreed / 400;
  };
  expect(agreement('adversarial')).toBeGreaterThan(0.95);
  expect(agreement('normal')).toBeLessThan(0.9);
});

test('in the market of ties scores are level more than three times as often', () => {
  const distinct = (kind: MarketKind) => {
    const invented = market(1, 50, 2_000, kind);
    const scorer = new PairScorer(invented);
    let scores = 0;
    for (let seeker = 0; seeker < 50; seeker++) {
      scores += new Set(Array.from({ length: 2_000 }, (_, vacancy) => scorer.seekerScore(seeker, vacancy))).size;
    }
    return scores;
  };
  expect(distinct('ties') * 3).toBeLessThan(distinct('normal'));
});

function hashOf({ seekers, vacancies, tables }: Market): string {
  const hash = createHash('sha256');
  for (const table of [seekers, vacancies, tables]) {
    for (const column of Object.values(table)) if (ArrayBuffer.isView(column)) hash.update(column as Uint8Array);
  }
  return hash.digest('hex');
}
