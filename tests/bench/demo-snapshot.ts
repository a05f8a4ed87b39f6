import { DemoProvince } from '#demo';
import { ageClassOn, isOpen, seatsLeft, seekerFacts, vacancyFacts } from '#domain';
import { DEFAULT_MATCH_POLICY, type Snapshot } from '#matching';
import { TAXONOMY_VERSION } from '#taxonomy';

const REFERENCE_DATE = '2026-11-22';

/** What a match run of the demo province reads, straight from its generator. */
export function demoSnapshot(seed: number, vacancies: number, jobseekers: number): Snapshot {
  const asOf = `${REFERENCE_DATE}T03:00:00.000Z`;
  const province = new DemoProvince({ seed, vacancies, jobseekers, provinceCode: '24', referenceDate: REFERENCE_DATE });
  return {
    asOf,
    seed,
    policy: DEFAULT_MATCH_POLICY,
    taxonomyVersion: TAXONOMY_VERSION,
    seekers: [...province.jobseekers()]
      .filter(({ jobseeker }) => jobseeker.consents.includes('introduction'))
      .map(({ jobseeker, identity }) => ({
        id: jobseeker.id,
        version: jobseeker.version,
        facts: seekerFacts(jobseeker, ageClassOn(identity.birthDate, REFERENCE_DATE)),
        priorityGroups: jobseeker.priorityGroups,
      })),
    vacancies: [...province.vacancies()]
      .filter(({ vacancy }) => isOpen(vacancy, asOf))
      .map(({ vacancy }) => ({
        id: vacancy.id,
        version: vacancy.version,
        facts: vacancyFacts(vacancy),
        priorityGroups: vacancy.priorityGroups,
        seats: seatsLeft(vacancy.seats),
      })),
  };
}
