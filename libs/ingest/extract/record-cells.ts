import type { FieldProvenance, IssueCode, NoticeIssue } from '#domain';
import { cleanText } from '#vietnamese';
import type { CellOrigin, LaidOutCell, LaidOutRecord, Role } from '../layout/laid-out.js';
import { cellAddress } from '../reader/cell-address.js';
import { noticeIssue } from '../row-issue.js';
import { remembered } from './remembered.js';
import { saysNo, saysYes, tickedText } from './ticked.js';
import { withoutContacts } from './without-contacts.js';

/** How far a value can be trusted by the way it came to its record. */
const CONFIDENCE: Readonly<Record<CellOrigin, number>> = { cell: 95, merged: 90, group: 85, title: 75, above: 60 };

const NONE: readonly LaidOutCell[] = [];
const clean = remembered(cleanText);

/** The cells of one record by role, and what is said about them while they are read. */
export class RecordCells {
  readonly issues: NoticeIssue[] = [];
  readonly provenance: Record<string, FieldProvenance> = {};
  readonly record: LaidOutRecord;
  readonly #byRole = new Map<Role, LaidOutCell[]>();

  constructor(record: LaidOutRecord) {
    this.record = record;
    for (const cell of record.cells) {
      if (cell.cell.kind === 'error') this.say('cell.formula-error', cell, cell.role);
      else if (cell.cell.kind === 'no-value') this.say('cell.no-cached-value', cell, cell.role);
      else {
        const list = this.#byRole.get(cell.role);
        if (list) list.push(cell);
        else this.#byRole.set(cell.role, [cell]);
      }
    }
  }

  all(...roles: readonly Role[]): readonly LaidOutCell[] {
    const [only] = roles;
    if (roles.length === 1 && only !== undefined) return this.#byRole.get(only) ?? NONE;
    const found: LaidOutCell[] = [];
    for (const role of roles) {
      const list = this.#byRole.get(role);
      if (list) found.push(...list);
    }
    return found;
  }

  first(...roles: readonly Role[]): LaidOutCell | undefined {
    for (const role of roles) {
      const cell = this.#byRole.get(role)?.[0];
      if (cell) return cell;
    }
    return undefined;
  }

  /** Texts of all cells of these roles, cleaned, joined. */
  text(...roles: readonly Role[]): string {
    return this.all(...roles)
      .map((cell) => this.clean(cell))
      .join('; ');
  }

  clean(cell: LaidOutCell): string {
    return clean(cell.cell.text);
  }

  /** What a cell says: the header where it is only ticked ("Ca đêm: x"), nothing where it says no. */
  meaning(cell: LaidOutCell): string {
    if (saysYes(cell.cell.text)) return clean(cell.header);
    return saysNo(cell.cell.text) ? '' : tickedText(this.clean(cell));
  }

  /** The meanings of all cells of these roles, joined. */
  meanings(...roles: readonly Role[]): string {
    return this.all(...roles)
      .map((cell) => this.meaning(cell))
      .filter((text) => text !== '')
      .join('; ');
  }

  /**
   * Notes an issue at a cell. Without one it stands at the empty cell of the column that `role` has in the table, or at
   * the whole record.
   */
  say(code: IssueCode, at: LaidOutCell | undefined, field: string, role?: Role): void {
    const { row, sheet, columns } = this.record;
    const column = role === undefined ? undefined : columns?.get(role);
    const cell = at?.cell.address ?? (column === undefined ? undefined : cellAddress(column, row));
    const issue = noticeIssue(code, { sheet, row, field, ...(cell === undefined || cell === '' ? {} : { cell }) });
    const said = this.issues.some((other) => other.code === code && other.cell === issue.cell && other.field === field);
    if (!said) this.issues.push(issue);
  }

  /** Remembers where a field came from. Never called for fields that name a person. */
  stated(field: string, at: LaidOutCell, confidence = 100): void {
    this.provenance[field] ??= {
      sheet: this.record.sheet,
      ...(at.cell.address === '' ? {} : { cell: at.cell.address }),
      text: withoutContacts(at.cell.text).slice(0, 300),
      confidence: Math.min(confidence, CONFIDENCE[at.from]),
    };
  }
}
