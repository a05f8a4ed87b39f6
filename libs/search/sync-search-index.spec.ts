import type { NewJobseeker } from '#database';
import type { Jobseeker } from '#domain';
import {
  aJobseeker,
  anEmployer,
  anIdentity,
  aVacancy,
  CENTRE,
  createTestDatabase,
  storesOf,
  type TestDatabase,
} from '#testing';
import { DocumentSource } from './document-source.js';
import { InMemorySearchIndex } from './in-memory/in-memory-search-index.js';
import { IndexStatus } from './index-status.js';
import { JobseekerSearch } from './jobseeker-search.js';
import { PostgresSearchIndex } from './postgres/postgres-search-index.js';
import { RebuildSearchIndex } from './rebuild-search-index.js';
import { SearchEngines } from './search-engines.js';
import type { IndexName } from './search-index.js';
import { SyncSearchIndex } from './sync-search-index.js';

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;
let engines: SearchEngines;
let sync: SyncSearchIndex;
let rebuild: RebuildSearchIndex;
let status: IndexStatus;

const employer = anEmployer();

beforeEach(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
  const source = new DocumentSource(db.database);
  engines = new SearchEngines({ main: new InMemorySearchIndex(), behind: new PostgresSearchIndex(db.database) });
  sync = new SyncSearchIndex(db.database, source, engines);
  rebuild = new RebuildSearchIndex(db.database, source, engines, sync);
  status = new IndexStatus(source, engines);
  await db.database.transaction(async (tx) => {
    await stores.centres.upsert(tx, CENTRE);
    await stores.employers.upsertMany(tx, [employer]);
  });
});
afterEach(() => db.drop());

/** Titles found in every engine; they must agree. */
async function found(text: string, index: IndexName = 'vacancies'): Promise<string[]> {
  const [first, ...others] = await Promise.all(
    engines.all.map(async (engine) => {
      const { hits } = await engine.search(index, {
        text,
        words: 'all',
        filter: {},
        facets: [],
        sort: 'relevance',
        offset: 0,
        limit: 50,
      });
      return hits.map(({ id }) => id).toSorted();
    }),
  );
  for (const other of others) expect(other).toEqual(first);
  return first ?? [];
}

async function publish(...titles: string[]): Promise<{ id: string; version: number }[]> {
  const vacancies = titles.map((title) => aVacancy({ title, employerId: employer.id, description: '' }));
  await db.database.transaction((tx) =>
    stores.vacancies.insertMany(
      tx,
      vacancies.map((vacancy) => ({ vacancy })),
    ),
  );
  return vacancies.map(({ id, version }) => ({ id, version }));
}

let people = 0;

/** An invented person, each with a CCCD of their own. */
function person(overrides: Partial<Jobseeker>): NewJobseeker {
  people += 1;
  const cccd = `0243040${String(people).padStart(5, '0')}`;
  return {
    jobseeker: aJobseeker(overrides),
    identity: anIdentity({ name: 'Hoàng Thị Bí Mật', phone: '0912345678', cccd }),
    consents: [],
  };
}

async function register(...rows: readonly NewJobseeker[]): Promise<void> {
  await db.database.transaction((tx) => stores.jobseekers.insertMany(tx, rows));
  await rebuild.run('jobseekers');
}

