import { builtFile } from '#config';
import { summary } from './machine.js';
import type { ColumnOptions } from './market/market-kind.js';
import type { SolveOptions } from './market/our-solver.js';
import { type MeasuredChild, runMeasured } from './measured-child.js';

/** One measurement that a child process makes. */
export interface OurTask {
  readonly name:
    | 'kernel'
    | 'stable'
    | 'max-weight'
    | 'add-jobseekers'
    | 'close-vacancies'
    | 'best-lists'
    | 'two-way-lists'
    | 'textbook'
    | 'write-lists'
    | 'write-hard-lists'
    | 'solve-lists';
  readonly columns: ColumnOptions;
  readonly options: SolveOptions;
  /** The edge file that is written or read, where there is one. */
  readonly file: string;
}

const LIMIT_MS = 15 * 60_000;

/** Runs a measurement in a process of its own. */
export function runOurs(task: OurTask): Promise<MeasuredChild> {
  return runMeasured(process.execPath, [builtFile(import.meta.url, './ours-child.js'), JSON.stringify(task)], LIMIT_MS);
}

/**
 * Repeats a measurement and reports the median run with the worst time and the greatest memory of all. Undefined where the
 * engine does not do it.
 */
export async function repeatOurs(task: OurTask, times: number): Promise<Record<string, unknown> | undefined> {
  const runs: MeasuredChild[] = [];
  while (runs.length < times) {
    const run = await runOurs(task);
    if (run.report === undefined) return { failed: run.error ?? run.outcome, peakMb: run.peakMb };
    if (!('ms' in run.report)) return undefined;
    runs.push(run);
  }
  const allMs = runs.map((run) => Number(run.report?.['ms']));
  const ms = summary(allMs);
  const middle = runs[allMs.indexOf(ms.median)];
  const hashes = new Set(runs.map((run) => run.report?.['hash']));
  return {
    ...middle?.report,
    ms,
    runs: allMs,
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
    ...(hashes.size > 1 ? { differentHashes: [...hashes] } : {}),
  };
}
