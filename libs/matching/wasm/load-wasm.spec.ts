import { rmSync, writeFileSync } from 'node:fs';
import { builtFile } from '#config';
import { loadWasm } from './load-wasm.js';

test('the module that the build made is found from the source tree', async () => {
  const module = await loadWasm(import.meta.url, '../certificate/certificate.wasm');
  expect(WebAssembly.Module.exports(module!).map(({ name }) => name)).toContain('memory');
});

test('a module that this Node cannot run is answered with undefined, so that the scalar counterpart is taken', async () => {
  const path = builtFile(import.meta.url, './from-the-future.wasm');
  writeFileSync(path, Buffer.from([0, 0x61, 0x73, 0x6d, 9, 0, 0, 0]));
  try {
    expect(await loadWasm(import.meta.url, './from-the-future.wasm')).toBeUndefined();
  } finally {
    rmSync(path);
  }
});
