import { createTestDatabase, storesOf, type TestDatabase } from '#testing';
import type { MatchPartStore } from './match-part-store.js';
import type { MatchRunState } from './match-run-store.js';

let db: TestDatabase;
let parts: MatchPartStore;

beforeEach(async () => {
  db = await createTestDatabase();
  parts = storesOf(db).matchParts;
});

afterEach(() => db.drop());

const KEY = { runId: 'run-1', part: 'scan-0-of-2', inputHash: 'a'.repeat(64) };

/** No two megabytes alike. */
function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => Math.imul(at + 1, 0x9e37_79b1) >>> 24);
}

test.each([0, 1, 1 << 20, 3_500_000, 10 * (1 << 20)])(
  'a part of %d bytes comes back as it was kept',
  async (length) => {
    const bytes = bytesOf(length);
    await parts.begin(KEY);
    expect(await parts.has(KEY)).toBe(false);
    expect(await parts.read(KEY)).toBeUndefined();
    await parts.save(KEY, bytes);
    expect(await parts.has(KEY)).toBe(true);
    expect(Buffer.compare(Buffer.from((await parts.read(KEY))!), Buffer.from(bytes))).toBe(0);
  },
);

test('a part of other inputs is not there, and gives way when its making begins anew', async () => {
  const other = { ...KEY, inputHash: 'b'.repeat(64) };
  await parts.begin(KEY);
  await parts.save(KEY, bytesOf(10));
  expect([await parts.has(other), await parts.read(other)]).toEqual([false, undefined]);
  await parts.begin(other);
  await parts.save(KEY, bytesOf(20));
  expect([await parts.read(KEY), await parts.read(other)]).toEqual([undefined, undefined]);
  await parts.save(other, bytesOf(30));
  expect(await parts.read(other)).toHaveLength(30);
});

test('a part that is made a second time stays readable meanwhile, and both beginnings count', async () => {
  await parts.begin(KEY);
  await parts.save(KEY, bytesOf(2_000_000));
  await parts.begin(KEY);
  expect(await parts.read(KEY)).toHaveLength(2_000_000);
  await parts.begin({ ...KEY, part: 'scan-1-of-2' });
  expect(await parts.tally(KEY.runId, 'scan-')).toEqual({ made: 1, starts: 3 });
  expect(await parts.tally('run-2', 'scan-')).toEqual({ made: 0, starts: 0 });
  await parts.save(KEY, bytesOf(500));
  expect(await parts.read(KEY)).toHaveLength(500);
});

test('what is left of runs that are over is dropped, and nothing of those under way', async () => {
  const states: MatchRunState[] = ['requested', 'running', 'published', 'failed', 'cancelled'];
  for (const state of states) {
    await storesOf(db).matchRuns.insert(db.database, {
      id: state,
      state,
      requestedBy: 'test',
      policy: {},
      policyVersion: '1',
      taxonomyVersion: '1',
      seed: 1,
      asOf: '2026-11-25T00:00:00.000Z',
      counts: {},
      timings: {},
      requestedAt: '2026-11-25T00:00:00.000Z',
    });
  }
  for (const runId of [...states, 'unknown']) {
    await parts.begin({ ...KEY, runId });
    await parts.save({ ...KEY, runId }, bytesOf(10));
  }
  await parts.saveBasis(db.database, 'published', KEY.inputHash, bytesOf(20));
  expect(await parts.purge()).toBe(4);
  expect(await parts.readBasis('published', KEY.inputHash)).toHaveLength(20);
  await parts.drop('published');
  expect(await parts.readBasis('published', KEY.inputHash)).toHaveLength(20);
  expect(await parts.readBasis('published', 'of another version')).toBeUndefined();
  expect(await db.database.query('select run_id as id from match_slice order by 1')).toEqual([
    { id: 'published' },
    { id: 'requested' },
    { id: 'running' },
  ]);
  expect(await parts.purge()).toBe(0);
});
