import { createHash } from 'node:crypto';
import type { NoticeIssue } from '#domain';
import { aNotice, CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import type { NoticeRowRecord } from './notice-store.js';

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;

beforeAll(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
  await db.database.transaction((tx) => stores.centres.upsert(tx, CENTRE));
});

afterAll(() => db.drop());

const bytes = Buffer.from('Họ tên;Số điện thoại\nLê Văn Kiểm;0912345678\n');
const insert = (notice: ReturnType<typeof aNotice>, options?: unknown) =>
  db.database.transaction((tx) => stores.notices.insert(tx, notice, bytes, options));

const issue: NoticeIssue = {
  sheet: 'Sheet1',
  row: 5,
  cell: 'C5',
  field: 'seats',
  code: 'seats.vague',
  severity: 'warning',
  vi: 'Số lượng không rõ',
  en: 'Vague',
};

test('a notice and its bytes come back as sent, with the way to read it', async () => {
  const notice = aNotice({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sender: 'le.van.kiem@example.vn',
  });
  expect(await insert(notice, { referenceDate: '2026-11-22' })).toEqual({ id: notice.id });
  expect(await stores.notices.get(notice.id)).toEqual(notice);
  expect(await stores.notices.bytes(notice.id)).toEqual(bytes);
  expect(await stores.notices.options(notice.id)).toEqual({ referenceDate: '2026-11-22' });
});

test('the same bytes sent again are the notice that is there', async () => {
  const notice = aNotice();
  await insert(notice);
  const again = aNotice({ sha256: notice.sha256 });
  expect(await insert(again)).toEqual({ id: notice.id, duplicateOf: notice.id });
  expect(await stores.notices.get(again.id)).toBeUndefined();
  const supply = aNotice({ sha256: notice.sha256, kind: 'supply' });
  expect(await insert(supply)).toEqual({ id: supply.id });
});

test('rows keep their first outcome when they are read again, and say each issue once', async () => {
  const notice = aNotice();
  await insert(notice);
  const row: NoticeRowRecord = {
    noticeId: notice.id,
    sheet: 'Sheet1',
    row: 5,
    state: 'waiting',
    content: { cells: { A: 'Lê Văn Kiểm' } },
    issues: [issue, { ...issue, field: 'title', cell: 'B5', code: 'occupation.uncertain' }],
  };
  await db.database.transaction((tx) => stores.notices.saveRows(tx, [row]));
  await db.database.transaction((tx) =>
    stores.notices.saveRows(tx, [
      { ...row, state: 'published' },
      { ...row, row: 6, state: 'published', recordId: 'vacancy-1', issues: [] },
    ]),
  );
  const { total, rows } = await stores.notices.rows(notice.id, { offset: 0, limit: 1 });
  expect(total).toBe(2);
  expect(rows).toMatchObject([{ sheet: 'Sheet1', row: 5, state: 'waiting', content: row.content }]);
  const waiting = await stores.notices.rows(notice.id, { state: 'published', offset: 0, limit: 10 });
  expect(waiting.rows).toMatchObject([{ row: 6, recordId: 'vacancy-1' }]);
  expect(await stores.notices.rowCounts(db.database, notice.id)).toEqual({ published: 1, waiting: 1, refused: 0 });
  expect(await stores.notices.issues(notice.id)).toEqual([
    { ...issue, field: 'title', cell: 'B5', code: 'occupation.uncertain' },
    issue,
  ]);
});

test('an issue of the whole document has no place', async () => {
  const notice = aNotice();
  await insert(notice);
  const { sheet: _sheet, row: _row, cell: _cell, field: _field, ...rest } = issue;
  await db.database.transaction((tx) => stores.notices.saveIssues(tx, notice.id, [rest]));
  expect(await stores.notices.issues(notice.id)).toEqual([rest]);
});

test('a read notice must account for every row', async () => {
  const notice = aNotice();
  await insert(notice);
  const finish = (rowsRead: number) =>
    db.database.transaction((tx) =>
      stores.notices.finish(
        tx,
        notice.id,
        { rowsRead, published: 3, waiting: 1, refused: 1, skipped: { title: 2 } },
        '2026-11-22T03:00:00.000Z',
      ),
    );
  await expect(finish(6)).rejects.toThrow('notice_counts_check');
  await finish(5);
  expect(await stores.notices.get(notice.id)).toMatchObject({
    state: 'read',
    readAt: '2026-11-22T03:00:00.000Z',
    counts: { rowsRead: 5, published: 3, waiting: 1, refused: 1, skipped: { title: 2 } },
  });
});

test('a refused notice says why', async () => {
  const notice = aNotice();
  await insert(notice);
  await db.database.transaction((tx) =>
    stores.notices.setState(tx, notice.id, 'refused', { refusedFor: 'file.encrypted' }),
  );
  expect(await stores.notices.get(notice.id)).toMatchObject({ state: 'refused', refusedFor: 'file.encrypted' });
});

test('nothing of the document can be read in the tables', async () => {
  const stored = await db.database.query<{ text: string }>(
    'select n::text as text from notice n union all select r::text from notice_row r',
  );
  expect(stored.length).toBeGreaterThan(0);
  for (const { text } of stored) {
    for (const secret of ['Lê Văn Kiểm', 'le.van.kiem', '0912345678', bytes.toString('hex').slice(0, 40)]) {
      expect(text).not.toContain(secret);
    }
  }
});

test('notices that wait to be read come in pages, without those that are done or too young', async () => {
  const waiting = [aNotice(), aNotice({ state: 'reading' }), aNotice()];
  for (const notice of [...waiting, aNotice({ state: 'read' }), aNotice({ receivedAt: '2026-11-22T03:00:00.000Z' })]) {
    await insert(notice);
  }
  const before = '2026-11-22T03:00:00.000Z';
  const after = waiting[0]!.id;
  const page = await stores.notices.unread(before, { after, limit: 1 });
  expect(page).toEqual([{ id: waiting[1]!.id, receivedAt: '2026-11-22T02:00:00.000Z' }]);
  const rest = await stores.notices.unread(before, { after: page[0]!.id, limit: 10 });
  expect(rest.map(({ id }) => id)).toEqual([waiting[2]!.id]);
});
