import { Injectable } from '@nestjs/common';
import { Database, EmployerStore, JobseekerStore, NoticeStore, VacancyStore, type NoticeRowRecord } from '#database';
import type { Notice } from '#domain';
import { findKnownPerson } from '../deduplicate/find-known-people.js';
import { noticeIssue } from '../row-issue.js';
import type { PlannedRow } from './planned-row.js';

/** Rows of one transaction: records, outbox, notice rows and issues are committed together. */
const CHUNK_ROWS = 500;

/**
 * Writes planned rows in chunks. Rows that are saved keep their outcome and are not written again, so a reader that was
 * killed between or inside chunks is simply run again, even when what counts as a duplicate has changed since.
 */
@Injectable()
export class PublishRows {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerStore,
    private readonly vacancies: VacancyStore,
    private readonly jobseekers: JobseekerStore,
    private readonly notices: NoticeStore,
  ) {}

  async run(
    notice: Pick<Notice, 'id'>,
    rows: readonly PlannedRow[],
    onChunk: (done: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const saved = new Set((await this.notices.savedPlaces(notice.id)).map(placeKey));
    const left = rows.filter((row) => !saved.has(placeKey(row)));
    for (let start = 0; start < left.length; start += CHUNK_ROWS) {
      const chunk = left.slice(start, start + CHUNK_ROWS);
      const people = await this.#knownPeople(notice, chunk);
      await this.database.transaction(async (tx) => {
        await this.#vacancies(tx, chunk);
        const records = await this.#people(tx, notice, people);
        await this.notices.saveRows(tx, records);
      });
      await onChunk(rows.length - left.length + start + chunk.length);
    }
  }

  async #vacancies(tx: Database, chunk: readonly PlannedRow[]): Promise<void> {
    const employers = new Map(chunk.flatMap((row) => (row.employer ? [[row.employer.id, row.employer] as const] : [])));
    // one order for everybody: two files with the same new firms must not wait for each other in a circle
    await this.employers.upsertMany(
      tx,
      [...employers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    await this.vacancies.insertMany(
      tx,
      chunk.flatMap((row) => row.vacancy ?? []),
    );
  }

  /** Rows whose person is registered under telephone, name and birth date take that person's id. */
  async #knownPeople(notice: Pick<Notice, 'id'>, chunk: readonly PlannedRow[]): Promise<readonly PlannedRow[]> {
    const rows: PlannedRow[] = [];
    for (const row of chunk) {
      const known = row.jobseeker && (await findKnownPerson(this.jobseekers, row.jobseeker.identity, notice.id));
      rows.push(
        row.jobseeker && known !== undefined
          ? { ...row, jobseeker: { ...row.jobseeker, jobseeker: { ...row.jobseeker.jobseeker, id: known } } }
          : row,
      );
    }
    return rows;
  }

  async #people(
    tx: Database,
    notice: Pick<Notice, 'id'>,
    chunk: readonly PlannedRow[],
  ): Promise<readonly NoticeRowRecord[]> {
    const published = chunk.filter((row) => row.jobseeker !== undefined);
    const saved = await this.jobseekers.insertMany(
      tx,
      published.flatMap((row) => row.jobseeker ?? []),
    );
    const outcomes = new Map(published.map((row, index) => [row, saved[index]] as const));
    return chunk.map((row): NoticeRowRecord => {
      const { sheet, row: number, state, content } = row;
      const outcome = outcomes.get(row);
      const updated = outcome?.outcome === 'updated';
      const recordId = outcome?.id ?? row.recordId;
      const duplicateOf = updated ? outcome.id : row.duplicateOf;
      return {
        noticeId: notice.id,
        sheet,
        row: number,
        state,
        content,
        issues: updated
          ? [...row.issues, noticeIssue('duplicate.person', { sheet, row: number, field: 'name' })]
          : row.issues,
        ...(recordId === undefined ? {} : { recordId }),
        ...(duplicateOf === undefined ? {} : { duplicateOf }),
      };
    });
  }
}

function placeKey({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${row} ${sheet}`;
}
