import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, { source: string; default: string }>;
  engines: { node: string };
};

test('every lib has exactly one #name, its index', () => {
  const libs = readdirSync(path.join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(Object.keys(manifest.imports).toSorted()).toEqual(libs.map(({ name }) => `#${name}`).toSorted());
  for (const [name, { source, default: built }] of Object.entries(manifest.imports)) {
    expect(source).toBe(`./libs/${name.slice(1)}/index.ts`);
    expect(built).toBe(`./dist/libs/${name.slice(1)}/index.js`);
  }
});

test('the launcher asks for the Node that package.json names', () => {
  expect(manifest.engines.node).toBe('^20.19.0 || ^22.12.0 || >=24');
  const launcher = readFileSync(path.join(root, 'apps/cli/cungcau.js'), 'utf8');
  expect(launcher).toContain('(major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24');
});
