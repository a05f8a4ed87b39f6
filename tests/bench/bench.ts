import type { MarketKind } from './market/market-kind.js';
import type { MarketSize } from './market/market-size.js';

/** What a bench is told. Everything random comes from `seed`. */
export interface BenchOptions {
  readonly seed: number;
  /** Size of the demo province. */
  readonly vacancies: number;
  readonly jobseekers: number;
  /** The invented market that `bench match` measures; without one it measures the demo province. */
  readonly market: MarketChoice | undefined;
  /** Measurements of each thing; the median and the worst are told. */
  readonly repeat: number;
  /** Seconds that each solver others wrote may take; without it none runs. */
  readonly peerSeconds: number | undefined;
  /** Folder for plots, of a bench that has any. */
  readonly plots: string | undefined;
  /** Progress, for a person who watches. */
  readonly say: (line: string) => void;
}

/** A kind of market at a size by name, unless numbers are given. */
export interface MarketChoice {
  readonly kind: MarketKind;
  readonly size: MarketSize;
  readonly jobseekers?: number;
  readonly vacancies?: number;
}

/** One JSON object: what was measured, on what, and the ratio to the thing it was compared with in the same run. */
export type Bench = (options: BenchOptions) => Promise<Record<string, unknown>>;

/** Milliseconds that `work` took, and what it returned. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: Math.round(performance.now() - from), value };
}
