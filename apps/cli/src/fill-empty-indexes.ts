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
    // a search server without our indexes cannot be counted: that is empty, too
    const status = await app
      .get(IndexStatus)
      .read()
      .catch(() => undefined);
    const empty =
      status === undefined
        ? (['vacancies', 'jobseekers'] as const)
        : new Set(status.filter(({ indexed, rows }) => indexed === 0 && rows > 0).map((line) => line.index));
    try {
      for (const index of empty) {
        terminal.warn(`Dựng chỉ mục · filling the index: ${index}`);
        await app.get(RebuildSearchIndex).run(index);
      }
    } catch {
      // PostgreSQL answers searches meanwhile; the reply says `degraded`
      terminal.warn(
        'Meilisearch chưa dùng được, tìm kiếm bằng PostgreSQL · Meilisearch is not usable, PostgreSQL answers; later: cungcau index rebuild',
      );
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
