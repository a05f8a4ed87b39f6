import { FieldKeys, migrate, newId, openDatabase, type Database } from '#database';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Fresh keys, kept nowhere. */
  readonly keys: FieldKeys;
  /** Closes the pool and drops the database. */
  readonly drop: () => Promise<void>;
}

/**
 * A database of one's own for a spec file (about 50 ms): a clone of a template that the first caller of a run migrates.
 * Needs the server of tests/support/global-setup.js.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  const run = process.env['TEST_RUN'];
  if (server === undefined || run === undefined) {
    throw new Error('no test server: run specs through `npm run test:jest`, which starts one');
  }
  const name = `cungcau_test_${run}_${newId().replaceAll('-', '')}`;
  const admin = await openDatabase({ url: server, poolSize: 1, applicationName: 'cungcau-test' });
  try {
    await admin.query(`create database ${guarded(name)} template ${await template(admin, run)}`);
  } finally {
    await admin.close();
  }
  const url = urlFor(server, name);
  const database = await openDatabase({ url, applicationName: 'cungcau-test' });
  return { url, database, keys: FieldKeys.throwaway(), drop: () => drop(server, name, database) };
}

/** An empty, unmigrated database, for specs about migrations. */
export async function createEmptyTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL']!;
  const name = `cungcau_test_${process.env['TEST_RUN']}_${newId().replaceAll('-', '')}`;
  const admin = await openDatabase({ url: server, poolSize: 1, applicationName: 'cungcau-test' });
  await admin.query(`create database ${guarded(name)} template template0`);
  await admin.close();
  return { url: urlFor(server, name), drop: () => drop(server, name) };
}

/** Made once per run; workers that come while it is being made wait for the lock. */
async function template(admin: Database, run: string): Promise<string> {
  const name = `cungcau_test_${run}_template`;
  await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    const [ready] = await admin.query(
      `select 1 from pg_database d join pg_shdescription s on s.objoid = d.oid
        where d.datname = $1 and s.description = 'ready'`,
      [name],
    );
    if (ready === undefined) {
      await admin.query(`drop database if exists ${guarded(name)}`);
      await admin.query(`create database ${guarded(name)}`);
      await migrate(urlFor(admin.url, name));
      // loaded here only: the queue's packages would slow down every spec
      const { migrateJobs } = await import('#jobs');
      await migrateJobs(urlFor(admin.url, name));
      await admin.query(`comment on database ${guarded(name)} is 'ready'`);
    }
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
  return name;
}

async function drop(server: string, name: string, database?: Database): Promise<void> {
  await database?.close();
  const admin = await openDatabase({ url: server, poolSize: 1, applicationName: 'cungcau-test' });
  try {
    await admin.query(`drop database if exists ${guarded(name)} with (force)`);
  } finally {
    await admin.close();
  }
}

/** The last line of defence against dropping a real database. */
function guarded(name: string): string {
  if (!/^[a-z0-9_]*test[a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is not a test database`);
  return name;
}

function urlFor(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
