import { createPostgresBackend, FlowProducer, PostgresConnection, Queue, Worker } from 'bullmq';
import type { QueueName } from '../jobs.js';
import {
  JobBackend,
  PRODUCER_PATIENCE_MS,
  whenReady,
  type AnyFlows,
  type AnyQueue,
  type AnyWorker,
  type BackendWorkerOptions,
  type JobProcessor,
} from './job-backend.js';

/** The PostgreSQL schema that BullMQ makes and migrates by itself; our migrations never touch it. */
export const BULLMQ_SCHEMA = 'bullmq';

/**
 * Brings BullMQ's own tables up to the installed version, under an advisory lock; does nothing when they are. Called by
 * `migrate` and by the embedded start, never by a worker. Throws the driver's error when the server cannot be reached.
 */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  const connection = new PostgresConnection({
    connectionString: databaseUrl,
    application_name: 'cungcau-migrate',
    schema: BULLMQ_SCHEMA,
    migrate: true,
    max: 1,
  });
  try {
    await connection.waitUntilReady();
  } finally {
    await connection.close();
  }
}

/** BullMQ on PostgreSQL. Producers of one process share a small pool; each worker has its own and a LISTEN connection. */
export class PostgresBackend extends JobBackend {
  readonly #producers: PostgresConnection;

  constructor(
    private readonly databaseUrl: string,
    private readonly onError: (error: Error) => void,
  ) {
    super();
    this.#producers = new PostgresConnection({
      connectionString: databaseUrl,
      application_name: 'cungcau-jobs',
      schema: BULLMQ_SCHEMA,
      max: 4,
      connectionTimeoutMillis: PRODUCER_PATIENCE_MS,
      query_timeout: 2 * PRODUCER_PATIENCE_MS,
    });
    this.#producers.on('error', onError);
    // BullMQ listens to idle clients only: one that is lost while it is in use would end the process
    this.#producers.pool.on('connect', (client) => client.on('error', onError));
  }

  async openQueue(name: QueueName): Promise<AnyQueue> {
    const queue = new Queue(name, { connection: this.#producers.pool }, createPostgresBackend);
    queue.on('error', this.onError);
    return whenReady(queue);
  }

  async openFlows(): Promise<AnyFlows> {
    const flows = new FlowProducer({ connection: this.#producers.pool }, createPostgresBackend);
    flows.on('error', this.onError);
    return whenReady(flows);
  }

  openWorker(name: QueueName, processor: JobProcessor, options: BackendWorkerOptions): Promise<AnyWorker> {
    const connection = {
      connectionString: this.databaseUrl,
      schema: BULLMQ_SCHEMA,
      application_name: `cungcau-${name}`,
      max: 2,
    };
    const worker = new Worker(name, processor, { ...options, autorun: false, connection }, createPostgresBackend);
    worker.on('error', this.onError);
    return whenReady(worker);
  }

  close(): Promise<void> {
    return this.#producers.close();
  }
}
