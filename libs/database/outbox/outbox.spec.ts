import { createTestDatabase, storesOf, type TestDatabase } from '#testing';
import type { Database } from '../database.js';

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;

beforeEach(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
});

afterEach(() => db.drop());

const append = (...ids: string[]) =>
  db.database.transaction((tx) =>
    stores.outbox.append(
      tx,
      ids.map((id) => ({ topic: 'vacancies', id, version: 1 })),
    ),
  );

test('entries are claimed in order and are gone once marked', async () => {
  await append('a', 'b', 'c');
  const claimed = await db.database.transaction(async (tx) => {
    const entries = await stores.outbox.claim(tx, 2);
    await stores.outbox.markSent(
      tx,
      entries.map((e) => e.id),
    );
    return entries;
  });
  expect(claimed.map(({ topic, entityId, version }) => [topic, entityId, version])).toEqual([
    ['vacancies', 'a', 1],
    ['vacancies', 'b', 1],
  ]);
  expect(await claimIds()).toEqual(['c']);
});

test('two relays never hold the same entry, and a relay that fails gives its entries back', async () => {
  await append('a', 'b');
  const failing = db.database.transaction(async (tx) => {
    const [mine] = await stores.outbox.claim(tx, 1);
    expect(mine?.entityId).toBe('a');
    expect(await claimIds()).toEqual(['b']);
    throw new Error('relay died');
  });
  await expect(failing).rejects.toThrow('relay died');
  expect(await claimIds()).toEqual(['a', 'b']);
});

test('an entry whose transaction commits late is not skipped', async () => {
  await db.database.transaction(async (tx) => {
    await stores.outbox.append(tx, [{ topic: 'jobseekers', id: 'late', version: 3 }]);
    await append('early');
    const [entry] = await db.database.transaction((other) => stores.outbox.claim(other, 10));
    await stores.outbox.markSent(db.database, [entry!.id]);
  });
  expect(await claimIds()).toEqual(['late']);
});

test('the lag is 0 only when everything is sent', async () => {
  expect(await stores.outbox.lag()).toBe(0);
  await append('a');
  expect(await stores.outbox.lag()).toBeGreaterThan(0);
});

test('a consumer does a delivery once, and again only if its transaction failed', async () => {
  await expect(
    deliver(async () => {
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  expect(await deliver(async () => undefined)).toBe(true);
  expect(await deliver(async () => undefined)).toBe(false);
});

test('sent entries are dropped oldest first and in pieces; one that is held or unsent keeps its place', async () => {
  await append('a', 'b', 'c', 'd', 'e');
  const sent = await db.database.query<{ id: number }>(
    `update outbox set sent_at = '2026-01-01Z' where entity_id <> 'b' returning id`,
  );
  const tomorrow = '2026-01-02T00:00:00Z';
  expect(await stores.outbox.purgeSent(db.database, '2025-12-31T00:00:00Z', 10)).toBe(0);
  await db.database.transaction(async (tx) => {
    await tx.query('select 1 from outbox where id = $1 for update', [sent[0]!.id]);
    expect(await stores.outbox.purgeSent(db.database, tomorrow, 3)).toBe(1); // of a, b, c
  });
  expect(await stores.outbox.purgeSent(db.database, tomorrow, 3)).toBe(2); // of a, b, d
  expect(await stores.outbox.purgeSent(db.database, tomorrow, 3)).toBe(1);
  expect(await db.database.query('select entity_id as kept from outbox')).toEqual([{ kept: 'b' }]);
});

test('a consumer forgets old deliveries oldest first and in pieces', async () => {
  await db.database.query(
    `insert into inbox (consumer, key, at) select 'search', 'o-' || n, timestamptz '2026-01-01Z' + n * interval '1 day'
       from generate_series(0, 4) as n`,
  );
  expect(await stores.inbox.purge(db.database, '2026-01-04T00:00:00Z', 2)).toBe(2);
  expect(await stores.inbox.purge(db.database, '2026-01-04T00:00:00Z', 2)).toBe(1);
  expect(await stores.inbox.purge(db.database, '2026-01-04T00:00:00Z', 2)).toBe(0);
  expect(await db.database.query('select key from inbox order by 1')).toEqual([{ key: 'o-3' }, { key: 'o-4' }]);
});

async function claimIds(): Promise<string[]> {
  const entries = await db.database.transaction((tx) => stores.outbox.claim(tx, 10));
  return entries.map((entry) => entry.entityId);
}

function deliver(work: (tx: Database) => Promise<void>): Promise<boolean> {
  return db.database.transaction(async (tx) => {
    const first = await stores.inbox.firstTime(tx, 'search', 'o-1');
    await work(tx);
    return first;
  });
}
