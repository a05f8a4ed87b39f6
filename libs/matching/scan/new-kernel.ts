import { PlainKernel } from '../kernel/plain-kernel.js';
import type { KernelOptions, ScanKernel } from '../kernel/scan-kernel.js';
import { VectorKernel } from '../kernel/vector-kernel.js';
import type { Market } from '../market/market.js';
import type { SeekersByHome } from './seekers-by-home.js';

/** The kernel on vectors where there is a module for it, else the one in plain code. `byHome` of several kernels is made once. */
export function newKernel(
  module: WebAssembly.Module | undefined,
  market: Market,
  options: KernelOptions,
  byHome?: SeekersByHome,
): ScanKernel {
  return module === undefined ? new PlainKernel(market, options) : new VectorKernel(module, market, options, byHome);
}
