import type { Env } from '#config';
import { openDatabase } from '#database';
import { IndexStatus, RebuildSearchIndex } from '#search';
import { withServiceOn } from './service.js';
import type { Surroundings } from './surroundings.js';
import type { Terminal } from './terminal.js';

/**
 * An index that is empty beside rows is filled before the service says it is ready: after a start that was killed between loading and
 * indexing, or the first start with a MEILI_URL.
 */
export async function fillEmptyIndexes(env: Env, surroundings: Surroundings, terminal: Terminal): Promise<void> {
  // the usual case costs one query; only a search server of its own has to be asked
  if (env.meiliUrl === undefined && !(await postgresIndexIsEmpty(surroundings.databaseUrl))) return;
  await withServiceOn(env, surroundings, async (app) => {
    const status = await app.get(IndexStatus).read();
    for (const index of new Set(
      status.filter(({ indexed, rows }) => indexed === 0 && rows > 0).map((line) => line.index),
    )) {
      terminal.warn(`Dựng chỉ mục · filling the index: ${index}`);
      await app.get(RebuildSearchIndex).run(index);
    }
  });
}

async function postgresIndexIsEmpty(databaseUrl: string): Promise<boolean> {
  const database = await openDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    const [row] = await database.query<{ empty: boolean }>(
      `select (exists (select 1 from vacancy) and not exists (select 1 from search_vacancy))
           or (exists (select 1 from jobseeker) and not exists (select 1 from search_jobseeker)) as empty`,
    );
    return row?.empty === true;
  } finally {
    await database.close();
  }
}
