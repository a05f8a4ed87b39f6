import { PlainKernel } from '../kernel/plain-kernel.js';
import type { KernelOptions, ScanKernel } from '../kernel/scan-kernel.js';
import { VectorKernel } from '../kernel/vector-kernel.js';
import type { Market } from '../market/market.js';

/** The kernel on vectors where there is a module for it, else the one in plain code. */
export function newKernel(module: WebAssembly.Module | undefined, market: Market, options: KernelOptions): ScanKernel {
  return module === undefined ? new PlainKernel(market, options) : new VectorKernel(module, market, options);
}
