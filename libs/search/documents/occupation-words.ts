import { occupationByCode } from '#taxonomy';

/**
 * The official name of an occupation. Its everyday words are not indexed: they tell one vacancy of a unit from another
 * ("phiên dịch tiếng Hàn", "… tiếng Trung"), and a query that uses them is coded itself (see `meaning` of a request).
 */
export function occupationWords(code: string | null | undefined): string {
  return code == null ? '' : (occupationByCode(code)?.name ?? '');
}

/** A unit and every group it is in: 8, 82, 820, 8202. A shorter code in a filter means the whole group. */
export function occupationCodes(code: string | null | undefined): string[] {
  return code == null ? [] : Array.from(code, (_, at) => code.slice(0, at + 1));
}
