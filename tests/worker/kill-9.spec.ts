import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { FieldKeys } from '#database';
import { NoticeIntake } from '#ingest';
import { JobQueue } from '#jobs';
import { createTestDatabase, waitUntil, type TestDatabase } from '#testing';
import { openSender } from './support/sender.js';
import { weeklyList } from './support/weekly-list.js';
import { WorkerProcess } from './support/worker-process.js';

const ROWS = 5_000;

/** A province of its own, with what a worker process needs to serve it. */
interface Province {
  readonly db: TestDatabase;
  readonly app: INestApplicationContext;
  readonly environment: Record<string, string>;
}

/** One instant for both provinces: deadlines are judged by it. */
const receivedAt = new Date();
let bytes: Uint8Array;
let folder: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cungcau-kill-'));
  bytes = await weeklyList(ROWS, receivedAt);
});

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a workbook whose worker is killed again and again ends as one that was read undisturbed', async () => {
  // at the same time as the other, which mostly waits for locks of the dead to run out
  const calm = await openProvince('calm');
  await startWorker(calm);
  await send(calm);

  const rough = await openProvince('rough');
  await send(rough);
  const moments: ((progress: Progress) => boolean)[] = [
    ({ state }) => state === 'reading',
    ({ rows }) => rows >= 500,
    ({ rows, indexed }) => rows >= 2_500 && indexed > 0,
    ({ rows, indexed }) => rows >= 4_000 && indexed < rows,
  ];
  let killedBeforeTheEnd = 0;
  for (const moment of moments) {
    const worker = await startWorker(rough);
    await waitUntil(async () => moment(await progress(rough)), { timeoutMs: 60_000, everyMs: 10 });
    await worker.kill();
    if (!(await isSettled(rough))) killedBeforeTheEnd += 1;
  }
  expect(killedBeforeTheEnd).toBe(moments.length);

  await startWorker(rough);
  for (const province of [calm, rough]) await waitUntil(() => isSettled(province), { timeoutMs: 120_000 });
  const undisturbed = await endState(calm);
  expect(undisturbed.counts).toEqual({ rowsRead: ROWS, published: ROWS, indexed: ROWS, unsent: 0, employers: 200 });
  expect(await endState(rough)).toEqual(undisturbed);
  expect(await rough.app.get(JobQueue).failed('ingest')).toEqual([]);
  expect(await rough.app.get(JobQueue).failed('search')).toEqual([]);
}, 300_000);

async function openProvince(name: string): Promise<Province> {
  const db = await createTestDatabase();
  closing.push(() => db.drop());
  const keyFile = path.join(folder, `${name}-keys.json`);
  const keys = await FieldKeys.create(keyFile);
  const app = await openSender(db, keys);
  closing.push(() => app.close());
  return { db, app, environment: { DATABASE_URL: db.url, CUNGCAU_KEY_FILE: keyFile, LOG_LEVEL: 'warn' } };
}

async function startWorker({ environment }: Province): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start(environment);
  closing.push(() => worker.kill());
  return worker;
}

async function send({ app }: Province): Promise<void> {
  await app.get(NoticeIntake).receive({
    bytes,
    fileName: 'tuan-48.xlsx',
    kind: 'vacancies',
    channel: 'cli',
    sender: 'kill-9',
    receivedAt: receivedAt.toISOString(),
  });
}

interface Progress {
  readonly state: string;
  readonly rows: number;
  readonly indexed: number;
}

async function progress({ db }: Province): Promise<Progress> {
  const [row] = await db.database.query<Progress>(
    `select state, (select count(*) from notice_row) as rows, (select count(*) from search_vacancy) as indexed
       from notice`,
  );
  if (row === undefined) throw new Error('no notice');
  return row;
}

/** Read, relayed, indexed; nothing left to do. */
async function isSettled(province: Province): Promise<boolean> {
  if ((await progress(province)).state !== 'read') return false;
  const [row] = await province.db.database.query('select 1 from outbox where sent_at is null limit 1');
  if (row !== undefined) return false;
  for (const queue of ['ingest', 'search'] as const) {
    const { waiting, active, delayed } = await province.app.get(JobQueue).counts(queue);
    if (waiting + active + delayed > 0) return false;
  }
  return true;
}

/**
 * Everything that should not depend on how often a worker died: what each row of the file became, the vacancies and the
 * index documents, without ids (they derive from the notice's) and times.
 */
async function endState({ db }: Province) {
  const [counts] = await db.database.query<
    Record<'rowsRead' | 'published' | 'indexed' | 'unsent' | 'employers', number>
  >(
    `select (select sum(rows_read) from notice)::integer as "rowsRead",
            (select count(*) from vacancy where state = 'published')::integer as published,
            (select count(*) from search_vacancy where not removed)::integer as indexed,
            (select count(*) from outbox where sent_at is null)::integer as unsent,
            (select count(*) from employer)::integer as employers`,
  );
  if (counts === undefined) throw new Error('no counts');
  const fingerprint = async (sql: string) => {
    const hash = createHash('sha256');
    const lines = await db.database.query<{ line: string }>(
      `select row_to_json(part)::text as line from (${sql}) as part order by 1`,
    );
    for (const { line } of lines) hash.update(line);
    return hash.digest('hex');
  };
  return {
    counts,
    rows: await fingerprint(
      `select n.sheet, n.row, n.state, n.record_id is null as empty, n.duplicate_of is null as first, v.title
         from notice_row n left join vacancy v on v.id = n.record_id`,
    ),
    issues: await fingerprint('select sheet, row, cell, field, code, severity from notice_issue'),
    vacancies: await fingerprint(
      `select v.title, v.state, v.version, v.occupation, v.level, v.seats_asked, v.pay_income_min, v.pay_income_max,
              v.pay_text, v.province_code, v.commune_code, v.park_code, v.address_text, v.expires_at, e.name as employer
         from vacancy v join employer e on e.id = v.employer_id`,
    ),
    index: await fingerprint(
      `select v.title, v.version = s.version as current, s.removed, s.head, s.words, s.income, s.seats
         from search_vacancy s join vacancy v on v.id = s.id`,
    ),
  };
}
