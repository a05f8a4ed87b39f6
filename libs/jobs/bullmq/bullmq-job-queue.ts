import { Injectable } from '@nestjs/common';
import type { FlowJobNode, FlowRootParentJob, Job, JobsOptions } from 'bullmq';
import { DomainError } from '#domain';
import { JobQueue, type AddJobOptions, type FailedJob, type JobCounts, type JobFlow } from '../job-queue.js';
import { JOBS, type JobName, type JobPayloads, type JobRules, type QueueName } from '../jobs.js';
import { assertOpaque } from '../opaque-payload.js';
import type { AnyFlows, AnyQueue, JobBackend } from './job-backend.js';

const KEY = /^[A-Za-z0-9_-]{1,100}$/;
const DAY_S = 86_400;

/** What BullMQ is told about every job of a name. */
export function jobOptions(rules: JobRules, name: JobName): JobsOptions {
  const { attempts, backoffMs, forgotten } = rules[name];
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs },
    // long enough that a relay which died after adding finds its job again
    removeOnComplete: forgotten === true ? true : { age: DAY_S, count: 10_000 },
    removeOnFail: { age: 30 * DAY_S },
    // the runner's error has no more than a name, a code and one frame
    stackTraceLimit: 1,
  };
}

/** JobQueue on BullMQ, whatever it stores in. Queues are opened on first use, so that a process starts without its queue. */
@Injectable()
export class BullmqJobQueue extends JobQueue {
  readonly #queues = new Map<QueueName, Promise<AnyQueue>>();
  #flows: Promise<AnyFlows> | undefined;

  constructor(
    private readonly backend: JobBackend,
    private readonly rules: JobRules = JOBS,
  ) {
    super();
  }

  async add<N extends JobName>(name: N, payload: JobPayloads[N], options: AddJobOptions = {}): Promise<void> {
    assertOpaque(payload);
    const { key, failedForMs = 0, delayMs } = options;
    const jobId = key === undefined ? undefined : jobIdOf(name, key);
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

  async addFlow(flow: JobFlow, { failedForMs = 0 }: Pick<AddJobOptions, 'failedForMs'> = {}): Promise<void> {
    const tree = flowTree(this.rules, flow);
    await this.#reach(this.rules[flow.name].queue, async (queue) => {
      const last: Job | undefined = await queue.getJob(jobIdOf(flow.name, flow.key));
      if (last !== undefined && !(await removeFailed(last, failedForMs))) return;
      await (await this.#openFlows()).add(tree);
    });
  }

  async counts(queue: QueueName): Promise<JobCounts> {
    const counts = await this.#reach(queue, (open) => open.getJobCounts());
    return {
      waiting:
        (counts['waiting'] ?? 0) +
        (counts['waiting-children'] ?? 0) +
        (counts['prioritized'] ?? 0) +
        (counts['paused'] ?? 0),
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
    const [flows] = await Promise.allSettled([this.#flows]);
    if (flows.status === 'fulfilled') await flows.value?.close();
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

  #openFlows(): Promise<AnyFlows> {
    if (this.#flows === undefined) {
      this.#flows = this.backend.openFlows();
      this.#flows.catch(() => (this.#flows = undefined));
    }
    return this.#flows;
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

// BullMQ refuses ids with ':' and ids of digits only; the name in front also keeps two jobs of a queue apart
function jobIdOf(name: JobName, key: string): string {
  if (!KEY.test(key)) throw new TypeError('a job key is 1 to 100 of A–Z a–z 0–9 _ -');
  return `${name}.${key}`;
}

function flowTree(rules: JobRules, { after, ...last }: JobFlow): FlowRootParentJob {
  return { ...flowJob(rules, last), children: after.map((flow) => flowNode(rules, flow)) };
}

function flowNode(rules: JobRules, { after, ...job }: JobFlow): FlowJobNode {
  const { opts, ...node } = flowJob(rules, job);
  // what comes after a failed job must not wait for ever
  const inner = { ...node, opts: { ...opts, failParentOnFailure: true } };
  return after.length === 0 ? inner : { ...inner, children: after.map((flow) => flowNode(rules, flow)) };
}

function flowJob(rules: JobRules, { name, key, payload }: Omit<JobFlow, 'after'>) {
  assertOpaque(payload);
  const opts = { ...jobOptions(rules, name), jobId: jobIdOf(name, key) };
  return { name, queueName: rules[name].queue, data: payload, opts };
}

/** Takes the last job of a flow away with all before it. False when it has not failed, or not for so long. */
async function removeFailed(last: Job, failedForMs: number): Promise<boolean> {
  if (last.finishedOn === undefined || Date.now() - last.finishedOn < failedForMs) return false;
  if (!(await last.isFailed())) return false;
  await last.remove({ removeChildren: true });
  return true;
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
