import { readFile } from 'node:fs/promises';
import { builtFile } from '#config';

/**
 * The compiled module of a `*.as.ts` beside the caller, or undefined where this Node runs no WebAssembly with SIMD; every module
 * has a scalar counterpart for that case. A module may be sent to worker threads as it is.
 *
 * @param importMetaUrl `import.meta.url` of the caller, in the source tree or in dist
 * @param relative the module, ending in `.wasm`
 */
export async function loadWasm(importMetaUrl: string, relative: string): Promise<WebAssembly.Module | undefined> {
  const bytes = await readFile(builtFile(importMetaUrl, relative));
  return WebAssembly.validate(bytes) ? WebAssembly.compile(bytes) : undefined;
}
