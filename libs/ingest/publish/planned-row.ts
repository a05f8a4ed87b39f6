import type { NewJobseeker, NewVacancy } from '#database';
import type { Employer, EmployerSite, NoticeIssue, RowState } from '#domain';
import type { LaidOutRecord } from '../layout/laid-out.js';

/** What will become of one record, decided before anything is written. */
export interface PlannedRow {
  readonly sheet: string;
  readonly row: number;
  readonly state: RowState;
  readonly issues: readonly NoticeIssue[];
  /** What the sealed row keeps. */
  readonly content: RowContent;
  readonly recordId?: string;
  readonly duplicateOf?: string;
  readonly vacancy?: NewVacancy;
  /** A firm to be stored with the vacancy. */
  readonly employer?: Employer;
  readonly site?: EmployerSite;
  readonly jobseeker?: NewJobseeker;
}

/** The cells of a record as read, so that an officer can settle a waiting row without the file. */
export interface RowContent {
  readonly cells: readonly {
    readonly cell: string;
    readonly role: string;
    readonly header: string;
    readonly text: string;
  }[];
}

export function rowContent(record: LaidOutRecord): RowContent {
  return {
    cells: record.cells.map(({ cell, role, header }) => ({ cell: cell.address, role, header, text: cell.text })),
  };
}

/** Where a record stands in its notice. Records side by side in one row are told apart by their column. */
export function rowPlace({ sheet, row, key }: LaidOutRecord): { sheet: string; row: number } {
  const column = /:(\d+)$/.exec(key)?.[1];
  return { sheet: column === undefined ? sheet : `${sheet} [${Number(column) + 1}]`, row };
}
