import { Logger } from '#logging';
import { anEmployer, aVacancy, CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import { UpkeepJobs } from './upkeep.jobs.js';

let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase();
});

afterEach(() => db.drop());

test('every vacancy past its time is closed and told to the index, however many; the others stay', async () => {
  const { vacancies, employers, centres, outbox } = storesOf(db);
  const employer = anEmployer();
  const expired = Array.from({ length: 1_201 }, () =>
    aVacancy({
      employerId: employer.id,
      publishedAt: '2020-01-01T00:00:00.000Z',
      expiresAt: '2020-02-01T00:00:00.000Z',
    }),
  );
  const open = aVacancy({ employerId: employer.id, expiresAt: '2999-01-01T00:00:00.000Z' });
  await db.database.transaction(async (tx) => {
    await centres.upsert(tx, CENTRE);
    await employers.upsertMany(tx, [employer]);
    await vacancies.insertMany(
      tx,
      [...expired, open].map((vacancy) => ({ vacancy })),
    );
  });
  await db.database.query('update outbox set sent_at = now()');

  const upkeep = new UpkeepJobs(db.database, vacancies, new Logger('test', { level: 'silent' }));
  const context = { jobId: 'j', attempt: 1, signal: new AbortController().signal, progress: () => Promise.resolve() };
  await upkeep.expireVacancies({}, context);

  const states = await db.database.query(
    'select state, closed_for, count(*) as n from vacancy group by 1, 2 order by 1',
  );
  expect(states).toEqual([
    { state: 'closed', closed_for: 'expired', n: 1_201 },
    { state: 'published', closed_for: null, n: 1 },
  ]);
  const told = await db.database.transaction((tx) => outbox.claim(tx, 5_000));
  expect(new Set(told.map((entry) => entry.entityId))).toEqual(new Set(expired.map((vacancy) => vacancy.id)));
  expect(new Set(told.map((entry) => entry.version))).toEqual(new Set([2]));
});
