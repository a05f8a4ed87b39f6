import type { MatchRun } from '#database';
import { localDay, vacancyFacts } from '#domain';
import { readMatchPolicy, type Snapshot } from '#matching';
import type { storesOf } from '#testing';

/** What a run was made from, read anew from the rows as they are now. */
export async function snapshotOf(run: MatchRun, { matchInputs }: ReturnType<typeof storesOf>): Promise<Snapshot> {
  const { asOf, provinceCode, seed, taxonomyVersion } = run;
  const scope = { asOf, day: localDay(asOf), ...(provinceCode === undefined ? {} : { provinceCode }) };
  const { seekers, vacancies } = await matchInputs.read(scope);
  return {
    asOf,
    seed,
    taxonomyVersion,
    policy: readMatchPolicy(run.policy),
    seekers,
    vacancies: vacancies.map((vacancy) => ({
      id: vacancy.id,
      version: vacancy.version,
      facts: vacancyFacts(vacancy),
      priorityGroups: vacancy.priorityGroups,
      seats: vacancy.seats.asked - vacancy.seats.filled,
    })),
  };
}
