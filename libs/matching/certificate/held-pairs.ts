import type { Referrals } from '../assignment/assignment.js';
import { UNSEATED } from '../assignment/assignment.js';
import { type Market, sharedUint16, sharedUint32 } from '../market/market.js';
import type { PairCheck } from './pair-check.js';

/** Score of a pair that is not feasible. */
export const INFEASIBLE = 0xffff;

/** The pairs that a run claims, several for each jobseeker: `vacancies[start[s] .. start[s + 1]]`, and what they are worth. */
export interface HeldPairs extends Referrals {
  /** INFEASIBLE for a pair that should not be. */
  readonly seekerScores: Uint16Array;
  readonly employerScores: Uint16Array;
}

/** An assignment as lists of at most one pair. */
export function seatsHeld({ seekers }: Market, vacancyOf: Int32Array): HeldPairs {
  if (vacancyOf.length !== seekers.size) throw new RangeError('an assignment names a vacancy for each jobseeker');
  const start = sharedUint32(seekers.size + 1);
  vacancyOf.forEach((vacancy, seeker) => (start[seeker + 1] = start[seeker]! + (vacancy === UNSEATED ? 0 : 1)));
  const vacancies = sharedUint32(start[seekers.size]!);
  vacancyOf.forEach((vacancy, seeker) => {
    if (vacancy !== UNSEATED) vacancies[start[seeker]!] = vacancy;
  });
  return unvalued({ start, vacancies });
}

export function referralsHeld({ seekers }: Market, referrals: Referrals): HeldPairs {
  if (referrals.start.length !== seekers.size + 1) throw new RangeError('referrals have a list for each jobseeker');
  const start = sharedUint32(referrals.start.length);
  start.set(referrals.start);
  const vacancies = sharedUint32(referrals.start[seekers.size]!);
  vacancies.set(referrals.vacancies.subarray(0, vacancies.length));
  return unvalued({ start, vacancies });
}

function unvalued({ start, vacancies }: Referrals): HeldPairs {
  const pairs = vacancies.length;
  return { start, vacancies, seekerScores: sharedUint16(pairs), employerScores: sharedUint16(pairs) };
}

/** Fills in what the pairs of some jobseekers are worth. */
export function valuePairs(market: Market, check: PairCheck, held: HeldPairs, from: number, to: number): void {
  for (let seeker = from; seeker < to; seeker++) {
    for (let pair = held.start[seeker]!; pair < held.start[seeker + 1]!; pair++) {
      const vacancy = held.vacancies[pair]!;
      const feasible = vacancy < market.vacancies.size && check.isFeasible(seeker, vacancy);
      held.seekerScores[pair] = feasible ? check.seekerScore(seeker, vacancy) : INFEASIBLE;
      held.employerScores[pair] = feasible ? check.employerScore(seeker, vacancy) : 0;
    }
  }
}
