import { setTimeout as wait } from 'node:timers/promises';
import type { MatchRunStore } from '#database';

/** How soon a step hears that its run is over, whichever process ended it; milliseconds. */
const LOOK_EVERY_MS = 300;

/** Thrown inside a step whose run is over: cancelled, given up, or published by another process. */
export const RUN_OVER = new Error('the run is over');

/**
 * Works on a run for as long as it is under way. The signal that `work` gets is aborted soon after the run is over, and with
 * `outer`. Resolves with undefined when the run ended first; rejects with the reason of `outer`, or what `work` threw.
 */
export async function whileUnderWay<T>(
  runs: Pick<MatchRunStore, 'state'>,
  runId: string,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  outer?.throwIfAborted();
  const over = new AbortController();
  const done = new AbortController();
  const watching = watch(runs, runId, over, done.signal);
  try {
    return await work(outer === undefined ? over.signal : AbortSignal.any([outer, over.signal]));
  } catch (error) {
    if (error === RUN_OVER || over.signal.aborted) return undefined;
    throw error;
  } finally {
    done.abort();
    await watching;
  }
}

async function watch(
  runs: Pick<MatchRunStore, 'state'>,
  runId: string,
  over: AbortController,
  done: AbortSignal,
): Promise<void> {
  while (!done.aborted) {
    await wait(LOOK_EVERY_MS, undefined, { signal: done }).catch(() => undefined);
    if (done.aborted) return;
    try {
      const state = await runs.state(runId);
      if (state !== 'requested' && state !== 'running') over.abort(RUN_OVER);
    } catch {
      // the database is away; the step will notice by itself
    }
  }
}
