import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#database';
import { JobQueue, JobsModule, type JobContext, type QueueName } from '#jobs';
import { LoggingModule } from '#logging';
import { MatchingModule, MatchRuns } from '#matching';
import { anEmployer, aNotice, aVacancy, CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import { UpkeepJobs } from './upkeep.jobs.js';

@Module({})
class TestModule {}

const LONG_AGO = '2020-02-01T00:00:00.000Z';

let db: TestDatabase;
let app: INestApplicationContext;
let stores: ReturnType<typeof storesOf>;

beforeEach(async () => {
  db = await createTestDatabase();
  app = await NestFactory.createApplicationContext(
    {
      module: TestModule,
      imports: [
        LoggingModule.forRoot({ name: 'test', level: 'silent' }),
        DatabaseModule.forRoot({ url: db.url, keys: db.keys, poolSize: 2 }),
        // nobody takes the jobs: they stay to be looked at
        JobsModule.forRoot({ databaseUrl: db.url, worker: false, concurrency: 1 }),
        MatchingModule,
      ],
      providers: [UpkeepJobs],
    },
    { logger: false, abortOnError: false },
  );
  stores = storesOf(db);
  await db.database.transaction((tx) => stores.centres.upsert(tx, CENTRE));
});

afterEach(async () => {
  await app.close();
  await db.drop();
});

function context(signal = new AbortController().signal): JobContext {
  return { jobId: 'j', attempt: 1, signal, progress: () => Promise.resolve() };
}

const sweep = () => app.get(UpkeepJobs).sweep({}, context());

/** Payloads of the jobs in a queue, as PostgreSQL has them. */
async function jobsIn(queue: QueueName): Promise<unknown[]> {
  const jobs = await db.database.query<{ data: unknown }>('select data from bullmq.job where queue = $1 order by id', [
    queue,
  ]);
  return jobs.map(({ data }) => data);
}

/** As if all attempts of a queue's jobs had failed some time ago. */
async function failAll(queue: QueueName, minutesAgo: number): Promise<void> {
  await db.database.query(
    `update bullmq.job set state = 'failed', attempts_made = max_attempts, finished_at_ms = $2 where queue = $1`,
    [queue, Date.now() - minutesAgo * 60_000],
  );
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

test('every vacancy past its time is closed and told to the index, however many; the others stay', async () => {
  const employer = anEmployer();
  const expired = Array.from({ length: 1_201 }, () =>
    aVacancy({ employerId: employer.id, publishedAt: '2020-01-01T00:00:00.000Z', expiresAt: LONG_AGO }),
  );
  const open = aVacancy({ employerId: employer.id, expiresAt: '2999-01-01T00:00:00.000Z' });
  await db.database.transaction(async (tx) => {
    await stores.employers.upsertMany(tx, [employer]);
    await stores.vacancies.insertMany(
      tx,
      [...expired, open].map((vacancy) => ({ vacancy })),
    );
  });
  await db.database.query('update outbox set sent_at = now()');

  await app.get(UpkeepJobs).expireVacancies({}, context());

  const states = await db.database.query(
    'select state, closed_for, count(*) as n from vacancy group by 1, 2 order by 1',
  );
  expect(states).toEqual([
    { state: 'closed', closed_for: 'expired', n: 1_201 },
    { state: 'published', closed_for: null, n: 1 },
  ]);
  const told = await db.database.transaction((tx) => stores.outbox.claim(tx, 5_000));
  expect(new Set(told.map((entry) => entry.entityId))).toEqual(new Set(expired.map((vacancy) => vacancy.id)));
  expect(new Set(told.map((entry) => entry.version))).toEqual(new Set([2]));
});

test('a notice without a job gets one, one with a job keeps it; younger, read and refused ones get none', async () => {
  const [received, reading, young, read, refused] = [
    aNotice({ receivedAt: minutesAgo(2) }),
    aNotice({ receivedAt: minutesAgo(90), state: 'reading' }),
    aNotice({ receivedAt: minutesAgo(0) }),
    aNotice({ receivedAt: minutesAgo(2), state: 'read' }),
    aNotice({ receivedAt: minutesAgo(2), state: 'refused' }),
  ];
  await db.database.transaction(async (tx) => {
    for (const notice of [received, reading, young, read, refused]) {
      await stores.notices.insert(tx, notice, Buffer.from('x'));
    }
  });
  await app.get(JobQueue).add('notice.read', { noticeId: reading.id }, { key: reading.id });
  await sweep();
  await sweep();
  expect(await jobsIn('ingest')).toEqual([received, reading].map(({ id }) => ({ noticeId: id })));
});

test('more notices than are read at once all get their jobs', async () => {
  const notices = Array.from({ length: 1_003 }, () => aNotice({ receivedAt: LONG_AGO }));
  await db.database.transaction(async (tx) => {
    for (const notice of notices) await stores.notices.insert(tx, notice, Buffer.from('x'));
  });
  await sweep();
  expect(await app.get(JobQueue).counts('ingest')).toMatchObject({ waiting: 1_003 });
});

test('a notice whose job failed for good is tried again, after as long as it had been there when it failed', async () => {
  const notice = aNotice({ receivedAt: minutesAgo(30) });
  await db.database.transaction((tx) => stores.notices.insert(tx, notice, Buffer.from('x')));
  await sweep();
  await failAll('ingest', 14); // after 16 minutes
  await sweep();
  expect(await app.get(JobQueue).counts('ingest')).toMatchObject({ waiting: 0, failed: 1 });
  await failAll('ingest', 16); // after 14
  await sweep();
  expect(await app.get(JobQueue).counts('ingest')).toMatchObject({ waiting: 1, failed: 0 });
});

test('a match run that was recorded while the queue was away gets its job, also when its last one failed', async () => {
  const runs = app.get(MatchRuns);
  const lost = await runs.record({ requestedBy: 'test' });
  const cutOff = await runs.record({ requestedBy: 'test' });
  const over = await runs.record({ requestedBy: 'test' });
  await db.database.query('update match_run set requested_at = $1', [minutesAgo(3)]);
  await db.database.query(`update match_run set state = 'running' where id = $1`, [cutOff]);
  await runs.fail(over, 'policy.invalid');
  await runs.record({ requestedBy: 'just now' });
  await sweep();
  expect(await jobsIn('matching')).toEqual([lost, cutOff].map((runId) => ({ runId })));
  await failAll('matching', 2);
  await sweep();
  expect(await app.get(JobQueue).counts('matching')).toMatchObject({ waiting: 2, failed: 0 });
});

test('what a cancelled run left between its steps is dropped', async () => {
  const { matchParts } = stores;
  const runId = await app.get(MatchRuns).record({ requestedBy: 'test' });
  await app.get(MatchRuns).cancel(runId);
  // of a step that ended after the run did
  const key = { runId, part: 'market', inputHash: 'a1' };
  await matchParts.begin(key);
  await matchParts.save(key, Buffer.from('late'));
  await sweep();
  expect(await matchParts.read(key)).toBeUndefined();
});

test('index writes that ran out of attempts while an engine was away are tried again; a rebuild is not', async () => {
  const queue = app.get(JobQueue);
  await queue.add('search.sync', { index: 'vacancies', items: [{ id: 'v-1', version: 1 }] });
  await queue.add('search.rebuild', { index: 'vacancies' });
  await failAll('search', 0);
  await sweep();
  expect(await queue.counts('search')).toMatchObject({ waiting: 0, failed: 2 });
  await failAll('search', 2);
  await sweep();
  expect(await queue.counts('search')).toMatchObject({ waiting: 1, failed: 1 });
  expect((await queue.failed('search')).map(({ name }) => name)).toEqual(['search.rebuild']);
});

test('what was sent over seven days ago and done over thirty is dropped; what is unsent stays however old', async () => {
  await db.database.query(`
    insert into outbox (topic, entity_id, version, created_at, sent_at)
    select 'vacancies', 'old', 1, now() - interval '8 days', now() - interval '8 days' from generate_series(1, 1100)
    union all select 'vacancies', 'unsent', 1, now() - interval '90 days', null
    union all select 'vacancies', 'late', 1, now() - interval '8 days', now() - interval '6 days'`);
  await db.database.query(`
    insert into inbox (consumer, key, at)
    select 'test', 'old-' || n, now() - interval '31 days' from generate_series(1, 1100) as n
    union all select 'test', 'young', now() - interval '29 days'`);
  await sweep();
  expect(await db.database.query('select entity_id as kept from outbox order by 1')).toEqual([
    { kept: 'late' },
    { kept: 'unsent' },
  ]);
  expect(await db.database.query('select key from inbox')).toEqual([{ key: 'young' }]);
});

test('a sweep that is told to stop stops', async () => {
  await expect(app.get(UpkeepJobs).sweep({}, context(AbortSignal.abort(new Error('shutdown'))))).rejects.toThrow(
    'shutdown',
  );
});
