import { once } from 'node:events';
import { createRedisBackend, FlowProducer, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
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

/**
 * BullMQ on Redis, which must run with `maxmemory-policy noeviction` and an append-only file. Producers and workers want
 * opposite things of an absent server, so each kind has its own connection.
 */
export class RedisBackend extends JobBackend {
  readonly #producers: Redis;
  #consumers: Redis | undefined;

  constructor(
    private readonly redisUrl: string,
    private readonly onError: (error: Error) => void,
  ) {
    super();
    // a request must not hang behind a dead queue: no offline queue, no second try of a command
    this.#producers = new Redis(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: PRODUCER_PATIENCE_MS,
      commandTimeout: 2 * PRODUCER_PATIENCE_MS,
      retryStrategy: patience,
      disconnectTimeout: HANG_UP_MS,
    });
    this.#producers.on('error', onError);
  }

  async openQueue(name: QueueName): Promise<AnyQueue> {
    await this.#producersReady();
    const queue = new Queue(name, { connection: this.#producers }, createRedisBackend);
    queue.on('error', this.onError);
    return whenReady(queue);
  }

  async openFlows(): Promise<AnyFlows> {
    await this.#producersReady();
    const flows = new FlowProducer({ connection: this.#producers }, createRedisBackend);
    flows.on('error', this.onError);
    return whenReady(flows);
  }

  openWorker(name: QueueName, processor: JobProcessor, options: BackendWorkerOptions): Promise<AnyWorker> {
    if (this.#consumers === undefined) {
      this.#consumers = new Redis(this.redisUrl, {
        maxRetriesPerRequest: null,
        retryStrategy: patience,
        disconnectTimeout: HANG_UP_MS,
      });
      this.#consumers.on('error', this.onError);
    }
    const worker = new Worker(
      name,
      processor,
      { ...options, autorun: false, connection: this.#consumers },
      createRedisBackend,
    );
    worker.on('error', this.onError);
    return whenReady(worker);
  }

  async close(): Promise<void> {
    await Promise.all([end(this.#producers), end(this.#consumers)]);
  }

  /** The first connection is given a moment; a lost one is not. */
  async #producersReady(): Promise<void> {
    if (this.#producers.status === 'connecting' || this.#producers.status === 'connect') {
      await once(this.#producers, 'ready', { signal: AbortSignal.timeout(PRODUCER_PATIENCE_MS) });
    } else if (this.#producers.status !== 'ready') {
      throw new Error(`Redis is ${this.#producers.status}`);
    }
  }
}

/** ioredis keeps the process up for this long after a disconnect, also when there was nothing to close; milliseconds. */
const HANG_UP_MS = 200;

function patience(times: number): number {
  return Math.min(100 * times, 1_000);
}

async function end(connection: Redis | undefined): Promise<void> {
  if (connection === undefined || connection.status === 'end') return;
  // between two attempts to connect there is nothing to end, and ioredis says nothing
  const isBetween = connection.status === 'reconnecting';
  const ended = new Promise<void>((resolve) => {
    connection.once('end', resolve);
  });
  connection.disconnect();
  if (!isBetween) await ended;
}
