import { createTestDatabase } from '#testing';
import { describeSearchIndex } from '../search-index.contract.js';
import { PostgresSearchIndex } from './postgres-search-index.js';

describeSearchIndex('PostgreSQL', async () => {
  const test = await createTestDatabase();
  return {
    index: new PostgresSearchIndex(test.database),
    clear: async () => {
      await test.database.query('truncate search_vacancy, search_jobseeker');
    },
    close: () => test.drop(),
  };
});

test('a rebuilt table has the columns, indexes and storage of the one it replaces', async () => {
  const own = await createTestDatabase();
  const { database } = own;
  const shape = (): Promise<unknown> =>
    database.query(
      `select (select json_agg(pg_get_indexdef(indexrelid) order by indexrelid::regclass::text)
                 from pg_index where indrelid = c.oid) as indexes,
              (select json_agg(array[attname, attstorage::text, attnotnull::text, format_type(atttypid, atttypmod)]
                 order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0) as columns,
              c.reloptions
         from pg_class c where oid = 'search_vacancy'::regclass`,
    );
  try {
    const before = await shape();
    await new PostgresSearchIndex(database).rebuild('vacancies', none(), 0);
    expect(await shape()).toEqual(before);
    expect(await database.query(`select from pg_class where relname like 'search_vacancy%next%'`)).toEqual([]);
  } finally {
    await own.drop();
  }
});

async function* none(): AsyncIterable<[]> {
  yield [];
}
