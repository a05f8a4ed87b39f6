import type { Notice, NoticeIssue, RowState } from '#domain';

/** What became of one record row. */
export interface NoticeReportRow {
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly state: RowState;
  /** The vacancy or jobseeker it became. */
  readonly recordId?: string;
  /** The record it repeats. */
  readonly duplicateOf?: string;
}

/** The sender's answer: counts, rows and issues. `rows` and `issues` are empty until the notice has been read. */
export interface NoticeReport {
  readonly notice: Notice;
  readonly counts: Notice['counts'];
  readonly rows: readonly NoticeReportRow[];
  readonly issues: readonly NoticeIssue[];
}
