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
  /** Freeze the inputs of a match run and leave the flow that computes it. Dedup: one job per run at a time. */
  'match.run': { readonly runId: string };
  /** Make the preference lists of one chunk of a run's jobseekers, from 0. Like the next three, part of a run's flow. */
  'match.scan': MatchStep & { readonly chunk: number };
  /** Who goes where, once all chunks are scanned. */
  'match.clear': MatchStep;
  /** Prove the assignment. */
  'match.certify': MatchStep;
  /** Store matches with their reasons and make the run public. */
  'match.publish': MatchStep;
  /** Close vacancies whose time is over, so that outbox and index follow. Every hour. */
  'vacancies.expire': Record<string, never>;
  /** Give lost work its job again, and drop what outbox and inbox need no more. Every minute. */
  'upkeep.sweep': Record<string, never>;
}

/** Names the frozen inputs as well, so that no step is ever done with others. */
interface MatchStep {
  readonly runId: string;
  /** SHA-256 hex. */
  readonly inputHash: string;
  /** Into how many the jobseekers are cut. */
  readonly chunks: number;
}

export type JobName = keyof JobPayloads;
export type QueueName = 'ingest' | 'search' | 'matching' | 'scanning' | 'upkeep';

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
  /** Its key is free again as soon as it is done: for a job that finds out by itself whether there is anything to do. */
  readonly forgotten?: true;
}

export type JobRules = { readonly [N in JobName]: JobRule };

export const JOBS: JobRules = {
  'notice.read': { queue: 'ingest', attempts: 5, backoffMs: 500 },
  'search.sync': { queue: 'search', attempts: 10, backoffMs: 500 },
  'search.rebuild': { queue: 'search', attempts: 3, backoffMs: 1_000 },
  'match.run': { queue: 'matching', attempts: 3, backoffMs: 1_000, forgotten: true },
  'match.scan': { queue: 'scanning', attempts: 3, backoffMs: 1_000 },
  'match.clear': { queue: 'matching', attempts: 3, backoffMs: 1_000 },
  'match.certify': { queue: 'matching', attempts: 3, backoffMs: 1_000 },
  'match.publish': { queue: 'matching', attempts: 3, backoffMs: 1_000 },
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
  // one step at a time, which fills memory and processor; large inputs are encoded in one go
  matching: { maxConcurrency: 1, lockMs: 12_000 },
  // one chunk, on every core: who kills a process loses no more than that chunk
  scanning: { maxConcurrency: 1, lockMs: 5_000 },
  upkeep: { maxConcurrency: 1, lockMs: 5_000 },
};

// written out rather than taken from the tables' keys, so that they are typed without a cast
export const JOB_NAMES = [
  'notice.read',
  'search.sync',
  'search.rebuild',
  'match.run',
  'match.scan',
  'match.clear',
  'match.certify',
  'match.publish',
  'vacancies.expire',
  'upkeep.sweep',
] as const satisfies readonly JobName[];
export const QUEUE_NAMES = [
  'ingest',
  'search',
  'matching',
  'scanning',
  'upkeep',
] as const satisfies readonly QueueName[];
