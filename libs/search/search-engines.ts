import { circuitBreaker, ConsecutiveBreaker, handleAll, type CircuitBreakerPolicy } from 'cockatiel';
import { errorFields, type Logger } from '#logging';
import { assertRequestFields } from './index-fields.js';
import { ReplyCache } from './reply-cache.js';
import type { IndexName, SearchIndex, SearchRequest, SearchResult } from './search-index.js';

/** Consecutive failures of the main engine before it is left alone. */
const FAILURES = 5;
/** Then one search in this many milliseconds tries it again. */
const HALF_OPEN_AFTER_MS = 5_000;

export interface EngineReply {
  readonly result: SearchResult;
  readonly engine: SearchIndex['engine'];
  /** true = the main engine did not answer and the one behind it did. */
  readonly degraded: boolean;
}

/**
 * The engines of this installation: the main one, and one behind it that answers when the main one fails, is slow or
 * has failed too often of late. All of them are written to.
 */
export class SearchEngines {
  /** The main one last: what is cheap to repeat is written first. */
  readonly all: readonly SearchIndex[];
  readonly #main: SearchIndex;
  readonly #behind: SearchIndex | undefined;
  readonly #circuit: CircuitBreakerPolicy = circuitBreaker(handleAll, {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: new ConsecutiveBreaker(FAILURES),
  });
  readonly #cache: ReplyCache<EngineReply>;

  constructor(
    engines: { readonly main: SearchIndex; readonly behind?: SearchIndex },
    options: { readonly logger?: Logger; readonly cache?: boolean } = {},
  ) {
    this.#main = engines.main;
    this.#behind = engines.behind;
    this.all = engines.behind === undefined ? [engines.main] : [engines.behind, engines.main];
    this.#cache = new ReplyCache(options.cache === false ? 0 : undefined);
    this.#circuit.onBreak(() => options.logger?.warn('search engine left alone', { engine: this.#main.engine }));
    this.#circuit.onReset(() => options.logger?.info('search engine back', { engine: this.#main.engine }));
    this.#circuit.onFailure(({ reason }) => {
      if ('error' in reason) {
        options.logger?.debug('search failed', { engine: this.#main.engine, ...errorFields(reason.error) });
      }
    });
  }

  search(index: IndexName, request: SearchRequest): Promise<EngineReply> {
    assertRequestFields(index, request);
    return this.#cache.get(`${index} ${JSON.stringify(request)}`, () => this.#ask(index, request));
  }

  /** Forgets cached replies: an index was written to in this process. */
  changed(): void {
    this.#cache.clear();
  }

  async #ask(index: IndexName, request: SearchRequest): Promise<EngineReply> {
    const main = this.#main;
    const behind = this.#behind;
    if (behind === undefined) {
      return { result: await main.search(index, request), engine: main.engine, degraded: false };
    }
    try {
      const result = await this.#circuit.execute(() => main.search(index, request));
      return { result, engine: main.engine, degraded: false };
    } catch {
      // the circuit's listeners have reported it
      return { result: await behind.search(index, request), engine: behind.engine, degraded: true };
    }
  }
}
