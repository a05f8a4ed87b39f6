import type { HomeWork } from './home-work.js';
import type { Limits } from './limits.js';
import type { PreferenceHeads } from './preference-heads.js';
import type { ScanRequest, ScanTotals } from './scan-homes.js';
import type { VacancyLines } from './vacancy-lines.js';

export interface ScanHooks {
  /** Called with each home whose jobseekers have their lists, where the request asks for it. */
  readonly onHome?: (home: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Scans one market again and again: on threads where there is much to do, else in slices on this one. */
export interface Scanner {
  readonly heads: PreferenceHeads;
  /** The vacancies' own lists, of the last scan that kept `BothSides`. */
  readonly lines: VacancyLines;
  readonly limits: Limits;
  readonly work: HomeWork;
  /** Writes the lists of the given jobseekers. Throws the signal's reason soon after it is aborted. */
  scan(seekers: ArrayLike<number>, request: ScanRequest, hooks?: ScanHooks): Promise<ScanTotals>;
  close(): Promise<void>;
}
