import { Keep } from '../kernel/kernel-layout.js';
import { Cuts, type ScanKernel, type ScanOrder } from '../kernel/scan-kernel.js';
import type { HomeWork } from './home-work.js';
import type { Limits } from './limits.js';
import type { PreferenceHeads } from './preference-heads.js';

/** What is asked of every thread alike. */
export interface ScanRequest extends ScanOrder {
  /** Lists go on behind the last entry they have, instead of from the best. */
  readonly continues: boolean;
  /** Each home is reported when its jobseekers have their lists. */
  readonly reports: boolean;
}

/** Best first, nothing cut off, nothing kept but the best by score. */
export const FROM_START: ScanRequest = { keep: Keep.ByScore, cuts: Cuts.None, continues: false, reports: false };

/** The same, and each vacancy's best jobseekers besides. */
export const BOTH_SIDES: ScanRequest = { ...FROM_START, keep: Keep.BothSides };

export interface ScanTotals {
  readonly seekers: number;
  readonly feasible: number;
}

/** Takes homes until none is left and writes the lists of their jobseekers. `wantsToStop` is asked once a home. */
export function scanHomes(
  kernel: ScanKernel,
  work: HomeWork,
  limits: Limits,
  heads: PreferenceHeads,
  request: ScanRequest,
  onHome: (home: number) => void,
  wantsToStop: () => boolean,
): ScanTotals {
  let seekers = 0;
  let feasible = 0;
  kernel.begin(request, limits);
  for (;;) {
    const position = Atomics.add(work.next, 0, 1);
    if (position >= work.size[0]! || wantsToStop()) return { seekers, feasible };
    const home = work.order[position]!;
    const part = scanHome(kernel, work, home, heads, request);
    seekers += part.seekers;
    feasible += part.feasible;
    if (request.reports) onHome(home);
  }
}

/** Writes the lists of a home's jobseekers. */
export function scanHome(
  kernel: ScanKernel,
  work: HomeWork,
  home: number,
  heads: PreferenceHeads,
  request: ScanRequest,
): ScanTotals {
  const { length, vacancies, seconds, counts, lastValues } = heads;
  const from = work.start[home]!;
  const to = work.start[home + 1]!;
  let feasible = 0;
  kernel.enterHome(home);
  for (let i = from; i < to; i++) {
    const seeker = work.seekers[i]!;
    const at = seeker * length;
    const after = request.continues
      ? { score: lastValues[seeker]!, vacancy: vacancies[at + counts[seeker]! - 1]! }
      : undefined;
    const seen = kernel.scan(seeker, after);
    if (!request.continues) heads.feasible[seeker] = seen;
    feasible += seen;
    const { count, vacancies: found, seconds: theirs } = kernel;
    for (let entry = 0; entry < count; entry++) {
      vacancies[at + entry] = found[entry]!;
      seconds[at + entry] = theirs[entry]!;
    }
    counts[seeker] = count;
    if (count > 0) lastValues[seeker] = kernel.values[count - 1]!;
  }
  return { seekers: to - from, feasible };
}
