import { EARTH_RADIUS_METRES } from '../text/distance.js';
import type { IndexName, SearchFilter, SearchRequest } from '../search-index.js';
import { queryLexemes, RANK_WEIGHTS, type QueryLexemes } from './lexemes.js';
import { SEARCH_TABLES, type SearchTable } from './search-table.js';

/** Values from which on a filter is looked up in a hash. */
const MANY_VALUES = 8;

export interface SearchStatement {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** Facets counted apart, without their own filter; column `lifted_<n>` of the reply. */
  readonly lifted: readonly string[];
}

/** The one row that a statement answers with. Revisions are 4-byte integers, one after the other. */
export interface SearchStatementRow {
  readonly hits: readonly (readonly [id: string, card: object, distance: number | null])[] | null;
  readonly total: number;
  readonly revisions: Buffer | null;
  readonly [lifted: `lifted_${number}`]: Buffer | null;
}

/**
 * One statement, one round trip: the page, how many hits there are, and the revisions of all of them, from which facets
 * are counted outside (FacetCounter). A facet with a filter of its own asks for the revisions found without it.
 * `undefined` when the text has no word to search for.
 */
export function searchStatement(index: IndexName, request: SearchRequest): SearchStatement | undefined {
  const blank = request.text.trim() === '';
  const words = blank
    ? undefined
    : queryLexemes(request.text, { words: request.words, prefix: request.prefix === true });
  if (!blank && words === undefined) return undefined;

  const table = SEARCH_TABLES[index];
  const params: unknown[] = [];
  const bind = (value: unknown, type: string): string => `$${params.push(value)}::${type}`;

  const meant = words && request.meaning && anyTerm(request.meaning.field, request.meaning.anyOf, bind);
  const always = conditions(table, request.filter, words, meant, bind);
  const byField = Object.entries(request.filter.anyOf ?? {}).map(([field, values]) => ({
    field,
    sql: anyTerm(field, values, bind),
  }));
  const where = (except?: string): string =>
    [...always, ...byField.filter(({ field }) => field !== except).map(({ sql }) => sql)].join(' and ');

  const lifted = byField.map(({ field }) => field).filter((field) => request.facets.includes(field));
  const sort = sortKey(table, request, words, meant, bind);
  const order = `${sort === undefined ? '' : 'key desc nulls last, '}published desc nulls last, id`;
  const distance = request.from === undefined ? 'null::integer' : distanceSql(request.from, bind);
  const sql = `with matched as materialized (
    select id, revision, published, ${distance} as distance${sort === undefined ? '' : `, ${sort} as key`}
    from ${table.name} where ${where()}
  ), page as (
    select * from matched order by ${order}
    offset ${bind(request.offset, 'integer')} limit ${bind(request.limit, 'integer')}
  )
  select
    (select json_agg(json_build_array(page.id, row.card, page.distance) order by ${order.replaceAll(/\b(key|published|id)\b/g, 'page.$1')})
       from page join ${table.name} row on row.id = page.id) as hits,
    (select count(*) from matched) as total,
    ${request.facets.length === 0 ? 'null::bytea' : '(select revisions(matched.revision) from matched)'} as revisions${lifted
      .map(
        (field, at) => `,\n    (select revisions(revision) from ${table.name} where ${where(field)}) as lifted_${at}`,
      )
      .join('')}`.replaceAll(/revisions\((\S+)\)/g, `string_agg(int4send($1), '')`);
  return { sql, params, lifted };
}

type Bind = (value: unknown, type: string) => string;

function conditions(
  table: SearchTable,
  filter: SearchFilter,
  words: QueryLexemes | undefined,
  meant: string | undefined,
  bind: Bind,
): readonly string[] {
  const match = words && `search_words(words) @@ ${bind(words.match, 'tsquery')}`;
  const column = (field: string): string => table.numbers[field]!;
  return [
    'not removed',
    ...(match === undefined ? [] : [meant === undefined ? match : `(${match} or ${meant})`]),
    ...(filter.also ?? []).map(({ field, anyOf }) => anyTerm(field, anyOf, bind)),
    ...Object.entries(filter.min ?? {}).map(([field, min]) => `${column(field)} >= ${bind(min, 'bigint')}`),
    ...Object.entries(filter.max ?? {}).map(([field, max]) => `${column(field)} <= ${bind(max, 'bigint')}`),
    ...(filter.within === undefined ? [] : [withinSql(filter.within, bind)]),
  ];
}

