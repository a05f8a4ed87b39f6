import { createHash } from 'node:crypto';
import type { MarketIds } from '../market/market.js';

/**
 * SHA-256 hex of who goes where: a line `jobseeker vacancy` for each place, jobseekers in the order of their ids, and the several
 * vacancies of one in the order liked. What an export of the assignment lists can be hashed by anybody.
 */
export function hashAssignment(ids: MarketIds, vacanciesOf: (seeker: number) => Iterable<number>): string {
  const hash = createHash('sha256');
  let lines = '';
  for (const seeker of ids.seekersById) {
    for (const vacancy of vacanciesOf(seeker)) lines += `${ids.seekers[seeker]} ${ids.vacancies[vacancy]}\n`;
    if (lines.length < 65_536) continue;
    hash.update(lines);
    lines = '';
  }
  return hash.update(lines).digest('hex');
}
