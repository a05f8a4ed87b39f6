import { type Holdings, holdsAny } from '../assignment/holdings.js';
import type { LockedPairs } from '../locks/locked-pairs.js';
import type { PreferenceHeads } from '../scan/preference-heads.js';
import type { RunMarket } from './run-market.js';
import type { RunCounts, RunSeats } from './run-result.js';

/** What a run counts: people, seats and pairs, with those that stay from the run before. */
export function runCounts(
  run: RunMarket,
  outcome: {
    readonly holdings: Holdings;
    readonly heads: PreferenceHeads;
    readonly seats: readonly RunSeats[];
    readonly proposals: number;
    readonly matches: number;
  },
): RunCounts {
  const { locked, policy } = run.parts;
  const { holdings, heads, seats, proposals, matches } = outcome;
  const lockedPeople = new Set(locked?.seekers).size;
  const pairs = holdings.vacancies.length + (locked?.seekers.length ?? 0);
  let people = lockedPeople;
  for (let seeker = 0; seeker < holdings.bars.length; seeker++) people += Number(holdsAny(holdings, seeker));
  return {
    jobseekers: run.jobseekers + lockedPeople,
    vacancies: run.vacancies,
    seats: seats.reduce((sum, row) => sum + row.seats, 0),
    ...(policy.mode === 'referral-k' ? { introduced: people, introductions: pairs } : { assigned: pairs }),
    ...(locked === undefined ? {} : lockCounts(locked)),
    vacanciesFilled: seats.filter((row) => row.used >= row.quota).length,
    vacanciesWithSeatsLeft: seats.filter((row) => row.used < row.quota).length,
    jobseekersWithoutVacancy: heads.feasible.reduce((sum, found) => sum + Number(found === 0), 0),
    feasiblePairs: heads.feasible.reduce((sum, found) => sum + found, 0),
    proposals,
    matches,
  };
}

/** Pairs that stay, and those that do not: in all, and by what stands against them. */
function lockCounts({ seekers, released }: LockedPairs): Partial<RunCounts> {
  const causes = Object.entries(released);
  return {
    locked: seekers.length,
    released: causes.reduce((sum, [, count]) => sum + count, 0),
    ...Object.fromEntries(causes.map(([cause, count]) => [`released.${cause}`, count])),
  };
}
