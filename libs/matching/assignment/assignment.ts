/** Vacancy row of a jobseeker without a seat. */
export const UNSEATED = -1;

/** Who goes where: at most one vacancy for each jobseeker. */
export interface Assignment {
  /** Vacancy row per seeker row, UNSEATED for none. */
  readonly vacancyOf: Int32Array;
}

/** Introductions, several for each jobseeker: `vacancies[start[s] .. start[s + 1]]`, best liked first. */
export interface Referrals {
  readonly start: Uint32Array;
  readonly vacancies: Uint32Array;
}
