import { setImmediate } from 'node:timers/promises';

/** Longest stretch of computing without a pause, milliseconds: queue locks, health checks and cancelling stay prompt. */
const STRETCH_MS = 25;

/**
 * Gives the event loop a turn every so often. Computing in slices instead of on a thread keeps a run on one core and lets
 * the queue renew its lock; `breathe` costs a counter on most calls.
 */
export class Breather {
  readonly #signal: AbortSignal | undefined;
  #since = performance.now();
  #calls = 0;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Throws the signal's reason when the work was cancelled. */
  breathe(): Promise<void> | undefined {
    if ((++this.#calls & 31) !== 0 || performance.now() - this.#since < STRETCH_MS) return undefined;
    return this.#pause();
  }

  /** The same for calls far enough apart that looking at the clock costs nothing. */
  breatheNow(): Promise<void> | undefined {
    return performance.now() - this.#since < STRETCH_MS ? undefined : this.#pause();
  }

  async #pause(): Promise<void> {
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
