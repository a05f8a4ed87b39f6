import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWidget } from '../../apps/widget/build.js';

let outDir: string;
const size = async (name: string): Promise<number> => (await stat(path.join(outDir, name))).size;

beforeAll(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), 'cungcau-widget-'));
  await buildWidget({ outDir });
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

test('the widget with its styles is at most 10 kB as brotli, 12 kB as gzip, 30 kB minified', async () => {
  expect(await size('cung-cau.js.br')).toBeLessThanOrEqual(10_000);
  expect(await size('cung-cau.js.gz')).toBeLessThanOrEqual(12_000);
  expect(await size('cung-cau.js')).toBeLessThanOrEqual(30_000);
});

test('it calls nothing that a strict page policy forbids', async () => {
  const code = await readFile(path.join(outDir, 'cung-cau.js'), 'utf8');
  expect(code).not.toMatch(
    /innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function|localStorage|document\.cookie/,
  );
});

test('a build is repeatable and leaves only the latest pinned file', async () => {
  const before = await readdir(outDir);
  await buildWidget({ outDir });
  expect(await readdir(outDir)).toEqual(before);
  expect(before.filter((name) => /^cung-cau-[0-9a-f]{12}\.js$/.test(name))).toHaveLength(1);
});
