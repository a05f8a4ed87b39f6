import type { ScanKernel } from '../kernel/scan-kernel.js';
import { sharedUint16, sharedUint32 } from '../market/market.js';

/**
 * Each vacancy's best jobseekers, best first, in memory that scan threads share: entries
 * `[row × length, row × length + counts[row])`.
 */
export interface VacancyLines {
  readonly length: number;
  readonly seekers: Uint32Array;
  readonly merits: Uint16Array;
  readonly counts: Uint32Array;
}

export function emptyLines(vacancies: number, length: number): VacancyLines {
  return {
    length,
    seekers: sharedUint32(vacancies * length),
    merits: sharedUint16(vacancies * length),
    counts: sharedUint32(vacancies),
  };
}

/** Takes the lines that a kernel kept in its last scan. */
export function takeLines(kernel: ScanKernel, lines: VacancyLines): void {
  for (let vacancy = 0; vacancy < lines.counts.length; vacancy++) {
    const { seekers, merits } = kernel.takeLine(vacancy);
    lines.seekers.set(seekers, vacancy * lines.length);
    lines.merits.set(merits, vacancy * lines.length);
    lines.counts[vacancy] = seekers.length;
  }
}

/** Adds lines of other jobseekers. In whatever order parts come, the same are left: of equals the lower row is before the other. */
export function mergeLines(lines: VacancyLines, part: VacancyLines): void {
  const { length, seekers, merits, counts } = lines;
  for (let vacancy = 0; vacancy < counts.length; vacancy++) {
    const from = vacancy * length;
    const otherFrom = vacancy * part.length;
    const isBefore = (own: number, other: number) =>
      merits[own]! > part.merits[other]! ||
      (merits[own] === part.merits[other] && seekers[own]! < part.seekers[other]!);
    const to = Math.min(length, counts[vacancy]! + part.counts[vacancy]!);
    let own = 0;
    let other = 0;
    while (own + other < to) {
      const isOwn =
        other === part.counts[vacancy] || (own < counts[vacancy]! && isBefore(from + own, otherFrom + other));
      if (isOwn) own++;
      else other++;
    }
    // from the last on, so that nothing is written over before it has moved
    counts[vacancy] = own + other;
    while (other > 0) {
      const isOwn = own > 0 && !isBefore(from + own - 1, otherFrom + other - 1);
      const at = from + own + other - 1;
      seekers[at] = isOwn ? seekers[from + own - 1]! : part.seekers[otherFrom + other - 1]!;
      merits[at] = isOwn ? merits[from + own - 1]! : part.merits[otherFrom + other - 1]!;
      if (isOwn) own--;
      else other--;
    }
  }
}
