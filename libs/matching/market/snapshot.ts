import { createHash } from 'node:crypto';
import type { SeekerFacts, VacancyFacts } from '#domain';
import type { MatchPolicy } from '../policy/match-policy.js';

/** A jobseeker of a run: facts that rules and scores may see, and apart from them the groups of the tie-break. */
export interface SnapshotSeeker {
  readonly id: string;
  readonly version: number;
  readonly facts: SeekerFacts;
  readonly priorityGroups: readonly string[];
}

/** A vacancy of a run with its seats left. */
export interface SnapshotVacancy {
  readonly id: string;
  readonly version: number;
  readonly facts: VacancyFacts;
  readonly priorityGroups: readonly string[];
  readonly seats: number;
}

/** Everything that fixes a run's outcome. The order of rows does not matter. */
export interface Snapshot {
  /** ISO UTC. */
  readonly asOf: string;
  readonly seed: number;
  readonly policy: MatchPolicy;
  readonly taxonomyVersion: string;
  readonly seekers: readonly SnapshotSeeker[];
  readonly vacancies: readonly SnapshotVacancy[];
}

/**
 * SHA-256 of the rows and the taxonomy they were read with, hex. Together with policy, seed and instant, which the run's
 * record states in full, it fixes the assignment.
 */
export function hashSnapshot({ taxonomyVersion, seekers, vacancies }: Snapshot): string {
  const hash = createHash('sha256').update(taxonomyVersion);
  for (const side of [seekers, vacancies]) {
    hash.update('\n');
    for (const row of inIdOrder<{ readonly id: string }>(side)) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

/** Rows by id, by code unit: the same on every machine, whatever its locale. */
export function inIdOrder<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
