import type { IssueCode, NoticeKind, SkippedRowKind } from '#domain';
import type { RawCell } from '../reader/raw-sheet.js';
import type { SupplyRole } from './supply-roles.js';
import type { VacancyRole } from './vacancy-roles.js';

/** What a column holds. `unknown` columns are kept and end up in the description. */
export type Role = VacancyRole | SupplyRole | 'unknown';

/**
 * How a value came to a record: stated in its own row, merged over it, carried down from the row above, or said once for a
 * group of rows, for the sheet in its title or name.
 */
export type CellOrigin = 'cell' | 'merged' | 'above' | 'group' | 'title';

export interface LaidOutCell {
  readonly role: Role;
  /** Header or label as written; units may stand in it ("Mức lương (triệu đồng)"). */
  readonly header: string;
  readonly cell: RawCell;
  readonly from: CellOrigin;
}

/** One record of a sheet: a vacancy or a person, with everything the sheet says about it. */
export interface LaidOutRecord {
  readonly kind: NoticeKind;
  /** Position of the sheet in the file; with `key` the identity of the record. */
  readonly sheetIndex: number;
  readonly sheet: string;
  /** 1-based row where the record starts. */
  readonly row: number;
  /** Unique within the sheet: the row, and the column where several records stand side by side. */
  readonly key: string;
  readonly cells: readonly LaidOutCell[];
  /** Columns of the table by role, to point at a cell that was left empty; none for a form. */
  readonly columns?: ReadonlyMap<Role, number>;
}

export interface LayoutIssue {
  readonly code: IssueCode;
  readonly sheet: string;
  readonly row?: number;
  readonly cell?: string;
}

export interface LaidOutSheet {
  readonly name: string;
  readonly records: readonly LaidOutRecord[];
  /** Rows that records were made of; with `skipped` they add up to every row of the sheet. */
  readonly dataRows: number;
  readonly skipped: Readonly<Partial<Record<SkippedRowKind, number>>>;
  readonly hasHeader: boolean;
  readonly issues: readonly LayoutIssue[];
}
