import { openDatabase } from '#database';
import { createTestDatabase } from '#testing';
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
