import type { PreferenceHeads } from '../scan/preference-heads.js';
import { UNSEATED } from './assignment.js';

/** Weight of the seat that each jobseeker holds, 0 for none; the seat is in their list. */
export function weightsHeld({ length, vacancies, seconds }: PreferenceHeads, vacancyOf: Int32Array): Uint16Array {
  const held = new Uint16Array(vacancyOf.length);
  for (let seeker = 0; seeker < held.length; seeker++) {
    const vacancy = vacancyOf[seeker]!;
    if (vacancy === UNSEATED) continue;
    let entry = seeker * length;
    while (vacancies[entry] !== vacancy) entry++;
    held[seeker] = seconds[entry]!;
  }
  return held;
}

/** Sum of the weights of all seats held. */
export function weightHeld(heads: PreferenceHeads, vacancyOf: Int32Array): number {
  let sum = 0;
  for (const weight of weightsHeld(heads, vacancyOf)) sum += weight;
  return sum;
}
