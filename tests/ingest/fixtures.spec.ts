import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, EmployerStore, JobseekerStore, NoticeStore, VacancyStore } from '#database';
import type { Jobseeker, JobseekerIdentity, Vacancy } from '#domain';
import { IngestModule, NoticeIntake, type NoticeReport } from '#ingest';
import { JobsModule } from '#jobs';
import { LoggingModule } from '#logging';
import { communeByCode } from '#taxonomy';
import { CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import { ReadNotice } from '../../libs/ingest/read-notice.js';

// The files of tests/fixtures through the whole road, on a database each; what must come out was written by hand in expected.json.

interface ExpectedRow {
  readonly title?: string;
  readonly occupation?: string;
  readonly seats?: number;
  readonly employer?: string;
  readonly park?: string;
  readonly province?: string;
  readonly commune?: string;
  readonly level?: string;
  readonly incomeMin?: number;
  readonly incomeMax?: number;
  readonly baseMin?: number;
  readonly negotiable?: boolean;
  readonly experienceYears?: number;
  readonly expiresOn?: string;
  readonly dormitory?: boolean;
  readonly welcomesReturnees?: boolean;
  readonly benefit?: string;
  readonly shift?: string;
  readonly certificate?: string;
  readonly language?: string;
  readonly risky?: readonly string[];
}

interface ExpectedPerson {
  readonly kind?: string;
  readonly name?: string;
  readonly birthDate?: string;
  readonly cccd?: string;
  readonly level?: string;
  readonly field?: string;
  readonly graduationYear?: number;
  readonly country?: string;
  readonly programme?: string;
  readonly occupation?: string;
  readonly years?: number;
  readonly language?: string;
  readonly ordinal?: number;
  readonly wanted?: string;
  readonly wantedIncomeMin?: number;
}

interface Expected {
  readonly consent?: boolean;
  readonly counts: { rowsRead: number; published: number; waiting: number; refused: number };
  readonly skipped?: Record<string, number>;
  readonly issues?: readonly (readonly [sheet: string, cell: string | null, code: string])[];
  readonly rows?: Record<string, ExpectedRow>;
  readonly people?: Record<string, ExpectedPerson>;
}

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const expected = JSON.parse(readFileSync(path.join(fixtures, 'expected.json'), 'utf8')) as Record<string, Expected>;

let target: TestDatabase;
let module: TestingModule;

beforeEach(async () => {
  target = await createTestDatabase();
  await target.database.transaction((tx) => storesOf(target).centres.upsert(tx, { ...CENTRE, provinceCode: '24' }));
  module = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot({ name: 'test', level: 'silent' }),
      DatabaseModule.forRoot({ url: target.url, keys: target.keys }),
      JobsModule.forRoot({ databaseUrl: target.url, worker: false, concurrency: 1 }),
      IngestModule,
    ],
  }).compile();
  await module.init();
});

afterEach(async () => {
  await module.close();
  await target.drop();
});

async function ingest(file: string, consent: boolean): Promise<NoticeReport> {
  const intake = module.get(NoticeIntake);
  const document = {
    bytes: readFileSync(path.join(fixtures, file)),
    fileName: path.basename(file),
    kind: file.startsWith('supply/') ? ('supply' as const) : ('vacancies' as const),
    channel: 'api' as const,
    sender: 'test',
    receivedAt: '2026-11-22T02:00:00.000Z',
    ...(consent
      ? {
          consent: {
            purposes: ['introduction' as const],
            textVersion: 'mau-01',
            collectedBy: 'truong-mau',
            date: '2026-11-20',
          },
        }
      : {}),
  };
  const dry = await intake.dryRun(document);
  const { noticeId } = await intake.receive(document);
  await module.get(ReadNotice).run(noticeId, { signal: new AbortController().signal, progress: async () => undefined });
  const report = await intake.report(noticeId);
  // a dry run says exactly what the real one then does
  expect({ ...dry.counts }).toEqual({ ...report.counts });
  return report;
}

/** Only what was expected, so that a failing row shows the difference and nothing else. */
function pick(full: Record<string, unknown>, wanted: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, full[key]]));
}

