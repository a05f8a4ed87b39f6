import { JobQueue } from '#jobs';
import { MatchRuns } from '#matching';
import { startRedisServer, type RedisServer } from '#testing';
import { MatchProvince } from './support/match-province.js';
import type { WorkerProcess } from './support/worker-process.js';

const SIZE = { vacancies: 250, jobseekers: 2_500 };

describe.each(['PostgreSQL', 'Redis'])('a match run through the queue on %s', (store) => {
  let redis: RedisServer | undefined;
  let province: MatchProvince;
  let workers: WorkerProcess[];
  /** What the run gives when one process does all of it. */
  let expected: Awaited<ReturnType<MatchRuns['execute']>>;

  beforeAll(async () => {
    redis = store === 'Redis' ? await startRedisServer() : undefined;
    province = await MatchProvince.open(SIZE, redis?.url);
    const runId = await province.runs.record({ requestedBy: 'test', seed: 1 });
    expected = await province.runs.execute(runId);
    workers = [await province.startWorker(), await province.startWorker()];
  }, 120_000);

  afterAll(async () => {
    await province.close();
    await redis?.stop();
  });

  test('is shared by the workers, each chunk scanned once, and ends as in one process', async () => {
    const run = await province.published(await province.request());
    expect(run.assignmentHash).toBe(expected.assignmentHash);
    expect(run.counts).toEqual(expected.counts);
    expect(run.certificate).toEqual(expected.certificate);
    expect(run.progress).toMatchObject({ phase: 'publish', percent: 100 });
    const { chunks = 0, scans } = run.progress ?? {};
    expect(chunks).toBeGreaterThan(5);
    expect(scans).toBe(chunks);
    expect((await province.runs.matches({ runId: run.id })).total).toBe(expected.counts['matches']);
    for (const { log } of workers) expect(log).toContain('chunk scanned here');
    await province.idle();
    expect(await province.parts()).toBe(0);
  });

  test('that introduces people ends as in one process', async () => {
    const policy = { mode: 'referral-k', referral: { perJobseeker: 3, ratioPercent: 200 } };
    const alone = await province.runs.execute(await province.runs.record({ requestedBy: 'test', seed: 1, policy }));
    const run = await province.published(await province.request(policy));
    expect(run.counts['introductions']).toBeGreaterThan(expected.counts['assigned']!);
    expect(run.assignmentHash).toBe(alone.assignmentHash);
    expect(run.counts).toEqual(alone.counts);
    expect(run.certificate).toEqual(alone.certificate);
  });

  test('that locks the placements of the last one gives the same seats', async () => {
    const run = await province.published(await province.request({ lockPublished: true }));
    expect(run.counts).toMatchObject({ assigned: expected.counts['assigned'], released: 0 });
    expect(run.counts['locked']).toBe(expected.counts['assigned']);
    expect(run.assignmentHash).toBe(expected.assignmentHash);
  });

  test('shows how far it is, and never goes back', async () => {
    const seen: { phase: string; percent: number }[] = [];
    const runId = await province.request();
    await province.until(runId, ({ state, progress }) => {
      if (progress !== undefined) seen.push(progress);
      return state === 'published';
    });
    const percents = seen.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(new Set(seen.map(({ phase }) => phase)).size).toBeGreaterThan(2);
  });

  test('asked for twice, also once it is done, is done once', async () => {
    const runId = await province.runs.record({ requestedBy: 'test', seed: 1 });
    const queue = province.app.get(JobQueue);
    const ask = () => queue.add('match.run', { runId }, { key: runId });
    await Promise.all([ask(), ask()]);
    await province.until(runId, ({ state }) => state === 'running');
    await ask();
    const run = await province.published(runId);
    await ask();
    await province.idle();
    expect(await province.runs.get(runId)).toEqual(run);
    expect(run.progress?.scans).toBe(run.progress?.chunks);
    expect(await province.parts()).toBe(0);
  });

  test('cancelled before a worker takes it does nothing', async () => {
    const runId = await province.runs.record({ requestedBy: 'test' });
    await province.runs.cancel(runId);
    await province.app.get(JobQueue).add('match.run', { runId }, { key: runId });
    await province.idle();
    expect(await province.runs.get(runId)).toMatchObject({ state: 'cancelled', counts: {} });
    expect((await province.runs.get(runId)).startedAt).toBeUndefined();
  });

  test.each(['snapshot', 'scan', 'clear', 'certify', 'publish'])(
    'that is cancelled in %s stops wherever it is computed, leaves nothing, and holds nobody up',
    async (phase) => {
      const runId = await province.request();
      const reached = await province.until(
        runId,
        ({ state, progress }) => state !== 'requested' && (progress?.phase === phase || state === 'published'),
      );
      if (reached.state === 'running') {
        expect((await province.runs.cancel(runId)).state).toBe('cancelled');
        expect((await province.runs.cancel(runId)).state).toBe('cancelled');
        await province.idle();
        expect((await province.runs.get(runId)).state).toBe('cancelled');
        expect((await province.runs.matches({ runId })).total).toBe(0);
        expect(await province.app.get(JobQueue).failed('matching')).toEqual([]);
      }
      const next = await province.published(await province.request());
      expect(next.assignmentHash).toBe(expected.assignmentHash);
      await expect(province.runs.cancel(next.id)).rejects.toMatchObject({ code: 'run.over' });
    },
  );
});

test('a run whose queue is lost in the middle goes on from what it had when a worker starts', async () => {
  const lost = await startRedisServer();
  const province = await MatchProvince.open(SIZE, lost.url);
  const fresh = await startRedisServer();
  try {
    const undisturbed = await province.runs.record({ requestedBy: 'test', seed: 1 });
    const expected = await province.runs.execute(undisturbed);
    const worker = await province.startWorker();
    const runId = await province.request();
    await province.until(runId, ({ progress }) => (progress?.scans ?? 0) >= 3);
    await worker.kill();
    await lost.stop();
    // long enough ago for a sweep to look at it
    await province.db.database.query(`update match_run set requested_at = now() - interval '2 minutes'`);
    await province.startWorker(fresh.url);
    const run = await province.published(runId);
    expect(run.assignmentHash).toBe(expected.assignmentHash);
    expect(run.progress!.scans! - run.progress!.chunks!).toBeLessThanOrEqual(1);
  } finally {
    await province.close();
    await lost.stop();
    await fresh.stop();
  }
}, 120_000);

test('a run whose parts are lost with a crash of the database makes them again', async () => {
  const province = await MatchProvince.open(SIZE);
  try {
    const undisturbed = await province.runs.record({ requestedBy: 'test', seed: 1 });
    const expected = await province.runs.execute(undisturbed);
    const worker = await province.startWorker();
    const runId = await province.request();
    await province.until(runId, ({ progress }) => (progress?.scans ?? 0) >= 3);
    await worker.kill();
    await province.db.database.query('truncate match_part, match_slice');
    await province.startWorker();
    const run = await province.published(runId);
    expect(run.assignmentHash).toBe(expected.assignmentHash);
    expect(await province.parts()).toBe(0);
  } finally {
    await province.close();
  }
}, 120_000);