describe('sync', () => {
  test('what was published is found in every engine; doing it twice changes nothing', async () => {
    const items = await publish('Thợ hàn', 'Thợ mộc');
    await sync.handle({ index: 'vacancies', items });
    await sync.handle({ index: 'vacancies', items });
    expect(await found('hàn')).toEqual([items[0]!.id]);
    expect(await status.read()).toMatchObject([
      { index: 'vacancies', engine: 'postgres', indexed: 2, rows: 2, drift: 0 },
      { index: 'vacancies', engine: 'in-memory', indexed: 2, rows: 2, drift: 0 },
      { index: 'jobseekers', indexed: 0, rows: 0, drift: 0 },
      { index: 'jobseekers', indexed: 0, rows: 0, drift: 0 },
    ]);
  });

  test('what was closed is gone, and a late job of the time before does not bring it back', async () => {
    const items = await publish('Thợ hàn');
    await sync.run('vacancies', items);
    await db.database.transaction((tx) =>
      stores.vacancies.close(
        tx,
        items.map(({ id }) => id),
        'withdrawn',
      ),
    );
    expect((await status.read())[0]).toMatchObject({ drift: 1 });
    await sync.run('vacancies', [{ id: items[0]!.id, version: 2 }]);
    expect(await found('hàn')).toEqual([]);
    await sync.run('vacancies', items);
    expect(await found('hàn')).toEqual([]);
  });

  test('an id that no row has is harmless', async () => {
    await sync.run('vacancies', [{ id: '01900000-0000-7000-8000-00000000dead', version: 7 }]);
    await sync.run('vacancies', []);
    expect(await found('')).toEqual([]);
  });

  test('many at once, from several workers at once, end complete', async () => {
    const items = await publish(...Array.from({ length: 40 }, (_, i) => `Công nhân ${i}`));
    await Promise.all([0, 1, 2, 3].map((part) => sync.run('vacancies', items.slice(part * 8, part * 8 + 16))));
    expect(await found('công nhân')).toHaveLength(40);
  });
});

describe('rebuild', () => {
  test('an empty index is filled, and changes made meanwhile are in it', async () => {
    const items = await publish('Thợ hàn', 'Thợ mộc');
    expect(await rebuild.run('vacancies')).toBe(2);
    expect(await found('thợ')).toHaveLength(2);
    await db.database.transaction((tx) => stores.vacancies.close(tx, [items[0]!.id], 'filled'));
    await publish('Thợ tiện');
    expect(await rebuild.run('vacancies')).toBe(2);
    expect(await found('tho')).toHaveLength(2);
    expect(await found('hàn')).toEqual([]);
  });

  test('documents that no row stands behind are refused away, unless they are many', async () => {
    const items = await publish(...Array.from({ length: 10 }, (_, i) => `Thợ hàn ${i}`));
    await rebuild.run('vacancies');
    await db.database.query('delete from vacancy where id = any($1)', [items.slice(0, 5).map(({ id }) => id)]);
    await expect(rebuild.run('vacancies')).rejects.toMatchObject({ code: 'index.shrunk' });
    expect(await found('hàn')).toHaveLength(10);
  });
});

describe('jobseekers', () => {
  test('only graduates and returnees who are looking and agreed to be introduced are found', async () => {
    const graduate = person({ kind: 'graduate' });
    await register(
      graduate,
      person({ kind: 'other' }),
      person({ kind: 'returnee', consents: [] }),
      person({ kind: 'returnee', state: 'placed' }),
    );
    expect(await found('', 'jobseekers')).toEqual([graduate.jobseeker.id]);
  });

  test('they are found by what they can, want, and where they were', async () => {
    await register(
      person({
        kind: 'returnee',
        wantedOccupations: ['7212'],
        skills: ['hàn TIG', 'gọi tôi 0912 345 678'],
        languages: [{ language: 'ja', ordinal: 3, certificate: 'JLPT N3' }],
        overseas: [{ country: 'JP', programme: 'ja-titp', years: 3, occupation: '7212' }],
        communeCode: '07795',
      }),
      person({ kind: 'graduate', wantedOccupations: ['2411'], level: 'college' }),
    );
    const search = new JobseekerSearch(engines);
    const welder = await search.search({ q: 'thợ hàn việt yên' });
    expect(welder).toMatchObject({
      total: 1,
      hits: [{ kind: 'returnee', experience: '2-5', countries: ['JP'], wanted: [{ code: '7212' }] }],
    });
    expect(await search.search({ country: ['JP'], language: ['ja'], occupation: ['72'] })).toMatchObject({ total: 1 });
    expect(await search.search({ kind: ['graduate'] })).toMatchObject({ total: 1, hits: [{ kind: 'graduate' }] });
    expect((await search.search({})).facets['kind']).toEqual([
      { value: 'graduate', count: 1 },
      { value: 'returnee', count: 1 },
    ]);
    expect(await search.search({ q: '0912345678' })).toMatchObject({ total: 0 });
  });

  test('nothing in the index names a person', async () => {
    await register(person({ skills: ['điện thoại 0912.345.678'] }));
    const rows = await db.database.query('select head::text, words::text, card, keywords from search_jobseeker');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/bi.?mat|hoàng|hoang|0912|345678|024304/i);
  });
});
