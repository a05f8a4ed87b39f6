// Builds apps and libs into dist/, file by file with the same SWC settings as the tests, and the widget with esbuild.
// Types are checked by `npm run check`; a start must not wait for them.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(root, 'dist');
const stampFile = path.join(dist, '.build-stamp');

// tests/bench is what `cungcau bench` runs
const ROOTS = ['apps/api/src', 'apps/cli/src', 'apps/worker/src', 'apps/widget', 'libs', 'tests/bench'];
const NOT_SHIPPED = /\.(spec|contract)\.ts$|^libs\/testing\/|^libs\/taxonomy\/build\/|tsconfig.*\.json$|\.md$/;

async function sources() {
  const files = [];
  for (const base of ROOTS) {
    if (!existsSync(path.join(root, base))) continue;
    for (const entry of await readdir(path.join(root, base), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path
        .relative(root, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/');
      if (!NOT_SHIPPED.test(file)) files.push(file);
    }
  }
  return files.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Changes whenever a source, the build or its settings change. */
async function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [...files, 'apps/cli/build.js', '.swcrc', 'package-lock.json']) {
    const { mtimeMs, size } = await stat(path.join(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

/** Builds everything. Files in dist/ that no source makes any more are removed. */
async function build() {
  const swc = await import('@swc/core');
  const options = {
    ...JSON.parse(await readFile(path.join(root, '.swcrc'), 'utf8')),
    swcrc: false,
    configFile: false,
    sourceMaps: false,
  };
  const files = await sources();
  const stamp = await fingerprint(files);
  await rm(stampFile, { force: true });
  const made = new Set();
  await Promise.all(
    files
      .filter((file) => !file.startsWith('apps/widget/') && !file.endsWith('.as.ts'))
      .map(async (file) => {
        const isTypeScript = file.endsWith('.ts');
        const target = path.join(dist, isTypeScript ? file.replace(/\.ts$/, '.js') : file);
        made.add(target);
        await mkdir(path.dirname(target), { recursive: true });
        const source = path.join(root, file);
        await writeFile(
          target,
          isTypeScript
            ? (await swc.transformFile(source, { ...options, filename: source })).code
            : await readFile(source),
        );
      }),
  );
  const { compileWasm } = await import('../../libs/matching/wasm/compile-wasm.js');
  for (const module of await compileWasm(root)) made.add(module);
  for (const base of ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'tests']) {
    const folder = path.join(dist, base);
    if (!existsSync(folder)) continue;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile() && !made.has(file)) await rm(file, { force: true });
    }
  }
  if (existsSync(path.join(root, 'apps/widget/build.js'))) {
    const { buildWidget } = await import('../widget/build.js');
    await buildWidget({ outDir: path.join(dist, 'apps/widget') });
  }
  await writeFile(stampFile, stamp);
}

/** Whether dist/ is not what the sources say. */
export async function isStale() {
  const built = existsSync(stampFile) ? await readFile(stampFile, 'utf8') : '';
  return built !== (await fingerprint(await sources()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
