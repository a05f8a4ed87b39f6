import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What figures were measured on. */
export function machine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    /** Others' work shows here: load over the last minute before the bench begins. */
    loadBefore: Math.round(loadavg()[0]! * 100) / 100,
  };
}

/** Median and worst of repeated measurements. */
export function summary(values: readonly number[]): { median: number; worst: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[(sorted.length - 1) >> 1] ?? 0, worst: sorted.at(-1) ?? 0 };
}

/** A ratio with one decimal; undefined where a part is missing. */
export function ratio(theirs: number | undefined, ours: number | undefined): number | undefined {
  return theirs === undefined || ours === undefined ? undefined : Math.round((10 * theirs) / Math.max(1, ours)) / 10;
}
