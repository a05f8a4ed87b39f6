import { createDataSource } from './database.js';

/** Any fixed number; one lock for all instances that share a database. */
const MIGRATION_LOCK = 7_302_025;

/**
 * Applies what is missing of our migrations, each in its own transaction; names of those applied now.
 * Safe when several processes start at once (advisory lock) and harmless when repeated.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource({ url, poolSize: 2, applicationName: 'cungcau-migrate' });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    // a session lock on its own connection: each migration commits on another one
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
