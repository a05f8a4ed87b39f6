import { createHash } from 'node:crypto';
import type { LockedPairs } from '../locks/locked-pairs.js';
import type { MarketIds } from '../market/market.js';

/**
 * SHA-256 hex of who goes where: a line `jobseeker vacancy` for each place, jobseekers in the order of their ids, and the several
 * vacancies of one in the order liked; of those that stay from the run before by id. What an export of the assignment lists can be hashed by anybody.
 */
export function hashAssignment(
  ids: MarketIds,
  vacanciesOf: (seeker: number) => Iterable<number>,
  locked?: LockedPairs,
): string {
  const hash = createHash('sha256');
  const stay = locked === undefined ? [] : linesOf(locked, ids);
  let next = 0;
  let lines = '';
  for (const seeker of ids.seekersById) {
    const id = ids.seekers[seeker]!;
    for (; next < stay.length && stay[next]!.jobseeker < id; next++) lines += stay[next]!.line;
    for (const vacancy of vacanciesOf(seeker)) lines += `${id} ${ids.vacancies[vacancy]}\n`;
    if (lines.length < 65_536) continue;
    hash.update(lines);
    lines = '';
  }
  for (; next < stay.length; next++) lines += stay[next]!.line;
  return hash.update(lines).digest('hex');
}

/** By id of the jobseeker, then of the vacancy. */
function linesOf({ seekers, vacancies }: LockedPairs, ids: MarketIds): { jobseeker: string; line: string }[] {
  return seekers
    .map((jobseeker, pair) => ({ jobseeker, line: `${jobseeker} ${ids.vacancies[vacancies[pair]!]}\n` }))
    .toSorted((a, b) => (a.line < b.line ? -1 : 1));
}
