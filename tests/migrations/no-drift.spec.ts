import { createEmptyTestDatabase, createTestDatabase } from '#testing';
import { migrate, openDatabase } from '#database';
import { createDataSource } from '../../libs/database/database.js';

test('after all migrations the tables are what the entities say', async () => {
  const { database, url, drop } = await createTestDatabase();
  try {
    expect(await drift(url)).toEqual([]);
    // the check itself: a column nobody declared is seen
    await database.query('alter table vacancy add column stray text');
    expect(await drift(url)).toEqual([expect.stringContaining('"stray"')]);
  } finally {
    await drop();
  }
});

async function drift(url: string): Promise<string[]> {
  const dataSource = createDataSource({ url });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map((query) => query.query);
  } finally {
    await dataSource.destroy();
  }
}

test('migrating a second time changes nothing', async () => {
  const { url, drop } = await createEmptyTestDatabase();
  try {
    expect((await migrate(url)).length).toBeGreaterThan(0);
    expect(await migrate(url)).toEqual([]);
  } finally {
    await drop();
  }
});

test('processes that migrate at the same time apply each migration once', async () => {
  const { url, drop } = await createEmptyTestDatabase();
  try {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const database = await openDatabase({ url });
    const recorded = await database.query<{ name: string }>('select name from migration order by id');
    await database.close();
    expect(applied.flat()).toEqual(recorded.map((row) => row.name));
  } finally {
    await drop();
  }
});
