import { type Assignment, UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { DeferredClearing } from '../../libs/matching/assignment/deferred-clearing.js';
import { clearByWeight } from '../../libs/matching/assignment/weight-clearing.js';
import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { kernelModule } from '../../libs/matching/run/open-scanner.js';
import { ScanInSlices } from '../../libs/matching/scan/scan-in-slices.js';
import { ScanThreads } from '../../libs/matching/scan/scan-threads.js';
import type { Scanner } from '../../libs/matching/scan/scanner.js';
import { certifyMaxWeight, certifyReferrals, certifyStable } from '../../libs/matching/certificate/certify.js';
import { inventColumns } from '../bench/market/invented-columns.js';
import { TextbookClearing } from './certificate-clearing.js';
import { randomMarket } from './certificate-market.js';

const everybody = (market: Market) => Uint32Array.from({ length: market.seekers.size }, (_, row) => row);

/** Runs with a scanner and closes it. `threads` 0 scans in slices on this one. */
async function withScanner<T>(
  market: Market,
  options: { threads: number; listLength: number; simd?: boolean; bonus?: number },
  work: (scanner: Scanner) => Promise<T>,
): Promise<T> {
  const module = options.simd === false ? undefined : await kernelModule();
  const kernel = { listLength: options.listLength, lineLength: 0, bonus: options.bonus ?? 0, module };
  const scanner =
    options.threads === 0
      ? new ScanInSlices(market, kernel)
      : await ScanThreads.start(market, { ...kernel, threads: options.threads });
  try {
    return await work(scanner);
  } finally {
    await scanner.close();
  }
}

const clear = (market: Market, options: Parameters<typeof withScanner>[1], wholeHeads = false) =>
  withScanner(market, options, async (scanner) => {
    const clearing = new DeferredClearing(market, scanner);
    await clearing.add(everybody(market), { wholeHeads });
    return [...clearing.assignment().vacancyOf];
  });

const SLICES = { threads: 0, listLength: 50 };

describe('deferred acceptance', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'on random market %i seats whom the textbook seats, reserved seats included',
    async (seed) => {
      const market = randomMarket({
        seed,
        seekers: 120,
        vacancies: 25,
        seats: 4,
        reserved: seed % 2 === 0,
        wishFloor: seed % 3 === 0 ? 70 : 0,
      });
      const expected = [...new TextbookClearing(market).assign()];
      expect(expected.filter((vacancy) => vacancy !== UNSEATED).length).toBeGreaterThan(10);
      for (const listLength of [1, 2, 5, 50]) {
        expect(await clear(market, { threads: 0, listLength })).toEqual(expected);
        expect(await clear(market, { threads: 0, listLength, simd: false }, true)).toEqual(expected);
      }
    },
  );

  test.each(['normal', 'ties', 'adversarial'] as const)(
    'on a %s market gives one outcome for any number of threads, any length of lists, with and without vectors',
    async (kind) => {
      const market = inventColumns({ seed: 3, jobseekers: 6_000, vacancies: 900, kind });
      const expected = await clear(market, SLICES);
      for (const options of [
        { threads: 1, listLength: 50 },
        { threads: 2, listLength: 50 },
        { threads: 4, listLength: 50 },
        { threads: 2, listLength: 3 },
        { threads: 2, listLength: 200 },
        { threads: 2, listLength: 20, simd: false },
      ]) {
        expect(await clear(market, options)).toEqual(expected);
      }
      const { blockingPairs, infeasibleAssignments, seatsExceeded, feasiblePairs } = await certifyStable(
        market,
        Int32Array.from(expected),
        { threads: 2 },
      );
      expect([blockingPairs, infeasibleAssignments, seatsExceeded]).toEqual([0, 0, 0]);
      expect(feasiblePairs).toBeGreaterThan(20_000);
    },
  );

  test('who comes later ends where a run with everybody from the start has them, and so does everybody else', async () => {
    const market = inventColumns({ seed: 4, jobseekers: 5_000, vacancies: 700, kind: 'normal' });
    const expected = await clear(market, SLICES);
    const grown = await withScanner(market, { threads: 0, listLength: 10 }, async (scanner) => {
      const clearing = new DeferredClearing(market, scanner);
      await clearing.add(everybody(market).subarray(0, 4_000));
      await clearing.add(everybody(market).subarray(4_000));
      return [...clearing.assignment().vacancyOf];
    });
    expect(grown).toEqual(expected);
  });

  test('vacancies that close leave the outcome of a run without them, also when the lists of the first run are gone', async () => {
    const market = inventColumns({ seed: 5, jobseekers: 4_000, vacancies: 600, kind: 'normal' });
    const closed = Array.from({ length: 60 }, (_, i) => 10 * i);
    const seats = market.vacancies.seats.map((count, vacancy) => (closed.includes(vacancy) ? 0 : count));
    const without: Market = { ...market, vacancies: { ...market.vacancies, seats } };
    const expected = await clear(without, SLICES);
    const first: Assignment = { vacancyOf: Int32Array.from(await clear(market, SLICES)) };
    const afterwards = async (resumes: boolean) =>
      withScanner(market, { threads: 0, listLength: 10 }, async (scanner) => {
        const clearing = new DeferredClearing(market, scanner);
        if (resumes) clearing.resume(first, new PairScorer(market));
        else await clearing.add(everybody(market));
        await clearing.close(closed);
        return [...clearing.assignment().vacancyOf];
      });
    expect(await afterwards(false)).toEqual(expected);
    expect(await afterwards(true)).toEqual(expected);
    expect(first.vacancyOf.filter((vacancy) => closed.includes(vacancy)).length).toBeGreaterThan(10);
  });

  test('a scan that is cancelled throws the reason, and the scanner works on', async () => {
    const market = inventColumns({ seed: 6, jobseekers: 3_000, vacancies: 500, kind: 'normal' });
    const expected = await clear(market, SLICES);
    const cancelled = new AbortController();
    await withScanner(market, { threads: 2, listLength: 20 }, async (scanner) => {
      const clearing = new DeferredClearing(market, scanner);
      const stopped = clearing.add(everybody(market), {
        signal: cancelled.signal,
        onProgress: () => cancelled.abort(new Error('cancelled by an officer')),
      });
      await expect(stopped).rejects.toThrow('cancelled by an officer');
      const again = new DeferredClearing(market, scanner);
      await again.add(everybody(market));
      expect([...again.assignment().vacancyOf]).toEqual(expected);
    });
  });
});

