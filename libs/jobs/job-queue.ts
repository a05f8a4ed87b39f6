import type { JobName, JobPayloads, QueueName } from './jobs.js';

export interface AddJobOptions {
  /**
   * Dedup key, `[A-Za-z0-9_-]{1,100}`: while a job of this name and key waits, runs or is known to be done, adding it again
   * does nothing. Done jobs are known for a day and at most the last 10,000 of a queue. One that failed for good holds its
   * key no longer: it gets all its attempts again, at once and with the payload it has.
   */
  readonly key?: string;
  /** Leaves a failed job of this key alone until it has been failed for this many milliseconds; 0 unless told. */
  readonly failedForMs?: number;
  /** Not before this many milliseconds from now. */
  readonly delayMs?: number;
}

/** A job, and those that must be done before it runs. Each has a key of its own, as in `AddJobOptions`. */
export type JobFlow = { readonly [N in JobName]: FlowJob<N> }[JobName];

interface FlowJob<N extends JobName> {
  readonly name: N;
  readonly payload: JobPayloads[N];
  readonly key: string;
  readonly after: readonly JobFlow[];
}

/** Number of jobs of one queue in each state. */
export interface JobCounts {
  /** For a worker, or for the jobs before them. */
  readonly waiting: number;
  readonly active: number;
  /** Waiting for its time: delayed, scheduled, or between two attempts. */
  readonly delayed: number;
  readonly failed: number;
  readonly completed: number;
}

/** A job that used up its attempts. Nothing of its payload is shown, and of its error only name and code. */
export interface FailedJob {
  readonly jobId: string;
  readonly name: string;
  readonly attempts: number;
  readonly reason: string;
  /** UTC, ISO 8601. */
  readonly failedAt: string;
}

/**
 * Where work is left for a worker. `add` is not part of any database transaction: what must not be lost goes through the
 * outbox, or is swept up by a repeating job.
 */
export abstract class JobQueue {
  /**
   * Adds one job. Fails at once with DomainError `service.unavailable` when the queue's server cannot be reached, and with
   * TypeError when the payload or the key could carry more than ids.
   */
  abstract add<N extends JobName>(name: N, payload: JobPayloads[N], options?: AddJobOptions): Promise<void>;

  /**
   * Adds every job of a flow, or none. While the flow's last job waits, runs or is known to be done, adding it again does
   * nothing. A job that fails for good fails those after it; such a flow is taken away and added anew with all its attempts,
   * once it has been failed for `failedForMs`. Throws as `add`.
   */
  abstract addFlow(flow: JobFlow, options?: Pick<AddJobOptions, 'failedForMs'>): Promise<void>;

  abstract counts(queue: QueueName): Promise<JobCounts>;

  /** Jobs that used up their attempts, newest first. */
  abstract failed(queue: QueueName, limit?: number): Promise<readonly FailedJob[]>;

  /** Gives a failed job all its attempts again. False when there is no such failed job. */
  abstract retry(queue: QueueName, jobId: string): Promise<boolean>;

  /** Whether the queue's server answers now. */
  abstract ready(): Promise<boolean>;

  abstract close(): Promise<void>;
}

/** What a handler gets beside its payload. */
export interface JobContext {
  readonly jobId: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Aborted when another process has taken the job over, or when this process must end now. */
  readonly signal: AbortSignal;
  /** How far the job is (0–100), shown by whatever watches the queue. `note` is a code, never a name. */
  progress(percent: number, note?: string): Promise<void>;
}

export type JobHandler<N extends JobName = JobName> = (payload: JobPayloads[N], context: JobContext) => Promise<void>;
