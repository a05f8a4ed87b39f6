import { Keep } from '../../libs/matching/kernel/kernel-layout.js';
import { PlainKernel } from '../../libs/matching/kernel/plain-kernel.js';
import { Cuts, type ListEnd, type ScanKernel, type ScanOrder } from '../../libs/matching/kernel/scan-kernel.js';
import { VectorKernel } from '../../libs/matching/kernel/vector-kernel.js';
import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { kernelModule } from '../../libs/matching/run/open-scanner.js';
import { type Limits, NO_ROW, openLimits } from '../../libs/matching/scan/limits.js';
import { inventColumns } from '../bench/market/invented-columns.js';
import { SeededDraw } from '../bench/seeded-draw.js';
import { randomMarket } from './certificate-market.js';

interface Entry {
  readonly vacancy: number;
  readonly value: number;
  readonly second: number;
}

const LENGTH = 7;
const BONUS = 25;
const LINE = 5;
let module: WebAssembly.Module;

beforeAll(async () => {
  const compiled = await kernelModule();
  if (compiled === undefined) throw new Error('this Node runs no WebAssembly with SIMD: the suite needs one that does');
  module = compiled;
});

const kernels = (market: Market, listLength = LENGTH) => {
  const options = { listLength, lineLength: LINE, bonus: BONUS };
  return { vectors: new VectorKernel(module, market, options), plain: new PlainKernel(market, options) };
};

/** What a kernel keeps of everybody, home by home. */
function scanAll(
  kernel: ScanKernel,
  market: Market,
  order: ScanOrder,
  limits: Limits,
  after: (seeker: number) => ListEnd | undefined = () => undefined,
): { lists: Entry[][]; feasible: number[] } {
  const lists: Entry[][] = [];
  const feasible: number[] = [];
  kernel.begin(order, limits);
  for (let home = 0; home < market.tables.homes; home++) {
    kernel.enterHome(home);
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      if (market.seekers.home[seeker] !== home) continue;
      feasible[seeker] = kernel.scan(seeker, after(seeker));
      lists[seeker] = Array.from({ length: kernel.count }, (_, i) => ({
        vacancy: kernel.vacancies[i]!,
        value: order.keep === Keep.InLine ? 0 : kernel.values[i]!,
        second: kernel.seconds[i]!,
      }));
    }
  }
  return { lists, feasible };
}

/** The same from the scalar twin, every pair looked at. */
function judgeAll(market: Market): { lists: Entry[][]; scorer: PairScorer } {
  const scorer = new PairScorer(market);
  const lists = Array.from({ length: market.seekers.size }, (_, seeker) =>
    Array.from({ length: market.vacancies.size }, (__, vacancy) => vacancy)
      .filter((vacancy) => scorer.isFeasible(seeker, vacancy))
      .map((vacancy) => ({
        vacancy,
        value: scorer.seekerScore(seeker, vacancy),
        second: scorer.merit(seeker, vacancy),
      }))
      .toSorted((a, b) => b.value - a.value || a.vacancy - b.vacancy),
  );
  return { lists, scorer };
}

const MARKETS: readonly (readonly [string, () => Market])[] = [
  ...[1, 2, 3, 4, 5, 6].map(
    (seed) =>
      [
        `a market of random numbers ${seed}`,
        () => randomMarket({ seed, seekers: 150, vacancies: 90, wishFloor: seed % 2 === 0 ? 70 : 0 }),
      ] as const,
  ),
  ['an invented market', () => inventColumns({ seed: 5, jobseekers: 600, vacancies: 700, kind: 'normal' })],
  [
    'an invented market of level scores',
    () => inventColumns({ seed: 6, jobseekers: 400, vacancies: 500, kind: 'ties' }),
  ],
];