describe('introductions', () => {
  test.each([1, 2, 3, 4])('on random market %i are those of the textbook', async (seed) => {
    const market = randomMarket({ seed, seekers: 90, vacancies: 25, seats: 3 });
    const quota = Uint32Array.from(market.vacancies.seats, (seats) => 2 * seats);
    const textbook = new TextbookClearing(market).refer(3, quota);
    for (const listLength of [1, 4, 50]) {
      const referrals = await withScanner(market, { threads: 0, listLength }, async (scanner) => {
        const clearing = new DeferredClearing(market, scanner, { places: 3, seats: Uint16Array.from(quota) });
        await clearing.add(everybody(market));
        const scorer = new PairScorer(market);
        return clearing.referrals((seeker, vacancy) => scorer.seekerScore(seeker, vacancy));
      });
      expect([...referrals.start]).toEqual([...textbook.start]);
      expect([...referrals.vacancies]).toEqual([...textbook.vacancies]);
      const certificate = await certifyReferrals(market, referrals, { threads: 1, k: 3, quota });
      expect(certificate).toMatchObject({ blockingPairs: 0, quotaExceeded: 0, infeasibleReferrals: 0 });
    }
  });
});

describe('the greatest sum of weights', () => {
  test.each([1, 2, 3, 4, 5])(
    'on random market %i is reached within a point for each seat taken, and proved',
    async (seed) => {
      const market = randomMarket({ seed, seekers: 80, vacancies: 20, seats: 3, wishFloor: seed % 2 === 0 ? 70 : 0 });
      const best = greatestSum(market);
      for (const listLength of [1, 3, 50]) {
        const run = await withScanner(market, { threads: 0, listLength }, (scanner) =>
          clearByWeight(market, scanner, { epsilon: 1 }),
        );
        const seated = run.vacancyOf.filter((vacancy) => vacancy !== UNSEATED).length;
        expect(run.weight).toBeLessThanOrEqual(best);
        expect(run.weight).toBeGreaterThanOrEqual(best - seated);
        const proof = await certifyMaxWeight(market, run.vacancyOf, run.prices, { threads: 1, bonus: 0 });
        expect(proof).toMatchObject({
          infeasibleAssignments: 0,
          seatsExceeded: 0,
          negativePrices: 0,
          primal: run.weight,
        });
        expect(proof.dual).toBeGreaterThanOrEqual(best);
        expect(proof.dual - proof.primal).toBeLessThanOrEqual(seated);
      }
    },
  );

  test('is the same on any number of threads, with and without vectors', async () => {
    const market = inventColumns({ seed: 7, jobseekers: 5_000, vacancies: 700, kind: 'normal' });
    const run = (options: Parameters<typeof withScanner>[1]) =>
      withScanner(market, options, async (scanner) => [...(await clearByWeight(market, scanner, options)).vacancyOf]);
    const expected = await run({ threads: 1, listLength: 20 });
    expect(await run({ threads: 2, listLength: 20 })).toEqual(expected);
    expect(await run({ threads: 4, listLength: 20 })).toEqual(expected);
    expect(await run({ threads: 0, listLength: 20, simd: false })).toEqual(expected);
  });

  test('where all want the same it is reached in stages, within a point for each seat, on threads or in plain code', async () => {
    const market = inventColumns({ seed: 5, jobseekers: 1_500, vacancies: 80, kind: 'adversarial' });
    const run = (options: Parameters<typeof withScanner>[1]) =>
      withScanner(market, options, (scanner) => clearByWeight(market, scanner, { epsilon: 1, ...options }));
    const { vacancyOf, prices, work } = await run({ threads: 2, listLength: 20 });
    // everybody once in each of four stages, and far fewer bids than the hundreds each without them
    expect(work.rounds.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(4 * 1_500);
    expect(work.proposals).toBeLessThan(100 * 1_500);
    const proof = await certifyMaxWeight(market, vacancyOf, prices, { threads: 1, bonus: 0 });
    const seated = vacancyOf.filter((vacancy) => vacancy !== UNSEATED).length;
    expect(proof.dual - proof.primal).toBeLessThanOrEqual(seated);
    const plain = await run({ threads: 0, listLength: 20, simd: false });
    expect([...plain.vacancyOf]).toEqual([...vacancyOf]);
    expect([...plain.prices]).toEqual([...prices]);
  });

  test('a bonus for each seat filled seats no fewer people', async () => {
    const market = randomMarket({ seed: 9, seekers: 80, vacancies: 20, seats: 3 });
    const seated = (bonus: number) =>
      withScanner(market, { ...SLICES, bonus }, async (scanner) => {
        const { vacancyOf } = await clearByWeight(market, scanner, { epsilon: 1 });
        return vacancyOf.filter((vacancy) => vacancy !== UNSEATED).length;
      });
    expect(await seated(20_000)).toBeGreaterThanOrEqual(await seated(0));
  });
});

/** By augmenting along the best alternating path until none gains (Bellman and Ford): slow, and right. */
function greatestSum(market: Market): number {
  const scorer = new PairScorer(market);
  const weight = (seeker: number, vacancy: number) =>
    (scorer.seekerScore(seeker, vacancy) + scorer.employerScore(seeker, vacancy)) >> 1;
  const { seekers, vacancies } = market;
  const pairs: [number, number][] = [];
  for (let s = 0; s < seekers.size; s++) {
    for (let v = 0; v < vacancies.size; v++) if (scorer.isFeasible(s, v)) pairs.push([s, v]);
  }
  const vacancyOf = new Int32Array(seekers.size).fill(UNSEATED);
  const left = Int32Array.from(vacancies.seats);
  for (let sum = 0; ;) {
    // gain of reaching each vacancy with one seat more to give, and by whom
    const gain = new Float64Array(vacancies.size).fill(-Infinity);
    const by = new Int32Array(vacancies.size).fill(UNSEATED);
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      for (const [s, v] of pairs) {
        const from = vacancyOf[s]!;
        if (from === v) continue;
        const reached = (from === UNSEATED ? 0 : gain[from]! - weight(s, from)) + weight(s, v);
        if (reached > gain[v]!) {
          gain[v] = reached;
          by[v] = s;
          isBetter = true;
        }
      }
    }
    let end = UNSEATED;
    for (let v = 0; v < vacancies.size; v++)
      if (left[v]! > 0 && gain[v]! > (end === UNSEATED ? 0 : gain[end]!)) end = v;
    if (end === UNSEATED) return sum;
    sum += gain[end]!;
    left[end]!--;
    for (let v = end; v !== UNSEATED;) {
      const s: number = by[v]!;
      const from: number = vacancyOf[s]!;
      vacancyOf[s] = v;
      v = from;
    }
  }
}
