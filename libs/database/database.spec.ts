import { createTestDatabase, type TestDatabase } from '#testing';
import { BinaryRows } from './binary-rows.js';
import { SqlError, type Database } from './database.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.database.query('create table note (id int primary key, text text not null check (length(text) < 20))');
});

afterAll(() => db.drop());

const add = (tx: Database, id: number, text = 'x') => tx.query('insert into note values ($1, $2)', [id, text]);
const ids = async () => (await db.database.query<{ id: number }>('select id from note order by id')).map((r) => r.id);

test('instants, dates and counts come back as the domain writes them, whatever the zone of the server', async () => {
  const [row] = await db.database.query(
    `select timestamptz '2026-11-22 07:00:00.25+07' as instant, date '2026-02-03' as day, count(*) as n, 3000000000::bigint as big,
            null::timestamptz as never, array['a', 'đ'] as list from note`,
  );
  expect(row).toEqual({
    instant: '2026-11-22T00:00:00.250Z',
    day: '2026-02-03',
    n: 0,
    big: 3_000_000_000,
    never: null,
    list: ['a', 'đ'],
  });
});

test('a transaction is kept as a whole or not at all; an inner one is part of the outer', async () => {
  await db.database.transaction(async (tx) => {
    await add(tx, 1);
    await tx.transaction((inner) => add(inner, 2));
  });
  const attempt = db.database.transaction(async (tx) => {
    await tx.transaction((inner) => add(inner, 3));
    throw new Error('stopped here');
  });
  await expect(attempt).rejects.toThrow('stopped here');
  expect(await ids()).toEqual([1, 2]);
});

test('transactions side by side do not see each other before they commit', async () => {
  await db.database.transaction(async (tx) => {
    await add(tx, 10);
    expect(await ids()).not.toContain(10);
  });
  expect(await ids()).toContain(10);
});

test('a refused statement says which rule, and repeats no value', async () => {
  const secret = 'Lê Văn Kiểm, 0912345678';
  const failures = await Promise.all(
    [
      () => add(db.database, 1, secret.slice(0, 5)),
      () => add(db.database, 20, secret),
      () => db.database.query('select $1::date', [secret]),
      () => db.database.query('select $1::jsonb', [`{"name": ${secret}}`]),
    ].map((statement) =>
      statement().then(
        () => undefined,
        (error: SqlError) => error,
      ),
    ),
  );
  expect(failures.map((error) => error?.code)).toEqual(['23505', '23514', '22007', '22P02']);
  expect(failures[0]?.constraint).toBe('note_pkey');
  for (const error of failures) {
    expect(error).toBeInstanceOf(SqlError);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/Kiểm|Lê|0912/);
  }
});

test('rows sent in binary come back as they went in', async () => {
  const rows = [
    { text: 'Nguyễn\t\\N\n"{}"', count: -2_147_483_648, is: true, list: [1, -32_768, 32_767], json: { đ: [1, null] } },
    { text: '', count: undefined, is: false, list: [], json: undefined },
    { text: 'ơ'.repeat(5_000), count: 7, is: true, list: Array.from({ length: 3_000 }, (_, i) => i), json: {} },
  ];
  const bytes = new BinaryRows(10);
  for (const { text, count, is, list, json } of rows) {
    bytes.row(5);
    bytes.text(text);
    bytes.int4(count);
    bytes.boolean(is);
    bytes.int2Array(list);
    bytes.jsonb(json);
  }
  await db.database.transaction(async (tx) => {
    await tx.query('create temp table sent (text text, count int, "is" boolean, list smallint[], json jsonb)');
    await tx.copy('copy sent from stdin (format binary)', bytes.finish());
    expect(await tx.query('select * from sent')).toEqual(
      rows.map(({ count = null, json = null, ...row }) => ({ ...row, count, json })),
    );
  });
});

test('a refused copy says which rule, repeats no value, and leaves nothing behind', async () => {
  const copied = (id: number, text: string) => {
    const bytes = new BinaryRows();
    bytes.row(2);
    bytes.int4(id);
    bytes.text(text);
    return db.database.transaction((tx) => tx.copy('copy note from stdin (format binary)', bytes.finish()));
  };
  await copied(30, 'Lê Văn Kiểm');
  const failures = await Promise.all(
    [copied(30, 'Lê Văn Kiểm'), copied(31, 'Lê Văn Kiểm, 0912345678')].map((copy) =>
      copy.then(
        () => undefined,
        (error: SqlError) => error,
      ),
    ),
  );
  expect(failures.map((error) => error?.code)).toEqual(['23505', '23514']);
  for (const error of failures) {
    expect(error).toBeInstanceOf(SqlError);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/Kiểm|Lê|0912/);
  }
  expect(await ids()).not.toContain(31);
});

test('a killed connection is replaced, and the process lives on', async () => {
  await db.database.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  expect(await db.database.query('select 1 as one')).toEqual([{ one: 1 }]);
});

test('closing twice is harmless', async () => {
  const other = await createTestDatabase();
  await other.database.close();
  await expect(other.database.close()).resolves.toBeUndefined();
  await other.drop();
});
