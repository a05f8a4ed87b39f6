import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FieldCipher, SealBrokenError } from './field-cipher.js';
import { FieldKeys } from './field-keys.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});

afterAll(() => rm(folder, { recursive: true }));

const seal = (keys: FieldKeys, plain = 'x') => new FieldCipher(keys).seal('t', 'c', 'r', plain);
const open = (keys: FieldKeys, sealed: Buffer) => new FieldCipher(keys).open('t', 'c', 'r', sealed);

test('a key file is readable by its owner alone and gives the same keys again', async () => {
  const path = join(folder, 'keys.json');
  const created = await FieldKeys.create(path);
  expect((await stat(path)).mode & 0o777).toBe(0o400);
  expect(open(await FieldKeys.fromFile(path), seal(created))).toBe('x');
});

test('a key file is never overwritten', async () => {
  const path = join(folder, 'kept.json');
  await FieldKeys.create(path);
  const before = await readFile(path, 'utf8');
  await expect(FieldKeys.create(path)).rejects.toMatchObject({ code: 'keys.unreadable' });
  expect(await readFile(path, 'utf8')).toBe(before);
});

test('a key file that others may read is refused', async () => {
  const path = join(folder, 'open.json');
  await FieldKeys.create(path);
  await chmod(path, 0o444);
  await expect(FieldKeys.fromFile(path)).rejects.toMatchObject({ code: 'keys.unreadable' });
});

test.each(['', 'null', '{}', '{"current":1,"keys":{}}', '{"current":1,"keys":{"1":"c2hvcnQ="}}'])(
  'a file that holds no keys is refused: %s',
  async (text) => {
    const path = join(folder, 'bad.json');
    await rm(path, { force: true });
    await writeFile(path, text, { mode: 0o400 });
    await expect(FieldKeys.fromFile(path)).rejects.toMatchObject({ code: 'keys.unreadable' });
  },
);

test('a missing file is refused by its name', async () => {
  await expect(FieldKeys.fromFile(join(folder, 'absent.json'))).rejects.toThrow('absent.json (ENOENT)');
});

test('after a new key version old values open, new ones are sealed with it, and both indexes are searched', async () => {
  const path = join(folder, 'one.json');
  const one = await FieldKeys.create(path);
  const { keys }: { keys: Record<string, string> } = JSON.parse(await readFile(path, 'utf8'));
  const both = join(folder, 'two.json');
  const two = { current: 2, keys: { ...keys, 2: Buffer.alloc(32, 7).toString('base64') } };
  await writeFile(both, JSON.stringify(two), { mode: 0o400 });
  const rotated = await FieldKeys.fromFile(both);
  expect(open(rotated, seal(one))).toBe('x');
  expect(seal(rotated)[0]).toBe(2);
  expect(() => open(one, seal(rotated))).toThrow(SealBrokenError);
  const cipher = new FieldCipher(rotated);
  expect(cipher.blindIndexes('cccd', '1')).toEqual([
    cipher.blindIndex('cccd', '1'),
    new FieldCipher(one).blindIndex('cccd', '1'),
  ]);
});
