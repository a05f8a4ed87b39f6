import { Injectable } from '@nestjs/common';
import type { Job, JobsOptions } from 'bullmq';
import { DomainError } from '#domain';
import { JobQueue, type AddJobOptions, type FailedJob, type JobCounts } from '../job-queue.js';
import { JOBS, type JobName, type JobPayloads, type JobRules, type QueueName } from '../jobs.js';
import { assertOpaque } from '../opaque-payload.js';
import type { AnyQueue, JobBackend } from './job-backend.js';

const KEY = /^[A-Za-z0-9_-]{1,100}$/;
const DAY_S = 86_400;

/** What BullMQ is told about every job of a name. */
export function jobOptions(rules: JobRules, name: JobName): JobsOptions {
  const { attempts, backoffMs } = rules[name];
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs },
    // long enough that a relay which died after adding finds its job again
    removeOnComplete: { age: DAY_S, count: 10_000 },
    removeOnFail: { age: 30 * DAY_S },
    // the runner's error has no more than a name, a code and one frame
    stackTraceLimit: 1,
  };
}

/** JobQueue on BullMQ, whatever it stores in. Queues are opened on first use, so that a process starts without its queue. */
@Injectable()
export class BullmqJobQueue extends JobQueue {
  readonly #queues = new Map<QueueName, Promise<AnyQueue>>();

  constructor(
    private readonly backend: JobBackend,
    private readonly rules: JobRules = JOBS,
  ) {
    super();
  }

  async add<N extends JobName>(name: N, payload: JobPayloads[N], options: AddJobOptions = {}): Promise<void> {
    assertOpaque(payload);
    const { key, failedForMs = 0, delayMs } = options;
    if (key !== undefined && !KEY.test(key)) throw new TypeError('a job key is 1 to 100 of A–Z a–z 0–9 _ -');
    // BullMQ refuses ids with ':' and ids of digits only; the name in front also keeps two jobs of a queue apart
    const jobId = key === undefined ? undefined : `${name}.${key}`;
    await this.#reach(this.rules[name].queue, async (queue) => {
      await queue.add(name, payload, {
        ...jobOptions(this.rules, name),
        ...(jobId === undefined ? {} : { jobId }),
        ...(delayMs === undefined ? {} : { delay: delayMs }),
      });
      // BullMQ adds nothing where the id is known, and does not say so
      if (jobId !== undefined) await retryFailed(queue, jobId, failedForMs);
    });
  }

  async counts(queue: QueueName): Promise<JobCounts> {
    const counts = await this.#reach(queue, (open) => open.getJobCounts());
    return {
      waiting: (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0) + (counts['paused'] ?? 0),
      active: counts['active'] ?? 0,
      delayed: counts['delayed'] ?? 0,
      failed: counts['failed'] ?? 0,
      completed: counts['completed'] ?? 0,
    };
  }

  async failed(queue: QueueName, limit = 100): Promise<readonly FailedJob[]> {
    const jobs = await this.#reach(queue, (open) => open.getFailed(0, limit - 1));
    return jobs.map((job) => ({
      jobId: job.id ?? '',
      name: job.name,
      attempts: job.attemptsMade,
      reason: job.failedReason,
      failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
    }));
  }

  retry(queue: QueueName, jobId: string): Promise<boolean> {
    return this.#reach(queue, (open) => retryFailed(open, jobId, 0));
  }

  async ready(): Promise<boolean> {
    try {
      await this.counts('upkeep');
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    const queues = await Promise.allSettled(this.#queues.values());
    this.#queues.clear();
    for (const queue of queues) if (queue.status === 'fulfilled') await queue.value.close();
    await this.backend.close();
  }

  async #reach<T>(name: QueueName, work: (queue: AnyQueue) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open(name));
    } catch (error) {
      throw new DomainError('service.unavailable', { detail: 'job queue', cause: error });
    }
  }

  #open(name: QueueName): Promise<AnyQueue> {
    let queue = this.#queues.get(name);
    if (queue === undefined) {
      queue = this.backend.openQueue(name);
      this.#queues.set(name, queue);
      // BullMQ remembers a failed first connection for ever: forget the queue, the next call opens a new one
      queue.catch(() => this.#queues.delete(name));
    }
    return queue;
  }
}

/** False when there is no such job, or it has not been failed for so long. */
async function retryFailed(queue: AnyQueue, jobId: string, failedForMs: number): Promise<boolean> {
  const job: Job | undefined = await queue.getJob(jobId);
  if (job?.finishedOn === undefined || Date.now() - job.finishedOn < failedForMs) return false;
  if (!(await job.isFailed())) return false;
  try {
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  } catch (error) {
    // another process was quicker
    if (await job.isFailed()) throw error;
  }
  return true;
}
