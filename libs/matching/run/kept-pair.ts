import type { CandidateScan } from '../assignment/candidate-scan.js';
import type { MatchColumns } from '../features/match-columns.js';
import type { RunMatch } from './run-result.js';

/** What is the same for every kept pair. */
export function keptPair(
  { seekers, vacancies }: MatchColumns,
  scan: CandidateScan,
  seeker: number,
  vacancy: number,
): Omit<RunMatch, 'rank' | 'assigned' | 'queueRank' | 'pointsShort'> {
  const factors = scan.scorer.factors(seeker, vacancy, scan.metres(seeker, vacancy));
  return {
    jobseekerId: seekers.ids[seeker]!,
    jobseekerVersion: seekers.versions[seeker]!,
    vacancyId: vacancies.ids[vacancy]!,
    vacancyVersion: vacancies.versions[vacancy]!,
    // the sum of the very factors that are stored
    ...scan.scorer.sumOf(factors),
    factors,
    refusals: scan.refusals(seeker, vacancy),
  };
}
