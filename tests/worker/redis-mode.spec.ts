import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { FieldKeys } from '#database';
import { NoticeIntake } from '#ingest';
import { JobQueue } from '#jobs';
import { createTestDatabase, startRedisServer, waitUntil, type RedisServer, type TestDatabase } from '#testing';
import { openSender } from './support/sender.js';
import { weeklyList } from './support/weekly-list.js';
import { WorkerProcess } from './support/worker-process.js';

/** Long enough ago for a sweep to look at it. */
const receivedAt = new Date(Date.now() - 2 * 60_000);

let db: TestDatabase;
let folder: string;
let keyFile: string;
let keys: FieldKeys;
let closing: (() => Promise<unknown>)[];

beforeEach(async () => {
  closing = [];
  folder = await mkdtemp(path.join(tmpdir(), 'cungcau-redis-mode-'));
  keyFile = path.join(folder, 'field-keys.json');
  keys = await FieldKeys.create(keyFile);
  db = await createTestDatabase();
});

afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

async function startRedis(): Promise<RedisServer> {
  const redis = await startRedisServer();
  closing.push(() => redis.stop());
  return redis;
}

async function openApi({ url }: RedisServer): Promise<INestApplicationContext> {
  const api = await openSender(db, keys, { redisUrl: url });
  closing.push(() => api.close());
  return api;
}

async function startWorker({ url }: RedisServer): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start({ DATABASE_URL: db.url, REDIS_URL: url, CUNGCAU_KEY_FILE: keyFile });
  closing.push(() => worker.kill());
  return worker;
}

async function send(api: INestApplicationContext, rows: number, first?: number) {
  return api.get(NoticeIntake).receive({
    bytes: await weeklyList(rows, receivedAt, first),
    fileName: 'tuan-48.xlsx',
    kind: 'vacancies',
    channel: 'api',
    sender: 'redis-mode',
    receivedAt: receivedAt.toISOString(),
  });
}

async function count(what: string): Promise<number> {
  const [row] = await db.database.query<{ n: number }>(`select count(*) as n from ${what}`);
  return row?.n ?? 0;
}

const indexed = () => count('search_vacancy where not removed');

test('with REDIS_URL a workbook goes the whole road, and PostgreSQL holds no job', async () => {
  const redis = await startRedis();
  const api = await openApi(redis);
  const worker = await startWorker(redis);
  await send(api, 60);
  await waitUntil(async () => (await indexed()) === 60, { timeoutMs: 30_000 });
  expect(await count(`vacancy where state = 'published'`)).toBe(60);
  expect(await count(`notice where state = 'read'`)).toBe(1);
  await waitUntil(async () => (await api.get(JobQueue).counts('ingest')).completed === 1);
  expect(await count('bullmq.job')).toBe(0);
  expect(await worker.stop()).toBe(0);
});

test('notices whose jobs were lost with their Redis, or never got into it, are read as soon as a worker starts', async () => {
  const lost = await startRedis();
  const api = await openApi(lost);
  await send(api, 20);
  expect(await api.get(JobQueue).counts('ingest')).toMatchObject({ waiting: 1 });
  await lost.stop();
  await expect(send(api, 30, 101)).rejects.toMatchObject({ code: 'service.unavailable' });
  expect(await count(`notice where state = 'received'`)).toBe(2);

  await startWorker(await startRedis());
  await waitUntil(async () => (await count(`notice where state = 'read'`)) === 2, { timeoutMs: 20_000 });
  await waitUntil(async () => (await indexed()) === 50, { timeoutMs: 10_000 });
});
