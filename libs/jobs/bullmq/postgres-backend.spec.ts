import { Queue } from 'bullmq';
import { openDatabase } from '#database';
import { setTimeout as wait } from 'node:timers/promises';
import { BreakableProxy, createTestDatabase, type TestDatabase } from '#testing';
import { jobQueueContract } from '../job-queue.contract.js';
import { BULLMQ_SCHEMA, PostgresBackend } from './postgres-backend.js';

jobQueueContract('jobs on PostgreSQL', () => ({
  kind: 'postgres',
  empty: createTestDatabase,
  open: (url, onError) => new PostgresBackend(url, onError),
  async dump(url) {
    const database = await openDatabase({ url });
    const tables = await database.query<{ name: string }>(
      'select table_name as name from information_schema.tables where table_schema = $1',
      [BULLMQ_SCHEMA],
    );
    const rows = [];
    for (const { name } of tables) {
      rows.push(await database.query(`select to_jsonb(kept) as kept from ${BULLMQ_SCHEMA}."${name}" as kept`));
    }
    await database.close();
    return JSON.stringify(rows);
  },
}));

describe('a PostgreSQL that goes away while a process starts', () => {
  let db: TestDatabase;
  let proxy: BreakableProxy;
  beforeAll(async () => {
    db = await createTestDatabase();
    proxy = await BreakableProxy.before(db.url);
  });
  afterAll(async () => {
    await proxy.break();
    await db.drop();
  });
  const doesNothing = () => Promise.resolve();

  test('fails the start of a worker', async () => {
    await proxy.break();
    const backend = new PostgresBackend(proxy.through(db.url), () => undefined);
    await expect(backend.openWorker('ingest', doesNothing, {})).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await backend.close();
    await proxy.mend();
  });

  test('fails the first job of a producer, at whatever moment it goes, and no more than that', async () => {
    let failed = 0;
    for (let ms = 0; ms < 30; ms += 1) {
      const backend = new PostgresBackend(proxy.through(db.url), () => undefined);
      const opening = backend.openQueue('ingest').catch((error: unknown) => error);
      await wait(ms);
      await proxy.break();
      const opened = await opening;
      if (opened instanceof Queue) await opened.close();
      else failed += 1;
      await backend.close();
      await proxy.mend();
    }
    expect(failed).toBeGreaterThan(0);
  });
});
