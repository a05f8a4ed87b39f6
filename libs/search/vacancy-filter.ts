import type { VacancySearchParams } from '#contracts';
import type { SearchFilter } from './search-index.js';
import type { UnderstoodQuery } from './understanding/understand-query.js';

const LIST_FIELDS = [
  'province',
  'commune',
  'park',
  'occupation',
  'level',
  'shift',
  'benefit',
  'investor',
  'language',
] as const satisfies readonly (keyof VacancySearchParams)[];

/** What was asked for with filters: never relaxed. A value that nothing has, or that does not exist, matches nothing. */
export function chosenFilter(params: VacancySearchParams, now: number): SearchFilter {
  const anyOf: Record<string, readonly string[]> = {};
  for (const field of LIST_FIELDS) {
    const values = params[field];
    if (values !== undefined && values.length > 0) anyOf[field] = values;
  }
  if (params.returnee === true) anyOf['returnee'] = ['true'];
  const { near, radiusKm } = params;
  return {
    anyOf,
    min: { expires: now + 1, ...(params.wageMin === undefined ? {} : { income: params.wageMin }) },
    max: { published: now },
    ...(near === undefined || radiusKm === undefined ? {} : { within: { ...near, metres: radiusKm * 1_000 } }),
  };
}

/** The chosen filter, and what the words ask for beside the work. */
export function withUnderstood(chosen: SearchFilter, query: UnderstoodQuery, place: boolean): SearchFilter {
  return {
    ...chosen,
    also: [
      ...(place ? Object.entries(query.place).map(([field, anyOf]) => ({ field, anyOf })) : []),
      ...(query.shift === undefined ? [] : [{ field: 'shift', anyOf: query.shift }]),
      ...eachOf('benefit', query.benefits),
      ...eachOf('language', query.languages),
      ...(query.returnee ? eachOf('returnee', ['true']) : []),
    ],
    min: {
      ...chosen.min,
      ...(query.wageMin === undefined ? {} : { income: Math.max(query.wageMin, chosen.min?.['income'] ?? 0) }),
    },
  };
}

/** Every one of the values is wanted. */
function eachOf(field: string, values: readonly string[]): { field: string; anyOf: readonly string[] }[] {
  return values.map((value) => ({ field, anyOf: [value] }));
}
