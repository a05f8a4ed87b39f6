import { availableParallelism } from 'node:os';
import type { KernelOptions } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import { ScanInSlices } from '../scan/scan-in-slices.js';
import { ScanThreads } from '../scan/scan-threads.js';
import type { Scanner } from '../scan/scanner.js';
import { loadWasm } from '../wasm/load-wasm.js';

/** Pairs of jobseeker and vacancy from which on threads are worth their start. */
const WORTH_THREADS = 200_000_000;

/** The kernel on vectors, undefined where this Node has none. */
export function kernelModule(): Promise<WebAssembly.Module | undefined> {
  return loadWasm(import.meta.url, '../kernel/kernel.wasm');
}

/** Threads to compute a market of this size on; 0 = the caller's own. */
function threadsFor({ seekers, vacancies }: Market): number {
  return seekers.size * vacancies.size < WORTH_THREADS ? 0 : availableParallelism();
}

/** Opens a scanner that suits the size of the market. Close it. */
export async function openScanner(market: Market, options: KernelOptions): Promise<Scanner> {
  const module = await kernelModule();
  const threads = threadsFor(market);
  return threads === 0
    ? new ScanInSlices(market, { ...options, module })
    : ScanThreads.start(market, { ...options, module, threads });
}
