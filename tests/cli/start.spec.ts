import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CungcauProcess, freePort, isAlive, temporaryDataDir } from '../bench/cungcau-process.js';

let dataDir: string;
let remove: () => Promise<void>;
const started: CungcauProcess[] = [];

beforeAll(async () => {
  ({ dataDir, remove } = await temporaryDataDir());
});

afterAll(async () => {
  for (const run of started) run.forceStop();
  await remove();
});

async function up(args: readonly string[] = []) {
  const run = new CungcauProcess(['up', ...args], { CUNGCAU_DATA_DIR: dataDir, PORT: String(await freePort()) });
  started.push(run);
  return { run, ...(await run.addresses()) };
}

/** Children of the supervisor and the server on the data folder, by pid. */
async function processesOf(
  run: CungcauProcess,
): Promise<{ children: { pid: number; command: string }[]; postgres: number }> {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const children = rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter((match) => match !== null && Number(match[2]) === run.child.pid)
    .map((match) => ({ pid: Number(match?.[1]), command: match?.[3] ?? '' }));
  const pidFile = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return { children, postgres: Number(pidFile.split('\n')[0]) };
}

async function total(url: string, q: string): Promise<number> {
  const response = await fetch(`${url}/v1/vacancies?${new URLSearchParams({ q }).toString()}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { total: number }).total;
}

test('a first start loads the demo province; a search without accents finds; a second start reuses the data; both stop clean', async () => {
  const first = await up(['--demo']);
  const found = await total(first.url, 'cong nhan may');
  expect(found).toBeGreaterThan(0);
  const page = await fetch(`${first.url}/`);
  expect(await page.text()).toContain('<cung-cau-vacancies');
  const before = await processesOf(first.run);
  expect(before.children.filter(({ command }) => /apps\/(api|worker)\/src\/main\.js/.test(command))).toHaveLength(2);
  first.run.child.kill('SIGTERM');
  expect(await first.run.exit()).toBe(0);
  expect(before.children.filter(({ pid }) => isAlive(pid))).toEqual([]);
  expect(isAlive(before.postgres)).toBe(false);

  const second = await up(['--demo']);
  expect(await total(second.url, 'cong nhan may')).toBe(found);
  expect(second.token).toBe(first.token);
  const after = await processesOf(second.run);
  second.run.ctrlC();
  expect(await second.run.exit()).toBe(0);
  expect(after.children.filter(({ pid }) => isAlive(pid))).toEqual([]);
  expect(isAlive(after.postgres)).toBe(false);
}, 240_000);

test('a second instance on the same data folder is refused; a verb joins the running one; a killed worker comes back', async () => {
  const { run, url } = await up();

  const rival = new CungcauProcess(['up'], { CUNGCAU_DATA_DIR: dataDir, PORT: String(await freePort()) });
  expect(await rival.exit()).toBe(2);
  const complaint = rival.stderr.split('\n').filter((line) => line !== '' && !line.includes('starting…'));
  expect(complaint).toHaveLength(1);
  expect(complaint[0]).toContain(dataDir);

  const status = new CungcauProcess(['index', 'status', '--json'], { CUNGCAU_DATA_DIR: dataDir });
  expect(await status.exit()).toBe(0);
  expect(JSON.parse(status.stdout)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ index: 'vacancies' }),
      expect.objectContaining({ index: 'jobseekers' }),
    ]),
  );

  const { children } = await processesOf(run);
  const worker = children.find(({ command }) => command.includes('apps/worker'));
  process.kill(worker?.pid ?? 0, 'SIGKILL');
  await sleep(200);
  const deadline = Date.now() + 20_000;
  let again: number | undefined;
  while (again === undefined && Date.now() < deadline) {
    const now = await processesOf(run);
    again = now.children.find(({ command, pid }) => command.includes('apps/worker') && pid !== worker?.pid)?.pid;
    await sleep(100);
  }
  expect(again).toBeDefined();
  expect((await fetch(`${url}/health/live`)).status).toBe(200);

  run.child.kill('SIGTERM');
  expect(await run.exit()).toBe(0);
}, 180_000);
