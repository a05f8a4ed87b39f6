import { Injectable, Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, migrate, Outbox } from '#database';
import { LoggingModule, Metrics } from '#logging';
import { createEmptyTestDatabase, createTestDatabase, waitUntil, type TestDatabase } from '#testing';
import { migrateJobs } from './bullmq/postgres-backend.js';
import { HandlesJob } from './handles-job.decorator.js';
import { JobQueue } from './job-queue.js';
import { JobsModule } from './jobs.module.js';
import type { JobPayloads } from './jobs.js';

@Injectable()
class Handlers {
  readonly read: string[] = [];
  readonly synced: JobPayloads['search.sync'][] = [];
  expirations = 0;

  @HandlesJob('notice.read')
  async readNotice({ noticeId }: JobPayloads['notice.read']): Promise<void> {
    this.read.push(noticeId);
  }

  @HandlesJob('search.sync')
  async sync(payload: JobPayloads['search.sync']): Promise<void> {
    this.synced.push(payload);
  }

  @HandlesJob('search.rebuild')
  async rebuild(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.run')
  async match(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.scan')
  async scan(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.clear')
  async clear(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.certify')
  async certify(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.publish')
  async publish(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('vacancies.expire')
  async expire(): Promise<void> {
    this.expirations += 1;
  }

  @HandlesJob('upkeep.sweep')
  async sweep(): Promise<void> {
    await Promise.resolve();
  }
}

@Module({})
class TestModule {}

let db: TestDatabase;
const running: INestApplicationContext[] = [];

beforeEach(async () => {
  db = await createTestDatabase();
});

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
  await db.drop();
});

async function start(
  worker: boolean,
  providers: Provider[],
  { url } = { url: db.url },
): Promise<INestApplicationContext> {
  const imports = [
    LoggingModule.forRoot({ name: 'test', level: 'silent' }),
    DatabaseModule.forRoot({ url, keys: db.keys, poolSize: 2 }),
    JobsModule.forRoot({ databaseUrl: url, worker, concurrency: 2 }),
  ];
  const app = await NestFactory.createApplicationContext(
    { module: TestModule, imports, providers },
    { logger: false, abortOnError: false },
  );
  running.push(app);
  return app;
}

test('what one process adds another runs, and the outbox reaches the index job at once', async () => {
  const api = await start(false, []);
  const worker = await start(true, [Handlers]);
  const handlers = worker.get(Handlers);
  await api.get(JobQueue).add('notice.read', { noticeId: 'n-1' }, { key: 'n-1' });
  await waitUntil(() => handlers.read.length === 1);
  expect(handlers.read).toEqual(['n-1']);

  await db.database.transaction((tx) => api.get(Outbox).append(tx, [{ topic: 'jobseekers', id: 's-1', version: 2 }]));
  await waitUntil(() => handlers.synced.length === 1);
  expect(handlers.synced).toEqual([{ index: 'jobseekers', items: [{ id: 's-1', version: 2 }] }]);

  await waitUntil(() => handlers.expirations === 1); // a repeating job runs once at the first start
  const figures = await worker.get(Metrics).text();
  expect(figures).toContain('cungcau_job_duration_seconds_count{job="notice.read",outcome="done"} 1');
  expect(figures).toContain('cungcau_queue_jobs{queue="ingest",state="failed"} 0');
  expect(figures).toContain('cungcau_outbox_lag_seconds 0');
});

test('a worker without a handler for each job does not start, and says which are missing', async () => {
  await expect(start(true, [])).rejects.toThrow(
    'no handler for notice.read, search.sync, search.rebuild, match.run, match.scan, match.clear, match.certify, ' +
      'match.publish, vacancies.expire, upkeep.sweep',
  );
});

test('a worker whose queue was never migrated does not start', async () => {
  const empty = await createEmptyTestDatabase();
  await migrate(empty.url);
  await expect(start(true, [Handlers], empty)).rejects.toThrow('PostgreSQL schema "bullmq" is not initialized');
  await empty.drop();
});

test('processes that migrate the queue at the same time, or again, do no harm', async () => {
  const empty = await createEmptyTestDatabase();
  await migrate(empty.url);
  await Promise.all([migrateJobs(empty.url), migrateJobs(empty.url), migrateJobs(empty.url)]);
  const app = await start(false, [], empty);
  expect(await app.get(JobQueue).ready()).toBe(true);
  await app.close();
  await empty.drop();
});
