import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const planted = path.join(root, 'libs/domain/planted-clock.ts');

afterEach(() => rmSync(planted, { force: true }));

test('a clock or an environment variable in a pure lib does not compile', () => {
  writeFileSync(planted, "export const x = process.env['HOME'];\nexport const y = setTimeout;\n");
  const run = spawnSync('node_modules/.bin/tsc', ['-p', 'libs/tsconfig.pure.json'], { cwd: root, encoding: 'utf8' });
  expect(run.status).not.toBe(0);
  expect(run.stdout).toContain('libs/domain/planted-clock.ts');
  expect(run.stdout).toMatch(/Cannot find name 'process'/);
  expect(run.stdout).toMatch(/Cannot find name 'setTimeout'/);
});
