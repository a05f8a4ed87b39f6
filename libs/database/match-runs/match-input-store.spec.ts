import { loadDemo } from '#demo';
import { seatsLeft, vacancyFacts } from '#domain';
import { createTestDatabase, storesOf, type TestDatabase } from '#testing';
import type { MatchSeeker } from './match-seeker.mapper.js';

const AS_OF = '2026-11-22T02:00:00.000Z';
const SCOPE = { asOf: AS_OF, day: '2026-11-22', provinceCode: '24' };

let temporary: TestDatabase;
let stores: ReturnType<typeof storesOf>;

beforeAll(async () => {
  temporary = await createTestDatabase();
  stores = storesOf(temporary);
  const demo = { vacancies: 90, jobseekers: 400, seed: 3, provinceCode: '24', referenceDate: '2026-11-21' };
  await loadDemo({ database: temporary.database, ...stores }, demo);
});

afterAll(() => temporary.drop());

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test.each([7, 1_000])(
  'a stream in batches of %i brings what is read at once, in the order of the ids',
  async (batchSize) => {
    const read = await stores.matchInputs.read(SCOPE);
    expect(read.seekers.length).toBeGreaterThan(200);
    expect(read.vacancies.length).toBeGreaterThan(50);
    await stores.matchInputs.stream({ ...SCOPE, batchSize }, async ({ vacancies, seekerIds, seekers }) => {
      const streamed: MatchSeeker[] = [];
      for await (const batch of seekers) {
        expect(batch.length).toBeLessThanOrEqual(batchSize);
        streamed.push(...batch);
      }
      expect(streamed).toEqual(byId(read.seekers));
      expect(streamed.map(({ id }) => id)).toEqual(seekerIds);
      expect(byId(vacancies)).toEqual(
        byId(read.vacancies).map(({ id, version, priorityGroups, seats, pay, ...vacancy }) => {
          // the words of the notice decide nothing
          const { text: _text, ...numbers } = pay;
          const facts = vacancyFacts({ id, version, priorityGroups, seats, pay: numbers, ...vacancy });
          return { id, version, facts, priorityGroups, seats: seatsLeft(seats) };
        }),
      );
    });
  },
);

test('whoever stops in the middle of a stream ends its transaction, and the next one is served', async () => {
  const stop = stores.matchInputs.stream({ ...SCOPE, batchSize: 10 }, async ({ seekers }) => {
    for await (const batch of seekers) throw new Error(`stopped after ${batch.length}`);
  });
  await expect(stop).rejects.toThrow('stopped after 10');
  const count = await stores.matchInputs.stream(SCOPE, ({ seekerIds }) => Promise.resolve(seekerIds.length));
  expect(count).toBeGreaterThan(200);
});
