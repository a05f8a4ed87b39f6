import { Worker } from 'node:worker_threads';
import { builtFile } from '#config';
import { Keep } from '../kernel/kernel-layout.js';
import type { KernelOptions } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import { emptyWork, type HomeWork, layOut } from './home-work.js';
import { type Limits, openLimits } from './limits.js';
import type { ScanHooks, Scanner } from './scanner.js';
import { emptyHeads, type PreferenceHeads } from './preference-heads.js';
import { type SeekersByHome, seekersByHome } from './seekers-by-home.js';
import type { ScanRequest, ScanTotals } from './scan-homes.js';
import { emptyLines, mergeLines, type VacancyLines } from './vacancy-lines.js';

export interface ScanThreadData {
  readonly market: Market;
  /** Undefined for kernels without vectors, which do not read it. */
  readonly byHome: SeekersByHome | undefined;
  readonly module: WebAssembly.Module | undefined;
  readonly heads: PreferenceHeads;
  /** Of this thread alone. */
  readonly lines: VacancyLines;
  readonly work: HomeWork;
  readonly limits: Limits;
  readonly options: KernelOptions;
  /** 1 = leave the homes that are not begun. */
  readonly stop: Int32Array;
}

export type FromScanThread = { readonly ready: true } | { readonly home: number } | { readonly totals: ScanTotals };

/** Threads that scan one market, each with a kernel of its own; what they read and write is shared memory. */
export class ScanThreads implements Scanner {
  readonly heads: PreferenceHeads;
  readonly lines: VacancyLines;
  readonly limits: Limits;
  readonly work: HomeWork;

  readonly #market: Market;
  readonly #workers: readonly Worker[];
  /** Lines of the other threads, to be added to those of the first. */
  readonly #otherLines: readonly VacancyLines[];
  readonly #stop: Int32Array;

  private constructor(data: ScanThreadData, otherLines: readonly VacancyLines[], workers: readonly Worker[]) {
    this.#market = data.market;
    this.heads = data.heads;
    this.limits = data.limits;
    this.lines = data.lines;
    this.#otherLines = otherLines;
    this.work = data.work;
    this.#stop = data.stop;
    this.#workers = workers;
  }

  static async start(
    market: Market,
    options: KernelOptions & { readonly threads: number; readonly module: WebAssembly.Module | undefined },
  ): Promise<ScanThreads> {
    const { threads, module, ...kernel } = options;
    const data: ScanThreadData = {
      market,
      byHome: module === undefined ? undefined : seekersByHome(market),
      module,
      heads: emptyHeads(market.seekers.size, market.vacancies.size, options.listLength),
      lines: emptyLines(market.vacancies.size, options.lineLength),
      work: emptyWork(market.seekers.size, market.tables.homes),
      limits: openLimits(market.vacancies.size),
      options: kernel,
      stop: new Int32Array(new SharedArrayBuffer(4)),
    };
    const file = builtFile(import.meta.url, './scan-worker.js');
    const otherLines = Array.from({ length: threads - 1 }, () => emptyLines(market.vacancies.size, options.lineLength));
    const workers = [data.lines, ...otherLines].map((lines) => new Worker(file, { workerData: { ...data, lines } }));
    await Promise.all(workers.map((worker) => answer(worker, () => undefined)));
    return new ScanThreads(data, otherLines, workers);
  }

  async scan(seekers: ArrayLike<number>, request: ScanRequest, hooks: ScanHooks = {}): Promise<ScanTotals> {
    const { onHome = () => undefined, signal } = hooks;
    layOut(this.work, seekers, this.#market.seekers.home);
    signal?.throwIfAborted();
    const stop = () => Atomics.store(this.#stop, 0, 1);
    signal?.addEventListener('abort', stop);
    try {
      const totals = await Promise.all(
        this.#workers.map((worker) => {
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
          worker.postMessage(request);
          return answer(worker, onHome);
        }),
      );
      signal?.throwIfAborted();
      if (request.keep === Keep.BothSides) for (const part of this.#otherLines) mergeLines(this.lines, part);
      return {
        seekers: totals.reduce((sum, part) => sum + (part?.seekers ?? 0), 0),
        feasible: totals.reduce((sum, part) => sum + (part?.feasible ?? 0), 0),
      };
    } finally {
      signal?.removeEventListener('abort', stop);
      Atomics.store(this.#stop, 0, 0);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** Waits until a thread says that it is ready or done. Rejects when it dies instead. */
function answer(worker: Worker, onHome: (home: number) => void): Promise<ScanTotals | undefined> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: FromScanThread) => {
      if ('home' in message) return onHome(message.home);
      settle();
      resolve('totals' in message ? message.totals : undefined);
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    const onExit = (code: number) => onError(new Error(`a scan thread ended with ${code}`));
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
  });
}