function anyTerm(field: string, values: readonly string[], bind: Bind): string {
  const terms = bind(
    values.map((value) => `${field}:${value}`),
    'text[]',
  );
  // an overlap compares every pair; a long list ("Bắc Giang" is 99 communes) is hashed once instead
  return values.length <= MANY_VALUES
    ? `keywords && ${terms}`
    : `exists (select from unnest(keywords) term where term = any(${terms}))`;
}

/** What hits are sorted by before their date, greatest first. */
function sortKey(
  table: SearchTable,
  request: SearchRequest,
  words: QueryLexemes | undefined,
  meant: string | undefined,
  bind: Bind,
): string | undefined {
  const { sort, from } = request;
  if (sort === 'relevance') return words && scoreSql(words, request.words, meant, bind);
  if (sort === 'distance') return from && `-${distanceSql(from, bind)}`;
  return `${sort.order === 'desc' ? '' : '-'}${table.numbers[sort.number]!}`;
}

/**
 * Hundredths, so that hits that match about equally well go by date. What is counted, most important first: being filed
 * under what is meant; having every word, as written, outside the body; standing in the title in order, and more the less
 * else the title says; how much of the text matches, how near to each other and how high up.
 */
function scoreSql(words: QueryLexemes, mode: 'all' | 'any', meant: string | undefined, bind: Bind): string {
  const inHead = (query: string): string => `head @@ ${bind(query, 'tsquery')}`;
  const rank = (query: string): string => `ts_rank(${RANK_WEIGHTS}, head, ${bind(query, 'tsquery')})`;
  const { all, title } = words.written ?? { all: words.folded, title: words.foldedTitle };
  const parts = [
    rank(words.folded),
    ...(words.written === undefined ? [] : [`2 * ${rank(all)}`]),
    when(inHead(all), `2 + ${when(inHead(title), `1 + ${words.count} / greatest(title_words, 1)::float8`)}`),
    ...(meant === undefined ? [] : [when(meant, '5')]),
    // the fullest match first, whatever its words weigh
    ...(mode === 'any' ? words.each.map((query) => when(inHead(query), '10')) : []),
  ];
  return `round((${parts.join(' + ')})::numeric, 2)`;
}

function when(condition: string, points: string): string {
  return `case when ${condition} then ${points} else 0 end`;
}

function withinSql(circle: NonNullable<SearchFilter['within']>, bind: Bind): string {
  const degrees = (circle.metres / EARTH_RADIUS_METRES) * (180 / Math.PI);
  const wide = Math.min(180, degrees / Math.max(0.01, Math.cos((circle.lat * Math.PI) / 180)));
  return [
    `lat between ${bind(circle.lat - degrees, 'float8')} and ${bind(circle.lat + degrees, 'float8')}`,
    `lng between ${bind(circle.lng - wide, 'float8')} and ${bind(circle.lng + wide, 'float8')}`,
    `${distanceSql(circle, bind)} <= ${bind(circle.metres, 'float8')}`,
  ].join(' and ');
}

/** Great-circle metres, as in text/distance.ts. */
function distanceSql(from: { readonly lat: number; readonly lng: number }, bind: Bind): string {
  const lat = bind(from.lat, 'float8');
  const lng = bind(from.lng, 'float8');
  // least() skips nulls, so a row without a point is kept out of it
  return `case when lat is not null then round(2 * ${EARTH_RADIUS_METRES} * asin(least(1, sqrt(
      sin(radians(lat - ${lat}) / 2) ^ 2 + cos(radians(${lat})) * cos(radians(lat)) * sin(radians(lng - ${lng}) / 2) ^ 2
    ))))::integer end`;
}
