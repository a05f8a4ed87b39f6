import { setTimeout as sleep } from 'node:timers/promises';
import { Meilisearch, MeilisearchApiError, type EnqueuedTask, type SearchResponse } from 'meilisearch';
import { toneEncode } from '#vietnamese';
import { assertRequestFields, TEXT_FIELDS } from '../index-fields.js';
import { newestOfEach } from '../newest-of-each.js';
import { refuseShrunk } from '../refuse-shrunk.js';
import {
  SearchIndex,
  type IndexName,
  type SearchDocument,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from '../search-index.js';
import { distanceMetres } from '../text/distance.js';
import { wordsOf } from '../text/words.js';
import { FILED, filedWordsOf, indexSettings, REMOVED } from './index-settings.js';
import { searchPass } from './search-queries.js';

/** Documents per addition: few large ones are far faster than many small ones. */
const CHUNK = 5_000;
/** Milliseconds between looks at a task: soon for a sync, seldom for the minutes of a rebuild. */
const FIRST_LOOK = 5;
const LAST_LOOK = 500;

interface StoredCard {
  readonly id: string;
  /** JSON text: opaque to the engine, which would otherwise make an attribute of every property. */
  readonly card: string;
  readonly _geo?: { readonly lat: number; readonly lng: number };
}

export interface MeilisearchOptions {
  readonly url: string;
  readonly key: string;
  /** A search that takes longer fails. */
  readonly searchTimeoutMs?: number;
}

/**
 * Search in Meilisearch. The engine knows no conditional write, so versions are compared here before each write, one
 * writer at a time; a removed document stays as a mark that every search filters out.
 */
export class MeilisearchSearchIndex extends SearchIndex {
  override readonly engine = 'meilisearch';
  readonly #client: Meilisearch;
  readonly #searchTimeoutMs: number;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor({ url, key, searchTimeoutMs = 5_000 }: MeilisearchOptions) {
    super();
    this.#client = new Meilisearch({
      host: url,
      apiKey: key,
      // a compressed reply comes in two small packets, and the second waits 40 ms for the first one's acknowledgement
      requestInit: { headers: { 'accept-encoding': 'identity' } },
    });
    this.#searchTimeoutMs = searchTimeoutMs;
  }

  override async prepare(): Promise<void> {
    for (const index of ['vacancies', 'jobseekers'] as const) {
      await this.#create(index, index);
    }
  }

  override upsert(index: IndexName, documents: readonly SearchDocument[]): Promise<void> {
    return this.#inTurn(index, () => this.#writeNewer(index, newestOfEach(documents), storedDocument));
  }

  override remove(
    index: IndexName,
    items: readonly { readonly id: string; readonly version: number }[],
  ): Promise<void> {
    return this.#inTurn(index, () =>
      this.#writeNewer(index, newestOfEach(items), ({ id, version }) => ({ id, version, [REMOVED]: true })),
    );
  }

  override async count(index: IndexName): Promise<number> {
    return this.#count(index);
  }

  override async rebuild(
    index: IndexName,
    batches: AsyncIterable<readonly SearchDocument[]>,
    minimumRatio: number,
  ): Promise<number> {
    const aside = `${index}_next`;
    await this.#client.deleteIndexIfExists(aside);
    await this.#create(aside, index);
    const tasks: EnqueuedTask[] = [];
    // not awaited one by one: the engine merges waiting additions into large batches
    for await (const batch of batches) {
      tasks.push(await this.#client.index(aside).addDocuments(newestOfEach(batch).map(storedDocument)));
    }
    for (const task of tasks) await this.#finish(task);
    const count = await this.#count(aside);
    refuseShrunk(index, count, await this.#count(index), minimumRatio);
    await this.#finish(await this.#client.swapIndexes([{ indexes: [index, aside], rename: false }]));
    // the old index stays under the other name until the next rebuild, in case this one turns out wrong
    return count;
  }

  override async search(index: IndexName, request: SearchRequest): Promise<SearchResult> {
    assertRequestFields(index, request);
    const { anyOf = {} } = request.filter;
    const lifted = request.facets.filter((facet) => anyOf[facet] !== undefined);
    const facets = request.facets.filter((facet) => !lifted.includes(facet));
    const [page, ...others] = await Promise.all([
      this.#pass(index, request, { facets, hits: true }),
      ...lifted.map((facet) => this.#pass(index, request, { facets: [facet], except: facet, hits: false })),
    ]);
    const counts: Record<string, Record<string, number>> = {
      ...page?.facetsByIndex?.[index]?.distribution,
      ...Object.fromEntries(
        lifted.map((facet, at) => [facet, others[at]?.facetsByIndex?.[index]?.distribution[facet] ?? {}]),
      ),
    };
    return {
      total: counts[REMOVED]?.['false'] ?? 0,
      hits: (page?.hits ?? []).map((hit) => searchHit(hit, request)),
      facets: Object.fromEntries(
        request.facets.map((facet) => [
          facet,
          Object.entries(counts[facet] ?? {})
            .map(([value, count]) => ({ value, count }))
            .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
        ]),
      ),
    };
  }

  async #pass(
    index: IndexName,
    request: SearchRequest,
    pass: Parameters<typeof searchPass>[2],
  ): Promise<SearchResponse<StoredCard> | undefined> {
    const queries = searchPass(index, request, pass);
    if (queries === undefined) return undefined;
    return this.#client.multiSearch<typeof queries, StoredCard>(queries, {
      signal: AbortSignal.timeout(this.#searchTimeoutMs),
    });
  }

  /** Creates an index if it is missing and gives it its settings, before any document. */
  async #create(uid: string, settingsOf: IndexName): Promise<void> {
    const missing = await this.#client.getRawIndex(uid).then(
      () => false,
      (error: unknown) => {
        if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return true;
        throw error;
      },
    );
    if (missing) await this.#finish(await this.#client.createIndex(uid, { primaryKey: 'id' }));
    await this.#finish(await this.#client.index(uid).updateSettings(indexSettings(settingsOf)));
  }

  async #writeNewer<T extends { readonly id: string; readonly version: number }>(
    uid: string,
    items: readonly T[],
    stored: (item: T) => object,
  ): Promise<void> {
    for (let start = 0; start < items.length; start += CHUNK) {
      const chunk = items.slice(start, start + CHUNK);
      const known = await this.#client.index(uid).getDocuments<{ id: string; version: number }>({
        ids: chunk.map(({ id }) => id),
        fields: ['id', 'version'],
        limit: chunk.length,
        // an empty filter sends the ids in the body instead of the address
        filter: [],
      });
      const versions = new Map(known.results.map(({ id, version }) => [id, version]));
      const newer = chunk.filter(({ id, version }) => (versions.get(id) ?? -1) <= version);
      if (newer.length > 0) await this.#finish(await this.#client.index(uid).addDocuments(newer.map(stored)));
    }
  }

  async #count(uid: string): Promise<number> {
    const { facetDistribution } = await this.#client.index(uid).search('', { limit: 0, facets: [REMOVED] });
    return facetDistribution?.[REMOVED]?.['false'] ?? 0;
  }

  /** Waits for a task and fails when it did. (The client's own waiting adds a listener for every look.) */
  async #finish({ taskUid }: Pick<EnqueuedTask, 'taskUid'>): Promise<void> {
    for (let look = FIRST_LOOK; ; look = Math.min(LAST_LOOK, look * 1.5)) {
      const task = await this.#client.tasks.getTask(taskUid);
      if (task.status === 'succeeded') return;
      if (task.status === 'failed' || task.status === 'canceled') {
        throw new Error(`Meilisearch task ${task.type} ${task.status}: ${task.error?.code ?? 'no code'}`);
      }
      await sleep(look);
    }
  }

  /** Runs writers of one index one after the other. */
  #inTurn<T>(index: IndexName, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(index) ?? Promise.resolve()).then(work);
    this.#turns.set(
      index,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

function storedDocument(document: SearchDocument): object {
  const { id, version, text, keywords, numbers, point, card } = document;
  const fields: Record<string, unknown> = {};
  for (const field of TEXT_FIELDS) {
    const words = wordsOf(text[field]);
    fields[field] = words.map((word) => word.folded).join(' ');
    fields[`${field}_written`] = words.map((word) => toneEncode(word.written)).join(' ');
  }
  return {
    id,
    version,
    [REMOVED]: false,
    ...fields,
    [FILED]: filedWordsOf(keywords),
    ...keywords,
    ...numbers,
    card: JSON.stringify(card),
    ...(point === undefined ? {} : { _geo: point }),
  };
}

function searchHit(hit: StoredCard, { from }: SearchRequest): SearchHit {
  const { id, _geo: point } = hit;
  const card: object = JSON.parse(hit.card);
  return {
    id,
    card,
    ...(from === undefined || point === undefined ? {} : { distanceMetres: distanceMetres(from, point) }),
  };
}
