/** A kept pair, ready to be stored. */
export interface RunMatch {
  readonly jobseekerId: string;
  readonly jobseekerVersion: number;
  readonly vacancyId: string;
  readonly vacancyVersion: number;
  /** Place in the jobseeker's order of all feasible vacancies; undefined for a near miss, and for who is only on the vacancy's list. */
  readonly rank: number | undefined;
  /** Of ranked lists: place on the vacancy's own list, 1 = best. */
  readonly vacancyRank?: number | undefined;
  readonly seekerScore: number;
  readonly employerScore: number;
  /** Packed, in stored order. */
  readonly factors: readonly number[];
  /** Seated, or introduced. */
  readonly assigned: boolean;
  /** Kept from the run before, as it was. */
  readonly locked?: boolean;
  /** Rule mask, 0 = eligible. */
  readonly refusals: number;
  readonly queueRank: number | undefined;
  readonly pointsShort: number | undefined;
}

export interface RunSeats {
  readonly vacancyId: string;
  readonly seats: number;
  /** Most people it may have: its seats, or of introductions more. */
  readonly quota: number;
  readonly used: number;
  /** Of those on `seats`, the ones on which priority groups went first. */
  readonly reserved: number;
  /** Of `used`, those kept from the run before. */
  readonly locked?: number;
  readonly demand: number;
  readonly cutOff: number | undefined;
}

export interface RunCounts {
  readonly jobseekers: number;
  readonly vacancies: number;
  readonly seats: number;
  /** People seated; of introductions there is `introduced` instead, people, and `introductions`, pairs. */
  readonly assigned?: number;
  readonly introduced?: number;
  readonly introductions?: number;
  /** Pairs kept from the run before, and those of it that were not: in all, and by what stands against them. */
  readonly locked?: number;
  readonly released?: number;
  readonly [cause: `released.${string}`]: number;
  readonly vacanciesFilled: number;
  readonly vacanciesWithSeatsLeft: number;
  readonly jobseekersWithoutVacancy: number;
  readonly feasiblePairs: number;
  readonly proposals: number;
  readonly matches: number;
}

/** What the independent checker counted (`certificate/certificate.ts`); empty for ranked lists, which claim nothing. */
export type RunCertificate = Readonly<Record<string, number>>;

export interface ComputedRun {
  /** SHA-256 hex of the assignment: `jobseeker vacancy` lines in jobseeker order. */
  readonly assignmentHash: string;
  readonly matches: readonly RunMatch[];
  readonly seats: readonly RunSeats[];
  readonly counts: RunCounts;
  readonly certificate: RunCertificate;
  /** Milliseconds by phase: encode, scan, clear, certify, reasons. */
  readonly timings: Readonly<Record<string, number>>;
}
