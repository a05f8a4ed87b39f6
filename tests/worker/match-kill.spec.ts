import { setTimeout as wait } from 'node:timers/promises';
import { startRedisServer } from '#testing';
import { SeededDraw } from '../bench/seeded-draw.js';
import { MatchProvince } from './support/match-province.js';

const SIZE = { vacancies: 250, jobseekers: 2_500 };
const SEED = 20_261_125;
/** `MATCH_KILLS=50 npm run test:jest -- tests/worker/match-kill` takes its time. */
const KILLS = Number(process.env['MATCH_KILLS'] ?? 6);

test.each(['PostgreSQL', 'Redis'])(
  'a run whose worker is killed at any moment ends as an undisturbed one, at most one chunk scanned twice (queue on %s)',
  async (store) => {
    const redis = store === 'Redis' ? await startRedisServer() : undefined;
    const province = await MatchProvince.open(SIZE, redis?.url);
    try {
      let worker = await province.startWorker();
      await province.published(await province.request()); // the first one is slower
      const began = performance.now();
      const calm = await province.published(await province.request());
      const runMs = performance.now() - began;
      const kills: string[] = [];
      for (let kill = 0; kill < KILLS / 2; kill++) {
        const runId = await province.request();
        const draw = new SeededDraw(SEED, store.length, kill);
        if (kill % 2 === 0) await untilScanning(province, runId, draw);
        else await wait((runMs * draw.below(1_000)) / 1_000);
        await worker.kill();
        const { state, progress } = await province.runs.get(runId);
        kills.push(`${state} ${progress?.phase ?? ''}`);
        worker = await province.startWorker();
        const run = await province.published(runId);
        expect(run.assignmentHash).toBe(calm.assignmentHash);
        expect(run.counts).toEqual(calm.counts);
        expect(run.progress!.scans! - run.progress!.chunks!).toBeLessThanOrEqual(1);
      }
      expect(kills).not.toEqual(kills.map(() => 'published publish'));
      await province.idle();
      expect(await province.parts()).toBe(0);
    } finally {
      await province.close();
      await redis?.stop();
    }
  },
  KILLS * 30_000 + 60_000,
);

/** Waits for a moment among the scans of a run's chunks, which are over too soon for one drawn from the whole run to fall there. */
async function untilScanning(province: MatchProvince, runId: string, draw: SeededDraw): Promise<void> {
  const scans = draw.below(9);
  await province.until(runId, ({ progress }) => progress?.chunks !== undefined && (progress.scans ?? 0) >= scans);
  await wait(draw.below(15));
}
