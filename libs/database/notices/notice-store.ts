import { Injectable } from '@nestjs/common';
import type { ErrorCode, Notice, NoticeCounts, NoticeIssue, NoticeState, RowState } from '#domain';
import { FieldCipher } from '../crypto/field-cipher.js';
import { Database } from '../database.js';
import { idFrom } from '../ids.js';
import { withoutNulls } from '../nulls.js';
import { Table } from '../table.js';
import { NoticeIssueEntity } from './notice-issue.entity.js';
import { NoticeRowEntity } from './notice-row.entity.js';
import { NoticeEntity } from './notice.entity.js';

/** One record row of a notice and what became of it. */
export interface NoticeRowRecord {
  readonly noticeId: string;
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly state: RowState;
  /** The vacancy or jobseeker it became. */
  readonly recordId?: string;
  /** The record it repeats. */
  readonly duplicateOf?: string;
  /** The cells as read and what was understood; JSON, sealed at rest. */
  readonly content: unknown;
  readonly issues: readonly NoticeIssue[];
}

export type StoredNoticeRow = Omit<NoticeRowRecord, 'issues'> & { readonly id: string };

export interface RowPage {
  readonly state?: RowState;
  readonly offset: number;
  readonly limit: number;
}

/** A notice that waits to be read. */
export interface UnreadNotice {
  readonly id: string;
  /** UTC, ISO 8601. */
  readonly receivedAt: string;
}

const notices = new Table(NoticeEntity);
const rows = new Table(NoticeRowEntity);
const issues = new Table(NoticeIssueEntity);

