import type { Database } from '#database';
import type { SearchTable } from './search-table.js';

/**
 * Makes an empty twin of the table, has it filled, counts it, builds its indexes and puts it in the place of the old
 * one in a single transaction. Until then every search reads the old table. The twin's indexes are copies of the live
 * ones, whatever migrations made of them.
 */
export async function rebuildSearchTable(
  database: Database,
  table: SearchTable,
  fill: (twin: SearchTable) => Promise<void>,
  refuse: (count: number) => Promise<void>,
): Promise<number> {
  const twin: SearchTable = { ...table, name: `${table.name}_next` };
  await database.query(`drop table if exists ${twin.name}`);
  const [options] = await database.query<{ list: string | null }>(
    `select array_to_string(reloptions, ', ') as list from pg_class where oid = $1::regclass`,
    [table.name],
  );
  await database.query(
    `create table ${twin.name} (like ${table.name} including defaults including storage including constraints)` +
      (options?.list == null ? '' : ` with (${options.list})`),
  );
  try {
    const indexes = await database.query<{ name: string; definition: string; primary: boolean }>(
      `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition, i.indisprimary as primary
         from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $1::regclass
        order by i.indisprimary desc`,
      [table.name],
    );
    const build = async (primary: boolean): Promise<void> => {
      for (const index of indexes.filter((candidate) => candidate.primary === primary)) {
        await database.query(
          index.definition
            .replace(` INDEX ${index.name} ON `, ` INDEX ${index.name}_next ON `)
            .replace(new RegExp(` ON (\\S+\\.)?${table.name} `), ` ON $1${twin.name} `),
        );
      }
    };
    // the key while it is filled, so that versions are compared; the rest is faster built at the end
    await build(true);
    await fill(twin);
    const [counted] = await database.query<{ count: number }>(
      `select count(*) as count from ${twin.name} where not removed`,
    );
    const count = counted?.count ?? 0;
    await refuse(count);
    await build(false);
    await database.query(`analyze ${twin.name}`);
    await database.transaction(async (tx) => {
      await tx.query(`drop table ${table.name}`);
      await tx.query(`alter table ${twin.name} rename to ${table.name}`);
      for (const index of indexes) {
        await tx.query(
          index.primary
            ? `alter table ${table.name} add constraint ${index.name} primary key using index ${index.name}_next`
            : `alter index ${index.name}_next rename to ${index.name}`,
        );
      }
    });
    return count;
  } catch (error) {
    await database.query(`drop table if exists ${twin.name}`);
    throw error;
  }
}
