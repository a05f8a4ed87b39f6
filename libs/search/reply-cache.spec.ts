import { jest } from '@jest/globals';
import { ReplyCache } from './reply-cache.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Answers `n` after `ms`, counting how often it is asked. */
function slow(ms: number): { asked: number; answer: () => Promise<number> } {
  const source = {
    asked: 0,
    answer: async () => {
      source.asked += 1;
      const mine = source.asked;
      await new Promise((resolve) => {
        setTimeout(resolve, ms);
      });
      return mine;
    },
  };
  return source;
}

test('equal questions at the same time are answered once', async () => {
  const cache = new ReplyCache<number>();
  const source = slow(10);
  const replies = Promise.all([cache.get('a', source.answer), cache.get('a', source.answer)]);
  await jest.advanceTimersByTimeAsync(10);
  expect(await replies).toEqual([1, 1]);
  expect(source.asked).toBe(1);
});

test.each([
  { took: 1, fresh: 400, stale: 600 },
  { took: 100, fresh: 1_900, stale: 2_100 },
  { took: 1_000, fresh: 4_900, stale: 5_100 },
])('a reply that took $took ms is repeated after $fresh ms and asked again after $stale ms', async (row) => {
  const cache = new ReplyCache<number>();
  const source = slow(row.took);
  const ask = async (): Promise<number> => {
    const reply = cache.get('a', source.answer);
    await jest.advanceTimersByTimeAsync(source.asked === 1 && row.took > 0 ? row.took : 0);
    return reply;
  };
  await ask();
  await jest.advanceTimersByTimeAsync(row.fresh - row.took);
  void cache.get('a', source.answer);
  expect(source.asked).toBe(1);
  await jest.advanceTimersByTimeAsync(row.stale - row.fresh + row.took);
  void cache.get('a', source.answer);
  expect(source.asked).toBe(2);
});

test('a failure is not kept', async () => {
  const cache = new ReplyCache<number>();
  await expect(cache.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await cache.get('a', () => Promise.resolve(2))).toBe(2);
});

test('it holds no more than its size, the oldest goes first', async () => {
  const cache = new ReplyCache<number>(2);
  for (const question of ['a', 'b', 'c']) await cache.get(question, () => Promise.resolve(1));
  expect(await cache.get('a', () => Promise.resolve(2))).toBe(2);
  expect(await cache.get('c', () => Promise.resolve(2))).toBe(1);
});

test('clearing forgets, and size 0 never remembers', async () => {
  const cache = new ReplyCache<number>();
  await cache.get('a', () => Promise.resolve(1));
  cache.clear();
  expect(await cache.get('a', () => Promise.resolve(2))).toBe(2);
  const none = new ReplyCache<number>(0);
  await none.get('a', () => Promise.resolve(1));
  expect(await none.get('a', () => Promise.resolve(2))).toBe(2);
});
