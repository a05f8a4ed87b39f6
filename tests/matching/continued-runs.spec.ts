import { type MatchRun, newId } from '#database';
import { DomainError } from '#domain';
import { type MatchRuns, RunSettings } from '#matching';
import { storesOf, type TestDatabase } from '#testing';
import { linesOf } from './support/collected-lines.js';
import { demoDatabase } from './support/demo-database.js';
import { matchRunsOn } from './support/match-runs-on.js';
import { NoQueue } from './support/no-queue.js';

class SmallChunks extends RunSettings {
  override readonly seekersPerChunk = 100;
}

let temporary: TestDatabase;
let stores: ReturnType<typeof storesOf>;
let runs: MatchRuns;
/** Jobseekers who come later. */
let latecomers: string[];
/** The newest published run: the one that can be continued. */
let newest: MatchRun;

const query = <Row>(text: string, params: readonly unknown[]) => temporary.database.query<Row>(text, params);
const setState = (state: string, ids: readonly string[]) =>
  query('update jobseeker set state = $1 where id = any($2)', [state, ids]);
const continued = (from: string) => runs.record({ requestedBy: 'test', continues: from });

beforeAll(async () => {
  ({ temporary, stores } = await demoDatabase({ vacancies: 90, jobseekers: 500, seed: 10 }));
  runs = matchRunsOn(temporary, stores, new NoQueue(), new SmallChunks());
  const some = await query<{ id: string }>(
    `select id from jobseeker where state = 'seeking' and 'introduction' = any(consents) order by id limit 120`,
    [],
  );
  latecomers = some.map(({ id }) => id);
  await setState('inactive', latecomers);
  const policy = { priority: { centreGroups: [{ code: 'returnee', reservedPercent: 30 }] } };
  newest = await runs.execute(await runs.record({ requestedBy: 'test', seed: 12, policy }));
});

afterAll(() => temporary.drop());

/** A run from scratch at the instant of another one; the newest from then on. */
async function fromScratch({ asOf, seed, policy, policyVersion, taxonomyVersion }: MatchRun): Promise<MatchRun> {
  const id = newId();
  const requestedAt = new Date().toISOString();
  await stores.matchRuns.insert(temporary.database, {
    id,
    state: 'requested',
    requestedBy: 'test',
    policy,
    policyVersion,
    taxonomyVersion,
    seed,
    asOf,
    counts: {},
    timings: {},
    requestedAt,
  });
  newest = await runs.execute(id);
  return newest;
}

/** That a run tells the same as one from scratch: who goes where, and everything about it. */
async function expectSame(run: MatchRun): Promise<void> {
  const scratch = await fromScratch(run);
  expect(run.state).toBe('published');
  expect(run.asOf).toBe(scratch.asOf);
  expect(run.snapshotHash).toBe(scratch.snapshotHash);
  expect(run.assignmentHash).toBe(scratch.assignmentHash);
  expect({ ...run.counts, proposals: 0 }).toEqual({ ...scratch.counts, proposals: 0 });
  expect(run.certificate).toEqual(scratch.certificate);
  expect(run.fairness).toEqual(scratch.fairness);
  expect(run.trainingDemand).toEqual(scratch.trainingDemand);
  for (const what of ['reasons', 'seats'] as const) {
    const [ours, theirs] = await Promise.all([linesOf(runs, run.id, what), linesOf(runs, scratch.id, what)]);
    expect(ours.map((line) => ({ ...line, run: '' }))).toEqual(theirs.map((line) => ({ ...line, run: '' })));
  }
}

async function closeSome(count: number): Promise<string[]> {
  const seats = await linesOf(runs, newest.id, 'seats');
  const full = seats.filter((row) => Number(row['used']) > 1 && row['used'] === row['seats']);
  const ids = full.slice(0, count).map((row) => String(row['vacancy']));
  expect(ids).toHaveLength(count);
  await stores.vacancies.close(temporary.database, ids, 'filled');
  return ids;
}

