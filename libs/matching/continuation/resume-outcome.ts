import type { ContinuationObstacle } from '#domain';
import { UNSEATED } from '../assignment/assignment.js';
import type { MarketIds } from '../market/market.js';
import type { RunBasis } from './run-basis.js';

/** Where a market begins that differs from an earlier one by more jobseekers and fewer vacancies alone. */
export interface ResumedOutcome {
  /** Vacancy row per seeker row: the seats of the earlier outcome that are still there. */
  readonly vacancyOf: Int32Array;
  /** 1 for jobseekers who are to propose: who is new, and whose vacancy closed. */
  readonly isFresh: Uint8Array;
  readonly added: number;
  readonly closed: number;
  readonly freed: number;
}

/**
 * The outcome of an earlier run as the beginning of this one; or what has changed besides. Whoever has no seat was refused
 * everywhere and would be again: neither more jobseekers nor fewer vacancies leave anybody more room.
 */
export function resumeOutcome(ids: MarketIds, basis: RunBasis): ResumedOutcome | ContinuationObstacle {
  const vacancies = follow(basis.vacancies, basis.vacancyVersions, {
    ids: ids.vacancies,
    byId: ids.vacanciesById,
    versions: ids.vacancyVersions,
  });
  const seekers = follow(basis.seekers, basis.seekerVersions, {
    ids: ids.seekers,
    byId: ids.seekersById,
    versions: ids.seekerVersions,
  });
  if (vacancies.added.length > 0) return 'vacancies-new';
  if (seekers.gone > 0) return 'jobseekers-gone';
  if (vacancies.isChanged || seekers.isChanged) return 'records-changed';

  const vacancyOf = new Int32Array(ids.seekers.length).fill(UNSEATED);
  const isFresh = new Uint8Array(ids.seekers.length);
  for (const row of seekers.added) isFresh[row] = 1;
  let freed = 0;
  basis.seats.forEach((seat, position) => {
    if (seat === UNSEATED) return;
    const seeker = seekers.rows[position]!;
    const vacancy = vacancies.rows[seat]!;
    if (vacancy === GONE) {
      isFresh[seeker] = 1;
      freed++;
    } else vacancyOf[seeker] = vacancy;
  });
  return { vacancyOf, isFresh, added: seekers.added.length, closed: vacancies.gone, freed };
}

const GONE = -1;

interface Side {
  readonly ids: readonly string[];
  readonly byId: Uint32Array;
  readonly versions: Uint32Array;
}

/** Which rows the records of an earlier run have now, both in the order of their ids. */
function follow(earlier: readonly string[], versions: Uint32Array, now: Side) {
  const rows = new Int32Array(earlier.length).fill(GONE);
  const added: number[] = [];
  let isChanged = false;
  let gone = 0;
  let next = 0;
  for (const row of now.byId) {
    const id = now.ids[row]!;
    for (; next < earlier.length && earlier[next]! < id; next++) gone++;
    if (next === earlier.length || earlier[next] !== id) added.push(row);
    else {
      rows[next] = row;
      isChanged ||= versions[next] !== now.versions[row];
      next++;
    }
  }
  return { rows, added, isChanged, gone: gone + earlier.length - next };
}
