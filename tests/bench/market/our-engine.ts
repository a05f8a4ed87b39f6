import { type ClearingWork, DeferredClearing } from '../../../libs/matching/assignment/deferred-clearing.js';
import { clearLists } from '../../../libs/matching/assignment/clear-lists.js';
import { biddingModule } from '../../../libs/matching/assignment/compiled-bidding.js';
import { weightHeld } from '../../../libs/matching/assignment/weights-held.js';
import { clearByWeight } from '../../../libs/matching/assignment/weight-clearing.js';
import { certifyMaxWeight, certifyStable } from '../../../libs/matching/certificate/certify.js';
import { Keep } from '../../../libs/matching/kernel/kernel-layout.js';
import type { Market } from '../../../libs/matching/market/market.js';
import { kernelModule } from '../../../libs/matching/run/open-scanner.js';
import { newKernel } from '../../../libs/matching/scan/new-kernel.js';
import { BOTH_SIDES, FROM_START, type ScanRequest } from '../../../libs/matching/scan/scan-homes.js';
import { ScanThreads } from '../../../libs/matching/scan/scan-threads.js';
import type { Scanner } from '../../../libs/matching/scan/scanner.js';
import { timed } from '../bench.js';
import { boundOf, headsOf } from './graph-heads.js';
import { kernelSpeed } from './kernel-speed.js';
import type { BestLists, OurSolver, Phases, SolveOptions, SolvedMarket } from './our-solver.js';

/** The product's engine. */
export const ourSolver: OurSolver = {
  kernel: async (market) => {
    const options = { listLength: 50, lineLength: 0, bonus: 0 };
    const vectors = newKernel(await kernelModule(), market, options);
    return {
      simd: kernelSpeed(market, vectors, Keep.CountOnly),
      simdLists: kernelSpeed(market, vectors, Keep.ByScore),
      scalar: kernelSpeed(market, newKernel(undefined, market, options), Keep.CountOnly),
    };
  },

  solveStable: (market, options) =>
    onThreads(market, options, async (scanner) => {
      const clearing = new DeferredClearing(market, scanner);
      return certified(market, options, clearing, await timed(() => clearing.add(rows(0, market.seekers.size))));
    }),

  solveMaxWeight: (market, options) =>
    onThreads(market, options, async (scanner) => {
      const { ms, value } = await timed(() => clearByWeight(market, scanner));
      const { proposals, rounds, scanMs, clearMs } = value.work;
      return {
        ms,
        phases: { scan: scanMs, clear: clearMs },
        counts: { bids: proposals, rounds: rounds.length, weight: value.weight },
        certificate: await proof(() =>
          certifyMaxWeight(market, value.vacancyOf, value.prices, {
            threads: options.workers,
            simd: options.simd,
            bonus: 0,
          }),
        ),
        assignment: value,
      };
    }),

  topLists: (market, options) => onThreads(market, options, (scanner) => bestLists(market, scanner, FROM_START)),

  twoWayLists: (market, { perVacancy, ...options }) =>
    onThreads(
      market,
      options,
      async (scanner) => ({ ...(await bestLists(market, scanner, BOTH_SIDES)), lines: scanner.lines }),
      perVacancy,
    ),

  addSeekers: (market, { from, ...options }) =>
    onCleared(market, options, rows(0, from), (clearing) => clearing.add(rows(from, market.seekers.size))),

  closeVacancies: (market, { closed, ...options }) =>
    onCleared(
      market,
      options,
      rows(0, market.seekers.size),
      (clearing) => clearing.close(closed),
      without(market, closed),
    ),

  solveLists: async (graph, epsilon) => {
    const module = await biddingModule();
    const { ms: buildMs, value: heads } = await timed(() => headsOf(graph));
    const { ms, value } = await timed(() => clearLists(graph.seats, heads, epsilon, module));
    const { vacancyOf, prices, bids } = value;
    const objective = weightHeld(heads, vacancyOf);
    const bound = boundOf(graph, prices);
    const gapPercent = Math.round((1e7 * (bound - objective)) / bound) / 1e5;
    return { ms, phases: { build: buildMs, auction: ms }, objective, bound, gapPercent, epsilon, bids };
  },
};

/** Times include starting the threads. */
async function onThreads<Solved extends { readonly ms: number; readonly phases: Phases }>(
  market: Market,
  options: SolveOptions,
  solve: (scanner: Scanner) => Promise<Solved>,
  lineLength = 0,
): Promise<Solved> {
  const { ms, value: scanner } = await timed(() => openThreads(market, options, lineLength));
  try {
    const solved = await solve(scanner);
    return { ...solved, ms: ms + solved.ms, phases: { start: ms, ...solved.phases } };
  } finally {
    await scanner.close();
  }
}

/** Times only the change to what is cleared already. */
async function onCleared(
  market: Market,
  options: SolveOptions,
  seekers: Uint32Array,
  change: (clearing: DeferredClearing) => Promise<ClearingWork>,
  changed = market,
): Promise<SolvedMarket> {
  const scanner = await openThreads(market, options);
  try {
    const clearing = new DeferredClearing(market, scanner);
    await clearing.add(seekers);
    return await certified(changed, options, clearing, await timed(() => change(clearing)));
  } finally {
    await scanner.close();
  }
}

async function bestLists(market: Market, scanner: Scanner, request: ScanRequest): Promise<BestLists> {
  const { ms, value } = await timed(() => scanner.scan(rows(0, market.seekers.size), request));
  const { length, vacancies, counts } = scanner.heads;
  return { length, vacancies, counts, feasible: value.feasible, ms, phases: { scan: ms } };
}

async function openThreads(
  market: Market,
  { workers, listLength, simd }: SolveOptions,
  lineLength = 0,
): Promise<Scanner> {
  const module = simd ? await kernelModule() : undefined;
  return ScanThreads.start(market, { threads: workers, module, listLength, lineLength, bonus: 0 });
}

/** The outcome with its proof, whose time is its own. */
async function certified(
  market: Market,
  { workers, simd }: SolveOptions,
  clearing: DeferredClearing,
  { ms, value }: { ms: number; value: ClearingWork },
): Promise<SolvedMarket> {
  const { proposals, rounds, scanMs, clearMs } = value;
  const assignment = clearing.assignment();
  return {
    ms,
    phases: { scan: scanMs, clear: clearMs },
    counts: { proposals, rounds: rounds.length, scannedAgain: rounds.slice(1).reduce((sum, count) => sum + count, 0) },
    certificate: await proof(() => certifyStable(market, assignment.vacancyOf, { threads: workers, simd })),
    assignment,
  };
}

async function proof(certify: () => Promise<object>): Promise<Readonly<Record<string, unknown>>> {
  const { ms, value } = await timed(certify);
  return { ms, ...value };
}

/** The market in which these vacancies have no seats. */
function without(market: Market, closed: Uint32Array): Market {
  const seats = market.vacancies.seats.slice();
  const reservedSeats = market.vacancies.reservedSeats.slice();
  for (const vacancy of closed) seats[vacancy] = reservedSeats[vacancy] = 0;
  return { ...market, vacancies: { ...market.vacancies, seats, reservedSeats } };
}

function rows(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, i) => from + i);
}
