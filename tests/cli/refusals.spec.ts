import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CungcauProcess, freePort } from '../bench/cungcau-process.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cungcau-refusal-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function refusal(args: readonly string[], env: Record<string, string> = {}, nodeArgs: readonly string[] = []) {
  const run = new CungcauProcess(args, { CUNGCAU_DATA_DIR: path.join(folder, 'data'), ...env }, nodeArgs);
  const code = await run.exit();
  return { code, lines: run.stderr.split('\n').filter((line) => line !== ''), stdout: run.stdout };
}

test('a taken port is one clear line and exit code 2', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => {
    holder.listen(0, '127.0.0.1', resolve);
  });
  const { port } = holder.address() as AddressInfo;
  try {
    const { code, lines } = await refusal(['up'], { PORT: String(port) });
    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`127.0.0.1:${port}`);
    expect(lines[0]).toContain('is in use');
  } finally {
    holder.close();
  }
});

test('a data folder that cannot be written is one clear line and exit code 2', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  const { code, lines } = await refusal(['up'], {
    CUNGCAU_DATA_DIR: path.join(file, 'data'),
    PORT: String(await freePort()),
  });
  expect(code).toBe(2);
  expect(lines.at(-1)).toContain(path.join(file, 'data'));
  expect(lines.filter((line) => !line.includes('starting…'))).toHaveLength(1);
});

test('a place where no folder can be made is one clear line, not a wait', async () => {
  const { code, lines } = await refusal(['up'], { CUNGCAU_DATA_DIR: '/proc/nowhere', PORT: String(await freePort()) });
  expect(code).toBe(2);
  expect(lines.at(-1)).toContain('/proc/nowhere');
});

test('a bad variable is named in one clear line with exit code 2', async () => {
  const { code, lines } = await refusal(['up'], { PORT: 'eighty', REDIS_URL: 'http://queue' });
  expect(code).toBe(2);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('PORT');
  expect(lines[0]).toContain('REDIS_URL');
});

test('a Node that is too old is told so in one clear line with exit code 2', async () => {
  const pretend =
    "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.4'}})";
  const { code, lines } = await refusal(['up'], {}, ['--import', pretend]);
  expect(code).toBe(2);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('18.20.4');
  expect(lines[0]).toContain('20.19');
});

test.each([
  [['no-such-verb']],
  [['up', '--no-such-option']],
  [['up', 'extra']],
  [['demo', '--vacancies', 'many']],
  [['ingest']],
  [['ingest', '/no/such/file.xlsx']],
  [['index']],
  [['match', 'run', 'extra']],
  [['match', 'cancel']],
  [['match', 'cancel', 'one', 'two']],
  [['match', 'export', 'some-run', '--format', 'pdf']],
  [['site', 'add', 'portal']],
  [['site', 'add', 'portal', '--origin', 'not an origin']],
  [['bench', 'nothing']],
])('`cungcau %j` is bad usage: one line and exit code 2', async (args) => {
  const { code, lines } = await refusal(args);
  expect(code).toBe(2);
  expect(lines).toHaveLength(1);
});

test('without a verb the usage is printed', async () => {
  const { code, stdout } = await refusal(['help']);
  expect(code).toBe(0);
  for (const verb of ['up', 'migrate', 'demo', 'ingest', 'index', 'match', 'bench']) expect(stdout).toContain(verb);
});

test('a bench of a market that is not known names those that are', async () => {
  const { code, lines } = await refusal(['bench', 'match', '--market', 'bazaar']);
  expect(code).toBe(2);
  expect(lines.at(-1)).toContain('--market: normal, scarce, adversarial, ties');
});
