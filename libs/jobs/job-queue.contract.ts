import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { builtFile } from '#config';
import { Logger, Metrics } from '#logging';
import { BreakableProxy, waitUntil } from '#testing';
import { BullmqJobQueue } from './bullmq/bullmq-job-queue.js';
import { BullmqJobRunner } from './bullmq/bullmq-job-runner.js';
import type { JobBackend } from './bullmq/job-backend.js';
import { JobMetrics } from './job-metrics.js';
import type { JobContext, JobFlow, JobHandler } from './job-queue.js';
import { JobHandlers } from './job-registry.js';
import { JOB_NAMES, JOBS, type JobName, type JobRules } from './jobs.js';

/** A server that jobs are kept in, empty at the start of each test. */
export interface JobStore {
  readonly kind: 'postgres' | 'redis';
  /** A fresh place on the server for one test. */
  empty(): Promise<{ readonly url: string; drop(): Promise<void> }>;
  open(url: string, onError: (error: Error) => void): JobBackend;
  /** Everything the server keeps there, as text. */
  dump(url: string): Promise<string>;
}

/** Quick enough for tests; the real list has the same shape with longer waits. */
const RULES: JobRules = {
  ...JOBS,
  'notice.read': { queue: 'ingest', attempts: 3, backoffMs: 100 },
  'search.sync': { queue: 'search', attempts: 2, backoffMs: 20 },
  'match.scan': { queue: 'scanning', attempts: 2, backoffMs: 20 },
  'vacancies.expire': { queue: 'upkeep', attempts: 1, backoffMs: 20 },
  'upkeep.sweep': { queue: 'upkeep', attempts: 1, backoffMs: 20 },
};
const STEP = { runId: '0193a7c2-2222-7000-8000-000000000002', inputHash: 'a1b2', chunks: 2 };
/** Two chunks, then one step after the other. */
const FLOW: JobFlow = {
  name: 'match.publish',
  payload: STEP,
  key: 'flow',
  after: [
    {
      name: 'match.clear',
      payload: STEP,
      key: 'flow',
      after: [0, 1].map((chunk) => ({
        name: 'match.scan',
        payload: { ...STEP, chunk },
        key: `flow-${chunk}`,
        after: [],
      })),
    },
  ],
};
const NOTICE = { noticeId: '0193a7c2-1111-7000-8000-000000000001' };

