import type { Assignment } from '../../../libs/matching/assignment/assignment.js';
import type { Market } from '../../../libs/matching/market/market.js';
import type { VacancyLines } from '../../../libs/matching/scan/vacancy-lines.js';
import type { KernelSpeed } from './kernel-speed.js';
import type { ListGraph } from './list-graph.js';

/** How a measurement is made; the outcome must not depend on any of it. */
export interface SolveOptions {
  readonly workers: number;
  /** Best vacancies of each jobseeker that are looked at in one go. */
  readonly listLength: number;
  readonly simd: boolean;
}

/** Milliseconds of each part. */
export type Phases = Readonly<Record<string, number>>;

/** What every measurement says of itself; milliseconds, set-up of threads and kernels included. */
interface Measured {
  readonly ms: number;
  readonly phases: Phases;
}

export interface SolvedMarket extends Measured {
  readonly assignment: Assignment;
  /** Pairs, proposals, bids, rounds: whatever tells how much work it was. */
  readonly counts: Readonly<Record<string, number>>;
  /** What the independent checker says, and how long it took. */
  readonly certificate: Readonly<Record<string, unknown>>;
}

/** Lists of the best vacancies of every jobseeker: `vacancies[row × length .. row × length + counts[row])`, best first. */
export interface BestLists extends Measured {
  readonly length: number;
  readonly vacancies: Uint16Array | Uint32Array;
  readonly counts: Uint16Array | Uint8Array;
  /** Feasible pairs seen. */
  readonly feasible: number;
}

/** The same, and of each vacancy the best jobseekers. */
export interface TwoWayLists extends BestLists {
  readonly lines: VacancyLines;
}

export interface SolvedLists extends Measured {
  readonly objective: number;
  /** No assignment has a greater sum. */
  readonly bound: number;
  readonly gapPercent: number;
  readonly epsilon: number;
  readonly bids: number;
}

/** The product's engine as the bench calls it. A function that is not there is not measured. */
export interface OurSolver {
  /** The kernel on vectors, both scores of all pairs and then with lists of fifty, and its scalar twin. */
  readonly kernel?: (
    market: Market,
  ) => Promise<{ readonly simd: KernelSpeed; readonly simdLists: KernelSpeed; readonly scalar: KernelSpeed }>;
  readonly solveStable?: (market: Market, options: SolveOptions) => Promise<SolvedMarket>;
  readonly solveMaxWeight?: (market: Market, options: SolveOptions) => Promise<SolvedMarket>;
  readonly topLists?: (market: Market, options: SolveOptions) => Promise<BestLists>;
  /** Best vacancies of each jobseeker and best `perVacancy` jobseekers of each vacancy. */
  readonly twoWayLists?: (
    market: Market,
    options: SolveOptions & { readonly perVacancy: number },
  ) => Promise<TwoWayLists>;
  /** Times only the change: everybody before row `from` is seated already. The outcome is that of all together. */
  readonly addSeekers?: (market: Market, options: SolveOptions & { readonly from: number }) => Promise<SolvedMarket>;
  /** Times only the change: all are seated, then these vacancies close. */
  readonly closeVacancies?: (
    market: Market,
    options: SolveOptions & { readonly closed: Uint32Array },
  ) => Promise<SolvedMarket>;
  /** `epsilon`: points that the sum may fall short by for each seated jobseeker, of 10,000. */
  readonly solveLists?: (graph: ListGraph, epsilon: number) => Promise<SolvedLists>;
}
