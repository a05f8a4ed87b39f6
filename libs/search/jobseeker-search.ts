import type { JobseekerCard } from './documents/jobseeker-documents.js';
import type { SearchEngines } from './search-engines.js';
import type { SearchIndex, SearchResult } from './search-index.js';
import { epochSeconds } from './text/epoch-seconds.js';
import { understandQuery } from './understanding/understand-query.js';

const FACETS = [
  'kind',
  'province',
  'commune',
  'occupation',
  'level',
  'field',
  'experience',
  'country',
  'language',
] as const;
const LIST_FIELDS = [
  'kind',
  'province',
  'commune',
  'occupation',
  'level',
  'field',
  'experience',
  'country',
  'language',
  'certificate',
] as const;
const MAX_PER_PAGE = 50;
const DEEPEST = 1_000;

/** A search by staff among graduates and returnees who agreed to be introduced. */
export interface JobseekerSearchParams {
  readonly q?: string;
  readonly kind?: readonly string[];
  readonly province?: readonly string[];
  readonly commune?: readonly string[];
  /** VSCO codes, 1 to 4 digits, wanted or known. */
  readonly occupation?: readonly string[];
  readonly level?: readonly string[];
  readonly field?: readonly string[];
  /** Codes of #taxonomy EXPERIENCE_BANDS. */
  readonly experience?: readonly string[];
  /** ISO alpha-2 country worked in. */
  readonly country?: readonly string[];
  readonly language?: readonly string[];
  readonly certificate?: readonly string[];
  /** Local date YYYY-MM-DD by which the person can start. */
  readonly availableBy?: string;
  readonly page?: number;
  readonly perPage?: number;
}

export interface JobseekerSearchReply {
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
  readonly hits: readonly JobseekerCard[];
  readonly facets: SearchResult['facets'];
  readonly engine: SearchIndex['engine'];
  readonly degraded: boolean;
  readonly tookMs: number;
}

/** The staff search. Hits are pseudonymous; opening a person is another, audited, step. */
export class JobseekerSearch {
  readonly #engines: SearchEngines;

  constructor(engines: SearchEngines) {
    this.#engines = engines;
  }

  async search(params: JobseekerSearchParams): Promise<JobseekerSearchReply> {
    const started = performance.now();
    const page = Math.max(1, Math.trunc(params.page ?? 1));
    const perPage = Math.min(MAX_PER_PAGE, Math.max(1, Math.trunc(params.perPage ?? 20)));
    const offset = Math.min((page - 1) * perPage, DEEPEST);
    const { text: words, place, languages, understood } = understandQuery(params.q ?? '');
    // nobody lives in a park: its name stays a word, and is found among the places wanted
    const wanted = place.park === undefined ? [] : understood.filter(({ kind }) => kind === 'place');
    const text = [words, ...wanted.map(({ from }) => from)].join(' ').trim();
    const anyOf: Record<string, readonly string[]> = {};
    for (const field of LIST_FIELDS) {
      const values = params[field];
      if (values !== undefined && values.length > 0) anyOf[field] = values;
    }
    const { result, engine, degraded } = await this.#engines.search('jobseekers', {
      text,
      words: 'all',
      filter: {
        anyOf,
        also: [
          ...Object.entries(place).flatMap(([field, values]) => (field === 'park' ? [] : [{ field, anyOf: values }])),
          ...languages.map((code) => ({ field: 'language', anyOf: [code] })),
        ],
        max: params.availableBy === undefined ? {} : { availableFrom: epochSeconds(params.availableBy) },
      },
      facets: FACETS,
      sort: 'relevance',
      offset,
      limit: Math.min(perPage, DEEPEST - offset),
    });
    return {
      total: result.total,
      page,
      perPage,
      hits: result.hits.map(({ card }) => card as JobseekerCard), // oxlint-disable-line typescript/no-unsafe-type-assertion -- an index gives back what jobseeker-documents.ts put in
      facets: {
        ...result.facets,
        occupation: (result.facets['occupation'] ?? []).filter(({ value }) => value.length === 4),
      },
      engine,
      degraded,
      tookMs: Math.round(performance.now() - started),
    };
  }
}
