import { createPostgresBackend, Queue, runMigrations, Worker, type PgPool, type WorkerOptions } from 'bullmq';
import pg from 'pg';
import type { QueueName } from '../jobs.js';
import { JobBackend, PRODUCER_PATIENCE_MS, type AnyQueue, type AnyWorker, type JobProcessor } from './job-backend.js';

/** The PostgreSQL schema that BullMQ makes and migrates by itself; ours never touch it. */
export const BULLMQ_SCHEMA = 'bullmq';

/**
 * Brings BullMQ's own tables up to the installed version, under an advisory lock; does nothing when they are. Called by
 * `migrate` and by the embedded start, never by a worker. Throws the driver's error when the server cannot be reached.
 */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'cungcau-migrate' });
  await client.connect();
  try {
    await runMigrations(client, BULLMQ_SCHEMA);
  } finally {
    await client.end();
  }
}

/** BullMQ on PostgreSQL. Producers of one process share a small pool; each worker has its own and a LISTEN connection. */
export class PostgresBackend extends JobBackend {
  readonly #producers: pg.Pool;

  constructor(
    private readonly databaseUrl: string,
    private readonly onError: (error: Error) => void,
  ) {
    super();
    this.#producers = new pg.Pool({
      connectionString: databaseUrl,
      application_name: 'cungcau-jobs',
      options: `-c search_path=${BULLMQ_SCHEMA}`,
      max: 4,
      connectionTimeoutMillis: PRODUCER_PATIENCE_MS,
      query_timeout: 2 * PRODUCER_PATIENCE_MS,
    });
    this.#producers.on('error', onError);
  }

  async openQueue(name: QueueName): Promise<AnyQueue> {
    // @types/pg and BullMQ describe the same pool in two ways
    const connection = this.#producers as unknown as PgPool;
    const queue = new Queue(name, { connection }, createPostgresBackend);
    queue.on('error', this.onError);
    try {
      await queue.waitUntilReady();
    } catch (error) {
      await queue.close();
      throw error;
    }
    return queue;
  }

  openWorker(name: QueueName, processor: JobProcessor, options: Omit<WorkerOptions, 'connection'>): AnyWorker {
    const connection = {
      connectionString: this.databaseUrl,
      schema: BULLMQ_SCHEMA,
      application_name: `cungcau-${name}`,
      max: 2,
    };
    const worker = new Worker(name, processor, { ...options, connection }, createPostgresBackend);
    worker.on('error', this.onError);
    return worker;
  }

  async close(): Promise<void> {
    if (!this.#producers.ending) await this.#producers.end();
  }
}
