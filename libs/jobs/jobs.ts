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
}

export type JobName = keyof JobPayloads;
export type QueueName = 'ingest' | 'search' | 'matching' | 'upkeep';

interface JobRule {
  readonly queue: QueueName;
  readonly attempts: number;
  /** First wait between attempts, milliseconds; doubles each time. */
  readonly backoffMs: number;
  /** Repeat period in milliseconds for scheduled jobs. */
  readonly everyMs?: number;
}

export const JOBS: { readonly [N in JobName]: JobRule } = {
  'notice.read': { queue: 'ingest', attempts: 5, backoffMs: 500 },
  'search.sync': { queue: 'search', attempts: 10, backoffMs: 500 },
  'search.rebuild': { queue: 'search', attempts: 3, backoffMs: 1_000 },
  'match.run': { queue: 'matching', attempts: 3, backoffMs: 1_000 },
  'vacancies.expire': { queue: 'upkeep', attempts: 3, backoffMs: 1_000, everyMs: 3_600_000 },
};

export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];
export const QUEUE_NAMES: readonly QueueName[] = ['ingest', 'search', 'matching', 'upkeep'];