@Injectable()
export class NoticeStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * Stores a notice with its bytes, sealed. The same bytes of the same kind sent to a centre again are the notice that is
   * there: nothing is stored and `duplicateOf` names it. `options` tell how to read it; never personal data.
   */
  async insert(
    tx: Database,
    notice: Notice,
    bytes: Uint8Array,
    options: unknown = {},
  ): Promise<{ id: string; duplicateOf?: string }> {
    const { counts, ...same } = notice;
    const inserted = await notices.insert(
      tx,
      [
        {
          ...same,
          ...counts,
          options,
          fileName: this.cipher.seal('notice', 'file_name', notice.id, notice.fileName),
          sender: this.cipher.seal('notice', 'sender', notice.id, notice.sender),
        },
      ],
      'on conflict (centre_id, kind, sha256) do nothing returning id',
    );
    if (inserted.length === 0) {
      const [first] = await tx.query<{ id: string }>(
        'select id from notice where centre_id = $1 and kind = $2 and sha256 = $3',
        [notice.centreId, notice.kind, notice.sha256],
      );
      return { id: first!.id, duplicateOf: first!.id };
    }
    // apart from the row: 20 MB as a parameter of its own, not as text inside JSON
    await tx.query('update notice set bytes = $2 where id = $1', [
      notice.id,
      this.cipher.sealBytes('notice', 'bytes', notice.id, bytes),
    ]);
    return { id: notice.id };
  }

  /** Received before an instant and neither read nor refused yet, in order of their ids, from behind `after` on. */
  async unread(
    receivedBefore: string,
    { after = '', limit }: { after?: string; limit: number },
  ): Promise<UnreadNotice[]> {
    return this.database.query<UnreadNotice>(
      `select id, received_at as "receivedAt" from notice
        where state in ('received', 'reading') and received_at < $1 and id > $2 order by id limit $3`,
      [receivedBefore, after, limit],
    );
  }

  async get(id: string, db: Database = this.database): Promise<Notice | undefined> {
    const [row] = await notices.select(db, 'where id = $1', [id]);
    return row && this.#toNotice(row);
  }

  /** The document as it was sent. */
  async bytes(id: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ bytes: Buffer | null }>('select bytes from notice where id = $1', [id]);
    return row?.bytes ? this.cipher.openBytes('notice', 'bytes', id, row.bytes) : undefined;
  }

  /** What `insert` was given to read it by. */
  async options<T>(id: string): Promise<T | undefined> {
    const [row] = await this.database.query<{ options: T }>('select options from notice where id = $1', [id]);
    return row?.options;
  }

  async setState(
    tx: Database,
    id: string,
    state: NoticeState,
    { refusedFor, readAt }: { refusedFor?: ErrorCode; readAt?: string } = {},
  ): Promise<void> {
    await tx.query(
      `update notice set state = $2, refused_for = coalesce($3, refused_for), read_at = coalesce($4, read_at)
        where id = $1`,
      [id, state, refusedFor ?? null, readAt ?? null],
    );
  }

  /** Rows with their issues. A row that is there already keeps its first outcome: a repeated job changes nothing. */
  async saveRows(tx: Database, records: readonly NoticeRowRecord[]): Promise<void> {
    await rows.insert(
      tx,
      records.map(({ issues: _issues, content, ...record }) => {
        const id = rowId(record);
        const sealed = this.cipher.seal('notice_row', 'content', id, JSON.stringify(content));
        return { ...record, id, content: sealed };
      }),
      'on conflict (id) do nothing',
    );
    await issues.insert(
      tx,
      records.flatMap((record) =>
        record.issues.map((issue) => toIssueRow(record.noticeId, { sheet: record.sheet, row: record.row, ...issue })),
      ),
      'on conflict (id) do nothing',
    );
  }

  /** Issues of the document or of a sheet, not of one record row. */
  async saveIssues(tx: Database, noticeId: string, found: readonly NoticeIssue[]): Promise<void> {
    await issues.insert(
      tx,
      found.map((issue) => toIssueRow(noticeId, issue)),
      'on conflict (id) do nothing',
    );
  }

  /** In the order of the document, cells opened. */
  async rows(id: string, { state, offset, limit }: RowPage): Promise<{ total: number; rows: StoredNoticeRow[] }> {
    const params = [id, state ?? null];
    const where = 'where notice_id = $1 and ($2::text is null or state = $2)';
    const [count] = await this.database.query<{ total: number }>(
      `select count(*) as total from notice_row ${where}`,
      params,
    );
    const page = await rows.select(this.database, `${where} order by sheet, row offset $3 limit $4`, [
      ...params,
      offset,
      limit,
    ]);
    return { total: count?.total ?? 0, rows: page.map((row) => this.#toRow(row)) };
  }

  /** Places of the rows that are saved, so that a reader that was stopped goes on behind them. */
  async savedPlaces(id: string): Promise<{ sheet: string; row: number }[]> {
    return this.database.query('select sheet, row from notice_row where notice_id = $1', [id]);
  }

  /** How many rows are saved in each state, so that a reader that was stopped knows where it stands. */
  async rowCounts(tx: Database, id: string): Promise<Record<RowState, number>> {
    const counts = await tx.query<{ state: RowState; rows: number }>(
      'select state, count(*) as rows from notice_row where notice_id = $1 group by state',
      [id],
    );
    return { published: 0, waiting: 0, refused: 0, ...Object.fromEntries(counts.map((c) => [c.state, c.rows])) };
  }

  async issues(id: string): Promise<NoticeIssue[]> {
    const found = await issues.select(
      this.database,
      'where notice_id = $1 order by sheet nulls first, row nulls first, cell nulls first, field, code',
      [id],
    );
    return found.map(({ id: _id, noticeId: _notice, ...issue }) => withoutNulls<NoticeIssue>(issue));
  }

  /** The document has been read; rowsRead must be published + waiting + refused. `readAt` is now unless given. */
  async finish(tx: Database, id: string, counts: NoticeCounts, readAt?: string): Promise<void> {
    await tx.query(
      `update notice set state = 'read', read_at = coalesce($2, now()), rows_read = $3, published = $4, waiting = $5,
              refused = $6, skipped = $7 where id = $1`,
      [
        id,
        readAt ?? null,
        counts.rowsRead,
        counts.published,
        counts.waiting,
        counts.refused,
        JSON.stringify(counts.skipped),
      ],
    );
  }

  #toNotice(row: NoticeEntity): Notice {
    const { rowsRead, published, waiting, refused, skipped, options: _options, ...same } = row;
    return withoutNulls<Notice>({
      ...same,
      fileName: this.cipher.open('notice', 'file_name', row.id, row.fileName),
      sender: this.cipher.open('notice', 'sender', row.id, row.sender),
      counts: { rowsRead, published, waiting, refused, skipped },
    });
  }

  #toRow(row: NoticeRowEntity): StoredNoticeRow {
    const content: unknown = JSON.parse(this.cipher.open('notice_row', 'content', row.id, row.content));
    return withoutNulls<StoredNoticeRow>(Object.assign(row, { content }));
  }
}

function rowId({ noticeId, sheet, row }: Pick<NoticeRowRecord, 'noticeId' | 'sheet' | 'row'>): string {
  return idFrom('notice-row', noticeId, sheet, row);
}

/** The id is made of the place and what is said, so that reading a document twice says it once. */
function toIssueRow(noticeId: string, issue: NoticeIssue): Partial<NoticeIssueEntity> {
  const { sheet, row, cell, field, code, severity, vi, en } = issue;
  const id = idFrom('notice-issue', noticeId, sheet ?? '', row ?? 0, cell ?? '', field ?? '', code, vi);
  return {
    id,
    noticeId,
    sheet: sheet ?? null,
    row: row ?? null,
    cell: cell ?? null,
    field: field ?? null,
    code,
    severity,
    vi,
    en,
  };
}
