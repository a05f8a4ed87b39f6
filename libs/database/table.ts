import { getMetadataArgsStorage, type ColumnType } from 'typeorm';
import type { Database } from './database.js';
import { PostgresNamingStrategy } from './naming-strategy.js';

/** Rows per statement; 1,000 vacancies are about 2 MB of JSON. */
const CHUNK = 1_000;
const naming = new PostgresNamingStrategy();

interface ColumnOfTable<Row> {
  readonly property: keyof Row & string;
  readonly name: string;
  readonly type: string;
  readonly lazy: boolean;
}

/**
 * Bulk access to one table through its entity: rows in and out are plain objects with the entity's properties.
 * The entity is the only list of columns, and the drift test holds it to the migrations.
 */
export class Table<Row extends object> {
  readonly name: string;
  readonly #columns: readonly ColumnOfTable<Row>[];
  readonly #binary: readonly string[];

  constructor(entity: new () => Row) {
    const storage = getMetadataArgsStorage();
    const table = storage.tables.find((t) => t.target === entity);
    if (table?.name === undefined) throw new Error(`${entity.name} has no @Entity name`);
    this.name = table.name;
    this.#columns = storage.columns
      .filter((column) => column.target === entity)
      .map(({ propertyName, options }) => ({
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- decorated properties are properties
        property: propertyName as keyof Row & string,
        name: naming.columnName(propertyName, options.name, []),
        type: sqlType(options.type) + (options.array === true ? '[]' : ''),
        lazy: options.select === false,
      }));
    this.#binary = this.#columns.filter((c) => c.type === 'bytea').map((c) => c.property);
  }

  /** Columns of `alias` under their property names; columns marked `select: false` only when named. */
  columns(alias?: string, also: readonly (keyof Row & string)[] = []): string {
    const prefix = alias === undefined ? '' : `${alias}.`;
    return this.#columns
      .filter((c) => !c.lazy || also.includes(c.property))
      .map((c) => `${prefix}${c.name} as "${c.property}"`)
      .join(', ');
  }

  /** `select <columns> from <table> <tail>`. */
  select(db: Database, tail: string, params: readonly unknown[] = []): Promise<Row[]> {
    return db.query<Row>(`select ${this.columns()} from ${this.name} ${tail}`, params);
  }

  /**
   * Inserts in chunks, one statement each. `tail` is what follows the values (`on conflict …`, `returning …`);
   * what it returns comes back. A property that no row has is left to the column's default.
   */
  async insert<Returned = Record<string, unknown>>(
    db: Database,
    rows: readonly Partial<Row>[],
    tail = '',
  ): Promise<Returned[]> {
    const returned: Returned[] = [];
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      const given = this.#columns.filter((c) => chunk.some((row) => row[c.property] !== undefined));
      const sql =
        `insert into ${this.name} (${given.map((c) => c.name).join(', ')}) ` +
        `select ${given.map((c) => `"${c.property}"`).join(', ')} ` +
        `from jsonb_to_recordset($1) as r (${given.map((c) => `"${c.property}" ${c.type}`).join(', ')}) ${tail}`;
      for (const row of await db.query<Returned>(sql, [this.#json(chunk)])) returned.push(row);
    }
    return returned;
  }

  /** `set` list that overwrites every column but `except` with the refused row's, for `on conflict … do update set`. */
  overwrite(except: readonly (keyof Row & string)[]): string {
    return this.#columns
      .filter((c) => !except.includes(c.property))
      .map((c) => `${c.name} = excluded.${c.name}`)
      .join(', ');
  }

  #json(rows: readonly Partial<Row>[]): string {
    const plain = this.#binary.length === 0 ? rows : rows.map((row) => this.#withHex(row));
    const json = JSON.stringify(plain);
    // PostgreSQL keeps neither NUL nor lone surrogates; sheets made by old converters hold both
    return /\\u(?:0000|d[89a-f])/i.test(json) ? JSON.stringify(plain, (_key, value) => storable(value)) : json;
  }

  #withHex(row: Partial<Row>): Record<string, unknown> {
    const copy: Record<string, unknown> = { ...row };
    for (const property of this.#binary) {
      const value = copy[property];
      if (value instanceof Uint8Array) copy[property] = `\\x${Buffer.from(value).toString('hex')}`;
    }
    return copy;
  }
}

function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD') : value;
}

function sqlType(type: ColumnType | undefined): string {
  if (typeof type !== 'string') throw new Error('every column states its SQL type');
  return type;
}
