// Compiles the WebAssembly modules of libs/matching, with SIMD. Called by the build and before the tests.
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const SOURCE = /\.as\.ts$/;
/** A module may ask for flags of its own in its first line. */
const OWN_FLAGS = /^\/\/ asc: (.+)\n/;
const ROOM = 'libs/matching';
/** Sources that become a module; every other `*.as.ts` is a part of one of them. */
const MODULES = ['assignment/bidding.as.ts', 'certificate/certificate.as.ts', 'kernel/kernel.as.ts'];

/**
 * Makes `dist/libs/matching/**\/x.wasm` of each module. One that is newer than all sources and than the compiler's version is
 * kept.
 *
 * @param {string} root folder of package.json
 * @returns {Promise<string[]>} absolute paths of the modules, made now or before
 */
export async function compileWasm(root) {
  const sources = (await readdir(path.join(root, ROOM), { recursive: true }))
    .filter((file) => SOURCE.test(file))
    .map((file) => path.join(root, ROOM, file));
  const inputs = [
    ...sources,
    path.join(root, ROOM, 'wasm/compile-wasm.js'),
    path.join(root, 'node_modules/assemblyscript/package.json'),
  ];
  const newest = Math.max(...(await Promise.all(inputs.map(modified))));
  const made = [];
  for (const module of MODULES) {
    const source = path.join(root, ROOM, module);
    const target = path.join(root, 'dist', path.relative(root, source)).replace(SOURCE, '.wasm');
    if ((await modified(target)) <= newest) await compile(root, source, target);
    made.push(target);
  }
  return made;
}

async function compile(root, source, target) {
  const { default: asc } = await import('assemblyscript/asc');
  await mkdir(path.dirname(target), { recursive: true });
  const from = path.relative(root, source);
  const files = [from, '--baseDir', root, '--outFile', path.relative(root, target)];
  const optimised = ['-O3', '--noAssert', '--uncheckedBehavior', 'always'];
  const own = OWN_FLAGS.exec(await readFile(source, 'utf8'))?.[1]?.split(' ') ?? [];
  let complaints = '';
  const stderr = { write: (text) => (complaints += text) };
  const { error } = await asc.main([...files, '--enable', 'simd', '--runtime', 'stub', ...optimised, ...own], {
    stderr,
  });
  if (error) throw new Error(`${from} does not compile: ${error.message}\n${complaints}`);
}

/** Milliseconds since 1970, 0 for a file that is not there. */
async function modified(file) {
  return (await stat(file).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
}
