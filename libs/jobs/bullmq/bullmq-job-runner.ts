import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'bullmq';
import { errorFields, withLogContext, type Logger } from '#logging';
import type { JobContext } from '../job-queue.js';
import type { JobMetrics } from '../job-metrics.js';
import type { JobHandlers } from '../job-registry.js';
import { JobRunner } from '../job-runner.js';
import { JOB_NAMES, JOBS, QUEUE_NAMES, QUEUES, type JobName, type JobPayloads, type JobRules } from '../jobs.js';
import { jobOptions } from './bullmq-job-queue.js';
import type { AnyWorker, JobBackend, Progress } from './job-backend.js';

type RunningJob = Job<JobPayloads[JobName], void, string, Progress>;

export interface RunnerOptions {
  /** Jobs of one queue at the same time in this process. */
  readonly concurrency: number;
  readonly rules?: JobRules;
}

/** Runs the jobs of every queue in this process with BullMQ workers. */
export class BullmqJobRunner extends JobRunner {
  readonly #workers: AnyWorker[] = [];
  readonly #rules: JobRules;
  #stopping: Promise<void> | undefined;

  constructor(
    private readonly backend: JobBackend,
    private readonly logger: Logger,
    private readonly metrics: JobMetrics,
    private readonly options: RunnerOptions,
  ) {
    super();
    this.#rules = options.rules ?? JOBS;
  }

  async start(handlers: JobHandlers): Promise<void> {
    await this.#schedule();
    for (const name of QUEUE_NAMES) {
      const { maxConcurrency, lockMs } = QUEUES[name];
      const worker = await this.backend.openWorker(name, (job, _token, signal) => this.#run(handlers, job, signal), {
        concurrency: Math.min(this.options.concurrency, maxConcurrency),
        lockDuration: lockMs,
        stalledInterval: 2_000,
        // a job may lose its process this often (deploys, crashes) before it counts as the cause
        maxStalledCount: 5,
        // how soon a worker asks again after its server went away
        runRetryDelay: 1_000,
      });
      worker.on('failed', (job, error) => this.#failed(job, error));
      worker.on('stalled', (jobId) => this.logger.warn('job taken over', { queue: name, jobId }));
      this.#workers.push(worker);
      worker
        .run()
        .catch((error: unknown) => this.logger.error('queue left alone', { queue: name, ...errorFields(error) }));
    }
  }

  stop(graceMs: number): Promise<void> {
    this.#stopping ??= this.#drain(graceMs);
    return this.#stopping;
  }

  async #drain(graceMs: number): Promise<void> {
    const closed = Promise.all(this.#workers.map((worker) => worker.close()));
    if (await settledWithin(closed, graceMs)) return;
    this.logger.warn('jobs interrupted', { graceMs });
    for (const worker of this.#workers) worker.cancelAllJobs('shutdown');
    // what does not listen is left to another process: its lock runs out
    await settledWithin(closed, 500);
  }

  /** One schedule per repeating job, and none for jobs that no longer repeat. */
  async #schedule(): Promise<void> {
    for (const queueName of QUEUE_NAMES) {
      const queue = await this.backend.openQueue(queueName);
      try {
        const repeating = JOB_NAMES.filter(
          (name) => this.#rules[name].queue === queueName && this.#rules[name].everyMs,
        );
        for (const name of repeating) {
          const { everyMs = 0, atStart } = this.#rules[name];
          const opts = jobOptions(this.#rules, name);
          await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts });
          if (atStart) await queue.add(name, {}, opts);
        }
        for (const { key } of await queue.getJobSchedulers()) {
          if (!repeating.some((name) => name === key)) await queue.removeJobScheduler(key);
        }
      } finally {
        await queue.close();
      }
    }
  }

  async #run(handlers: JobHandlers, job: RunningJob, signal: AbortSignal | undefined): Promise<void> {
    const jobId = job.id ?? '';
    const context: JobContext = {
      jobId,
      attempt: job.attemptsMade + 1,
      signal: signal ?? new AbortController().signal,
      progress: (percent, note) => job.updateProgress(note === undefined ? { percent } : { percent, note }),
    };
    await withLogContext({ job: job.name, jobId }, async () => {
      const started = performance.now();
      try {
        const handler = handlers.get(job.name);
        if (handler === undefined) throw new Error(`no handler for ${job.name}`);
        await handler(job.data, context);
        this.metrics.finished(job.name, 'done', performance.now() - started);
      } catch (error) {
        const last = context.attempt >= (job.opts.attempts ?? 1);
        this.metrics.finished(job.name, last ? 'dead' : 'failed', performance.now() - started);
        this.logger.warn('job attempt failed', { attempt: context.attempt, ...errorFields(error) });
        throw new StoredFailure(error);
      }
    });
  }

  #failed(job: RunningJob | undefined, error: Error): void {
    if (job === undefined || job.finishedOn === undefined) return;
    this.logger.error('job dead', {
      job: job.name,
      jobId: job.id ?? '',
      attempts: job.attemptsMade,
      reason: error.message,
    });
  }
}

/**
 * What the queue's own tables keep of an error: name, code and place. A message may quote a row, and the queue is no place
 * for personal data.
 */
class StoredFailure extends Error {
  constructor(error: unknown) {
    const { error: name, code, at } = errorFields(error);
    super([name, code].filter((part) => part !== undefined).join(' '));
    this.name = 'JobFailed';
    this.stack = [this.message, at].filter((part) => part !== undefined).join('\n');
  }
}

async function settledWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const timeout = new AbortController();
  const late = wait(ms, false, { signal: timeout.signal }).catch(() => false);
  const settled = await Promise.race([work.then(() => true), late]);
  timeout.abort();
  return settled;
}
