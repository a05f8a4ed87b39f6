import type { Market } from '../market/market.js';
import { type Assignment, type Referrals, UNSEATED } from './assignment.js';

/**
 * What an outcome of any mode gives to whom: `vacancies[start[s] .. start[s + 1]]` of jobseeker `s`, best liked first, and how many
 * a vacancy may have. Typed arrays only, so that other threads can be handed it.
 */
export interface Holdings extends Referrals {
  /** Most vacancies of each jobseeker. */
  readonly places: number;
  /**
   * Per jobseeker the vacancy that one more must be liked better than: the least liked of what they hold, UNSEATED while they
   * may have more.
   */
  readonly bars: Int32Array;
  /** Most people of each vacancy: its seats, or its quota of introductions. */
  readonly quota: Uint16Array;
  /** Of those, the ones on which the vacancy's priority groups go first. */
  readonly reserved: Uint16Array;
}

/** One seat at most for each jobseeker. */
export function seatHoldings({ vacancies }: Market, { vacancyOf }: Assignment): Holdings {
  const start = new Uint32Array(vacancyOf.length + 1);
  for (let seeker = 0; seeker < vacancyOf.length; seeker++) {
    start[seeker + 1] = start[seeker]! + Number(vacancyOf[seeker] !== UNSEATED);
  }
  const held = Uint32Array.from(vacancyOf.filter((vacancy) => vacancy !== UNSEATED));
  const { seats: quota, reservedSeats: reserved } = vacancies;
  return { start, vacancies: held, places: 1, bars: vacancyOf, quota, reserved };
}

/** Introductions, at most `places` for each jobseeker. No vacancy has reserved ones. */
export function referralHoldings(
  { start, vacancies }: Referrals,
  { places, quota }: { readonly places: number; readonly quota: Uint16Array },
): Holdings {
  const bars = new Int32Array(start.length - 1).fill(UNSEATED);
  for (let seeker = 0; seeker < bars.length; seeker++) {
    const end = start[seeker + 1]!;
    if (end - start[seeker]! >= places) bars[seeker] = vacancies[end - 1]!;
  }
  return { start, vacancies, places, bars, quota, reserved: new Uint16Array(quota.length) };
}

/** The vacancies of a jobseeker, best liked first. */
export function heldBy({ start, vacancies }: Holdings, seeker: number): Uint32Array {
  return vacancies.subarray(start[seeker], start[seeker + 1]);
}

/** Whether the jobseeker has a seat at the vacancy, or an introduction to it. */
export function isHeld({ start, vacancies }: Holdings, seeker: number, vacancy: number): boolean {
  const end = start[seeker + 1]!;
  for (let pair = start[seeker]!; pair < end; pair++) if (vacancies[pair] === vacancy) return true;
  return false;
}

/** Whether the jobseeker has a seat or an introduction at all. */
export function holdsAny({ start }: Holdings, seeker: number): boolean {
  return start[seeker]! < start[seeker + 1]!;
}
