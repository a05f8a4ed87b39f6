import type { RunMatch } from './run-result.js';

/** Rows handed on at a time. */
const BATCH = 2_000;

/** The kept pairs of a run, handed on in batches, one batch under way while the next is filled. */
export class KeptMatches {
  readonly #take: (rows: readonly RunMatch[]) => Promise<void>;
  /** Filled by the caller. */
  rows: RunMatch[] = [];
  #passed = 0;
  #underWay: Promise<void> | undefined;

  constructor(take: (rows: readonly RunMatch[]) => Promise<void>) {
    this.#take = take;
  }

  get count(): number {
    return this.#passed + this.rows.length;
  }

  /** Hands a full batch on, once the one before is taken. Throws what taking that one threw. */
  async passOn(): Promise<void> {
    if (this.rows.length >= BATCH) await this.#handOn();
  }

  /** Hands on what is left, and waits until all is taken. */
  async finish(): Promise<void> {
    await this.#handOn();
    await this.#underWay;
  }

  async #handOn(): Promise<void> {
    await this.#underWay;
    const batch = this.rows;
    this.rows = [];
    this.#passed += batch.length;
    this.#underWay = this.#take(batch);
    // thrown at the next call; until then it must not count as unhandled
    this.#underWay.catch(() => undefined);
  }
}
