import { localDay, seatsLeft, vacancyFacts } from '#domain';
import { feasiblePairs, type MatchRuns, readMatchPolicy, RunSettings, type Snapshot } from '#matching';
import { communePoint, TAXONOMY_VERSION } from '#taxonomy';
import type { TestDatabase } from '#testing';
import { demoDatabase } from './support/demo-database.js';
import { matchRunsOn } from './support/match-runs-on.js';
import { NoQueue } from './support/no-queue.js';

const POLICY = { version: 'lists', mode: 'top', keepPerJobseeker: 4, keepPerVacancy: 7, nearMisses: 2 };

/** Small enough that a run has several chunks. */
class SmallChunks extends RunSettings {
  override readonly seekersPerChunk = 60;
}

let temporary: TestDatabase;
let runs: MatchRuns;
let runId: string;
let inChunks: string;
/** Feasible pairs of both sides by plain comparison, best first. */
let ofSeekers: Map<string, string[]>;
let ofVacancies: Map<string, string[]>;

beforeAll(async () => {
  const demo = await demoDatabase({ vacancies: 90, jobseekers: 500, seed: 5 });
  const { stores } = demo;
  temporary = demo.temporary;
  runs = matchRunsOn(temporary, stores, new NoQueue());
  runId = await runs.record({ requestedBy: 'test', policy: POLICY });
  await runs.execute(runId);
  const { asOf, seed } = await runs.get(runId);
  const inputs = await stores.matchInputs.read({ asOf, day: localDay(asOf) });
  const snapshot: Snapshot = {
    asOf,
    seed,
    policy: readMatchPolicy(POLICY),
    taxonomyVersion: TAXONOMY_VERSION,
    seekers: inputs.seekers,
    vacancies: inputs.vacancies.map((vacancy) => ({
      ...vacancy,
      facts: vacancyFacts(vacancy),
      seats: seatsLeft(vacancy.seats),
    })),
  };
  const pairs = [...feasiblePairs(snapshot, communePoint)];
  ofVacancies = listsOf(
    pairs.toSorted((a, b) => b.vacancyKey - a.vacancyKey),
    (pair) => [pair.vacancyId, pair.jobseekerId],
  );
  ofSeekers = listsOf(
    pairs.toSorted((a, b) => b.seekerKey - a.seekerKey),
    (pair) => [pair.jobseekerId, pair.vacancyId],
  );

  const chunked = matchRunsOn(temporary, stores, new NoQueue(), new SmallChunks());
  inChunks = await chunked.record({ requestedBy: 'test', policy: POLICY });
  await chunked.execute(inChunks);
});

afterAll(() => temporary.drop());

function listsOf<T>(pairs: readonly T[], idsOf: (pair: T) => [string, string]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const pair of pairs) {
    const [whose, entry] = idsOf(pair);
    lists.set(whose, [...(lists.get(whose) ?? []), entry]);
  }
  return lists;
}

async function linesOf(run: string, what: 'candidates' | 'reasons'): Promise<Record<string, unknown>[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of runs.export(run, { format: 'ndjson', what })) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString().trim().split('\n');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the export writes objects
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('every vacancy keeps its best jobseekers in its own order, and every jobseeker the best vacancies', async () => {
  const candidates = await linesOf(runId, 'candidates');
  const kept = (key: 'rank' | 'vacancyRank', whose: string, entry: string) =>
    listsOf(
      candidates.filter((line) => line[key] !== null).toSorted((a, b) => Number(a[key]) - Number(b[key])),
      (line) => [String(line[whose]), String(line[entry])],
    );
  const heads = (lists: Map<string, string[]>, length: number) =>
    new Map([...lists].map(([whose, list]) => [whose, list.slice(0, length)]));
  expect(kept('vacancyRank', 'vacancy', 'jobseeker')).toEqual(heads(ofVacancies, POLICY.keepPerVacancy));
  expect(kept('rank', 'jobseeker', 'vacancy')).toEqual(heads(ofSeekers, POLICY.keepPerJobseeker));
  expect(candidates.some((line) => line['rank'] === null)).toBe(true);
  expect(candidates.every((line) => line['assigned'] === false)).toBe(true);
});

