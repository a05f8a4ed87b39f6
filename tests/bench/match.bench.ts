import { ageClassOn, isOpen, seatsLeft, seekerFacts, vacancyFacts } from '#domain';
import { DemoProvince } from '#demo';
import {
  type CommunePoint,
  computeRun,
  DEFAULT_MATCH_POLICY,
  feasiblePairs,
  hashSnapshot,
  type Snapshot,
} from '#matching';
import { communePoint, TAXONOMY_VERSION } from '#taxonomy';
import { timed, type Bench } from './bench.js';
import { inventMarket } from './invented-market.js';

const REFERENCE_DATE = '2026-11-22';

/**
 * A whole run in memory (features, exact scan of every feasible pair, deferred acceptance under seats, certificate,
 * reasons) on the demo province and on an invented market. Beside it, in the same run, the textbook: deferred acceptance over
 * objects and sorted arrays, which is given all scored pairs for nothing. Both must seat the same people.
 */
export const bench: Bench = async ({ seed, vacancies, jobseekers, say }) => {
  const demo = demoSnapshot(seed, vacancies, jobseekers);
  const invented = inventMarket({ seed, vacancies, jobseekers });
  return {
    bench: 'match',
    seed,
    demo: await measure('demo province', demo, communePoint, say),
    market: await measure('invented market', invented.snapshot, invented.communePoint, say),
  };
};

async function measure(name: string, snapshot: Snapshot, points: CommunePoint, say: (line: string) => void) {
  say(`${name}: ${snapshot.seekers.length} × ${snapshot.vacancies.length}`);
  const ours = await timed(() => computeRun(snapshot, { communePoint: points }));
  const { counts, certificate, timings, assignmentHash } = ours.value;
  say(`${name}: ours ${ours.ms} ms; the textbook …`);
  const pairs = await timed(() => preferenceObjects(snapshot, points));
  const textbook = await timed(() => assignByObjects(pairs.value));
  const seated = ours.value.matches.filter((match) => match.assigned);
  const isSame =
    seated.length === textbook.value.size &&
    seated.every((match) => textbook.value.get(match.jobseekerId) === match.vacancyId);
  return {
    jobseekers: snapshot.seekers.length,
    vacancies: snapshot.vacancies.length,
    density: Math.round((1e4 * counts.feasiblePairs) / (snapshot.seekers.length * snapshot.vacancies.length)) / 1e4,
    snapshotHash: hashSnapshot(snapshot),
    assignmentHash,
    counts,
    certificate,
    oursMs: ours.ms,
    timings,
    textbook: {
      /** Scoring is not its own: the pairs were made by our scan, before its clock started. */
      assignMs: textbook.ms,
      sameAssignment: isSame,
      /** Its assigning against ours, each from pairs that are found already. */
      ratioToOurClearing: Math.round((10 * textbook.ms) / Math.max(1, timings['clear'] ?? 1)) / 10,
    },
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

interface Candidate {
  readonly jobseeker: string;
  readonly vacancy: string;
  readonly seats: number;
  readonly seekerKey: number;
  readonly vacancyKey: number;
}

/** Every jobseeker's list of feasible vacancies as objects, unsorted. */
function preferenceObjects(snapshot: Snapshot, points: CommunePoint): Map<string, Candidate[]> {
  const seats = new Map(snapshot.vacancies.map((row) => [row.id, row.seats]));
  const lists = new Map<string, Candidate[]>();
  for (const pair of feasiblePairs(snapshot, points)) {
    const list = lists.get(pair.jobseekerId) ?? [];
    list.push({
      jobseeker: pair.jobseekerId,
      vacancy: pair.vacancyId,
      seats: seats.get(pair.vacancyId) ?? 0,
      seekerKey: pair.seekerKey,
      vacancyKey: pair.vacancyKey,
    });
    lists.set(pair.jobseekerId, list);
  }
  return lists;
}

function assignByObjects(lists: Map<string, Candidate[]>): Map<string, string> {
  for (const list of lists.values()) list.sort((a, b) => b.seekerKey - a.seekerKey);
  const held = new Map<string, Candidate[]>();
  const free = [...lists.keys()];
  for (let jobseeker = free.pop(); jobseeker !== undefined; jobseeker = free.pop()) {
    const next = lists.get(jobseeker)?.shift();
    if (next === undefined) continue;
    const applicants = held.get(next.vacancy) ?? [];
    applicants.push(next);
    applicants.sort((a, b) => b.vacancyKey - a.vacancyKey);
    free.push(...applicants.splice(next.seats).map((refused) => refused.jobseeker));
    held.set(next.vacancy, applicants);
  }
  return new Map([...held.values()].flat().map((seated) => [seated.jobseeker, seated.vacancy]));
}

function demoSnapshot(seed: number, vacancies: number, jobseekers: number): Snapshot {
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
