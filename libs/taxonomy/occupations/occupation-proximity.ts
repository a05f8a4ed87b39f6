import { dataLines } from '../text/data-lines.js';
import { RELATED_OCCUPATION_LINES } from './related-occupations.data.js';

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

const CURATED = new Map(
  dataLines(RELATED_OCCUPATION_LINES).map(([a, b, nearness]) => [pairKey(a!, b!), Number(nearness)]),
);

/** Nearness by number of equal leading digits, 0 to 4. */
const BY_COMMON_DIGITS = [0, 20, 45, 75, 100];

/**
 * How near two VSCO 2020 codes are, 0..100, symmetric: by the tree (same major group 20, sub-major 45, minor 75, unit
 * 100), or by the curated pair where the workshop knows better than the tree, whichever is higher.
 */
export function occupationProximity(a: string, b: string): number {
  let common = 0;
  while (common < 4 && a[common] !== undefined && a[common] === b[common]) common++;
  return Math.max(BY_COMMON_DIGITS[common]!, CURATED.get(pairKey(a, b)) ?? 0);
}
