import { sharedUint16, sharedUint32 } from '../market/market.js';

/**
 * The head of each jobseeker's list of vacancies, best first, in memory that scans write and the solver reads: entries
 * `[row × length, row × length + counts[row])`. A full head means that the list may go on behind its end.
 */
export interface PreferenceHeads {
  readonly length: number;
  readonly vacancies: Uint16Array | Uint32Array;
  /** Merits at the vacancy, or weights of the pair. */
  readonly seconds: Uint16Array;
  readonly counts: Uint16Array;
  /** seekerScore (or weight less price) of the last entry. */
  readonly lastValues: Uint16Array;
  /** Feasible vacancies found in the scan from the best on. */
  readonly feasible: Uint32Array;
}

export function emptyHeads(jobseekers: number, vacancies: number, length: number): PreferenceHeads {
  return {
    length,
    vacancies: vacancies <= 65_536 ? sharedUint16(jobseekers * length) : sharedUint32(jobseekers * length),
    seconds: sharedUint16(jobseekers * length),
    counts: sharedUint16(jobseekers),
    lastValues: sharedUint16(jobseekers),
    feasible: sharedUint32(jobseekers),
  };
}
