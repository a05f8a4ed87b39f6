import { Worker } from 'node:worker_threads';
import { builtFile } from '#config';
import type { CertifyReport, CertifyTask, CertifyThread } from './certify-worker.js';

/** Threads that do one task after the other together. */
export class CertifyCrew {
  readonly #workers: readonly Worker[];
  #fail: ((reason: unknown) => void) | undefined;
  #failure: unknown;

  constructor(threads: number, data: CertifyThread, signal?: AbortSignal) {
    this.#workers = Array.from(
      { length: threads },
      () => new Worker(builtFile(import.meta.url, './certify-worker.js'), { workerData: data }),
    );
    const fail = (reason: unknown) => {
      this.#failure ??= reason;
      this.#fail?.(reason);
    };
    for (const worker of this.#workers) worker.on('error', fail);
    if (signal?.aborted) fail(signal.reason);
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true });
  }

  /** What each thread found. Fails when one of them does or the signal comes. */
  async run(task: CertifyTask): Promise<CertifyReport[]> {
    if (this.#failure !== undefined) throw this.#failure;
    const failed = new Promise<never>((_resolve, reject) => {
      this.#fail = reject;
    });
    const reports = this.#workers.map(
      (worker) => new Promise<CertifyReport>((resolve) => void worker.once('message', resolve)),
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    for (const worker of this.#workers) worker.postMessage(task);
    return Promise.race([Promise.all(reports), failed]);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
