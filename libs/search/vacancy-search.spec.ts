import { type Database } from '#database';
import type { Vacancy } from '#domain';
import { aVacancy, anEmployer, CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import { DocumentSource } from './document-source.js';
import { PostgresSearchIndex } from './postgres/postgres-search-index.js';
import { SearchEngines } from './search-engines.js';
import { SyncSearchIndex } from './sync-search-index.js';
import { VacancySearch } from './vacancy-search.js';

const NOW = Date.parse('2026-11-22T03:00:00.000Z');

let db: TestDatabase;
let search: VacancySearch;
const ids = new Map<string, string>();

const VACANCIES: readonly (Partial<Vacancy> & { readonly name: string })[] = [
  { name: 'sewer', title: 'Công nhân may', occupation: '8153', communeCode: '07795', parkCode: 'kcn-quang-chau' },
  { name: 'mechanic', title: 'Thợ máy', occupation: '7233', communeCode: '07795', parkCode: 'kcn-quang-chau' },
  {
    name: 'welder',
    title: 'Thợ hàn TIG',
    occupation: '7212',
    communeCode: '09202',
    welcomesReturnees: true,
    pay: { negotiable: false, income: { min: 14_000_000, max: 18_000_000 } },
  },
  {
    name: 'interpreter',
    title: 'Phiên dịch tiếng Trung',
    occupation: '2643',
    provinceCode: '31',
    languages: [{ language: 'zh', ordinal: 4, required: true }],
    shifts: ['day'],
    benefits: ['bus'],
    pay: { negotiable: true },
  },
  {
    name: 'assembler',
    title: 'CN lắp ráp, QC',
    description: 'Làm dây chuyền. Liên hệ Ms Hà 0912.345.678, ha.tuyendung@example.com',
    occupation: '8202',
    dormitory: true,
    benefits: ['bus', 'meals'],
    shifts: ['two-shift'],
    lat: 21.27,
    lng: 106.19,
  },
  { name: 'expired', title: 'Công nhân may hết hạn', expiresAt: '2026-11-22T02:59:59.999Z' },
  { name: 'future', title: 'Công nhân may sắp đăng', publishedAt: '2026-11-23T00:00:00.000Z' },
  { name: 'full', title: 'Công nhân may đã đủ', seats: { asked: 3, filled: 3 } },
];

beforeAll(async () => {
  db = await createTestDatabase();
  const { centres, employers, vacancies } = storesOf(db);
  const employer = anEmployer({ name: 'Công ty TNHH Điện tử Sông Cầu Thử' });
  await db.database.transaction(async (tx) => {
    await centres.upsert(tx, CENTRE);
    await employers.upsertMany(tx, [employer]);
    const records = VACANCIES.map(({ name, ...parts }) => {
      const vacancy = aVacancy({ description: '', ...parts, employerId: employer.id });
      ids.set(vacancy.id, name);
      return { vacancy };
    });
    await vacancies.insertMany(tx, records);
  });
  const engines = new SearchEngines({ main: new PostgresSearchIndex(db.database) }, { cache: false });
  await new SyncSearchIndex(db.database, new DocumentSource(db.database), engines).run(
    'vacancies',
    [...ids.keys()].map((id) => ({ id, version: 1 })),
  );
  search = new VacancySearch(engines, () => NOW);
});
afterAll(() => db.drop());

const names = async (params: Parameters<VacancySearch['search']>[0]): Promise<string[]> =>
  (await search.search(params)).hits.map(({ id }) => ids.get(id)!);

test('everything open is found without a question, newest first', async () => {
  const { total, hits, engine, degraded, interpreted } = await search.search({});
  expect(total).toBe(5);
  expect(hits).toHaveLength(5);
  expect({ engine, degraded, relaxed: interpreted.relaxed }).toEqual({
    engine: 'postgres',
    degraded: false,
    relaxed: [],
  });
});

test('expired, future and filled vacancies are never found', async () => {
  for (const q of ['công nhân may', 'cong nhan', 'may']) {
    const found = await names({ q });
    expect(found).toContain('sewer');
    expect(found.filter((name) => ['expired', 'future', 'full'].includes(name))).toEqual([]);
  }
});

test('a card shows what the record says, in the words of today', async () => {
  const [card] = (await search.search({ q: 'cong nhan may' })).hits;
  expect(card).toEqual({
    id: card!.id,
    title: 'Công nhân may',
    employer: 'Công ty TNHH Điện tử Sông Cầu Thử',
    occupation: { code: '8153', name: 'Thợ vận hành máy may' },
    place: {
      provinceCode: '24',
      province: 'Bắc Ninh',
      communeCode: '07795',
      commune: 'phường Nếnh',
      parkCode: 'kcn-quang-chau',
      park: 'KCN Quang Châu',
    },
    pay: { negotiable: false, baseMin: 5_500_000, incomeMin: 9_000_000, incomeMax: 12_000_000 },
    seatsLeft: 20,
    shifts: [],
    benefits: [],
    welcomesReturnees: false,
    publishedAt: '2026-11-01T01:00:00.000Z',
    expiresAt: '2026-12-31T17:00:00.000Z',
  });
});

test.each([
  ['tho may quang chau', ['mechanic', 'sewer']],
  ['thợ hàn yên phong', ['welder']],
  ['công nhân may việt yên', ['sewer']],
  ['lương trên 13tr', ['welder']],
  ['ktx', ['assembler']],
  ['bao ăn ở', ['assembler']],
  ['ca ngày', ['interpreter']],
  ['xkld về', ['welder']],
  ['cn lap rap', ['assembler']],
  ['công nhân lắp ráp', ['assembler']],
  ['kcs', ['assembler']],
  ['phien dich hai phong', ['interpreter']],
  ['biết tiếng trung', ['interpreter']],
])('%s', async (q, expected) => {
  expect((await names({ q })).toSorted()).toEqual(expected);
});

test('words as written come first', async () => {
  expect(await names({ q: 'thợ máy' })).toEqual(['mechanic', 'sewer']);
  expect(await names({ q: 'thợ may' })).toEqual(['sewer', 'mechanic']);
  expect((await names({ q: 'tho may' })).toSorted()).toEqual(['mechanic', 'sewer']);
});

describe('chosen filters', () => {
  test.each([
    [{ province: ['31'] }, ['interpreter']],
    [{ commune: ['07795'] }, ['mechanic', 'sewer']],
    [{ park: ['kcn-quang-chau'] }, ['mechanic', 'sewer']],
    [{ occupation: ['7'] }, ['mechanic', 'welder']],
    [{ occupation: ['72'], province: ['24'] }, ['mechanic', 'welder']],
    [{ occupation: ['8153', '2643'] }, ['interpreter', 'sewer']],
    [{ wageMin: 13_000_000 }, ['welder']],
    [{ shift: ['day', 'two-shift'] }, ['assembler', 'interpreter']],
    [{ benefit: ['dormitory'] }, ['assembler']],
    [{ investor: ['KR'], language: ['zh'] }, ['interpreter']],
    [{ returnee: true }, ['welder']],
    [{ near: { lat: 21.27, lng: 106.2 }, radiusKm: 5 }, ['assembler']],
  ])('%j', async (params, expected) => {
    expect((await names(params)).toSorted()).toEqual(expected);
  });

  test.each([
    { province: ['99'] },
    { commune: ['x'] },
    { occupation: ['0000'] },
    { occupation: ['%'] },
    { level: ['none'] },
    { investor: ['ZZ'] },
    { wageMin: 99_000_000 },
  ])('%j matches nothing, with and without words', async (params) => {
    expect(await search.search(params)).toMatchObject({ total: 0, hits: [] });
    expect(await search.search({ ...params, q: 'công nhân may xyzzy quang châu' })).toMatchObject({ total: 0 });
  });

  test('distances are reported and sorted by', async () => {
    const { hits } = await search.search({ near: { lat: 21.27, lng: 106.2 }, sort: 'distance' });
    expect(ids.get(hits[0]!.id)).toBe('assembler');
    expect(hits[0]!.distanceMetres).toBeGreaterThan(1_000);
    expect(hits[0]!.distanceMetres).toBeLessThan(1_100);
    expect(hits[1]).not.toHaveProperty('distanceMetres');
  });

  test('by pay, the highest first', async () => {
    expect((await names({ sort: 'wage' }))[0]).toBe('welder');
  });
});

describe('facets', () => {
  test('they have labels in both languages and ignore their own filter', async () => {
    const { facets } = await search.search({ benefit: ['dormitory'], lang: 'en' });
    expect(facets.benefit).toEqual([
      { value: 'bus', label: 'Company bus', count: 2 },
      { value: 'dormitory', label: 'Dormitory', count: 1 },
      { value: 'meals', label: 'Meals', count: 1 },
    ]);
    expect(facets.province).toEqual([{ value: '24', label: 'Bắc Ninh', count: 1 }]);
    const vietnamese = await search.search({});
    expect(vietnamese.facets.shift).toEqual([
      { value: 'day', label: 'Hành chính', count: 1 },
      { value: 'two-shift', label: 'Hai ca luân phiên', count: 1 },
    ]);
    expect(vietnamese.facets.park).toEqual([{ value: 'kcn-quang-chau', label: 'KCN Quang Châu', count: 2 }]);
  });
});

describe('when nothing is found', () => {
  test('first not every word must match', async () => {
    const { hits, interpreted } = await search.search({ q: 'thợ nguội xyzzy máy quang châu' });
    expect(hits.map(({ id }) => ids.get(id))).toEqual(['mechanic', 'sewer']);
    expect(interpreted.relaxed).toEqual(['all-words']);
  });

  test('then the place is given up, with every word again', async () => {
    const { hits, interpreted } = await search.search({ q: 'phiên dịch yên phong' });
    expect(hits.map(({ id }) => ids.get(id))).toEqual(['interpreter']);
    expect(interpreted.relaxed).toEqual(['place']);
    expect(interpreted.understood).toMatchObject([{ kind: 'place', from: 'yên phong' }]);
  });

  test('and when nothing helps the answer is nothing', async () => {
    expect(await search.search({ q: 'xyzzy' })).toMatchObject({ total: 0, interpreted: { relaxed: [] } });
    expect(await search.search({ q: '???' })).toMatchObject({ total: 5 });
  });
});

test('pages are bounded: never more than fifty, never below one, empty beyond the end', async () => {
  expect(await search.search({ perPage: 1_000 })).toMatchObject({ perPage: 50, page: 1 });
  expect(await search.search({ perPage: 0, page: 0 })).toMatchObject({ perPage: 1, page: 1, total: 5 });
  expect(await search.search({ page: 1_000_000 })).toMatchObject({ total: 5, hits: [] });
  const pages = await Promise.all([1, 2, 3].map((page) => names({ page, perPage: 2 })));
  expect(new Set(pages.flat()).size).toBe(5);
});

test('no phone number or address of a person is in the index', async () => {
  expect(await names({ q: '0912345678' })).toEqual([]);
  expect(await dump(db.database)).not.toMatch(/0912|345|678|tuyendung|'ms'|'ha'/);
});

async function dump(database: Database): Promise<string> {
  const rows = await database.query(`select head::text, words::text from search_vacancy where not removed`);
  return JSON.stringify(rows);
}
