import type { Settings } from 'meilisearch';
import { INDEX_FIELDS, TEXT_FIELDS } from '../index-fields.js';
import type { IndexName, SearchDocument } from '../search-index.js';

/** Text field → attribute that keeps the marks, spelled in ASCII, because the engine drops marks from every word. */
export const WRITTEN_FIELDS = TEXT_FIELDS.map((field) => `${field}_written`);
/** What firms write, marks left out as often as not. */
export const HEAD_FIELDS = TEXT_FIELDS.filter((field) => field !== 'occupation' && field !== 'body');

/** Keyword fields that a text may mean. */
const MEANT_FIELDS = ['occupation', 'language'];

/** Attribute of the words that stand for such keywords. */
export const FILED = 'filed';

export function filedWords(field: string, values: readonly string[]): string[] {
  return values.map((value) => `${field}${value}`);
}

export function filedWordsOf(keywords: SearchDocument['keywords']): string {
  return MEANT_FIELDS.flatMap((field) => filedWords(field, keywords[field] ?? [])).join(' ');
}

/** Every document has it: `false`, or `true` for the memory of a removed one. */
export const REMOVED = 'removed';

/**
 * Deliberate settings (Meilisearch 1.50):
 * - `sort` is the first rule, so that an asked-for order is the order; without one it does nothing.
 * - proximity by word: Vietnamese words are several syllables, nearness is what makes them words.
 * - no typos in marked spellings, where one letter is another tone; nor in numbers and codes.
 * - no stop words and no synonyms: both are folded by the engine (là/lá, hàn/hạn). Queries are rewritten before.
 */
export function indexSettings(index: IndexName): Settings {
  const { keywords, numbers } = INDEX_FIELDS[index];
  return {
    searchableAttributes: [...TEXT_FIELDS, ...WRITTEN_FIELDS, FILED],
    displayedAttributes: ['id', 'version', REMOVED, 'card', '_geo'],
    filterableAttributes: [
      {
        attributePatterns: [REMOVED, ...keywords],
        features: { facetSearch: false, filter: { equality: true, comparison: false } },
      },
      {
        attributePatterns: [...numbers],
        features: { facetSearch: false, filter: { equality: false, comparison: true } },
      },
      '_geo',
    ],
    sortableAttributes: ['id', '_geo', ...numbers],
    rankingRules: [
      'sort',
      'words',
      'typo',
      'proximity',
      'attributeRank',
      'wordPosition',
      'exactness',
      'published:desc',
      'id:asc',
    ],
    stopWords: [],
    synonyms: {},
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: [...WRITTEN_FIELDS, FILED],
      disableOnNumbers: true,
    },
    proximityPrecision: 'byWord',
    facetSearch: false,
    faceting: { maxValuesPerFacet: 1_000, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 1_000 },
    searchCutoffMs: 500,
  };
}
