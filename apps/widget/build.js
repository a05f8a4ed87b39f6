// Bundles the widget into one file without runtime dependencies, under two names: `cung-cau.js`, which moves within a major version, and
// `cung-cau-<hash>.js`, which never changes and can be pinned with SRI. Both are compressed once, here.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));

// private class members stay as they are: every browser since these has them, and lowered they weigh a tenth more
const TARGET = ['chrome90', 'firefox101', 'safari15'];

/** Writes cung-cau.js, its hashed twin, .br and .gz beside each, manifest.json and the host page into `outDir`. */
export async function buildWidget({ outDir }) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'src/index.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    plugins: [styleText],
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const pinned = `cung-cau-${hash}.js`;
  await mkdir(outDir, { recursive: true });
  for (const old of await readdir(outDir)) {
    if (/^cung-cau-[0-9a-f]{12}\.js/.test(old) && !old.startsWith(pinned))
      await rm(path.join(outDir, old), { force: true });
  }
  const put = (name, content) => writeWhole(path.join(outDir, name), content);
  for (const name of ['cung-cau.js', pinned]) {
    await put(name, code);
    await put(`${name}.br`, brotliCompressSync(code));
    await put(`${name}.gz`, gzipSync(code, { level: 9 }));
  }
  await put('manifest.json', JSON.stringify({ moving: 'cung-cau.js', pinned, integrity, bytes: code.length }));
  for (const page of ['host-page.html', 'host-page.css']) await put(page, await readFile(path.join(here, page)));
}

/** A style sheet as a module that exports its minified text. */
const styleText = {
  name: 'style-text',
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await esbuild.transform(await readFile(file, 'utf8'), {
        loader: 'css',
        minify: true,
        target: TARGET,
      });
      return { contents: `export const css = ${JSON.stringify(code.trim())};`, loader: 'js' };
    });
  },
};

/** A running server never reads half a file. */
async function writeWhole(file, content) {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, file);
}
