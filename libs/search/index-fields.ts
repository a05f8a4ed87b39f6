import type { IndexName, SearchDocument, SearchRequest } from './search-index.js';

/** Text fields, best first. All but the body are the *head*: short, written by people who choose their words. */
export const TEXT_FIELDS = [
  'title',
  'occupation',
  'skills',
  'employer',
  'place',
  'body',
] as const satisfies readonly TextField[];
export type TextField = keyof SearchDocument['text'];

interface IndexFields {
  /** May be filtered and counted. */
  readonly keywords: readonly string[];
  /** May be compared and sorted by. `published` breaks every tie. */
  readonly numbers: readonly string[];
}

/** The closed list of what may be asked of an index. Engines get their settings and columns from it. */
export const INDEX_FIELDS = {
  vacancies: {
    keywords: [
      'province',
      'commune',
      'park',
      'occupation',
      'level',
      'shift',
      'benefit',
      'investor',
      'language',
      'returnee',
    ],
    numbers: ['published', 'expires', 'income', 'seats'],
  },
  jobseekers: {
    keywords: [
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
    ],
    numbers: ['published', 'experienceYears', 'availableFrom'],
  },
} as const satisfies Record<IndexName, IndexFields>;

/** Fails on a field outside the list: a slip of the programmer, not of the user. */
export function assertRequestFields(index: IndexName, request: SearchRequest): void {
  const { anyOf = {}, also = [], min = {}, max = {} } = request.filter;
  const known: IndexFields = INDEX_FIELDS[index];
  for (const field of [
    ...request.facets,
    ...Object.keys(anyOf),
    ...also.map((condition) => condition.field),
    ...(request.meaning === undefined ? [] : [request.meaning.field]),
  ]) {
    if (!known.keywords.includes(field)) throw new TypeError(`index ${index} has no keyword field "${field}"`);
  }
  const sorted = typeof request.sort === 'object' ? [request.sort.number] : [];
  for (const field of [...Object.keys(min), ...Object.keys(max), ...sorted]) {
    if (!known.numbers.includes(field)) throw new TypeError(`index ${index} has no number field "${field}"`);
  }
}