test('the pairs of a vacancy are read in its own order, its list first', async () => {
  const [vacancyId, order] = [...ofVacancies].toSorted((a, b) => b[1].length - a[1].length)[0]!;
  const { matches } = await runs.matches({ runId, vacancyId, perPage: 500 });
  const eligible = matches.filter(({ refusals }) => refusals === 0);
  expect(eligible.slice(0, 7).map(({ vacancyRank }) => vacancyRank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(eligible.slice(7).every(({ vacancyRank }) => vacancyRank === undefined)).toBe(true);
  const kept = new Set(eligible.map(({ jobseekerId }) => jobseekerId));
  expect(eligible.map(({ jobseekerId }) => jobseekerId)).toEqual(order.filter((id) => kept.has(id)));
  expect(eligible.map(({ queueRank }) => queueRank)).toEqual(
    eligible.map((match) => order.indexOf(match.jobseekerId) + 1),
  );
});

test('the pairs of a jobseeker come best first, then those of the vacancies alone, then near misses', async () => {
  const onlyThere = (await linesOf(runId, 'candidates')).find((line) => line['rank'] === null);
  const jobseekerId = String(onlyThere?.['jobseeker']);
  const { matches } = await runs.matches({ runId, jobseekerId });
  const places = matches.map(({ rank, refusals }) => (refusals === 0 ? (rank ?? 100) : 1000));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).toContain(100);
  const fewest = [...ofSeekers].find(([, list]) => list.length === 1)?.[0];
  const near = await runs.matches({ runId, jobseekerId: fewest ?? '' });
  expect(near.matches.at(-1)?.refusals).not.toBe(0);
});

test('nobody is said to be seated or short of points: a pair is listed, and says where on both sides', async () => {
  const reasons = await linesOf(runId, 'reasons');
  const eligible = reasons.filter((line) => JSON.stringify(line['rules']) === '[]');
  expect(new Set(eligible.map((line) => line['outcome']))).toEqual(new Set(['listed']));
  for (const line of eligible) {
    expect(line['pointsShort']).toBeNull();
    const place = `đứng thứ ${Number(line['queueRank'])} ở vị trí này`;
    const vi =
      line['rank'] === null
        ? `Trong danh sách: ${place}`
        : `Trong danh sách: nguyện vọng thứ ${Number(line['rank'])}, ${place}`;
    expect(line['reason']).toMatchObject({ vi });
  }
  expect(reasons.length).toBeGreaterThan(eligible.length);
  const { counts, certificate } = await runs.get(runId);
  expect(counts).toMatchObject({ assigned: 0, matches: reasons.length });
  expect(certificate).toEqual({});
});

test('training is asked for by those alone for whom no vacancy is open', async () => {
  const { unseated, trainable } = await runs.trainingDemand(runId);
  const { counts } = await runs.get(runId);
  expect(unseated).toBe(counts['jobseekersWithoutVacancy']);
  expect(unseated).toBe(counts['jobseekers']! - ofSeekers.size);
  expect(unseated).toBeGreaterThan(0);
  expect(trainable).toBeLessThanOrEqual(unseated);
});

test('a run in several chunks keeps the same pairs as a run in one', async () => {
  expect((await runs.get(runId)).progress?.scans).toBe(1);
  expect((await runs.get(inChunks)).progress?.scans).toBeGreaterThan(3);
  const withoutRun = ({ run: _run, ...line }: Record<string, unknown>) => line;
  expect((await linesOf(inChunks, 'reasons')).map(withoutRun)).toEqual(
    (await linesOf(runId, 'reasons')).map(withoutRun),
  );
});

test('a policy may keep no list for vacancies, and other modes never do', async () => {
  for (const policy of [
    { ...POLICY, keepPerVacancy: 0 },
    { ...POLICY, mode: 'stable' },
  ]) {
    const run = await runs.record({ requestedBy: 'test', policy });
    await runs.execute(run);
    const { matches } = await runs.matches({ runId: run, perPage: 5000 });
    expect(matches.length).toBeGreaterThan(500);
    expect(matches.every(({ vacancyRank }) => vacancyRank === undefined)).toBe(true);
  }
});
