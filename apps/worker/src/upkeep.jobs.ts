import { Injectable } from '@nestjs/common';
import { Database, Inbox, MatchPartStore, NoticeStore, Outbox, VacancyStore } from '#database';
import { HandlesJob, JobQueue, type JobContext, type JobPayloads } from '#jobs';
import { Logger } from '#logging';
import { MatchRuns } from '#matching';

/** Rows of one transaction or one read. */
const BATCH = 500;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How long what was sent stays to be looked at. */
const SENT_DAYS = 7;
/** As long as the queue remembers a failed job, which may then be delivered again. */
const DELIVERED_DAYS = 30;

/** Work that falls due by the clock. */
@Injectable()
export class UpkeepJobs {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyStore,
    private readonly notices: NoticeStore,
    private readonly runs: MatchRuns,
    private readonly parts: MatchPartStore,
    private readonly outbox: Outbox,
    private readonly inbox: Inbox,
    private readonly queue: JobQueue,
    private readonly logger: Logger,
  ) {}

  /** Closes vacancies past their expiry; the store writes their outbox rows, so the index follows. */
  @HandlesJob('vacancies.expire')
  async expireVacancies(_payload: JobPayloads['vacancies.expire'], { signal }: JobContext): Promise<void> {
    const now = new Date().toISOString();
    const expired = await inBatches(signal, () =>
      this.database.transaction((tx) => this.vacancies.expireDue(tx, now, BATCH)),
    );
    this.logger.info('vacancies expired', { expired });
  }

  /**
   * Records are the truth and the queue is not: what was recorded while the queue was away, or outlived the attempts of its
   * job, gets its job here; work that has its job keeps it. Then drops what outbox, inbox and runs that are over need no more.
   */
  @HandlesJob('upkeep.sweep')
  async sweep(_payload: JobPayloads['upkeep.sweep'], { signal }: JobContext): Promise<void> {
    const now = Date.now();
    const notices = await this.#readAgain(now, signal);
    const runs = await this.#runAgain(now, signal);
    const syncs = await this.#syncAgain(now, signal);
    const sent = await inBatches(signal, () => this.outbox.purgeSent(this.database, ago(now, SENT_DAYS), BATCH));
    const marks = await inBatches(signal, () => this.inbox.purge(this.database, ago(now, DELIVERED_DAYS), BATCH));
    const parts = await this.parts.purge();
    const done = { notices, runs, syncs, sent, marks, parts };
    if (Object.values(done).some((count) => count > 0)) this.logger.info('swept', done);
  }

  /** Notices that have waited for over a minute. */
  async #readAgain(now: number, signal: AbortSignal): Promise<number> {
    const receivedBefore = new Date(now - MINUTE_MS).toISOString();
    let after = '';
    return inBatches(signal, async () => {
      const unread = await this.notices.unread(receivedBefore, { after, limit: BATCH });
      for (const { id, receivedAt } of unread) {
        await this.queue.add('notice.read', { noticeId: id }, { key: id, failedForMs: patience(now, receivedAt) });
      }
      after = unread.at(-1)?.id ?? after;
      return unread.length;
    });
  }

  /** Match runs that were asked for over a minute ago: one whose flow is there and has not failed is left alone by its job. */
  async #runAgain(now: number, signal: AbortSignal): Promise<number> {
    const waiting = (await this.runs.unfinished()).filter(
      ({ requestedAt }) => Date.parse(requestedAt) < now - MINUTE_MS,
    );
    for (const { id, requestedAt } of waiting) {
      signal.throwIfAborted();
      await this.queue.add('match.run', { runId: id }, { key: id, failedForMs: patience(now, requestedAt) });
    }
    return waiting.length;
  }

  /** Index writes that ran out of attempts: an engine may be away for longer than those last. They write the rows of then. */
  async #syncAgain(now: number, signal: AbortSignal): Promise<number> {
    const failed = await this.queue.failed('search', BATCH);
    const syncs = failed.filter(
      ({ name, failedAt }) => name === 'search.sync' && Date.parse(failedAt) < now - MINUTE_MS,
    );
    for (const { jobId } of syncs) {
      signal.throwIfAborted();
      await this.queue.retry('search', jobId);
    }
    return syncs.length;
  }
}

/**
 * How long work that failed is left alone: as long again as it had been there when it failed. What failed for a passing
 * reason goes on soon after; what always fails, or takes its process with it, comes back ever more rarely.
 */
function patience(now: number, since: string): number {
  return (now - Date.parse(since)) / 2;
}

function ago(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString();
}

/** Works until a batch is not full; the sum. */
async function inBatches(signal: AbortSignal, batch: () => Promise<number>): Promise<number> {
  let sum = 0;
  let count: number;
  do {
    signal.throwIfAborted();
    count = await batch();
    sum += count;
  } while (count === BATCH);
  return sum;
}