/** What every place for jobs must do. `store` is opened once for the suite. */
export function jobQueueContract(title: string, store: () => JobStore): void {
  describe(title, () => {
    let place: { readonly url: string; drop(): Promise<void> };
    let proxy: BreakableProxy;
    let log: LogLines;
    let opened: (() => Promise<void>)[];

    beforeEach(async () => {
      place = await store().empty();
      proxy = await BreakableProxy.before(place.url);
      log = new LogLines();
      opened = [];
    });

    afterEach(async () => {
      await proxy.mend();
      for (const close of opened.toReversed()) await close();
      await proxy.break();
      await place.drop();
    });

    /** A process's queue, and what it would take to run the jobs in it. */
    function openQueue(): BullmqJobQueue {
      const queue = new BullmqJobQueue(store().open(proxy.through(place.url), log.onError), RULES);
      opened.push(() => queue.close());
      return queue;
    }

    async function run(
      handlers: Partial<Record<JobName, JobHandler>>,
      options: { rules?: JobRules; url?: string; concurrency?: number } = {},
    ): Promise<BullmqJobRunner> {
      const backend = store().open(options.url ?? proxy.through(place.url), log.onError);
      const runner = new BullmqJobRunner(backend, log.logger, new JobMetrics(new Metrics()), {
        concurrency: options.concurrency ?? 2,
        rules: options.rules ?? RULES,
      });
      opened.push(async () => {
        await runner.stop(1_000);
        await backend.close();
      });
      await runner.start(
        new JobHandlers(JOB_NAMES.map((name) => ({ name, place: 'test', handler: handlers[name] ?? doesNothing }))),
      );
      return runner;
    }

    test('a job reaches its handler with the payload it was added with, and no other handler', async () => {
      const [read, sync] = [recorder(), recorder()];
      await run({ 'notice.read': read.handler, 'search.sync': sync.handler });
      const queue = openQueue();
      await queue.add('search.sync', { index: 'vacancies', items: [{ id: 'v-1', version: 3 }] });
      await waitUntil(() => sync.calls.length === 1);
      expect(sync.calls[0]).toMatchObject({
        payload: { index: 'vacancies', items: [{ id: 'v-1', version: 3 }] },
        attempt: 1,
      });
      expect(read.calls).toEqual([]);
    });

    test('a job added before any worker runs waits for one', async () => {
      const queue = openQueue();
      await queue.add('notice.read', NOTICE);
      expect(await queue.counts('ingest')).toMatchObject({ waiting: 1, active: 0 });
      const { calls, handler } = recorder();
      await run({ 'notice.read': handler });
      await waitUntil(() => calls.length === 1);
    });

    test('a key is taken while its job waits and after it is done, for each job name of its own', async () => {
      const queue = openQueue();
      await queue.add('search.sync', { index: 'vacancies', items: [] }, { key: '7' });
      await queue.add('search.sync', { index: 'vacancies', items: [] }, { key: '7' });
      await queue.add('search.rebuild', { index: 'vacancies' }, { key: '7' });
      const [sync, rebuild] = [recorder(), recorder()];
      await run({ 'search.sync': sync.handler, 'search.rebuild': rebuild.handler });
      await waitUntil(async () => (await queue.counts('search')).completed === 2);
      await queue.add('search.sync', { index: 'vacancies', items: [] }, { key: '7' });
      await queue.add('search.sync', { index: 'vacancies', items: [] }, { key: '8' });
      await waitUntil(async () => (await queue.counts('search')).completed === 3);
      expect([sync.calls.length, rebuild.calls.length]).toEqual([2, 1]);
    });

    test('a failing job is tried again after a wait that doubles', async () => {
      const { calls, handler } = recorder(async ({ attempt }) => {
        if (attempt < 3) throw new Error('not yet');
      });
      await run({ 'notice.read': handler });
      const queue = openQueue();
      await queue.add('notice.read', NOTICE);
      await waitUntil(async () => (await queue.counts('ingest')).completed === 1);
      expect(calls.map((call) => call.attempt)).toEqual([1, 2, 3]);
      const [first, second, third] = calls.map((call) => call.at);
      expect(second! - first!).toBeGreaterThanOrEqual(95);
      expect(third! - second!).toBeGreaterThanOrEqual(190);
      expect(log.events('error')).toEqual([]);
    });

    test('a job out of attempts is logged, stays to be seen, and can be given its attempts again', async () => {
      let broken = true;
      const { calls, handler } = recorder(async () => {
        if (broken) throw Object.assign(new RangeError('phone 0912345678 of Nguyễn Văn A'), { code: 'E_ROW' });
      });
      await run({ 'notice.read': handler });
      const queue = openQueue();
      await queue.add('notice.read', NOTICE, { key: NOTICE.noticeId });
      await waitUntil(async () => (await queue.counts('ingest')).failed === 1);
      const [dead] = await queue.failed('ingest');
      expect(dead).toMatchObject({ name: 'notice.read', attempts: 3, reason: 'RangeError E_ROW' });
      expect(Date.parse(dead!.failedAt)).toBeGreaterThan(Date.now() - 60_000);
      await waitUntil(() => log.events('error').length === 1);
      expect(log.events('error')[0]).toMatchObject({ msg: 'job dead', job: 'notice.read', jobId: dead!.jobId });

      broken = false;
      expect(await queue.retry('ingest', 'notice.read.unknown')).toBe(false);
      expect(await queue.retry('ingest', dead!.jobId)).toBe(true);
      await waitUntil(async () => (await queue.counts('ingest')).completed === 1);
      expect(calls.map((call) => call.attempt)).toEqual([1, 2, 3, 1]);
      expect(await queue.failed('ingest')).toEqual([]);
    });

    test('a job that failed for good is run again by its key, once; a waiting, running or done one is left alone', async () => {
      let broken = true;
      const gate = new AbortController();
      const { calls, handler } = recorder(async () => {
        if (broken) throw new Error('not today');
        if (!gate.signal.aborted) await once(gate.signal, 'abort');
      });
      const queue = openQueue();
      const addAgain = (failedForMs?: number) =>
        queue.add('notice.read', NOTICE, {
          key: NOTICE.noticeId,
          ...(failedForMs === undefined ? {} : { failedForMs }),
        });
      await addAgain();
      await addAgain();
      expect(await queue.counts('ingest')).toMatchObject({ waiting: 1 });
      await run({ 'notice.read': handler });
      await waitUntil(async () => (await queue.counts('ingest')).failed === 1);

      await addAgain(60_000);
      expect(await queue.counts('ingest')).toMatchObject({ waiting: 0, active: 0, failed: 1 });

      broken = false;
      await Promise.all([addAgain(), addAgain(), addAgain()]);
      await waitUntil(() => calls.length === 4);
      await addAgain();
      expect(await queue.counts('ingest')).toMatchObject({ waiting: 0, active: 1, failed: 0 });
      gate.abort();
      await waitUntil(async () => (await queue.counts('ingest')).completed === 1);
      await addAgain();
      await wait(300);
      expect(await queue.counts('ingest')).toMatchObject({ waiting: 0, active: 0, delayed: 0, completed: 1 });
      expect(calls.map((call) => call.attempt)).toEqual([1, 2, 3, 1]);
    });

    test('a job of which it is said that it is forgotten may be added again as soon as it is done', async () => {
      const { calls, handler } = recorder();
      const queue = openQueue();
      const addAgain = () => queue.add('match.run', { runId: STEP.runId }, { key: STEP.runId });
      await addAgain();
      await addAgain();
      await run({ 'match.run': handler });
      await waitUntil(() => calls.length === 1);
      await waitUntil(async () => (await queue.counts('matching')).active === 0);
      await addAgain();
      await waitUntil(() => calls.length === 2);
    });

    test('a job of a flow runs when all those before it are done, each with its own payload, and all of them once', async () => {
      const order: unknown[] = [];
      const gate = new AbortController();
      const note = (name: string): JobHandler => {
        return async (payload) => {
          if ('chunk' in payload && payload.chunk === 1) await once(gate.signal, 'abort');
          order.push([name, payload]);
        };
      };
      const queue = openQueue();
      await queue.addFlow(FLOW);
      await queue.addFlow(FLOW);
      expect(await queue.counts('scanning')).toMatchObject({ waiting: 2 });
      expect(await queue.counts('matching')).toMatchObject({ waiting: 2 });
      const handlers = { 'match.scan': note('scan'), 'match.clear': note('clear'), 'match.publish': note('publish') };
      await run(handlers);
      await run(handlers);
      await waitUntil(() => order.length === 1);
      await wait(200);
      expect(order).toHaveLength(1);
      await queue.addFlow(FLOW);
      gate.abort();
      await waitUntil(async () => (await queue.counts('matching')).completed === 2);
      await queue.addFlow(FLOW);
      await wait(200);
      expect(order).toEqual([
        ['scan', { ...STEP, chunk: 0 }],
        ['scan', { ...STEP, chunk: 1 }],
        ['clear', STEP],
        ['publish', STEP],
      ]);
    });

    test('a job that fails for good fails the flow, and the flow is added anew once it has been failed for long enough', async () => {
      let broken = true;
      const scan = recorder(async () => {
        if (broken) throw new Error('not today');
      });
      const [clear, publish] = [recorder(), recorder()];
      const queue = openQueue();
      await queue.addFlow(FLOW);
      await run({ 'match.scan': scan.handler, 'match.clear': clear.handler, 'match.publish': publish.handler });
      await waitUntil(async () => (await queue.counts('scanning')).failed === 2);
      await waitUntil(async () => (await queue.counts('matching')).failed === 2);
      expect(scan.calls).toHaveLength(4);
      expect([clear.calls, publish.calls]).toEqual([[], []]);

      broken = false;
      await queue.addFlow(FLOW, { failedForMs: 60_000 });
      await wait(200);
      expect(await queue.counts('matching')).toMatchObject({ failed: 2, waiting: 0 });
      await queue.addFlow(FLOW);
      await queue.addFlow(FLOW);
      await waitUntil(async () => (await queue.counts('matching')).completed === 2);
      expect(scan.calls.slice(4).map(({ attempt }) => attempt)).toEqual([1, 1]);
      expect([clear.calls.length, publish.calls.length]).toEqual([1, 1]);
      expect(await queue.counts('scanning')).toMatchObject({ failed: 0, waiting: 0 });
    });

    test('nothing of a flow is added when one of its payloads could carry more than ids', async () => {
      const queue = openQueue();
      const payload = { ...STEP, inputHash: 'Nguyễn Văn A', chunk: 0 };
      const flow: JobFlow = { ...FLOW, after: [{ name: 'match.scan', payload, key: 'bad', after: [] }] };
      await expect(queue.addFlow(flow)).rejects.toThrow(TypeError);
      await expect(queue.addFlow({ ...FLOW, key: 'a:b' })).rejects.toThrow(TypeError);
      expect(await queue.counts('matching')).toMatchObject({ waiting: 0 });
    });

    test('the server keeps ids only: no text gets in by a payload, and none by an error', async () => {
      const queue = openQueue();
      for (const noticeId of ['Nguyễn Văn A', 'two words', '0912345678', '024099001234', '']) {
        await expect(queue.add('notice.read', { noticeId })).rejects.toThrow(TypeError);
      }
      await expect(queue.add('notice.read', NOTICE, { key: 'a:b' })).rejects.toThrow(TypeError);
      const { handler } = recorder(async () => {
        throw new Error('Key (phone)=(0912345678) belongs to Nguyễn Văn A');
      });
      await run({ 'notice.read': handler });
      await queue.add('notice.read', NOTICE);
      await waitUntil(async () => (await queue.counts('ingest')).failed === 1);
      const kept = await store().dump(place.url);
      expect(kept).toContain(NOTICE.noticeId);
      expect(kept).not.toMatch(/0912345678|Nguyễn|belongs/);
      expect(log.text).not.toMatch(/0912345678|Nguyễn|belongs/);
    });

    test('a delayed job does not run before its time', async () => {
      const { calls, handler } = recorder();
      await run({ 'notice.read': handler });
      const queue = openQueue();
      const added = Date.now();
      await queue.add('notice.read', NOTICE, { delayMs: 700 });
      expect(await queue.counts('ingest')).toMatchObject({ waiting: 0, delayed: 1 });
      await waitUntil(() => calls.length === 1);
      expect(calls[0]!.at - added).toBeGreaterThanOrEqual(690);
    });

    test('a repeating job runs once a period however many workers there are, and no more once it leaves the list', async () => {
      const { calls, handler } = recorder();
      const rules = { ...RULES, 'vacancies.expire': { ...RULES['vacancies.expire'], everyMs: 400 } };
      const first = await run({ 'vacancies.expire': handler }, { rules });
      const second = await run({ 'vacancies.expire': handler }, { rules });
      await waitUntil(() => calls.length >= 3);
      const waits = calls.slice(1).map((call, index) => call.at - calls[index]!.at);
      // the first period is cut short to fall on a multiple of it
      for (const ms of waits.slice(1)) expect(ms).toBeGreaterThan(300);
      await first.stop(1_000);
      await second.stop(1_000);

      await run({ 'vacancies.expire': handler });
      const before = calls.length;
      await wait(1_000);
      expect(calls.length - before).toBeLessThanOrEqual(1);
    });

    test('a repeating job marked for it runs at once when a worker starts, however long its period', async () => {
      const rules: JobRules = {
        ...RULES,
        'upkeep.sweep': { ...RULES['upkeep.sweep'], everyMs: 60_000, atStart: true },
      };
      const first = await run({}, { rules });
      await waitUntil(async () => (await openQueue().counts('upkeep')).completed === 2); // the first of the period too
      await first.stop(1_000);
      const { calls, handler } = recorder();
      await run({ 'upkeep.sweep': handler }, { rules });
      await waitUntil(() => calls.length === 1);
      expect(calls[0]!.payload).toEqual({});
    });

    test('a job whose worker is killed is taken over and finished', async () => {
      const child = fork(builtFile(import.meta.url, './bullmq/doomed-worker.js'), [store().kind, place.url], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      opened.push(async () => {
        child.kill('SIGKILL');
      });
      const queue = openQueue();
      await queue.add('notice.read', NOTICE);
      await once(child, 'message');
      const { calls, handler } = recorder();
      await run({ 'notice.read': handler });
      await wait(1_000);
      expect(calls).toEqual([]); // still the child's
      const killed = Date.now();
      child.kill('SIGKILL');
      await once(child, 'exit');
      await waitUntil(async () => (await queue.counts('ingest')).completed === 1, { timeoutMs: 20_000 });
      expect(calls).toHaveLength(1);
      expect(calls[0]).toMatchObject({ payload: NOTICE });
      expect(Date.now() - killed).toBeLessThan(15_000);
      expect(log.events('warn')).toContainEqual(expect.objectContaining({ msg: 'job taken over' }));
    });

    test('a worker that is asked to stop finishes its job and takes no other', async () => {
      const gate = new AbortController();
      const { calls, handler } = recorder(async () => {
        await once(gate.signal, 'abort');
      });
      const runner = await run({ 'notice.read': handler }, { concurrency: 1 });
      const queue = openQueue();
      await queue.add('notice.read', NOTICE);
      await waitUntil(() => calls.length === 1);
      await queue.add('notice.read', NOTICE);
      const stopped = runner.stop(5_000);
      await wait(200);
      gate.abort();
      await stopped;
      expect(await queue.counts('ingest')).toMatchObject({ completed: 1, waiting: 1, active: 0 });
      expect(calls).toHaveLength(1);
    });

    test('a job that outlasts the grace time is told to stop, and another worker finishes it', async () => {
      const stubborn = recorder(
        ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(new Error('told to stop')));
          }),
      );
      const runner = await run({ 'notice.read': stubborn.handler });
      const queue = openQueue();
      await queue.add('notice.read', NOTICE);
      await waitUntil(() => stubborn.calls.length === 1);
      const asked = Date.now();
      await runner.stop(300);
      expect(Date.now() - asked).toBeLessThan(2_000);
      const { calls, handler } = recorder();
      await run({ 'notice.read': handler });
      await waitUntil(() => calls.length === 1);
      expect(calls[0]!.attempt).toBe(2);
    });

    test('adding fails at once while the server is away, and works again with it', async () => {
      const queue = openQueue();
      await queue.add('notice.read', NOTICE);
      expect(await queue.ready()).toBe(true);
      await proxy.break();
      await wait(50);
      const asked = Date.now();
      await expect(queue.add('notice.read', NOTICE)).rejects.toMatchObject({ code: 'service.unavailable' });
      await expect(queue.addFlow(FLOW)).rejects.toMatchObject({ code: 'service.unavailable' });
      expect(Date.now() - asked).toBeLessThan(500);
      expect(await queue.ready()).toBe(false);
      await proxy.mend();
      await waitUntil(() => queue.ready());
      await queue.add('notice.read', NOTICE);
      expect(await queue.counts('ingest')).toMatchObject({ waiting: 2 });
      await queue.addFlow(FLOW);
      expect(await queue.counts('scanning')).toMatchObject({ waiting: 2 });
    });

    test('a process may start before its queue does', async () => {
      await proxy.break();
      const queue = openQueue();
      const asked = Date.now();
      await expect(queue.add('notice.read', NOTICE)).rejects.toMatchObject({ code: 'service.unavailable' });
      expect(Date.now() - asked).toBeLessThan(3_000);
      await proxy.mend();
      await waitUntil(() => queue.ready());
      await queue.add('notice.read', NOTICE);
    });

    test('a process that adds jobs ends soon while its server is away', async () => {
      const queues = [openQueue(), openQueue(), openQueue()];
      for (const queue of queues) await queue.add('notice.read', NOTICE);
      await proxy.break();
      for (const queue of queues) {
        // at different moments between two attempts to connect
        await wait(250);
        await endsWithin(3_000, queue.close());
      }
    });

    test('a worker goes on by itself after its server was away', async () => {
      const { calls, handler } = recorder();
      await run({ 'notice.read': handler });
      const queue = openQueue();
      await queue.add('notice.read', NOTICE);
      await waitUntil(() => calls.length === 1);
      await proxy.break();
      await wait(1_500);
      await proxy.mend();
      const back = Date.now();
      await waitUntil(() => queue.ready());
      await queue.add('notice.read', NOTICE);
      await waitUntil(() => calls.length === 2, { timeoutMs: 15_000 });
      expect(Date.now() - back).toBeLessThan(5_000);
    });
  });
}

