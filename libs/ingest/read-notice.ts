import { Injectable } from '@nestjs/common';
import { CentreStore, Database, NoticeStore } from '#database';
import { DomainError, type Notice, type NoticeCounts } from '#domain';
import { Logger } from '#logging';
import { PrepareNotice, type PreparedNotice } from './prepare-notice.js';
import { PublishRows } from './publish/publish-rows.js';
import { readInChild } from './reader/read-in-child.js';
import { parseReadOptions } from './supply-consent.js';

/** What a job tells its queue while it reads. */
export interface ReadProgress {
  readonly signal: AbortSignal;
  progress(percent: number): Promise<void>;
}

/** Reads a stored notice to published rows. May be stopped anywhere and run again: the end is the same. */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeStore,
    private readonly centres: CentreStore,
    private readonly prepare: PrepareNotice,
    private readonly publish: PublishRows,
    private readonly log: Logger,
  ) {}

  /** A file that cannot be read leaves the notice `refused` with its code; other errors are thrown, to be tried again. */
  async run(noticeId: string, job: ReadProgress): Promise<void> {
    const notice = await this.notices.get(noticeId);
    // erased, or done by the attempt whose acknowledgement was lost
    if (!notice || notice.state === 'read' || notice.state === 'refused') return;
    await this.database.transaction((tx) => this.notices.setState(tx, noticeId, 'reading'));
    const started = performance.now();
    let prepared: PreparedNotice;
    let readMs = 0;
    try {
      const bytes = await this.notices.bytes(noticeId);
      const workbook = await readInChild(bytes ?? Buffer.alloc(0), notice.fileName, job.signal);
      readMs = Math.round(performance.now() - started);
      await job.progress(20);
      const centre = await this.centres.get(notice.centreId);
      const options = parseReadOptions(await this.notices.options(noticeId));
      prepared = await this.prepare.run(workbook, notice, centre?.provinceCode ?? '', options);
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('file.')) throw error;
      await this.#refuse(notice, error);
      return;
    }
    job.signal.throwIfAborted();
    await job.progress(40);
    const publishing = performance.now();
    await this.publish.run(notice, prepared.rows, async (done) => {
      job.signal.throwIfAborted();
      await job.progress(40 + Math.round((60 * done) / prepared.rows.length));
    });
    const counts = await this.#finish(notice, prepared);
    this.log.info('notice read', {
      noticeId,
      rows: counts.rowsRead,
      published: counts.published,
      waiting: counts.waiting,
      refused: counts.refused,
      readMs,
      ...prepared.took,
      publishMs: Math.round(performance.now() - publishing),
    });
  }

  async #refuse(notice: Notice, error: DomainError): Promise<void> {
    await this.database.transaction((tx) =>
      this.notices.setState(tx, notice.id, 'refused', { refusedFor: error.code, readAt: new Date().toISOString() }),
    );
    this.log.info('notice refused', { noticeId: notice.id, code: error.code });
  }

  async #finish(notice: Notice, prepared: PreparedNotice): Promise<NoticeCounts> {
    return this.database.transaction(async (tx) => {
      await this.notices.saveIssues(tx, notice.id, prepared.issues);
      const states = await this.notices.rowCounts(tx, notice.id);
      const counts = { rowsRead: prepared.rows.length, ...states, skipped: prepared.skipped };
      assertNothingLost(counts);
      await this.notices.finish(tx, notice.id, counts);
      return counts;
    });
  }
}

/** Every row that was read is published, waiting or refused; anything else is a fault of ours and stops the notice. */
export function assertNothingLost({ rowsRead, published, waiting, refused }: NoticeCounts): void {
  if (rowsRead !== published + waiting + refused) {
    throw new Error(`${rowsRead} rows read, but ${published} + ${waiting} + ${refused} accounted for`);
  }
}
