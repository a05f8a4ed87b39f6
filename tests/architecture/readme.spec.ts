import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every folder of the map in the README exists', () => {
  const map = /## The tree\n\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  let parent = '';
  const folders: string[] = [];
  for (const line of map.split('\n')) {
    const names = /^( *)((?:[a-z]+\/ ?)+)/.exec(line);
    if (names === null) continue;
    const [, indent = '', list = ''] = names;
    const found = list.trim().split(' ');
    if (indent === '') parent = found[0] ?? '';
    folders.push(...found.map((name) => (indent === '' ? name : parent + name)));
  }
  expect(folders.length).toBeGreaterThan(15);
  for (const folder of folders) expect([folder, existsSync(path.join(root, folder))]).toEqual([folder, true]);
});

test('every npm script and file that the README names exists', () => {
  for (const [, script] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(script);
  for (const [, file] of readme.matchAll(/((?:docker|tests)\/[\w./-]+\.\w+)/g)) {
    if (file !== 'docker/.env') expect([file, existsSync(path.join(root, file ?? ''))]).toEqual([file, true]);
  }
});

test('the README shows the two commands', () => {
  expect(readme).toContain('npm start ');
  expect(readme).toContain('npm test ');
});
