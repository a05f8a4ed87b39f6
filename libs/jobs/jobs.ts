/**
 * The closed list of jobs. A payload holds ids, versions and hashes only: queues are readable by whoever runs them.
 * One queue per kind of work, so that a long match run never holds back the index.
 */
export interface JobPayloads {
  /** Read a stored notice (or supply file) and publish its rows. Dedup: one job per notice. */
  'notice.read': { readonly noticeId: string };
  /** Bring ids up to their versions in one index. Sent by the outbox relay. */
  'search.sync': {
    readonly index: 'vacancies' | 'jobseekers';
    readonly items: readonly { readonly id: string; readonly version: number }[];
  };
  /** Build one index aside, count it, swap it in. */
  'search.rebuild': { readonly index: 'vacancies' | 'jobseekers' };
  /** Run one match run from snapshot to published matches. Dedup: one job per run. */
  'match.run': { readonly runId: string };
  /** Close vacancies whose time is over, so that outbox and index follow. Every hour. */
  'vacancies.expire': Record<string, never>;
  /** Give lost work its job again, and drop what outbox and inbox need no more. Every minute. */
  'upkeep.sweep': Record<string, never>;
}

export type JobName = keyof JobPayloads;
export type QueueName = 'ingest' | 'search' | 'matching' | 'upkeep';

/** What the queue does with one kind of job. */
export interface JobRule {
  readonly queue: QueueName;
  readonly attempts: number;
  /** First wait between attempts, milliseconds; doubles each time. */
  readonly backoffMs: number;
  /** Repeat period in milliseconds for scheduled jobs. */
  readonly everyMs?: number;
  /** A scheduled job that also runs each time a worker starts. */
  readonly atStart?: true;
}

export type JobRules = { readonly [N in JobName]: JobRule };

export const JOBS: JobRules = {
  'notice.read': { queue: 'ingest', attempts: 5, backoffMs: 500 },
  'search.sync': { queue: 'search', attempts: 10, backoffMs: 500 },
  'search.rebuild': { queue: 'search', attempts: 3, backoffMs: 1_000 },
  'match.run': { queue: 'matching', attempts: 3, backoffMs: 1_000 },
  'vacancies.expire': { queue: 'upkeep', attempts: 3, backoffMs: 1_000, everyMs: 3_600_000 },
  'upkeep.sweep': { queue: 'upkeep', attempts: 3, backoffMs: 1_000, everyMs: 60_000, atStart: true },
};

/** How one worker process serves a queue. */
export interface QueueRule {
  /** Jobs of this queue at the same time in one process, whatever the configured concurrency. */
  readonly maxConcurrency: number;
  /**
   * A job whose process has not renewed its lock for this long (milliseconds) is given to another process.
   * A handler must let the event loop turn at least every half of it.
   */
  readonly lockMs: number;
}

export const QUEUES: { readonly [Q in QueueName]: QueueRule } = {
  ingest: { maxConcurrency: 16, lockMs: 5_000 },
  search: { maxConcurrency: 4, lockMs: 5_000 },
  // one run at a time: it fills the processor, and its kernels hold the event loop longer than other jobs do
  matching: { maxConcurrency: 1, lockMs: 12_000 },
  upkeep: { maxConcurrency: 1, lockMs: 5_000 },
};

// written out rather than taken from the tables' keys, so that they are typed without a cast
export const JOB_NAMES = [
  'notice.read',
  'search.sync',
  'search.rebuild',
  'match.run',
  'vacancies.expire',
  'upkeep.sweep',
] as const satisfies readonly JobName[];
export const QUEUE_NAMES = ['ingest', 'search', 'matching', 'upkeep'] as const satisfies readonly QueueName[];