function seen(vacancy: Vacancy, employer: string, wanted: ExpectedRow): Record<string, unknown> {
  const has = (list: readonly string[], value: string | undefined) =>
    value !== undefined && list.includes(value) ? value : list;
  return pick(
    {
      title: vacancy.title,
      occupation: vacancy.occupation,
      seats: vacancy.seats.asked,
      employer,
      park: vacancy.parkCode,
      province: vacancy.provinceCode,
      commune: communeByCode(vacancy.communeCode ?? '')?.name.replace(/^(phường|xã) /i, ''),
      level: vacancy.level,
      incomeMin: vacancy.pay.income?.min,
      incomeMax: vacancy.pay.income?.max,
      baseMin: vacancy.pay.base?.min,
      negotiable: vacancy.pay.negotiable,
      experienceYears: vacancy.experienceYears,
      expiresOn: new Date(Date.parse(vacancy.expiresAt) + 7 * 3_600_000).toISOString().slice(0, 10),
      dormitory: vacancy.dormitory,
      welcomesReturnees: vacancy.welcomesReturnees,
      benefit: has(vacancy.benefits, wanted.benefit),
      shift: has(vacancy.shifts, wanted.shift),
      certificate: has(vacancy.requiredCertificates, wanted.certificate),
      language: has(
        vacancy.languages.map(({ language }) => language),
        wanted.language,
      ),
      risky: [...new Set(vacancy.risky.map(({ kind }) => kind))].toSorted(),
    },
    wanted,
  );
}

function seenPerson(
  jobseeker: Jobseeker,
  identity: JobseekerIdentity | undefined,
  wanted: ExpectedPerson,
): Record<string, unknown> {
  const [stay] = jobseeker.overseas;
  const [language] = jobseeker.languages;
  return pick(
    {
      kind: jobseeker.kind,
      name: identity?.name,
      birthDate: identity?.birthDate,
      cccd: identity?.cccd,
      level: jobseeker.level,
      field: jobseeker.graduation?.field,
      graduationYear: jobseeker.graduation?.year,
      country: stay?.country,
      programme: stay?.programme,
      occupation: stay?.occupation,
      years: stay?.years,
      language: language?.language,
      ordinal: language?.ordinal,
      wanted:
        wanted.wanted !== undefined && jobseeker.wantedOccupations.includes(wanted.wanted)
          ? wanted.wanted
          : jobseeker.wantedOccupations,
      wantedIncomeMin: jobseeker.wantedIncome?.min,
    },
    wanted,
  );
}

test.each(Object.entries(expected))('%s', async (file, { consent, counts, skipped, issues, rows, people }) => {
  const report = await ingest(file, consent ?? false);
  const { skipped: skippedRows, ...read } = report.counts;
  expect(read).toEqual(counts);
  expect(skippedRows).toMatchObject(skipped ?? {});
  const said = report.issues.map(({ sheet, cell, code }) => `${sheet ?? ''}!${cell ?? ''} ${code}`);
  for (const [sheet, cell, code] of issues ?? []) {
    if (cell === null)
      expect(said).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${sheet}!\\S* ${code}$`))]));
    else expect(said).toContain(`${sheet}!${cell} ${code}`);
  }
  const published = report.rows.filter(({ state }) => state === 'published');
  const recordOf = (key: string) =>
    key === '*' ? published[0]?.recordId : published.find(({ sheet, row }) => `${sheet}!${row}` === key)?.recordId;
  for (const [key, wanted] of Object.entries(rows ?? {})) {
    const vacancy = await module.get(VacancyStore).get(recordOf(key) ?? '');
    expect([key, vacancy === undefined]).toEqual([key, false]);
    const employer = await module.get(EmployerStore).get(vacancy?.employerId ?? '');
    expect({ [key]: seen(vacancy as Vacancy, employer?.name ?? '', wanted) }).toEqual({ [key]: wanted });
  }
  for (const [key, wanted] of Object.entries(people ?? {})) {
    const id = recordOf(key) ?? '';
    const jobseeker = await module.get(JobseekerStore).get(id);
    expect([key, jobseeker === undefined]).toEqual([key, false]);
    const identity = await module.get(JobseekerStore).identity(id, { actor: 'test', purpose: 'test' });
    expect({ [key]: seenPerson(jobseeker as Jobseeker, identity, wanted) }).toEqual({ [key]: wanted });
  }
});

test('the consent that comes with a list stands for everybody on it', async () => {
  const report = await ingest('supply/04-khong-co-dong-y.xlsx', true);
  expect(report.counts).toMatchObject({ rowsRead: 2, published: 2 });
});

test('the same bytes sent twice are one notice', async () => {
  const file = 'notices/08-tu-he-thong-khac.json';
  const first = await ingest(file, false);
  const again = await module.get(NoticeIntake).receive({
    bytes: readFileSync(path.join(fixtures, file)),
    fileName: 'doi-ten.json',
    kind: 'vacancies',
    channel: 'api',
    sender: 'test',
  });
  expect(again.duplicateOf).toBe(first.notice.id);
  expect(await module.get(NoticeStore).rowCounts(target.database, first.notice.id)).toBeDefined();
});
