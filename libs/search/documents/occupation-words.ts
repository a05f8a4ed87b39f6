import { occupationByCode } from '#taxonomy';

/**
 * The official name of an occupation. Its everyday words are not indexed: they tell one vacancy of a unit from another
 * ("phiên dịch tiếng Hàn", "… tiếng Trung"), and a query that uses them is coded itself (see `meaning` of a request).
 */
export function occupationWords(code: string | null | undefined): string {
  return code == null ? '' : (occupationByCode(code)?.name ?? '');
}
