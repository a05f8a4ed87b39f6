import { computeRun } from '#matching';
import { communePoint } from '#taxonomy';
import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { encodeMarket } from '../../libs/matching/market/encode-market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { demoSnapshot } from './demo-snapshot.js';
import { measureExplanations } from './explanations.js';
import { summary } from './machine.js';
import { listGraphOf, toListGraph } from './market/best-lists.js';
import { inventColumns } from './market/invented-columns.js';
import type { MarketKind } from './market/market-kind.js';
import { marketSize } from './market/market-size.js';
import { ourSolver } from './market/our-engine.js';
import { runMeasured } from './measured-child.js';
import { type OurTask, repeatOurs } from './ours.js';
import { textbookPairs, textbookStable } from './textbook.js';

const columnsOf = (kind: MarketKind) => ({ seed: 2, jobseekers: 2_500, vacancies: 120, kind });
const task = (name: OurTask['name']): OurTask => ({
  name,
  columns: columnsOf('normal'),
  options: { workers: 1, listLength: 20, simd: false },
  file: '',
});

test.each(['normal', 'scarce', 'adversarial', 'ties'] as const)(
  'in the %s market the textbook leaves nobody who would rather be elsewhere and would be taken there',
  (kind) => {
    const market = inventColumns(columnsOf(kind));
    const { seats, reservedSeats } = market.vacancies;
    const { vacancyOf } = textbookStable(market, textbookPairs(market));
    const scorer = new PairScorer(market);
    const held = Array.from(seats, (): number[] => []);
    vacancyOf.forEach((vacancy, seeker) => {
      if (vacancy === UNSEATED) return;
      expect(scorer.isFeasible(seeker, vacancy)).toBe(true);
      held[vacancy]!.push(seeker);
    });
    let pairs = 0;
    for (let vacancy = 0; vacancy < seats.length; vacancy++) {
      expect(held[vacancy]!.length).toBeLessThanOrEqual(seats[vacancy]!);
      const merits = held[vacancy]!.map((seeker) => ({ seeker, merit: scorer.merit(seeker, vacancy) }));
      const prioritised = merits.filter(({ merit }) => merit % 2 === 1).length;
      for (let seeker = 0; seeker < vacancyOf.length; seeker++) {
        const own = vacancyOf[seeker]!;
        if (own === vacancy || !scorer.isFeasible(seeker, vacancy)) continue;
        pairs++;
        if (own !== UNSEATED) {
          const [here, there] = [scorer.seekerScore(seeker, own), scorer.seekerScore(seeker, vacancy)];
          if (here > there || (here === there && own < vacancy)) continue;
        }
        // who is held before the jobseeker: all seats are full, and nobody with a seat open to the jobseeker is worse
        expect(merits.length).toBe(seats[vacancy]);
        const merit = scorer.merit(seeker, vacancy);
        const worse = merits.filter((other) => other.merit < merit || (other.merit === merit && other.seeker > seeker));
        const keepsReserved = merit % 2 === 0 && prioritised <= reservedSeats[vacancy]!;
        expect(worse.filter((other) => !(keepsReserved && other.merit % 2 === 1))).toEqual([]);
      }
    }
    expect(pairs).toBeGreaterThan(100);
  },
);

test('a measurement runs in a process of its own, and says the median and the worst', async () => {
  const measured = await repeatOurs(task('textbook'), 3);
  const market = inventColumns(columnsOf('normal'));
  const { vacancyOf } = textbookStable(market, textbookPairs(market));
  expect(measured).toMatchObject({ seated: vacancyOf.filter((vacancy) => vacancy !== UNSEATED).length });
  expect(measured).not.toHaveProperty('differentHashes');
  expect(measured?.['runs']).toHaveLength(3);
  expect(Number(measured?.['peakMb'])).toBeGreaterThan(20);
  expect(summary([5, 1, 9])).toEqual({ median: 5, worst: 9 });
});

test('a child that takes too long, fails or says nothing is told apart', async () => {
  const run = (program: string, limitMs = 10_000) => runMeasured(process.execPath, ['-e', program], limitMs);
  expect(await run('setInterval(() => {}, 1000)', 50)).toMatchObject({ outcome: 'did not finish', report: undefined });
  expect(await run('throw new RangeError("no room")')).toMatchObject({
    outcome: 'failed',
    error: expect.stringMatching(/no room/),
  });
  expect(await run('process.exit(3)')).toMatchObject({ outcome: 'failed', error: 'ended with 3' });
  expect(await run('console.log("{}"); console.log(JSON.stringify({ answer: 7 }))')).toMatchObject({
    outcome: 'done',
    report: { answer: 7 },
  });
});

