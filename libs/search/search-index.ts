/** The two indexes. `vacancies` is public; `jobseekers` (graduates and returnees, pseudonymous) is for staff. */
export type IndexName = 'vacancies' | 'jobseekers';

/**
 * One document shape for every engine. Text is as written (NFC); each adapter folds it and keeps a tone-encoded copy
 * with #vietnamese. `keywords` are exact values to filter and count by; `numbers` are to compare and sort by.
 */
export interface SearchDocument {
  readonly id: string;
  /** Row version; an older one never overwrites a newer one. */
  readonly version: number;
  /** Searched, best first. */
  readonly text: {
    readonly title: string;
    readonly occupation: string;
    readonly place: string;
    readonly employer: string;
    readonly skills: string;
    readonly body: string;
  };
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** Integers. Times are UTC epoch seconds. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly point?: { readonly lat: number; readonly lng: number };
  /** What a hit shows, as JSON: stored and given back untouched, so that a page of hits needs no second read. */
  readonly card: object;
}

export interface SearchFilter {
  /** Any of the values; an empty list matches nothing. */
  readonly anyOf?: Readonly<Record<string, readonly string[]>>;
  /** Further conditions, each met by any of its values; facets never ignore these. */
  readonly also?: readonly { readonly field: string; readonly anyOf: readonly string[] }[];
  readonly min?: Readonly<Record<string, number>>;
  readonly max?: Readonly<Record<string, number>>;
  readonly within?: { readonly lat: number; readonly lng: number; readonly metres: number };
}

export interface SearchRequest {
  /** Understood text; empty = everything that passes the filter. */
  readonly text: string;
  /**
   * `all` = every word must match; `any` = the more the better. Words match without accents; a text
   * typed with accents matches the body only as written, and ranks documents that write it so first.
   */
  readonly words: 'all' | 'any';
  /** Last word may be a prefix (typing). */
  readonly prefix?: boolean;
  /**
   * What the text is known to mean: documents filed under any of these are hits too, though words are missing, below
   * those that the words find as well as those do; where words match they rank higher. Ignored without text.
   */
  readonly meaning?: { readonly field: string; readonly anyOf: readonly string[] };
  readonly filter: SearchFilter;
  /** Keyword fields to count disjunctively: a facet ignores its own `anyOf` and keeps the rest. */
  readonly facets: readonly string[];
  /** Ties: `published`, newest first, then id. Documents without the number (or point) come last in either order. */
  readonly sort: 'relevance' | { readonly number: string; readonly order: 'asc' | 'desc' } | 'distance';
  /** For `distance` sort and reported distances. */
  readonly from?: { readonly lat: number; readonly lng: number };
  readonly offset: number;
  /** 0..50 for pages. */
  readonly limit: number;
}

export interface SearchHit {
  readonly id: string;
  readonly card: object;
  /** Only when the request says `from`, and only for documents with a point. */
  readonly distanceMetres?: number;
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Most frequent first, equal counts by value. */
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
}

/** A full-text engine. Nothing is in it that PostgreSQL cannot rebuild. Every adapter passes search-index.contract.ts. */
export abstract class SearchIndex {
  abstract readonly engine: 'meilisearch' | 'postgres' | 'in-memory';

  /** Creates what is missing and applies settings. Harmless when repeated. */
  abstract prepare(): Promise<void>;

  /**
   * Inserts or replaces by version, removed versions included; returns when searchable. Writers of one index take turns:
   * inside a process the adapter sees to it, between processes the caller does (see SyncSearchIndex).
   */
  abstract upsert(index: IndexName, documents: readonly SearchDocument[]): Promise<void>;

  /** Removes ids whose stored version is not newer than the given one. */
  abstract remove(index: IndexName, items: readonly { readonly id: string; readonly version: number }[]): Promise<void>;

  /** One page with facets. */
  abstract search(index: IndexName, request: SearchRequest): Promise<SearchResult>;

  /** Documents searchable now. */
  abstract count(index: IndexName): Promise<number>;

  /**
   * Fills an index aside from `batches`, then swaps it in, unless it holds less than `minimumRatio` of the old one
   * (then the old one stays and the error code is `index.shrunk`). Returns the new count. Searches see the old index
   * until the swap. Writes made meanwhile go to the old index: the caller replays them after the swap.
   */
  abstract rebuild(
    index: IndexName,
    batches: AsyncIterable<readonly SearchDocument[]>,
    minimumRatio: number,
  ): Promise<number>;
}