describe.each(MARKETS)('%s', (_name, make) => {
  const market = make();
  const { size } = market.vacancies;
  const limits = openLimits(size);
  const byScore = { keep: Keep.ByScore, cuts: Cuts.None } as const;
  const twin = judgeAll(market);

  test('every pair comes out of vectors and of plain code as the scalar twin has it', () => {
    const { vectors, plain } = kernels(market, size);
    for (const kernel of [vectors, plain]) {
      const { lists, feasible } = scanAll(kernel, market, byScore, limits);
      expect(lists).toEqual(twin.lists);
      expect(feasible).toEqual(twin.lists.map((list) => list.length));
    }
    expect(twin.lists.flat().length).toBeGreaterThan(100);
  });

  test('a short list is the head of the long one, and goes on behind its end', () => {
    for (const kernel of Object.values(kernels(market))) {
      const first = scanAll(kernel, market, byScore, limits).lists;
      expect(first).toEqual(twin.lists.map((list) => list.slice(0, LENGTH)));
      const end = (seeker: number) => {
        const last = first[seeker]!.at(-1);
        return last === undefined ? undefined : { score: last.value, vacancy: last.vacancy };
      };
      const next = scanAll(kernel, market, byScore, limits, end).lists;
      expect(next).toEqual(twin.lists.map((list) => list.slice(LENGTH, 2 * LENGTH)));
    }
  });

  test('a limit leaves out exactly those whom it is before, the lot of the last one held included', () => {
    const draw = new SeededDraw(market.seed, 77, 0);
    const cut = openLimits(size);
    for (let vacancy = 0; vacancy < size; vacancy++) {
      if (draw.chance(30)) continue;
      // the merit of somebody who may come, so that levels occur
      const seeker = draw.below(market.seekers.size);
      const merit = twin.scorer.isFeasible(seeker, vacancy) ? twin.scorer.merit(seeker, vacancy) : draw.below(20_000);
      cut.merits[vacancy] = merit;
      cut.rows[vacancy] = seeker;
      cut.groupMerits[vacancy] = Math.max(0, merit - draw.below(3_000));
      cut.groupRows[vacancy] = seeker;
      cut.scores[vacancy] = cut.groupMerits[vacancy]! >> 1;
    }
    const sharesGroup = (seeker: number, vacancy: number) =>
      (market.seekers.priorityGroups[seeker]! & market.vacancies.priorityGroups[vacancy]!) !== 0;
    const passes = (seeker: number, { vacancy, second }: Entry) => {
      const [merits, rows] = sharesGroup(seeker, vacancy) ? [cut.groupMerits, cut.groupRows] : [cut.merits, cut.rows];
      return second > merits[vacancy]! || (second === merits[vacancy] && seeker <= rows[vacancy]!);
    };
    const exact = twin.lists.map((list, seeker) => list.filter((entry) => passes(seeker, entry)));
    const rough = twin.lists.map((list) => list.filter(({ vacancy, second }) => second >> 1 >= cut.scores[vacancy]!));
    expect(exact.flat().length).toBeLessThan(rough.flat().length);
    for (const kernel of Object.values(kernels(market, size))) {
      expect(scanAll(kernel, market, { keep: Keep.ByScore, cuts: Cuts.Exact }, cut).lists).toEqual(exact);
      expect(scanAll(kernel, market, { keep: Keep.ByScore, cuts: Cuts.Rough }, cut).lists).toEqual(rough);
    }
    expect(cut.rows).toContain(NO_ROW);
  });

  test('weights less prices are kept best first, and what is not worth its price is left out', () => {
    const draw = new SeededDraw(market.seed, 78, 0);
    const priced = openLimits(size);
    for (let vacancy = 0; vacancy < size; vacancy++) priced.scores[vacancy] = draw.below(9_000);
    const expected = twin.lists.map((list, seeker) =>
      list
        .map(({ vacancy }) => {
          const sum = twin.scorer.seekerScore(seeker, vacancy) + twin.scorer.employerScore(seeker, vacancy);
          const weight = (sum >> 1) + BONUS;
          return { vacancy, value: weight - priced.scores[vacancy]!, second: weight };
        })
        .filter(({ value }) => value > 0)
        .toSorted((a, b) => b.value - a.value || a.vacancy - b.vacancy)
        .slice(0, LENGTH),
    );
    for (const kernel of Object.values(kernels(market))) {
      expect(scanAll(kernel, market, { keep: Keep.ByNetWeight, cuts: Cuts.None }, priced).lists).toEqual(expected);
    }
  });

  test('both sides get their best at once', () => {
    for (const kernel of Object.values(kernels(market))) {
      const { lists } = scanAll(kernel, market, { keep: Keep.BothSides, cuts: Cuts.None }, limits);
      expect(lists).toEqual(twin.lists.map((list) => list.slice(0, LENGTH)));
      for (let vacancy = 0; vacancy < size; vacancy++) {
        const expected = twin.lists
          .flatMap((list, seeker) =>
            list.filter((entry) => entry.vacancy === vacancy).map(({ second }) => ({ seeker, second })),
          )
          .toSorted((a, b) => b.second - a.second || a.seeker - b.seeker)
          .slice(0, LINE);
        const { seekers, merits } = kernel.takeLine(vacancy);
        expect([...seekers]).toEqual(expected.map(({ seeker }) => seeker));
        expect([...merits]).toEqual(expected.map(({ second }) => second));
      }
    }
  });

  test('in line are all that a jobseeker likes at least as well as the seat', () => {
    const seat = (seeker: number): ListEnd => {
      const entry = twin.lists[seeker]![seeker % 9];
      return entry === undefined ? { score: 0, vacancy: NO_ROW } : { score: entry.value, vacancy: entry.vacancy };
    };
    const expected = twin.lists.map((list, seeker) =>
      list
        .slice(0, list[seeker % 9] === undefined ? list.length : (seeker % 9) + 1)
        .map(({ vacancy, second }) => ({ vacancy, value: 0, second }))
        .toSorted((a, b) => a.vacancy - b.vacancy),
    );
    for (const kernel of Object.values(kernels(market))) {
      const { lists } = scanAll(kernel, market, { keep: Keep.InLine, cuts: Cuts.None }, limits, seat);
      expect(lists.map((list) => list.toSorted((a, b) => a.vacancy - b.vacancy))).toEqual(expected);
    }
  });
});
