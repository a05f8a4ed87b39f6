import { createHash } from 'node:crypto';
import type { Database, Outbox, OutboxEntry } from '#database';
import { errorFields, type Logger } from '#logging';
import type { JobQueue } from '../job-queue.js';

/** Rows per transaction and at most per job. */
const BATCH = 500;
/** A round without being rung for, milliseconds: what a lost notification costs at most. */
const ROUND_MS = 1_000;

/**
 * Hands what the outbox holds to `search.sync`. A row is marked sent in the transaction that claimed it and only after the
 * queue took the job, so nothing is lost whenever a relay or the queue dies, and the backlog waits in the table. Any number
 * of relays may run: claimed rows are skipped by the others. A relay that dies between the two leaves a job whose rows are
 * claimed again: the job's key holds it back when the batch is cut the same, and the consumer drops old versions when not.
 */
export class OutboxRelay {
  #running: Promise<void> | undefined;
  #stopped = false;
  #rung = false;
  #wake: (() => void) | undefined;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly queue: Pick<JobQueue, 'add'>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.#running ??= this.#run();
  }

  /** Says that rows were appended; the next round begins at once. */
  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await this.#running;
  }

  /** Claims, sends and marks one batch; the number of rows in it. Throws when database or queue cannot be reached. */
  async relayBatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const entries = await this.outbox.claim(tx, BATCH);
      for (const index of ['vacancies', 'jobseekers'] as const) {
        const group = entries.filter((entry) => entry.topic === index);
        if (group.length === 0) continue;
        await this.queue.add('search.sync', { index, items: newestVersions(group) }, { key: batchKey(group) });
      }
      await this.outbox.markSent(
        tx,
        entries.map((entry) => entry.id),
      );
      return entries.length;
    });
  }

  async #run(): Promise<void> {
    let down = false;
    while (!this.#stopped) {
      this.#rung = false;
      try {
        while (!this.#stopped && (await this.relayBatch()) > 0);
        if (down) this.logger.info('outbox flows again');
        down = false;
      } catch (error) {
        if (!down) this.logger.warn('outbox waits', errorFields(error));
        down = true;
      }
      await this.#nextRound();
    }
  }

  #nextRound(): Promise<void> {
    if (this.#rung || this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ROUND_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function newestVersions(entries: readonly OutboxEntry[]): { id: string; version: number }[] {
  const versions = new Map<string, number>();
  for (const { entityId, version } of entries) versions.set(entityId, Math.max(version, versions.get(entityId) ?? 0));
  return [...versions].map(([id, version]) => ({ id, version }));
}

/**
 * The same for the same rows only. First and last id are for the reader: a row that was committed late may lie between
 * them the next time, and a key without the ids in between would throw that row's job away.
 */
function batchKey(entries: readonly OutboxEntry[]): string {
  const ids = entries.map((entry) => String(entry.id));
  const digest = createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 16);
  return `o-${ids[0]}-${ids.at(-1)}-${digest}`;
}