test('short lists hold what each jobseeker likes best, the greatest weight first', () => {
  const market = inventColumns(columnsOf('normal'));
  const scorer = new PairScorer(market);
  const graph = listGraphOf(market, 5);
  expect(graph.seats).toEqual(market.vacancies.seats);
  for (let seeker = 0; seeker < 500; seeker++) {
    const feasible = Array.from({ length: 120 }, (_, vacancy) => vacancy).filter((v) => scorer.isFeasible(seeker, v));
    const liked = feasible
      .toSorted((a, b) => scorer.seekerScore(seeker, b) - scorer.seekerScore(seeker, a))
      .slice(0, 5);
    const [from, to] = [graph.start[seeker], graph.start[seeker + 1]];
    expect([...graph.vacancies.subarray(from, to)].toSorted()).toEqual(liked.toSorted());
    const weights = Array.from(graph.vacancies.subarray(from, to), (vacancy) => {
      return (scorer.seekerScore(seeker, vacancy) + scorer.employerScore(seeker, vacancy)) >> 1;
    });
    expect([...graph.weights.subarray(from, to)]).toEqual(weights);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  }
});

test('the engine makes the same short lists', async () => {
  const market = inventColumns(columnsOf('normal'));
  const lists = await ourSolver.topLists?.(market, { workers: 1, listLength: 5, simd: true });
  if (lists === undefined) throw new Error('no lists');
  const listOf = (seeker: number) => lists.vacancies.subarray(seeker * 5, seeker * 5 + lists.counts[seeker]!);
  expect(toListGraph(market, listOf, 5)).toEqual(listGraphOf(market, 5));
});

test('both kernels are measured on the same jobseekers, and find the same pairs', async () => {
  const speeds = await ourSolver.kernel?.(inventColumns(columnsOf('normal')));
  if (speeds === undefined) throw new Error('not measured');
  const { simd, simdLists, scalar } = speeds;
  expect(simd.jobseekers).toBeGreaterThan(2_000);
  expect(simd.feasible).toBeGreaterThan(1_000);
  for (const other of [simdLists, scalar]) {
    expect(other).toMatchObject({ jobseekers: simd.jobseekers, feasible: simd.feasible });
  }
  for (const { visited, feasible } of [simd, scalar]) expect(visited).toBeGreaterThan(feasible);
});

test.each(['normal', 'ties', 'adversarial'] as const)(
  'in the %s market the engine seats whom the textbook seats',
  async (kind) => {
    const market = inventColumns(columnsOf(kind));
    const solved = await ourSolver.solveStable?.(market, { workers: 2, listLength: 6, simd: true });
    expect(solved?.assignment.vacancyOf).toEqual(textbookStable(market, textbookPairs(market)).vacancyOf);
  },
);

test('on short lists the engine comes within a point for each seat of the bound that its prices prove', async () => {
  const graph = listGraphOf(inventColumns(columnsOf('scarce')), 20);
  const solved = await ourSolver.solveLists?.(graph, 1);
  if (solved === undefined) throw new Error('not solved');
  expect(solved.bound).toBeGreaterThanOrEqual(solved.objective);
  expect(solved.bound - solved.objective).toBeLessThanOrEqual(2_500);
  expect(solved.objective).toBeGreaterThan(1e6);
});

test('sizes by name are a hundredth, a tenth and the whole', () => {
  expect(marketSize('normal', 'full')).toEqual({ jobseekers: 1_000_000, vacancies: 50_000 });
  expect(marketSize('scarce', 'medium')).toEqual({ jobseekers: 30_000, vacancies: 5_000 });
  expect(marketSize('adversarial', 'small')).toEqual({ jobseekers: 2_000, vacancies: 100 });
});

test('every kept pair is explained by parts that add up, and one published with another score is counted', async () => {
  const snapshot = demoSnapshot(3, 40, 150);
  const { matches } = await computeRun(snapshot, { communePoint });
  const { market, ids } = encodeMarket(snapshot, communePoint);
  const honest = measureExplanations(market, ids, matches);
  expect(honest).toMatchObject({ pairs: matches.length, disagreeing: 0 });
  expect(honest.explained).toBeGreaterThanOrEqual(matches.length);
  const [first, ...others] = matches;
  const altered = [{ ...first!, employerScore: first!.employerScore + 1 }, ...others];
  expect(measureExplanations(market, ids, altered).disagreeing).toBe(1);
});
