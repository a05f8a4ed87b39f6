import { sharedUint16, sharedUint32 } from '../market/market.js';

/**
 * What a pair must beat at each vacancy for now, in shared memory: written by the solver, read by every scan. Values only ever
 * rise, so that an old one lets too many through and never too few.
 */
export interface Limits {
  /** Lowest employerScore that has a chance, or the price. One look at this is enough for nearly every pair. */
  readonly scores: Uint16Array;
  /** Merit and row of the last one held: a pair must be before it. 0 and NO_ROW while seats are left. */
  readonly merits: Uint16Array;
  readonly rows: Uint32Array;
  /** The same for who shares a priority group of the vacancy. */
  readonly groupMerits: Uint16Array;
  readonly groupRows: Uint32Array;
}

/** After every row. */
export const NO_ROW = 0xffff_ffff;
/** Above every score and merit: takes nobody. */
export const CLOSED = 0xffff;

export function openLimits(vacancies: number): Limits {
  return {
    scores: sharedUint16(vacancies),
    merits: sharedUint16(vacancies),
    rows: sharedUint32(vacancies).fill(NO_ROW),
    groupMerits: sharedUint16(vacancies),
    groupRows: sharedUint32(vacancies).fill(NO_ROW),
  };
}
