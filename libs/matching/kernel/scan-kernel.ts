import type { Limits } from '../scan/limits.js';
import type { Keep } from './kernel-layout.js';

/** Which limits count: none, those that one look tells, or exactly the last one held. */
export const Cuts = { None: 0, Rough: 1, Exact: 2 } as const;
export type Cuts = (typeof Cuts)[keyof typeof Cuts];

/** How a kernel is set up. */
export interface KernelOptions {
  readonly listLength: number;
  /** Best jobseekers kept of each vacancy, 0 = none. */
  readonly lineLength: number;
  /** Added to every pair's weight. */
  readonly bonus: number;
}

/** What a scan keeps of each jobseeker's pairs. */
export interface ScanOrder {
  /**
   * `ByScore`: best by seekerScore, seconds are merits. `ByNetWeight`: best by weight less price, seconds are weights.
   * `BothSides`: as `ByScore`, and of each vacancy the best jobseekers by merit. `CountOnly`: scores everything, keeps nothing.
   * `InLine`: all that the jobseeker likes at least as well as the seat given for `after`, in no order, seconds are merits.
   */
  readonly keep: Keep;
  readonly cuts: Cuts;
}

/** The last entry of a list that is to be continued. */
export interface ListEnd {
  readonly score: number;
  readonly vacancy: number;
}

/**
 * Finds the feasible pairs of one jobseeker after the other and keeps the best. Two of these exist, one on vectors and one in
 * plain code, and agree in every bit.
 */
export interface ScanKernel {
  /** Entries a list may have; `InLine` has no limit. */
  readonly listLength: number;
  /** The list of the jobseeker last scanned, best first: `count` entries of these. */
  readonly count: number;
  readonly vacancies: Uint32Array;
  /** Vacancies that the last scan looked at, feasible or not. */
  readonly visited: number;
  /** seekerScores, or weights less prices. */
  readonly values: Uint16Array;
  readonly seconds: Uint16Array;
  begin(order: ScanOrder, limits: Limits): void;
  /** Gets ready for the jobseekers of a home; limits are read here. */
  enterHome(home: number): void;
  /** Scans a jobseeker of the home entered. Returns the number of feasible vacancies seen. */
  scan(seeker: number, after?: ListEnd): number;
  /** A vacancy's best jobseekers of a scan of `BothSides`, best first. They are gone from the kernel then. */
  takeLine(vacancy: number): { readonly seekers: Uint32Array; readonly merits: Uint16Array };
}
