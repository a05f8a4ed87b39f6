import type { MatchPartStore, MatchRunStore } from '#database';
import { PhaseClock } from './phase-clock.js';

/** What every step is told: whose, of which frozen inputs, and into how many chunks the jobseekers are cut. */
export interface RunStep {
  readonly runId: string;
  /** SHA-256 hex of all that the parts of the run follow from. */
  readonly inputHash: string;
  readonly chunks: number;
}

/** Name of the part that the inputs are. */
export const MARKET = 'market';

/** Begins the name of a chunk's part. */
export const SCAN = 'scan-';

/** Name of a chunk's part. */
export function scanPart(chunk: number, { chunks }: RunStep): string {
  return `${SCAN}${chunk}-of-${chunks}`;
}

/** A part of a run: as it was left by whatever process, or else made by `work` now, left for the others, and its time noted. */
export async function madeOnce(
  parts: MatchPartStore,
  runs: MatchRunStore,
  { runId, inputHash }: RunStep,
  part: string,
  phase: string,
  work: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = { runId, part, inputHash };
  const left = await parts.read(key);
  if (left !== undefined) return left;
  await parts.begin(key);
  const clock = new PhaseClock();
  const bytes = await work();
  await parts.save(key, bytes);
  clock.end(phase);
  await runs.addTimings(runId, clock.milliseconds);
  return bytes;
}