const doesNothing: JobHandler = () => Promise.resolve();

async function endsWithin(ms: number, work: Promise<void>): Promise<void> {
  const late = new AbortController();
  const first = await Promise.race([
    work.then(() => 'ended'),
    wait(ms, 'still waiting', { signal: late.signal }).catch(() => 'ended'),
  ]);
  late.abort();
  expect(first).toBe('ended');
}

/** A handler that remembers what it was given. */
function recorder(during?: (context: JobContext) => Promise<void>) {
  const calls: { payload: unknown; jobId: string; attempt: number; at: number }[] = [];
  const handler: JobHandler = async (payload, context) => {
    calls.push({ payload, jobId: context.jobId, attempt: context.attempt, at: Date.now() });
    await during?.(context);
  };
  return { calls, handler };
}

/** The log of one test, line by line. */
class LogLines {
  text = '';
  readonly #destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      this.text += chunk.toString('utf8');
      done();
    },
  });
  readonly logger = new Logger('test', { level: 'debug', destination: this.#destination });
  readonly onError = (error: Error) => this.logger.debug('trouble', { error: error.name });

  events(level: string): LogLine[] {
    const lines = this.text.split('\n').filter((line) => line !== '');
    return lines.map((line): LogLine => JSON.parse(line)).filter((line) => line.level === level);
  }
}

interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly job?: string;
  readonly jobId?: string;
}
