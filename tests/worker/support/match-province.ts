import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, FieldKeys } from '#database';
import { loadDemo } from '#demo';
import { JobQueue, JobsModule } from '#jobs';
import { LoggingModule } from '#logging';
import { MatchingModule, MatchRuns } from '#matching';
import { createTestDatabase, storesOf, waitUntil, type TestDatabase } from '#testing';
import { WorkerProcess } from './worker-process.js';

@Module({})
class RequesterModule {}

type Run = Awaited<ReturnType<MatchRuns['get']>>;

/** A small demo province with the side that asks for match runs, and worker processes that cut them into many chunks. */
export class MatchProvince {
  readonly #workers: WorkerProcess[] = [];

  private constructor(
    readonly db: TestDatabase,
    readonly app: INestApplicationContext,
    readonly runs: MatchRuns,
    private readonly folder: string,
    private readonly environment: Record<string, string>,
  ) {}

  static async open(size: { vacancies: number; jobseekers: number }, redisUrl?: string): Promise<MatchProvince> {
    const folder = await mkdtemp(path.join(tmpdir(), 'cungcau-match-'));
    const keyFile = path.join(folder, 'field-keys.json');
    const keys = await FieldKeys.create(keyFile);
    const db = await createTestDatabase();
    const referenceDate = new Date().toISOString().slice(0, 10);
    await loadDemo(
      { database: db.database, ...storesOf({ ...db, keys }) },
      { ...size, seed: 3, provinceCode: '24', referenceDate },
    );
    // the index is not what this is about
    await db.database.query('update outbox set sent_at = now()');
    const app = await requester(db, keys, redisUrl);
    return new MatchProvince(db, app, app.get(MatchRuns), folder, {
      DATABASE_URL: db.url,
      CUNGCAU_KEY_FILE: keyFile,
      LOG_LEVEL: 'debug',
      MATCH_CHUNK: String(Math.ceil(size.jobseekers / 10)),
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    });
  }

  async startWorker(redisUrl?: string): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start({
      ...this.environment,
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    });
    this.#workers.push(worker);
    return worker;
  }

  /** Asks for a run of the lottery's first draw; by the default policy unless told. */
  async request(policy: object = {}): Promise<string> {
    return (await this.runs.request({ requestedBy: 'test', seed: 1, policy })).runId;
  }

  /** Polls a run until it is as told. */
  until(runId: string, isSo: (run: Run) => boolean, timeoutMs = 60_000): Promise<Run> {
    return waitUntil(
      async () => {
        const run = await this.runs.get(runId);
        return isSo(run) ? run : undefined;
      },
      { timeoutMs, everyMs: 5 },
    ).then((run) => run ?? Promise.reject(new Error('not reached')));
  }

  published(runId: string): Promise<Run> {
    return this.until(runId, ({ state }) => state === 'published');
  }

  /** Waits until no job of a run waits or runs. */
  async idle(): Promise<void> {
    const queue = this.app.get(JobQueue);
    await waitUntil(
      async () => {
        const counts = [await queue.counts('matching'), await queue.counts('scanning')];
        return counts.every(({ waiting, active, delayed }) => waiting + active + delayed === 0);
      },
      { timeoutMs: 30_000 },
    );
  }

  /** Rows kept between the steps of runs; what a published run leaves for later ones is none of them. */
  async parts(): Promise<number> {
    const [row] = await this.db.database.query<{ n: number }>(
      `select (select count(*) from match_part where part <> 'basis')
         + (select count(*) from match_slice where part <> 'basis') as n`,
    );
    return row?.n ?? 0;
  }

  async close(): Promise<void> {
    for (const worker of this.#workers) await worker.kill();
    await this.app.close();
    await this.db.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function requester(db: TestDatabase, keys: FieldKeys, redisUrl?: string): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(
    {
      module: RequesterModule,
      imports: [
        LoggingModule.forRoot({ name: 'requester', level: 'silent' }),
        DatabaseModule.forRoot({ url: db.url, keys, poolSize: 4 }),
        JobsModule.forRoot({
          databaseUrl: db.url,
          worker: false,
          concurrency: 1,
          ...(redisUrl === undefined ? {} : { redisUrl }),
        }),
        MatchingModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
}
