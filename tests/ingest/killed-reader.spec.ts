import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { FieldKeys } from '#database';
import { aNotice, CENTRE, createTestDatabase, storesOf, waitUntil, type TestDatabase } from '#testing';

const ROWS = 2_400;
const READER = fileURLToPath(new URL('./support/read-notice.js', import.meta.url));
const NOTICE = aNotice({ receivedAt: '2026-11-22T03:00:00.000Z' });

let folder: string;
let keyFile: string;
let keys: FieldKeys;
let bytes: Buffer;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cungcau-ingest-'));
  keyFile = path.join(folder, 'keys');
  keys = await FieldKeys.create(keyFile);
  bytes = await workbook();
});

afterAll(async () => {
  await Promise.all(databases.map((db) => db.drop()));
  await rm(folder, { recursive: true });
});

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Tuần 47');
  sheet.addRow(['STT', 'Doanh nghiệp', 'Vị trí', 'Số lượng', 'Mức lương', 'Nơi làm việc', 'Hạn nộp']);
  for (let row = 1; row <= ROWS; row++) {
    // every tenth row waits, every fifteenth is refused, every twentieth repeats the one before
    const title = row % 20 === 0 ? row - 1 : row;
    const seats = row % 10 === 3 ? 'vài chục' : 5;
    const deadline = row % 15 === 7 ? '01/11/2026' : '30/12/2026';
    sheet.addRow([
      row,
      `Công ty TNHH Thử Nghiệm ${title % 40}`,
      `Thợ hàn ${title}`,
      seats,
      '9 triệu',
      'KCN Quang Châu',
      deadline,
    ]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A database that holds the one notice, received and not read. */
async function received(): Promise<TestDatabase> {
  const db = await createTestDatabase();
  databases.push(db);
  const stores = storesOf({ database: db.database, keys });
  await db.database.transaction(async (tx) => {
    await stores.centres.upsert(tx, CENTRE);
    await stores.notices.insert(tx, NOTICE, bytes);
  });
  return db;
}

function startReader(db: TestDatabase): ChildProcess {
  return spawn(process.execPath, [READER, db.url, keyFile, NOTICE.id], { stdio: 'ignore' });
}

async function savedRows(db: TestDatabase): Promise<number> {
  const [count] = await db.database.query<{ n: number }>('select count(*) as n from notice_row');
  return count?.n ?? 0;
}

/** Everything a notice leaves behind; sealed columns differ by their random part and are left out. */
async function endState(db: TestDatabase) {
  const tables = {
    notice: 'select state, rows_read, published, waiting, refused, skipped from notice',
    rows: 'select id, sheet, row, state, record_id, duplicate_of from notice_row order by id',
    issues: 'select * from notice_issue order by id',
    employers: 'select * from employer order by id',
    vacancies: 'select id, version, employer_id, title, fingerprint, seats_asked, expires_at from vacancy order by id',
    outbox: 'select topic, entity_id, version from outbox order by entity_id',
  };
  const read = await Promise.all(
    Object.entries(tables).map(async ([name, sql]) => [name, await db.database.query(sql)]),
  );
  return Object.fromEntries(read);
}

test('a reader killed while it publishes, and again, ends where an undisturbed one ends', async () => {
  const undisturbed = await received();
  const killed = await received();
  const [code] = await once(startReader(undisturbed), 'exit');
  expect(code).toBe(0);

  for (const least of [0, 1, 1_000]) {
    const reader = startReader(killed);
    const gone = once(reader, 'exit');
    await waitUntil(async () => least === 0 || (await savedRows(killed)) >= least, { timeoutMs: 30_000 });
    reader.kill('SIGKILL');
    await gone;
    expect(await savedRows(killed)).toBeLessThan(ROWS);
  }
  const [lastCode] = await once(startReader(killed), 'exit');
  expect(lastCode).toBe(0);

  const expected = await endState(undisturbed);
  expect(expected['notice']).toEqual([expect.objectContaining({ state: 'read', rows_read: ROWS })]);
  expect(await endState(killed)).toEqual(expected);
});
