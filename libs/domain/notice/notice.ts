import type { ErrorCode } from '../errors.js';
import type { IssueCode, IssueSeverity } from './issue-codes.js';

/** `vacancies` = a firm's or board's notice; `supply` = an institution's graduate list or a returnee list. */
export type NoticeKind = 'vacancies' | 'supply';
export type NoticeFormat = 'xlsx' | 'csv' | 'json';
export type NoticeState = 'received' | 'reading' | 'read' | 'refused';
export type RowState = 'published' | 'waiting' | 'refused';

/** One thing to tell the sender about one cell. Messages never repeat a person's data. */
export interface NoticeIssue {
  readonly sheet?: string;
  /** A1 address. */
  readonly cell?: string;
  /** 1-based row of the sheet. */
  readonly row?: number;
  readonly field?: string;
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly vi: string;
  readonly en: string;
}

/** Rows of the sheets that hold no record, so that nothing is dropped silently. */
export type SkippedRowKind =
  'title' | 'header' | 'numbering' | 'group' | 'total' | 'signature' | 'note' | 'blank' | 'error-tail';

/** rowsRead = published + waiting + refused, always. */
export interface NoticeCounts {
  readonly rowsRead: number;
  readonly published: number;
  readonly waiting: number;
  readonly refused: number;
  readonly skipped: Readonly<Partial<Record<SkippedRowKind, number>>>;
}

/** The raw document that was sent, before it becomes vacancies or jobseekers. */
export interface Notice {
  readonly id: string;
  readonly centreId: string;
  readonly kind: NoticeKind;
  readonly format: NoticeFormat;
  readonly fileName: string;
  /** SHA-256 of the bytes, hex. The same bytes sent twice are one notice. */
  readonly sha256: string;
  readonly size: number;
  readonly channel: 'api' | 'cli' | 'mailbox';
  readonly sender: string;
  readonly state: NoticeState;
  readonly receivedAt: string;
  readonly readAt?: string;
  readonly counts: NoticeCounts;
  /** Why the whole file was refused, if it was. */
  readonly refusedFor?: ErrorCode;
}
