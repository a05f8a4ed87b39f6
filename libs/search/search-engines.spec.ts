import { jest } from '@jest/globals';
import { meilisearchAvailable, startMeilisearchServer, type MeilisearchServer } from '#testing';
import { InMemorySearchIndex } from './in-memory/in-memory-search-index.js';
import { MeilisearchSearchIndex } from './meilisearch/meilisearch-search-index.js';
import { SearchEngines } from './search-engines.js';
import type { IndexName, SearchDocument, SearchRequest, SearchResult } from './search-index.js';

const ANYTHING: SearchRequest = {
  text: '',
  words: 'all',
  filter: {},
  facets: [],
  sort: 'relevance',
  offset: 0,
  limit: 10,
};

function welder(): SearchDocument {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    version: 1,
    text: { title: 'Thợ hàn', occupation: '', skills: '', employer: '', place: '', body: '' },
    keywords: {},
    numbers: { published: 1 },
    card: { title: 'Thợ hàn' },
  };
}

/** An engine whose answers can be made to fail, and that counts how often it is asked. */
class UnsteadyIndex extends InMemorySearchIndex {
  failing = false;
  asked = 0;

  override async search(index: IndexName, request: SearchRequest): Promise<SearchResult> {
    this.asked += 1;
    if (this.failing) throw new Error('connect ECONNREFUSED');
    return super.search(index, request);
  }
}

function twoEngines(): { main: UnsteadyIndex; behind: UnsteadyIndex; engines: SearchEngines } {
  const main = new UnsteadyIndex();
  const behind = new UnsteadyIndex();
  return { main, behind, engines: new SearchEngines({ main, behind }, { cache: false }) };
}

test('the main engine answers; the one behind is not asked', async () => {
  const { main, behind, engines } = twoEngines();
  await main.upsert('vacancies', [welder()]);
  expect(await engines.search('vacancies', ANYTHING)).toMatchObject({ result: { total: 1 }, degraded: false });
  expect(behind.asked).toBe(0);
});

test('when the main engine fails the one behind answers, and the reply says so', async () => {
  const { main, behind, engines } = twoEngines();
  await behind.upsert('vacancies', [welder()]);
  main.failing = true;
  expect(await engines.search('vacancies', ANYTHING)).toMatchObject({ result: { total: 1 }, degraded: true });
});

test('after five failures in a row the main engine is left alone for five seconds, then tried again', async () => {
  jest.useFakeTimers();
  try {
    const { main, engines } = twoEngines();
    main.failing = true;
    for (let i = 0; i < 20; i += 1) await engines.search('vacancies', ANYTHING);
    expect(main.asked).toBe(5);
    await jest.advanceTimersByTimeAsync(5_001);
    await engines.search('vacancies', ANYTHING);
    expect(main.asked).toBe(6);
    main.failing = false;
    expect(await engines.search('vacancies', ANYTHING)).toMatchObject({ degraded: true });
    await jest.advanceTimersByTimeAsync(5_001);
    expect(await engines.search('vacancies', ANYTHING)).toMatchObject({ degraded: false });
    expect(await engines.search('vacancies', ANYTHING)).toMatchObject({ degraded: false });
  } finally {
    jest.useRealTimers();
  }
});

test('a request that no engine could answer is the caller’s fault and opens no circuit', async () => {
  const { main, engines } = twoEngines();
  for (let i = 0; i < 10; i += 1) {
    expect(() => engines.search('vacancies', { ...ANYTHING, facets: ['colour'] })).toThrow('colour');
  }
  expect(main.asked).toBe(0);
  expect(await engines.search('vacancies', ANYTHING)).toMatchObject({ degraded: false });
});

test('equal searches are answered once, until the index changes', async () => {
  const main = new UnsteadyIndex();
  const engines = new SearchEngines({ main });
  await Promise.all([engines.search('vacancies', ANYTHING), engines.search('vacancies', ANYTHING)]);
  await engines.search('vacancies', ANYTHING);
  expect(main.asked).toBe(1);
  await engines.search('vacancies', { ...ANYTHING, offset: 10 });
  await engines.search('jobseekers', ANYTHING);
  expect(main.asked).toBe(3);
  engines.changed();
  await engines.search('vacancies', ANYTHING);
  expect(main.asked).toBe(4);
});

// oxlint-disable-next-line jest/no-disabled-tests -- the contract suite says loudly that Meilisearch is missing
(meilisearchAvailable('own') ? describe : describe.skip)('a Meilisearch that is killed in the middle', () => {
  let server: MeilisearchServer;

  beforeAll(async () => {
    server = await startMeilisearchServer();
  });
  afterAll(() => server.stop());

  test('no search fails, replies are degraded while it is away, and it is used again when it is back', async () => {
    const main = new MeilisearchSearchIndex({ ...server, searchTimeoutMs: 300 });
    const behind = new InMemorySearchIndex();
    const engines = new SearchEngines({ main, behind }, { cache: false });
    await main.prepare();
    for (const engine of engines.all) await engine.upsert('vacancies', [welder()]);

    const replies: string[] = [];
    const search = async (): Promise<number> => {
      const started = performance.now();
      const { result, engine, degraded } = await engines.search('vacancies', { ...ANYTHING, text: 'tho han' });
      expect(result.total).toBe(1);
      replies.push(`${engine}${degraded ? ' degraded' : ''}`);
      return performance.now() - started;
    };
    for (let i = 0; i < 20; i += 1) await search();
    expect(new Set(replies)).toEqual(new Set(['meilisearch']));

    const dying = Promise.all(Array.from({ length: 50 }, () => search()));
    await server.kill();
    await dying;
    replies.length = 0;
    const times: number[] = [];
    for (let i = 0; i < 100; i += 1) times.push(await search());
    expect(new Set(replies)).toEqual(new Set(['in-memory degraded']));
    expect(Math.max(...times)).toBeLessThan(1_000);

    await server.start();
    await new Promise((resolve) => {
      setTimeout(resolve, 5_500);
    });
    await search();
    expect(replies.at(-1)).toBe('meilisearch');
  });
});
