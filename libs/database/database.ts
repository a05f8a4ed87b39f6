import { type Client, DatabaseError, types } from 'pg';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { CopyIn } from './copy-in.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { PostgresNamingStrategy } from './naming-strategy.js';

/**
 * A statement that PostgreSQL refused. Carries the SQLSTATE and the constraint, never parameters or row values:
 * those may be personal data and errors end up in logs.
 */
export class SqlError extends Error {
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(code: string, message: string, constraint?: string) {
    super(`${code}: ${message}`);
    this.name = 'SqlError';
    this.code = code;
    this.constraint = constraint;
  }
}

/**
 * A connection pool, or one transaction of it. The only way to SQL for everybody outside this library.
 * Values come back as the domain writes them: timestamps as ISO UTC strings, dates as YYYY-MM-DD, bigint as number.
 */
export class Database {
  readonly url: string;
  readonly #manager: EntityManager;

  constructor(url: string, manager: EntityManager) {
    this.url = url;
    this.#manager = manager;
  }

  /** Rows of one statement with `$1` parameters. Throws SqlError. */
  async query<T = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    const joined = this.#manager.queryRunner;
    const runner = joined ?? this.#manager.dataSource.createQueryRunner();
    try {
      const result = await runner.query(sql, [...params], true);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller says what its statement returns
      return result.records as T[];
    } catch (error) {
      throw withoutValues(error);
    } finally {
      if (runner !== joined) await runner.release();
    }
  }

  /** Has a `copy … from stdin` read `bytes` (BinaryRows); part of a transaction. Throws SqlError. */
  async copy(sql: string, bytes: Uint8Array): Promise<void> {
    const runner = this.#manager.queryRunner;
    if (runner === undefined) throw new Error('a copy belongs in a transaction');
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the driver of `createDataSource` connects with
      const client = (await runner.connect()) as Client;
      await client.query(new CopyIn(sql, bytes)).done;
    } catch (error) {
      throw withoutValues(error);
    }
  }

  /** Runs `work` in a transaction, rolled back when it throws. Inside one already, `work` joins it. */
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
    if (this.#manager.queryRunner?.isTransactionActive === true) return work(this);
    return this.#manager.transaction((manager) => work(new Database(this.url, manager)));
  }

  async close(): Promise<void> {
    const { dataSource } = this.#manager;
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

export interface OpenDatabaseOptions {
  readonly url: string;
  /** Connections of this process; 10 unless told. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
}

/** Opens a pool. The schema must be there already (`migrate`). */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const dataSource = createDataSource(options);
  await dataSource.initialize();
  return new Database(options.url, dataSource.manager);
}

/** The TypeORM side of a connection: entities, migrations, names. Not exported from the library. */
export function createDataSource({ url, poolSize = 10, applicationName = 'cungcau' }: OpenDatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new PostgresNamingStrategy(),
    installExtensions: false,
    // a broken idle connection is replaced by the pool on the next use; without a listener it would end the process
    poolErrorHandler: () => undefined,
    extra: { types: { getTypeParser } },
  });
}

const { DATE, INT8, TIMESTAMPTZ } = types.builtins;
const parseInstant = types.getTypeParser(TIMESTAMPTZ);

/** Timestamps, dates and bigints as the domain writes them; the rest as `pg` does. */
function getTypeParser(oid: Parameters<typeof types.getTypeParser>[0], format?: 'text' | 'binary'): unknown {
  if (format !== 'binary') {
    if (oid === TIMESTAMPTZ) return (text: string) => new Date(parseInstant(text)).toISOString();
    if (oid === DATE) return (text: string) => text;
    // counts, VND per month and outbox ids stay far below 2^53
    if (oid === INT8) return Number;
  }
  return types.getTypeParser(oid, 'text');
}

interface DriverError extends Error {
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
}

function withoutValues(error: unknown): unknown {
  if (!(error instanceof QueryFailedError || error instanceof DatabaseError)) return error;
  const { code, constraint, message }: DriverError = error instanceof DatabaseError ? error : error.driverError;
  // class 22 messages quote the value that did not fit
  const text = code?.startsWith('22') === true ? 'a value does not fit its column' : message;
  return new SqlError(code ?? 'unknown', text, constraint);
}
