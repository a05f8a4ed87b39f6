/** What a bench is told. Everything random comes from `seed`. */
export interface BenchOptions {
  readonly seed: number;
  readonly vacancies: number;
  readonly jobseekers: number;
  /** Progress, for a person who watches. */
  readonly say: (line: string) => void;
}

/** One JSON object: what was measured, on what, and the ratio to the thing it was compared with in the same run. */
export type Bench = (options: BenchOptions) => Promise<Record<string, unknown>>;

/** Milliseconds that `work` took, and what it returned. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: Math.round(performance.now() - from), value };
}