test('more jobseekers: only they are scanned for the outcome, which is that of a run from scratch', async () => {
  await setState('seeking', latecomers.slice(0, 60));
  const run = await runs.execute(await continued(newest.id));
  expect(run.continuation).toEqual({ from: newest.id, isContinued: true, added: 60, closed: 0, freed: 0 });
  expect(run.progress?.chunks).toBeLessThan(newest.progress!.chunks!);
  expect(run.counts['jobseekers']).toBe(newest.counts['jobseekers']! + 60);
  expect((await runs.diff(newest.id, run.id)).moves.length).toBeGreaterThan(20);
  await expectSame(run);
});

test('closed vacancies: whom they held go on, and everybody whom those displace', async () => {
  const closed = await closeSome(4);
  const held = (await linesOf(runs, newest.id, 'assignment')).filter((line) =>
    closed.includes(String(line['vacancy'])),
  );
  const run = await runs.execute(await continued(newest.id));
  expect(run.continuation).toEqual({ from: newest.id, isContinued: true, added: 0, closed: 4, freed: held.length });
  await expectSame(run);
});

test('both at once, and cut off in the middle', async () => {
  await setState('seeking', latecomers.slice(60, 100));
  await closeSome(3);
  const runId = await continued(newest.id);
  const stop = new AbortController();
  const onProgress = (percent: number) => {
    if (percent >= 50) stop.abort(new Error('worker gone'));
  };
  await expect(runs.execute(runId, { signal: stop.signal, onProgress })).rejects.toThrow('worker gone');
  const run = await runs.execute(runId);
  expect(run.continuation).toMatchObject({ isContinued: true, added: 40, closed: 3 });
  await expectSame(run);
});

test('nothing at all: nobody is scanned for it, and nobody moves', async () => {
  const run = await runs.execute(await continued(newest.id));
  expect(run.continuation).toEqual({ from: newest.id, isContinued: true, added: 0, closed: 0, freed: 0 });
  expect(run.assignmentHash).toBe(newest.assignmentHash);
  await expectSame(run);
});

test.each([
  [
    'records-changed',
    () => query('update jobseeker set reach_metres = 5000, version = version + 1 where id = $1', [latecomers[0]]),
  ],
  ['jobseekers-gone', () => setState('placed', latecomers.slice(0, 1))],
  [
    'vacancies-new',
    () =>
      query(
        `update vacancy set state = 'published', closed_for = null where id in (select id from vacancy
         where state = 'closed' and published_at <= now() and expires_at > now() and seats_asked > seats_filled limit 1)`,
        [],
      ),
  ],
])('a run that cannot go on says %s and is made from scratch', async (obstacle, change) => {
  await change();
  const run = await runs.execute(await continued(newest.id));
  expect(run.continuation).toEqual({ from: newest.id, isContinued: false, obstacle });
  expect(run.progress?.chunks).toBeGreaterThan(1);
  await expectSame(run);
});

test('only the newest run of a province can be continued, and only one of mode stable', async () => {
  const older = newest;
  newest = await runs.execute(await runs.record({ requestedBy: 'test' }));
  expect((await runs.execute(await continued(older.id))).continuation).toMatchObject({ obstacle: 'basis-gone' });
  const other = await runs.execute(await runs.record({ requestedBy: 'test', policy: { mode: 'max-weight' } }));
  expect((await runs.execute(await continued(other.id))).continuation).toMatchObject({ obstacle: 'mode' });
});

test('a run that is to be continued has its settings, and must be there and published', async () => {
  const code = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof DomainError ? error.code : error),
    );
  const requestedBy = 'test';
  expect(await code(runs.record({ requestedBy, continues: newest.id, seed: 3 }))).toBe('request.invalid');
  expect(await code(continued('nobody'))).toBe('request.not-found');
  expect(await code(continued(await runs.record({ requestedBy })))).toBe('run.unfinished');
});
