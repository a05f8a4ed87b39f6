import type { OpenMarket } from './match-engine.js';

const KEPT = 2;
/** Steps of a run that follow each other do so at once; milliseconds. */
const IDLE_MS = 60_000;

interface Entry {
  readonly market: Promise<OpenMarket>;
  readonly idle: NodeJS.Timeout;
}

/** The few markets opened last in this process, so that a step need not read again what the one before it read. */
export class OpenMarkets {
  readonly #entries = new Map<string, Entry>();

  /** The market of these inputs, opened when it is not open. */
  get(inputHash: string, open: () => Promise<OpenMarket>): Promise<OpenMarket> {
    const known = this.#entries.get(inputHash);
    this.#forget(inputHash);
    const market = known?.market ?? open();
    const idle = setTimeout(() => this.drop(inputHash), IDLE_MS);
    idle.unref();
    this.#entries.set(inputHash, { market, idle });
    market.catch(() => this.drop(inputHash));
    for (const oldest of [...this.#entries.keys()].slice(0, -KEPT)) this.drop(oldest);
    return market;
  }

  drop(inputHash: string): void {
    const entry = this.#entries.get(inputHash);
    this.#forget(inputHash);
    void entry?.market.then((market) => market.close()).catch(() => undefined);
  }

  #forget(inputHash: string): void {
    clearTimeout(this.#entries.get(inputHash)?.idle);
    this.#entries.delete(inputHash);
  }
}
