import { createTestDatabase, type TestDatabase } from '#testing';
import { seedTaxonomy } from './seed-taxonomy.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.database.transaction(seedTaxonomy);
});

afterAll(() => db.drop());

test('34 provinces and 3,321 communes are in force today', async () => {
  const rows = await db.database.query(
    `select level, count(*) as n from administrative_unit
      where valid_from <= '2026-11-22' and (valid_to is null or '2026-11-22' < valid_to) group by level order by level`,
  );
  expect(rows).toEqual([
    { level: 'commune', n: 3321 },
    { level: 'province', n: 34 },
  ]);
});

test('a reused code means what it meant on its day', async () => {
  expect(await nameOf24('2025-06-30')).toBe('Bắc Giang');
  expect(await nameOf24('2025-07-01')).toBe('Bắc Ninh');
});

test('every successor is a unit in force, and every former unit has one', async () => {
  const [gaps] = await db.database.query(
    `select
       (select count(*) from administrative_unit_successor s
         where not exists (select from administrative_unit u where u.code = s.code and u.valid_from = s.valid_from)) as "noUnit",
       (select count(*) from administrative_unit u where u.valid_to is not null
          and not exists (select from administrative_unit_successor s where s.former_code = u.code and s.former_valid_from = u.valid_from)) as "noSuccessor",
       (select count(*) from administrative_unit u where u.level = 'commune' and u.parent_code is null) as "noParent"`,
  );
  expect(gaps).toEqual({ noUnit: 0, noSuccessor: 0, noParent: 0 });
});

test('seeding again gives the same tables in less than two seconds', async () => {
  const counts = () =>
    db.database.query(
      `select (select count(*) from administrative_unit) as units, (select count(*) from park) as parks,
              (select count(*) from administrative_unit_successor) as successors`,
    );
  const before = await counts();
  const start = performance.now();
  await db.database.transaction(seedTaxonomy);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(await counts()).toEqual(before);
});

test('two processes may seed at once', async () => {
  await Promise.all([db.database.transaction(seedTaxonomy), db.database.transaction(seedTaxonomy)]);
  const [count] = await db.database.query(
    `select count(*) as n from administrative_unit where level = 'province' and valid_to is null`,
  );
  expect(count).toEqual({ n: 34 });
});

test('a park names its communes, its investors and where the entry comes from', async () => {
  const [park] = await db.database.query(
    `select kind, province_code, cardinality(commune_codes) > 0 as placed, source <> '' as sourced from park where code = 'kcn-quang-chau'`,
  );
  expect(park).toEqual({ kind: 'KCN', province_code: '24', placed: true, sourced: true });
});

async function nameOf24(day: string): Promise<string | undefined> {
  const [row] = await db.database.query<{ name: string }>(
    `select name from administrative_unit where code = '24' and valid_from <= $1 and (valid_to is null or $1 < valid_to)`,
    [day],
  );
  return row?.name;
}
