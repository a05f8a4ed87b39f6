import type { FederatedMultiSearchParams, MultiSearchQueryWithFederation } from 'meilisearch';
import { toneEncode } from '#vietnamese';
import { TEXT_FIELDS } from '../index-fields.js';
import type { SearchFilter, SearchRequest } from '../search-index.js';
import { queryWords } from '../text/words.js';
import { FILED, filedWords, HEAD_FIELDS, REMOVED, WRITTEN_FIELDS } from './index-settings.js';

type TextQuery = Pick<MultiSearchQueryWithFederation, 'q' | 'attributesToSearchOn' | 'matchingStrategy'> & {
  /** Hits of a heavier query come first. */
  readonly weight: number;
  /** Only documents filed under what the text means. */
  readonly meant?: true;
};

/**
 * One pass over the index. Its queries are federated: a document is a hit when any of them finds it, placed by the best.
 * `undefined` when the text has no word to search for.
 */
export function searchPass(
  uid: string,
  request: SearchRequest,
  pass: { readonly except?: string; readonly facets: readonly string[]; readonly hits: boolean },
): FederatedMultiSearchParams | undefined {
  const texts = textQueries(request);
  if (texts.length === 0) return undefined;
  const filter = filterExpressions(request.filter, pass.except);
  const sort = sortExpressions(request);
  return {
    federation: {
      offset: pass.hits ? request.offset : 0,
      limit: pass.hits ? request.limit : 0,
      facetsByIndex: { [uid]: [REMOVED, ...pass.facets] },
    },
    queries: texts.map(({ weight, meant, ...text }) => ({
      indexUid: uid,
      ...text,
      filter: meant === true && request.meaning !== undefined ? [...filter, anyValue(request.meaning)] : filter,
      ...(sort === undefined ? {} : { sort }),
      attributesToRetrieve: ['id', 'card', '_geo'],
      federationOptions: { weight },
    })),
  };
}

function textQueries(request: SearchRequest): TextQuery[] {
  if (request.text.trim() === '') return [{ q: '', weight: 1 }];
  const { words, marked } = queryWords(request.text);
  if (words.length === 0) return [];
  // only a last word with nothing after it is taken as a prefix
  const end = request.prefix === true ? '' : ' ';
  const folded = words.map((word) => word.folded).join(' ') + end;
  const written = words.map((word) => toneEncode(word.written)).join(' ');
  const halfMarked = marked && words.some((word) => !word.marked);
  const all = 'all' as const;
  let found: TextQuery[] = marked
    ? [
        { q: `${written} `, attributesToSearchOn: WRITTEN_FIELDS, matchingStrategy: all, weight: 1 },
        { q: folded, attributesToSearchOn: HEAD_FIELDS, matchingStrategy: all, weight: 0.5 },
        // "công nhan may": who leaves out some marks leaves the rest of the text to guess
        ...(halfMarked
          ? [{ q: folded, attributesToSearchOn: [...TEXT_FIELDS], matchingStrategy: all, weight: 0.25 }]
          : []),
      ]
    : [{ q: folded, attributesToSearchOn: [...TEXT_FIELDS], matchingStrategy: all, weight: 1 }];
  if (request.meaning !== undefined) {
    const lighter = found.map((query) => ({ ...query, weight: query.weight * 0.6 }));
    found = [
      ...found.map((query) => ({ ...query, meant: true as const })),
      ...lighter,
      // the very words for a title: a vacancy that nobody has coded is not buried
      {
        q: `"${(marked ? written : folded).trim()}"`,
        attributesToSearchOn: [marked ? 'title_written' : 'title'],
        matchingStrategy: all,
        weight: 0.8,
      },
      // a placeholder search has no relevance to be compared with, so what is meant is searched as a word of its own
      ...filedWords(request.meaning.field, request.meaning.anyOf).map((word) => ({
        q: `${word} `,
        attributesToSearchOn: [FILED],
        matchingStrategy: all,
        weight: 0.7,
      })),
    ];
  }
  if (request.words === 'all') return found;
  // no strategy of the engine means "any": each drops words from one end and insists on the last one left
  return [
    ...found,
    ...(['last', 'frequency'] as const).map((matchingStrategy) => ({
      q: folded,
      attributesToSearchOn: [...TEXT_FIELDS],
      matchingStrategy,
      weight: 0.2,
    })),
    ...words.map((word) => ({
      q: `${word.folded} `,
      attributesToSearchOn: [...TEXT_FIELDS],
      matchingStrategy: all,
      weight: 0.01,
    })),
  ];
}

function filterExpressions(filter: SearchFilter, except: string | undefined): string[] {
  const { anyOf = {}, also = [], min = {}, max = {}, within } = filter;
  const wanted = Object.entries(anyOf)
    .map(([field, values]) => ({ field, anyOf: values }))
    .filter(({ field }) => field !== except);
  return [
    `${REMOVED} = false`,
    ...[...wanted, ...also].map(anyValue),
    ...Object.entries(min).map(([field, value]) => `${field} >= ${value}`),
    ...Object.entries(max).map(([field, value]) => `${field} <= ${value}`),
    ...(within === undefined ? [] : [`_geoRadius(${within.lat}, ${within.lng}, ${within.metres})`]),
  ];
}

function anyValue({ field, anyOf }: { readonly field: string; readonly anyOf: readonly string[] }): string {
  return `${field} IN [${anyOf.map((value) => JSON.stringify(value)).join(', ')}]`;
}

/** The whole order, ties included: the rules after an asked-for order rank by words. */
function sortExpressions(request: SearchRequest): string[] | undefined {
  const { sort, from } = request;
  const ties = ['published:desc', 'id:asc'];
  if (sort === 'relevance') return undefined;
  if (sort !== 'distance') return [`${sort.number}:${sort.order}`, ...ties];
  return from === undefined ? ties : [`_geoPoint(${from.lat}, ${from.lng}):asc`, ...ties];
}
