import { Injectable } from '@nestjs/common';
import { EmployerStore, VacancyStore } from '#database';
import { DomainError, type Notice, type NoticeIssue, type SkippedRowKind } from '#domain';
import { PlaceCoder } from './code/code-place.js';
import { codeVacancy } from './code/code-vacancy.js';
import { resolveEmployers } from './code/resolve-employers.js';
import { extractPerson } from './extract/extract-person.js';
import { extractVacancy } from './extract/extract-vacancy.js';
import type { LaidOutRecord, LaidOutSheet } from './layout/laid-out.js';
import { layOut } from './layout/lay-out.js';
import { planPeople } from './publish/plan-people.js';
import { planVacancies, vacancyCandidates } from './publish/plan-vacancies.js';
import type { PlannedRow } from './publish/planned-row.js';
import type { RawWorkbook } from './reader/raw-sheet.js';
import { noticeIssue } from './row-issue.js';
import type { ReadOptions } from './supply-consent.js';

/** A notice read to the end, with nothing written yet. */
export interface PreparedNotice {
  readonly rows: readonly PlannedRow[];
  readonly skipped: Partial<Record<SkippedRowKind, number>>;
  /** Issues of sheets and columns. */
  readonly issues: readonly NoticeIssue[];
  /** Milliseconds per stage. */
  readonly took: {
    readonly layout: number;
    readonly extract: number;
    readonly code: number;
    readonly deduplicate: number;
  };
}

/** Rows between two breaths of the event loop. */
const BREATH_ROWS = 250;

/** Lays out, extracts, codes and looks for duplicates: all stages between reader and publication. Reads, never writes. */
@Injectable()
export class PrepareNotice {
  constructor(
    private readonly employers: EmployerStore,
    private readonly vacancies: VacancyStore,
  ) {}

  /** Throws `file.no-header` when no sheet has a table or a form. `provinceCode` is the home of the centre. */
  async run(
    workbook: RawWorkbook,
    notice: Pick<Notice, 'id' | 'centreId' | 'receivedAt' | 'kind' | 'channel'>,
    provinceCode: string,
    options: ReadOptions,
  ): Promise<PreparedNotice> {
    const clock = new StageClock();
    const sheets = workbook.sheets.map((sheet, index) => layOut(sheet, index, notice.kind));
    clock.end('layout');
    if (!sheets.some((sheet) => sheet.hasHeader)) throw new DomainError('file.no-header');
    const records = sheets.flatMap((sheet) => sheet.records);
    const rows =
      notice.kind === 'supply'
        ? await this.#people(records, notice, provinceCode, options, clock)
        : await this.#vacancies(records, notice, provinceCode, clock);
    const skipped = sumOfSkipped(sheets);
    const issues = sheets.flatMap((sheet) => sheet.issues.map(({ code, ...place }) => noticeIssue(code, place)));
    return { rows, skipped, issues, took: clock.took };
  }

  async #vacancies(
    records: readonly LaidOutRecord[],
    notice: Pick<Notice, 'id' | 'centreId' | 'receivedAt'>,
    provinceCode: string,
    clock: StageClock,
  ): Promise<readonly PlannedRow[]> {
    const today = localDate(notice.receivedAt);
    const places = new PlaceCoder(provinceCode);
    const extracted = await breathing(records, (record) => extractVacancy(record, today));
    clock.end('extract');
    const coded = await breathing(extracted, (entry) => codeVacancy(entry, places, today));
    const employers = await resolveEmployers(
      this.employers,
      extracted.map((entry) => entry.employer),
    );
    clock.end('code');
    const candidates = vacancyCandidates(notice.id, coded, employers);
    const fingerprints = candidates.flatMap((candidate) => candidate.fingerprint ?? []);
    const published = await this.vacancies.findPublishedFingerprints([...new Set(fingerprints)]);
    const planned = planVacancies(notice, candidates, employers, published);
    clock.end('deduplicate');
    return planned;
  }

  async #people(
    records: readonly LaidOutRecord[],
    notice: Pick<Notice, 'id' | 'centreId' | 'receivedAt' | 'channel'>,
    provinceCode: string,
    options: ReadOptions,
    clock: StageClock,
  ): Promise<readonly PlannedRow[]> {
    const today = localDate(notice.receivedAt);
    const places = new PlaceCoder(provinceCode);
    const people = await breathing(records, (record) => extractPerson(record, places, provinceCode, today));
    clock.end('extract');
    const planned = planPeople(notice, people, options.consent);
    clock.end('deduplicate');
    return planned;
  }
}

const SKIPPED_KINDS: readonly SkippedRowKind[] = [
  'title',
  'header',
  'numbering',
  'group',
  'total',
  'signature',
  'note',
  'blank',
  'error-tail',
];

function sumOfSkipped(sheets: readonly LaidOutSheet[]): PreparedNotice['skipped'] {
  const sums = SKIPPED_KINDS.map(
    (kind) => [kind, sheets.reduce((sum, sheet) => sum + (sheet.skipped[kind] ?? 0), 0)] as const,
  );
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

/** Date in Viet Nam (UTC+7, no summer time) at an instant. */
function localDate(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Maps a long list without holding up everybody else: queue locks are renewed and requests served in between. */
async function breathing<A, B>(items: readonly A[], work: (item: A) => B): Promise<B[]> {
  const done: B[] = [];
  for (const item of items) {
    done.push(work(item));
    if (done.length % BREATH_ROWS === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return done;
}

class StageClock {
  readonly took = { layout: 0, extract: 0, code: 0, deduplicate: 0 };
  #since = performance.now();

  end(stage: keyof StageClock['took']): void {
    const now = performance.now();
    this.took[stage] = Math.round(now - this.#since);
    this.#since = now;
  }
}
