import {
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type Provider,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Database, Outbox } from '#database';
import { errorFields, Logger } from '#logging';
import { BullmqJobQueue } from './bullmq/bullmq-job-queue.js';
import { BullmqJobRunner } from './bullmq/bullmq-job-runner.js';
import { JobBackend } from './bullmq/job-backend.js';
import { PostgresBackend } from './bullmq/postgres-backend.js';
import { RedisBackend } from './bullmq/redis-backend.js';
import { JobMetrics } from './job-metrics.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { OutboxListener } from './outbox/outbox-listener.js';
import { OutboxRelay } from './outbox/outbox-relay.js';

/** How long running jobs may take to finish once the process was asked to end, milliseconds. */
const DRAIN_MS = 8_000;

export interface JobsOptions {
  /** Jobs live here unless `redisUrl` is set. */
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** false = this process only adds jobs; true = it runs them too, and must have a handler for each. */
  readonly worker: boolean;
  /** Jobs of one queue at the same time in this process; a queue may cap it (jobs.ts). */
  readonly concurrency: number;
}

/** Closes the queue after everything that may still add to it. */
@Injectable()
class QueueLifecycle implements OnApplicationShutdown {
  constructor(
    private readonly queue: JobQueue,
    metrics: JobMetrics,
  ) {
    metrics.watchQueue(queue);
  }

  onApplicationShutdown(): Promise<void> {
    return this.queue.close();
  }
}

/** Starts work once the whole application stands, and drains it before anything else is taken down. */
@Injectable()
class WorkerLifecycle implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly registry: JobRegistry,
    private readonly runner: JobRunner,
    private readonly relay: OutboxRelay,
    private readonly listener: OutboxListener,
    outbox: Outbox,
    metrics: JobMetrics,
  ) {
    metrics.watchOutbox(() => outbox.lag());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.runner.start(this.registry.handlers());
    this.relay.start();
    this.listener.listen(() => this.relay.ring());
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener.close();
    await Promise.all([this.relay.stop(), this.runner.stop(DRAIN_MS)]);
  }
}

/** The queue, global. Needs LoggingModule, and DatabaseModule where `worker` is set. */
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions): DynamicModule {
    const providers: Provider[] = [
      { provide: JobBackend, useFactory: (logger: Logger) => openBackend(options, logger), inject: [Logger] },
      {
        provide: JobQueue,
        useFactory: (backend: JobBackend) => new BullmqJobQueue(backend),
        inject: [JobBackend],
      },
      JobMetrics,
      QueueLifecycle,
    ];
    const workerProviders: Provider[] = [
      JobRegistry,
      {
        provide: JobRunner,
        useFactory: (backend: JobBackend, logger: Logger, metrics: JobMetrics) =>
          new BullmqJobRunner(backend, logger, metrics, { concurrency: options.concurrency }),
        inject: [JobBackend, Logger, JobMetrics],
      },
      {
        provide: OutboxRelay,
        useFactory: (database: Database, outbox: Outbox, queue: JobQueue, logger: Logger) =>
          new OutboxRelay(database, outbox, queue, logger),
        inject: [Database, Outbox, JobQueue, Logger],
      },
      {
        provide: OutboxListener,
        useFactory: (logger: Logger) => new OutboxListener(options.databaseUrl, complain(logger, 'outbox bell broken')),
        inject: [Logger],
      },
      WorkerLifecycle,
    ];
    return {
      module: JobsModule,
      global: true,
      imports: options.worker ? [DiscoveryModule] : [],
      providers: options.worker ? [...providers, ...workerProviders] : providers,
      exports: options.worker ? [JobQueue, JobRunner] : [JobQueue],
    };
  }
}

function openBackend(options: JobsOptions, logger: Logger): JobBackend {
  const onError = complain(logger, 'job queue unreachable');
  return options.redisUrl === undefined
    ? new PostgresBackend(options.databaseUrl, onError)
    : new RedisBackend(options.redisUrl, onError);
}

/** Connections report each failed attempt, several a second; the log gets one line in ten seconds. */
function complain(logger: Logger, event: string): (error: Error) => void {
  let next = 0;
  return (error) => {
    const now = performance.now();
    if (now < next) return;
    next = now + 10_000;
    logger.warn(event, errorFields(error));
  };
}
