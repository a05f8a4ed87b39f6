import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { builtFile } from '#config';
import { Outbox } from '#database';
import { Logger } from '#logging';
import { BreakableProxy, createTestDatabase, waitUntil, type TestDatabase } from '#testing';
import { BullmqJobQueue } from '../bullmq/bullmq-job-queue.js';
import { BULLMQ_SCHEMA, PostgresBackend } from '../bullmq/postgres-backend.js';
import type { JobQueue } from '../job-queue.js';
import { OutboxListener } from './outbox-listener.js';
import { OutboxRelay } from './outbox-relay.js';

let db: TestDatabase;
let outbox: Outbox;
let queue: BullmqJobQueue;
const closing: (() => Promise<void>)[] = [];
const logger = new Logger('test', { level: 'silent' });
const silent = () => undefined;

beforeEach(async () => {
  db = await createTestDatabase();
  outbox = new Outbox(db.database);
  queue = new BullmqJobQueue(new PostgresBackend(db.url, silent));
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await queue.close();
  await db.drop();
});

function relay(through: Pick<JobQueue, 'add'> = queue): OutboxRelay {
  return new OutboxRelay(db.database, outbox, through, logger);
}

async function append(...ids: string[]): Promise<void> {
  const entries = ids.map((id) => ({ topic: 'vacancies', id, version: 1 }) as const);
  await db.database.transaction((tx) => outbox.append(tx, entries));
}

/** Ids in all `search.sync` jobs the queue holds; an id that was sent twice is in twice. */
async function queued(): Promise<string[]> {
  const rows = await db.database.query<{ id: string }>(
    `select item->>'id' as id from ${BULLMQ_SCHEMA}.job, jsonb_array_elements(data->'items') as item
      where name = 'search.sync'`,
  );
  return rows.map((row) => row.id).toSorted();
}

async function unsent(): Promise<number> {
  const [row] = await db.database.query<{ n: number }>('select count(*) as n from outbox where sent_at is null');
  return row?.n ?? 0;
}

test('a batch becomes one job per index, with the newest version of each id', async () => {
  await db.database.transaction((tx) =>
    outbox.append(tx, [
      { topic: 'vacancies', id: 'v-1', version: 1 },
      { topic: 'jobseekers', id: 's-1', version: 4 },
      { topic: 'vacancies', id: 'v-2', version: 1 },
      { topic: 'vacancies', id: 'v-1', version: 2 },
    ]),
  );
  expect(await relay().relayBatch()).toBe(4);
  const jobs = await db.database.query<{ id: string; data: unknown }>(
    `select id, data from ${BULLMQ_SCHEMA}.job order by id`,
  );
  expect(jobs.map((job) => job.data)).toEqual(
    expect.arrayContaining([
      { index: 'jobseekers', items: [{ id: 's-1', version: 4 }] },
      {
        index: 'vacancies',
        items: [
          { id: 'v-1', version: 2 },
          { id: 'v-2', version: 1 },
        ],
      },
    ]),
  );
  expect(jobs).toHaveLength(2);
  for (const { id } of jobs) expect(id).toMatch(/^search\.sync\.o-\d+-\d+-[0-9a-f]{16}$/);
  expect(await relay().relayBatch()).toBe(0);
});

test('a relay that dies between adding and committing sends the same batch only once', async () => {
  await append('v-1', 'v-2');
  const dies: Pick<JobQueue, 'add'> = {
    async add(...job) {
      await queue.add(...job);
      throw new Error('killed');
    },
  };
  await expect(relay(dies).relayBatch()).rejects.toThrow('killed');
  expect(await unsent()).toBe(2);
  await relay().relayBatch();
  expect(await queued()).toEqual(['v-1', 'v-2']);
});

test('a row committed late, between rows of a batch whose relay died, is sent too', async () => {
  let commitLate: (() => void) | undefined;
  await append('v-1');
  const late = db.database.transaction(async (tx) => {
    await outbox.append(tx, [{ topic: 'vacancies', id: 'v-late', version: 1 }]);
    await new Promise<void>((resolve) => {
      commitLate = resolve;
    });
  });
  await waitUntil(() => commitLate !== undefined);
  await append('v-3');
  const dies: Pick<JobQueue, 'add'> = {
    async add(...job) {
      await queue.add(...job);
      throw new Error('killed');
    },
  };
  await expect(relay(dies).relayBatch()).rejects.toThrow('killed');
  expect(await queued()).toEqual(['v-1', 'v-3']);
  commitLate?.();
  await late;
  await relay().relayBatch();
  expect(new Set(await queued())).toEqual(new Set(['v-1', 'v-3', 'v-late']));
  expect(await unsent()).toBe(0);
});

test('while the queue is away the backlog stays in the table, lag grows, and all of it follows when it is back', async () => {
  const proxy = await BreakableProxy.before(db.url);
  await proxy.break();
  const away = new BullmqJobQueue(new PostgresBackend(proxy.through(db.url), silent));
  const running = relay(away);
  closing.push(async () => {
    await running.stop();
    await away.close();
    await proxy.break();
  });
  running.start();
  const ids = Array.from({ length: 1_200 }, (_, index) => `v-${index}`);
  await append(...ids);
  running.ring();
  await wait(300);
  expect(await unsent()).toBe(1_200);
  expect(await outbox.lag()).toBeGreaterThan(0.2);
  await proxy.mend();
  await waitUntil(async () => (await unsent()) === 0, { timeoutMs: 5_000 });
  expect(await queued()).toEqual(ids.toSorted());
  expect(await outbox.lag()).toBe(0);
});

test('an append rings the relay, also after the listening connection was lost', async () => {
  const listener = new OutboxListener(db.url, silent);
  closing.push(() => listener.close());
  let rung = 0;
  listener.listen(() => (rung += 1));
  await waitUntil(() => rung === 1);
  await append('v-1');
  await waitUntil(() => rung === 2);
  await db.database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'cungcau-outbox'`,
  );
  await waitUntil(() => rung === 3); // the connection is back
  await append('v-2');
  await waitUntil(() => rung === 4);
  await listener.close();
  await append('v-3');
  await wait(100);
  expect(rung).toBe(4);
});

test('two relays that are killed again and again lose no row and send none twice', async () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `v-${index}`);
  await append(...ids);
  const relays = new Set<ChildProcess>();
  closing.push(async () => {
    for (const child of relays) await kill(child);
  });
  const startRelay = () => {
    const child = fork(builtFile(import.meta.url, './outbox-relay-child.js'), [db.url], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    relays.add(child);
    return child;
  };
  const kill = async (child: ChildProcess) => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    relays.delete(child);
  };
  startRelay();
  startRelay();
  let kills = 0;
  for (let left = ids.length; left > 0; left = await unsent()) {
    const before = left;
    // let some be sent first, so that kills fall into batches
    await waitUntil(async () => (await unsent()) < before, { timeoutMs: 20_000 });
    const [victim] = relays;
    if (victim !== undefined && kills < 6) {
      await kill(victim);
      kills += 1;
      startRelay();
    }
  }
  expect(kills).toBe(6);
  expect(await queued()).toEqual(ids.toSorted());
});
