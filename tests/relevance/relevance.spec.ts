import type { Vacancy } from '#domain';
import {
  CENTRE,
  createTestDatabase,
  meilisearchAvailable,
  startMeilisearchServer,
  storesOf,
  type MeilisearchServer,
  type TestDatabase,
} from '#testing';
import { DocumentSource } from '../../libs/search/document-source.js';
import { InMemorySearchIndex } from '../../libs/search/in-memory/in-memory-search-index.js';
import { MeilisearchSearchIndex } from '../../libs/search/meilisearch/meilisearch-search-index.js';
import { PostgresSearchIndex } from '../../libs/search/postgres/postgres-search-index.js';
import { SearchEngines } from '../../libs/search/search-engines.js';
import type { SearchIndex } from '../../libs/search/search-index.js';
import { VacancySearch } from '../../libs/search/vacancy-search.js';
import { RELEVANCE_EMPLOYERS, RELEVANCE_VACANCIES } from './documents.js';
import { JUDGED_QUERIES, type JudgedQuery } from './queries.js';

const NOW = Date.parse('2026-11-22T03:00:00Z');
const TOP = 10;

const WORK = new Map(RELEVANCE_VACANCIES.map(({ vacancy, work }) => [vacancy.id, { vacancy, work }]));

let db: TestDatabase;
let server: MeilisearchServer | undefined;

beforeAll(async () => {
  db = await createTestDatabase();
  const { centres, employers, vacancies } = storesOf(db);
  await db.database.transaction(async (tx) => {
    await centres.upsert(tx, CENTRE);
    await employers.upsertMany(tx, [...RELEVANCE_EMPLOYERS]);
    await vacancies.insertMany(
      tx,
      RELEVANCE_VACANCIES.map(({ vacancy }) => ({ vacancy })),
    );
  });
});
afterAll(async () => {
  await db.drop();
  await server?.stop();
});

test('the golden set is what it claims to be', () => {
  expect(RELEVANCE_VACANCIES.length).toBeGreaterThanOrEqual(300);
  expect(JUDGED_QUERIES.length).toBeGreaterThanOrEqual(120);
  for (const query of JUDGED_QUERIES)
    expect({ q: query.q, answers: idealGains(query)[0] ?? 0 }).not.toMatchObject({ answers: 0 });
});

interface Measured {
  readonly bucket: string;
  readonly q: string;
  readonly ndcg: number;
  readonly found: boolean;
}

async function measure(engine: SearchIndex): Promise<Measured[]> {
  await engine.prepare();
  await engine.rebuild('vacancies', new DocumentSource(db.database).all('vacancies'), 0);
  const search = new VacancySearch(new SearchEngines({ main: engine }, { cache: false }), () => NOW);
  const measured: Measured[] = [];
  for (const query of JUDGED_QUERIES) {
    const { hits, total } = await search.search({ q: query.q, perPage: TOP });
    const gains = hits.map(({ id }) => gain(query, WORK.get(id)!));
    measured.push({ bucket: query.bucket, q: query.q, ndcg: dcg(gains) / dcg(idealGains(query)), found: total > 0 });
  }
  return measured;
}

function gain(query: JudgedQuery, { vacancy, work }: { vacancy: Vacancy; work: string }): number {
  if (query.fits !== undefined && !query.fits(vacancy)) return 0;
  return 2 ** (query.grades[work] ?? query.grades['*'] ?? 0) - 1;
}

function idealGains(query: JudgedQuery): number[] {
  return RELEVANCE_VACANCIES.map((judged) => gain(query, judged))
    .toSorted((a, b) => b - a)
    .slice(0, TOP);
}

function dcg(gains: readonly number[]): number {
  return gains.reduce((sum, value, rank) => sum + value / Math.log2(rank + 2), 0);
}

/** Mean nDCG@10 by bucket, rounded down to hundredths, and over all. */
function byBucket(measured: readonly Measured[]): Record<string, number> {
  const buckets = new Map<string, number[]>();
  for (const { bucket, ndcg } of measured) {
    for (const name of [bucket, 'all']) buckets.set(name, [...(buckets.get(name) ?? []), ndcg]);
  }
  return Object.fromEntries(
    [...buckets].map(([name, values]) => [
      name,
      Math.floor((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100,
    ]),
  );
}

/** Least mean nDCG@10: what was measured on 2026-11-22, less two hundredths. */
const LEAST: Readonly<Record<SearchIndex['engine'], Readonly<Record<string, number>>>> = {
  postgres: {
    all: 0.9,
    accented: 0.9,
    unaccented: 0.91,
    collisions: 0.9,
    abbreviations: 0.88,
    synonyms: 0.91,
    places: 0.92,
    pay: 0.86,
    wishes: 0.92,
    slips: 0.93,
    sentences: 0.9,
  },
  meilisearch: {
    all: 0.88,
    accented: 0.88,
    unaccented: 0.84,
    collisions: 0.9,
    abbreviations: 0.86,
    synonyms: 0.85,
    places: 0.91,
    pay: 0.83,
    wishes: 0.93,
    slips: 0.93,
    sentences: 0.89,
  },
  'in-memory': {
    all: 0.88,
    accented: 0.87,
    unaccented: 0.89,
    collisions: 0.85,
    abbreviations: 0.84,
    synonyms: 0.88,
    places: 0.92,
    pay: 0.82,
    wishes: 0.93,
    slips: 0.9,
    sentences: 0.89,
  },
};

const ENGINES: readonly (readonly [SearchIndex['engine'], () => Promise<SearchIndex>])[] = [
  ['postgres', () => Promise.resolve(new PostgresSearchIndex(db.database))],
  ['in-memory', () => Promise.resolve(new InMemorySearchIndex())],
  [
    'meilisearch',
    async () => {
      server = await startMeilisearchServer();
      return new MeilisearchSearchIndex(server);
    },
  ],
];

describe.each(ENGINES.filter(([name]) => name !== 'meilisearch' || meilisearchAvailable()))('%s', (name, open) => {
  test('finds every bucket as well as it did, and something for every query', async () => {
    const measured = await measure(await open());
    const means = byBucket(measured);
    const below = Object.entries(LEAST[name]).filter(([bucket, least]) => (means[bucket] ?? 0) < least);
    expect(below.map(([bucket, least]) => `${bucket}: ${means[bucket]}, not ${least}`)).toEqual([]);
    expect(measured.filter(({ found }) => !found).map(({ q }) => q)).toEqual([]);
  });
});
