import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FieldKeys } from '#database';
import { createTestDatabase, type TestDatabase } from '#testing';
import { WorkerProcess } from './support/worker-process.js';

let db: TestDatabase;
let folder: string;
let environment: Record<string, string>;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'cungcau-worker-'));
  const keyFile = path.join(folder, 'field-keys.json');
  await FieldKeys.create(keyFile);
  environment = { DATABASE_URL: db.url, CUNGCAU_KEY_FILE: keyFile };
});

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.kill();
});

afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

async function start(more: Record<string, string> = {}): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start({ ...environment, ...more });
  workers.push(worker);
  return worker;
}

async function connections(): Promise<number> {
  const [row] = await db.database.query<{ n: number }>(
    `select count(*) as n from pg_stat_activity where datname = current_database() and application_name <> 'cungcau-test'`,
  );
  return row?.n ?? 0;
}

test('a worker says when it is ready, and SIGTERM ends it cleanly with no connection left', async () => {
  const worker = await start();
  expect(await connections()).toBeGreaterThan(0);
  const asked = Date.now();
  expect(await worker.stop()).toBe(0);
  expect(Date.now() - asked).toBeLessThan(5_000);
  expect(await connections()).toBe(0);
});

test('a worker ends by itself when its parent is gone', async () => {
  const worker = await start();
  worker.child.disconnect();
  expect(await worker.exit()).toBe(0);
});

test('a worker answers health and metrics where it is told to listen', async () => {
  const port = await freePort();
  await start({ WORKER_HEALTH_PORT: String(port) });
  const get = (at: string) => fetch(`http://127.0.0.1:${port}${at}`);
  expect((await get('/health/live')).status).toBe(200);
  expect(await (await get('/health/ready')).json()).toEqual({ status: 'ok', database: true, queue: true });
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toContain('cungcau_outbox_lag_seconds');
  expect(metrics).toContain('cungcau_queue_jobs{queue="ingest",state="waiting"} 0');
  expect((await get('/')).status).toBe(404);
});

test('a worker without a database says so in one line and ends with 2', async () => {
  const worker = WorkerProcess.spawn({ DATABASE_URL: '' });
  expect(await worker.exit()).toBe(2);
  expect(worker.log).toBe('worker: bad environment: DATABASE_URL is needed by a worker (npm start sets it)\n');
});

test('a worker whose database is away says so in one line and ends with 1', async () => {
  const worker = WorkerProcess.spawn({
    ...environment,
    DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/x`,
  });
  expect(await worker.exit()).toBe(1);
  expect(worker.log).toMatch(/^worker: .+\n$/);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP port');
  return address.port;
}
