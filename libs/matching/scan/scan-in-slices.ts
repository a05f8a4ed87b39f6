import { Keep } from '../kernel/kernel-layout.js';
import type { KernelOptions, ScanKernel } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import { Breather } from '../run/breather.js';
import { emptyWork, type HomeWork, layOut } from './home-work.js';
import { type Limits, openLimits } from './limits.js';
import { newKernel } from './new-kernel.js';
import { emptyHeads, type PreferenceHeads } from './preference-heads.js';
import { scanHome, type ScanRequest, type ScanTotals } from './scan-homes.js';
import type { ScanHooks, Scanner } from './scanner.js';
import { emptyLines, takeLines, type VacancyLines } from './vacancy-lines.js';

/** Scans on the caller's thread and lets its event loop turn between homes: for markets that are done before threads have started. */
export class ScanInSlices implements Scanner {
  readonly heads: PreferenceHeads;
  readonly lines: VacancyLines;
  readonly limits: Limits;
  readonly work: HomeWork;
  readonly #market: Market;
  readonly #kernel: ScanKernel;

  constructor(market: Market, options: KernelOptions & { readonly module: WebAssembly.Module | undefined }) {
    this.#market = market;
    this.#kernel = newKernel(options.module, market, options);
    this.heads = emptyHeads(market.seekers.size, market.vacancies.size, options.listLength);
    this.lines = emptyLines(market.vacancies.size, options.lineLength);
    this.limits = openLimits(market.vacancies.size);
    this.work = emptyWork(market.seekers.size, market.tables.homes);
  }

  async scan(seekers: ArrayLike<number>, request: ScanRequest, hooks: ScanHooks = {}): Promise<ScanTotals> {
    const breather = new Breather(hooks.signal);
    const totals = { seekers: 0, feasible: 0 };
    layOut(this.work, seekers, this.#market.seekers.home);
    this.#kernel.begin(request, this.limits);
    for (let position = 0; position < this.work.size[0]!; position++) {
      const home = this.work.order[position]!;
      const { feasible, seekers: done } = scanHome(this.#kernel, this.work, home, this.heads, request);
      totals.feasible += feasible;
      totals.seekers += done;
      if (request.reports) hooks.onHome?.(home);
      await breather.breatheNow();
    }
    if (request.keep === Keep.BothSides) takeLines(this.#kernel, this.lines);
    return totals;
  }

  async close(): Promise<void> {
    // nothing is open
  }
}
