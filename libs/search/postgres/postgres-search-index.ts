import type { Database } from '#database';
import { assertRequestFields } from '../index-fields.js';
import {
  SearchIndex,
  type IndexName,
  type SearchDocument,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from '../search-index.js';
import { newestOfEach } from '../newest-of-each.js';
import { refuseShrunk } from '../refuse-shrunk.js';
import { documentLexemes } from './lexemes.js';
import { rebuildSearchTable } from './rebuild-search-table.js';
import { FacetCounter, type FacetCount } from './facet-counter.js';
import { searchStatement, type SearchStatementRow } from './search-statement.js';
import { SEARCH_TABLES, type SearchTable } from './search-table.js';

/** Rows per insert statement. */
const CHUNK = 1_000;

/** Columns that travel as text. */
const VECTORS = new Set(['head', 'words']);

/** Full-text search in PostgreSQL: the default engine, and the one behind Meilisearch. Needs no extension. */
export class PostgresSearchIndex extends SearchIndex {
  override readonly engine = 'postgres';
  readonly #database: Database;
  readonly #counters: Readonly<Record<IndexName, FacetCounter>>;

  constructor(database: Database) {
    super();
    this.#database = database;
    this.#counters = {
      vacancies: new FacetCounter(database, SEARCH_TABLES.vacancies.name),
      jobseekers: new FacetCounter(database, SEARCH_TABLES.jobseekers.name),
    };
  }

  override async prepare(): Promise<void> {
    // migrations make the tables
  }

  override async upsert(index: IndexName, documents: readonly SearchDocument[]): Promise<void> {
    await this.#write(SEARCH_TABLES[index], newestOfEach(documents));
  }

  override async remove(
    index: IndexName,
    items: readonly { readonly id: string; readonly version: number }[],
  ): Promise<void> {
    const { name, numbers } = SEARCH_TABLES[index];
    const latest = newestOfEach(items);
    const forget = ['head', 'title_words', 'words', 'lat', 'lng', 'card', ...Object.values(numbers)];
    await this.#database.query(
      `insert into ${name} as s (id, version, revision, removed, keywords)
       select id, version, nextval('search_revision'), true, '{}' from unnest($1::text[], $2::integer[]) as r (id, version)
       on conflict (id) do update set version = excluded.version, revision = excluded.revision, removed = true, keywords = excluded.keywords,
         ${forget.map((column) => `${column} = null`).join(', ')}
       where s.version <= excluded.version`,
      [latest.map(({ id }) => id), latest.map(({ version }) => version)],
    );
  }

  override async count(index: IndexName): Promise<number> {
    const [row] = await this.#database.query<{ count: number }>(
      `select count(*) as count from ${SEARCH_TABLES[index].name} where not removed`,
    );
    return row?.count ?? 0;
  }

  override rebuild(
    index: IndexName,
    batches: AsyncIterable<readonly SearchDocument[]>,
    minimumRatio: number,
  ): Promise<number> {
    return rebuildSearchTable(
      this.#database,
      SEARCH_TABLES[index],
      async (twin) => {
        for await (const batch of batches) await this.#write(twin, newestOfEach(batch));
      },
      async (count) => {
        refuseShrunk(index, count, await this.count(index), minimumRatio);
      },
    );
  }

  override async search(index: IndexName, request: SearchRequest): Promise<SearchResult> {
    assertRequestFields(index, request);
    const statement = searchStatement(index, request);
    if (statement === undefined) {
      return { total: 0, hits: [], facets: Object.fromEntries(request.facets.map((facet) => [facet, []])) };
    }
    const [row] = await this.#database.query<SearchStatementRow>(statement.sql, statement.params);
    const counter = this.#counters[index];
    const facets: Record<string, readonly FacetCount[]> = {};
    await counter.learn([row?.revisions, ...statement.lifted.map((_, at) => row?.[`lifted_${at}`])]);
    const counts = counter.count(row?.revisions);
    for (const facet of request.facets) {
      const lifted = statement.lifted.indexOf(facet);
      facets[facet] = (lifted < 0 ? counts : counter.count(row?.[`lifted_${lifted}`])).get(facet) ?? [];
    }
    return {
      total: row?.total ?? 0,
      hits: (row?.hits ?? []).map(([id, card, distance]): SearchHit => ({
        id,
        card,
        ...(distance === null ? {} : { distanceMetres: distance }),
      })),
      facets,
    };
  }

  async #write(table: SearchTable, documents: readonly SearchDocument[]): Promise<void> {
    const numbers = Object.entries(table.numbers);
    const columns = [
      'head',
      'title_words',
      'words',
      'keywords',
      ...numbers.map(([, column]) => column),
      'lat',
      'lng',
      'card',
    ];
    for (let start = 0; start < documents.length; start += CHUNK) {
      const rows = documents.slice(start, start + CHUNK).map((document) => {
        const { head, titleWords, words } = documentLexemes(document.text);
        return {
          id: document.id,
          version: document.version,
          head,
          title_words: titleWords,
          words,
          keywords: Object.entries(document.keywords).flatMap(([field, values]) =>
            [...new Set(values)].map((value) => `${field}:${value}`),
          ),
          ...Object.fromEntries(numbers.map(([field, column]) => [column, document.numbers[field]])),
          lat: document.point?.lat,
          lng: document.point?.lng,
          card: document.card,
        };
      });
      await this.#database.query(
        `insert into ${table.name} as s (id, version, revision, removed, ${columns.join(', ')})
         select id, version, nextval('search_revision'), false, ${columns.map((column) => (VECTORS.has(column) ? `${column}::tsvector` : column)).join(', ')}
         from json_to_recordset($1::json) as r (id text, version integer, head text, title_words smallint, words text,
           keywords text[], ${numbers.map(([, column]) => `${column} bigint`).join(', ')}, lat float8, lng float8, card json)
         order by id
         on conflict (id) do update set version = excluded.version, revision = excluded.revision, removed = false,
           ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
         where s.version <= excluded.version`,
        [JSON.stringify(rows)],
      );
    }
  }
}
