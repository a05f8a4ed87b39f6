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
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.runner.start(this.registry.handlers());
  }

  async onModuleDestroy(): Promise<void> {
    await this.runner.stop(DRAIN_MS);
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
  const onError = (error: Error) => logger.warn('job queue trouble', errorFields(error));
  return options.redisUrl === undefined
    ? new PostgresBackend(options.databaseUrl, onError)
    : new RedisBackend(options.redisUrl, onError);
}
