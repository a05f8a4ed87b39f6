import { EARTH_RADIUS_METRES } from '../text/distance.js';
import type { IndexName, SearchFilter, SearchRequest } from '../search-index.js';
import { queryLexemes, RANK_WEIGHTS, type QueryLexemes } from './lexemes.js';
import { SEARCH_TABLES, type SearchTable } from './search-table.js';

/** The term that every document has: its count is the total. */
export const EVERY_DOCUMENT = '*';

export interface SearchStatement {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** Facets counted apart, without their own filter; column `lifted_<n>` of the reply. */
  readonly lifted: readonly string[];
}

/** Counts by `field:value` term. */
export type TermCounts = Readonly<Record<string, number>>;

/** The one row that a statement answers with. */
export interface SearchStatementRow {
  readonly hits: readonly (readonly [id: string, card: object, distance: number | null])[] | null;
  readonly counts: TermCounts | null;
  readonly [lifted: `lifted_${number}`]: TermCounts | null;
}

/**
 * One statement, one round trip: the page, and the counts of every term among all hits in one pass. A facet with a
 * filter of its own is counted in a pass of its own. `undefined` when the text has no word to search for.
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

  const always = conditions(table, request.filter, words, bind);
  const byField = Object.entries(request.filter.anyOf ?? {}).map(([field, values]) => ({
    field,
    sql: anyTerm(field, values, bind),
  }));
  const where = (except?: string): string =>
    [...always, ...byField.filter(({ field }) => field !== except).map(({ sql }) => sql)].join(' and ');

  const distance = request.from === undefined ? 'null::integer' : distanceSql(request.from, bind);
  const lifted = byField.map(({ field }) => field).filter((field) => request.facets.includes(field));
  const counts = request.facets.length === 0 ? totalOnly(table, where()) : termCounts(table, where());
  const sql = `select
  (select json_agg(json_build_array(id, card, distance)) from (
    select id, card, ${distance} as distance
    from ${table.name}
    where ${where()}
    order by ${order(table, request, words, bind)}published desc nulls last, id
    offset ${bind(request.offset, 'integer')} limit ${bind(request.limit, 'integer')}
  ) page) as hits,
  ${counts} as counts${lifted.map((field, at) => `,\n  ${termCounts(table, where(field))} as lifted_${at}`).join('')}`;
  return { sql, params, lifted };
}

type Bind = (value: unknown, type: string) => string;

function conditions(
  table: SearchTable,
  filter: SearchFilter,
  words: QueryLexemes | undefined,
  bind: Bind,
): readonly string[] {
  const column = (field: string): string => table.numbers[field]!;
  return [
    'not removed',
    ...(words === undefined ? [] : [`search_words(words) @@ ${bind(words.match, 'tsquery')}`]),
    ...(filter.also ?? []).map(({ field, anyOf }) => anyTerm(field, anyOf, bind)),
    ...Object.entries(filter.min ?? {}).map(([field, min]) => `${column(field)} >= ${bind(min, 'bigint')}`),
    ...Object.entries(filter.max ?? {}).map(([field, max]) => `${column(field)} <= ${bind(max, 'bigint')}`),
    ...(filter.within === undefined ? [] : [withinSql(filter.within, bind)]),
  ];
}

function anyTerm(field: string, values: readonly string[], bind: Bind): string {
  const terms = values.map((value) => `${field}:${value}`);
  return `keywords && ${bind(terms, 'text[]')}`;
}

function termCounts(table: SearchTable, where: string): string {
  return `(select json_object_agg(term, n) from (
    select term, count(*) as n
    from (select unnest(keywords) as term from ${table.name} where ${where}) terms
    group by term
  ) counted)`;
}

function totalOnly(table: SearchTable, where: string): string {
  return `(select json_build_object('${EVERY_DOCUMENT}', count(*)) from ${table.name} where ${where})`;
}

/** The leading sort keys, each followed by a comma. */
function order(table: SearchTable, request: SearchRequest, words: QueryLexemes | undefined, bind: Bind): string {
  const { sort } = request;
  if (sort === 'distance') return 'distance asc nulls last, ';
  if (sort !== 'relevance') return `${table.numbers[sort.number]!} ${sort.order} nulls last, `;
  return words === undefined ? '' : `${scoreSql(words, request.words, bind)} desc, `;
}

/**
 * Hundredths, so that hits that match about equally well go by date. In words: how much of the head matches, how near
 * to each other and how high up; the same again, counted double, for words written as typed; a point for standing in
 * the title in order, and up to one more the less else the title says.
 */
function scoreSql(words: QueryLexemes, mode: 'all' | 'any', bind: Bind): string {
  const rank = (query: string): string => `ts_rank(${RANK_WEIGHTS}, head, ${bind(query, 'tsquery')})`;
  const inTitle = (query: string): string =>
    `case when head @@ ${bind(query, 'tsquery')} then 1 + ${words.count} / greatest(title_words, 1)::float8 else 0 end`;
  const parts = [rank(words.folded)];
  if (words.written === undefined) {
    parts.push(inTitle(words.foldedTitle));
  } else {
    parts.push(`2 * ${rank(words.written.all)}`, inTitle(words.written.title));
  }
  if (mode === 'any') {
    // the fullest match first, whatever its words weigh
    parts.push(...words.each.map((query) => `case when head @@ ${bind(query, 'tsquery')} then 10 else 0 end`));
  }
  return `round((${parts.join(' + ')})::numeric, 2)`;
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
