import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CentreStore, Database, newId, NoticeStore, type Centre } from '#database';
import { DomainError, type Notice, type NoticeCounts, type NoticeKind, type NoticeState } from '#domain';
import { JobQueue } from '#jobs';
import type { NoticeReport } from './notice-report.js';
import { PrepareNotice } from './prepare-notice.js';
import { assertNothingLost } from './read-notice.js';
import { CAPS } from './reader/caps.js';
import { detectFormat } from './reader/detect-format.js';
import { readInChild } from './reader/read-in-child.js';
import type { SupplyConsent } from './supply-consent.js';

/** A document as it arrives. */
export interface IncomingDocument {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly kind: NoticeKind;
  readonly channel: Notice['channel'];
  readonly sender: string;
  /** For supply files: the consent of everybody on the list. */
  readonly consent?: SupplyConsent;
  /** UTC instant, ISO; now unless given. Deadlines and ages are judged by it. */
  readonly receivedAt?: string;
}

export interface Receipt {
  readonly noticeId: string;
  /** The same bytes were sent before: this is that notice. */
  readonly duplicateOf?: string;
  readonly state: NoticeState;
}

const NO_COUNTS: NoticeCounts = { rowsRead: 0, published: 0, waiting: 0, refused: 0, skipped: {} };
/** More rows than a file may have. */
const ALL_ROWS = CAPS.rows * 2;

/** The door for notices and supply files: stores them and has them read, or says what reading them would give. */
@Injectable()
export class NoticeIntake {
  constructor(
    private readonly database: Database,
    private readonly centres: CentreStore,
    private readonly notices: NoticeStore,
    private readonly queue: JobQueue,
    private readonly prepare: PrepareNotice,
  ) {}

  /**
   * Stores the document and leaves a job to read it. Bytes that are no readable format are refused at the door with
   * DomainError `file.empty`, `file.too-large`, `file.encrypted` or `file.unsupported`.
   */
  async receive(document: IncomingDocument): Promise<Receipt> {
    const centre = await this.#centre();
    const notice = toNotice(document, centre);
    const { consent } = document;
    const stored = await this.database.transaction((tx) =>
      this.notices.insert(tx, notice, document.bytes, consent === undefined ? {} : { consent }),
    );
    const known = stored.duplicateOf === undefined ? notice : await this.notices.get(stored.id);
    const state = known?.state ?? 'received';
    // also for a duplicate: the first receiver may have died between storing and enqueueing
    if (state === 'received' || state === 'reading') {
      await this.queue.add('notice.read', { noticeId: stored.id }, { key: stored.id });
    }
    return {
      noticeId: stored.id,
      state,
      ...(stored.duplicateOf === undefined ? {} : { duplicateOf: stored.duplicateOf }),
    };
  }

  /** Reads, lays out, extracts and checks for duplicates; stores and publishes nothing. Throws DomainError `file.*`. */
  async dryRun(document: IncomingDocument): Promise<NoticeReport> {
    const centre = await this.#centre();
    const notice = toNotice(document, centre);
    const { consent } = document;
    const workbook = await readInChild(document.bytes, document.fileName);
    const prepared = await this.prepare.run(
      workbook,
      notice,
      centre.provinceCode,
      consent === undefined ? {} : { consent },
    );
    const count = (state: string) => prepared.rows.filter((row) => row.state === state).length;
    const counts: NoticeCounts = {
      rowsRead: prepared.rows.length,
      published: count('published'),
      waiting: count('waiting'),
      refused: count('refused'),
      skipped: prepared.skipped,
    };
    assertNothingLost(counts);
    return {
      notice: { ...notice, state: 'read', counts },
      counts,
      rows: prepared.rows.map(({ sheet, row, state, duplicateOf }) => ({
        sheet,
        row,
        state,
        ...(duplicateOf === undefined ? {} : { duplicateOf }),
      })),
      issues: [...prepared.issues, ...prepared.rows.flatMap((row) => row.issues)],
    };
  }

  /** Where a notice stands. Throws `request.not-found`. */
  async report(noticeId: string): Promise<NoticeReport> {
    const notice = await this.notices.get(noticeId);
    if (!notice) throw new DomainError('request.not-found');
    if (notice.state !== 'read') return { notice, counts: notice.counts, rows: [], issues: [] };
    const { rows } = await this.notices.rows(noticeId, { offset: 0, limit: ALL_ROWS });
    return {
      notice,
      counts: notice.counts,
      rows: rows.map(({ sheet, row, state, recordId, duplicateOf }) => ({
        sheet,
        row,
        state,
        ...(recordId === undefined ? {} : { recordId }),
        ...(duplicateOf === undefined ? {} : { duplicateOf }),
      })),
      issues: await this.notices.issues(noticeId),
    };
  }

  /** One installation serves one centre. */
  async #centre(): Promise<Centre> {
    const [centre] = await this.centres.list();
    if (!centre) throw new DomainError('service.unavailable', { detail: 'no employment-service centre is set up' });
    return centre;
  }
}

function toNotice(document: IncomingDocument, centre: Centre): Notice {
  const { bytes, fileName, kind, channel, sender } = document;
  const place = { file: fileName };
  if (bytes.length > CAPS.fileBytes) {
    throw new DomainError('file.too-large', { detail: `over ${CAPS.fileBytes} bytes`, place });
  }
  return {
    id: newId(),
    centreId: centre.id,
    kind,
    format: formatOf(bytes, fileName),
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    channel,
    sender,
    state: 'received',
    receivedAt: document.receivedAt ?? new Date().toISOString(),
    counts: NO_COUNTS,
  };
}

function formatOf(bytes: Uint8Array, file: string): Notice['format'] {
  try {
    return detectFormat(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, {
      ...(error.detail === undefined ? {} : { detail: error.detail }),
      place: { file },
    });
  }
}
