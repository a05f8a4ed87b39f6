import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import type { MatchRun } from '#database';
import type { MatchRuns } from '#matching';
import { communePoint } from '#taxonomy';
import { storesOf, type TestDatabase } from '#testing';
import { referByTextbook } from './check-assignment.js';
import { linesOf } from './support/collected-lines.js';
import { demoDatabase } from './support/demo-database.js';
import { matchRunsOn } from './support/match-runs-on.js';
import { NoQueue } from './support/no-queue.js';
import { snapshotOf } from './support/run-snapshot.js';

const K = 3;
const POLICY = { mode: 'referral-k', referral: { perJobseeker: K, ratioPercent: 150 } };

let temporary: TestDatabase;
let stores: ReturnType<typeof storesOf>;
let runs: MatchRuns;
let run: MatchRun;

beforeAll(async () => {
  ({ temporary, stores } = await demoDatabase({ vacancies: 100, jobseekers: 500, seed: 8 }));
  runs = matchRunsOn(temporary, stores, new NoQueue());
  run = await runs.execute(await runs.record({ requestedBy: 'test', seed: 4, policy: POLICY }));
});

afterAll(() => temporary.drop());

/** Vacancies by jobseeker, in the order of the lines. */
function byJobseeker(lines: readonly Readonly<Record<string, unknown>>[]): Map<string, string[]> {
  const vacancies = new Map<string, string[]>();
  for (const line of lines) {
    const jobseeker = String(line['jobseeker']);
    vacancies.set(jobseeker, [...(vacancies.get(jobseeker) ?? []), String(line['vacancy'])]);
  }
  return vacancies;
}

test('introduces whom the textbook would, each jobseeker up to k times, each vacancy up to its quota', async () => {
  expect(run.state).toBe('published');
  const lines = await linesOf(runs, run.id, 'assignment');
  const snapshot = await snapshotOf(run, stores);
  const introduced = new Map([...byJobseeker(lines)].map(([jobseeker, held]) => [jobseeker, new Set(held)]));
  expect(introduced).toEqual(referByTextbook(snapshot, communePoint));
  expect(Math.max(...[...introduced.values()].map(({ size }) => size))).toBe(K);

  const seats = await linesOf(runs, run.id, 'seats');
  let full = 0;
  for (const row of seats) {
    const used = lines.filter((line) => line['vacancy'] === row['vacancy']).length;
    expect(row['quota']).toBe(Math.ceil(1.5 * Number(row['seats'])));
    expect(row['used']).toBe(used);
    expect(used).toBeLessThanOrEqual(Number(row['quota']));
    expect(row['cutOff'] === null).toBe(used < Number(row['quota']));
    full += Number(used === row['quota']);
  }
  expect(full).toBeGreaterThan(10);
});

test('counts people and introductions, hashes them in the order liked, and proves them', async () => {
  const lines = (await linesOf(runs, run.id, 'assignment')).toSorted(
    (a, b) =>
      String(a['jobseeker']).localeCompare(String(b['jobseeker']), 'en') || Number(a['rank']) - Number(b['rank']),
  );
  expect(run.counts['introductions']).toBe(lines.length);
  expect(run.counts['introduced']).toBe(byJobseeker(lines).size);
  expect(run.counts['assigned']).toBeUndefined();
  const text = lines.map((line) => `${String(line['jobseeker'])} ${String(line['vacancy'])}\n`).join('');
  expect(run.assignmentHash).toBe(createHash('sha256').update(text).digest('hex'));
  expect(run.certificate).toEqual({
    feasiblePairs: run.counts['feasiblePairs'],
    infeasibleReferrals: 0,
    repeatedReferrals: 0,
    referralsExceeded: 0,
    quotaExceeded: 0,
    blockingPairs: 0,
  });
});

test('speaks of introductions, not of seats', async () => {
  const reasons = await linesOf(runs, run.id, 'reasons');
  const introduced = reasons.filter((line) => line['assigned'] === true);
  expect(introduced).toHaveLength(run.counts['introductions']!);
  for (const line of introduced) {
    expect(line['outcome']).toBe('introduced');
    expect(line['reason']).toEqual({
      vi: `Được giới thiệu, nguyện vọng thứ ${String(line['rank'])}`,
      en: `Introduced, choice ${String(line['rank'])}`,
    });
  }
  const queued = reasons.find((line) => line['outcome'] === 'queued');
  expect(JSON.stringify(queued?.['reason'])).toMatch(/Hạng \d+ cho \d+ lượt giới thiệu/);
  expect(JSON.stringify(reasons)).not.toMatch(/xếp chỗ|[Ss]eated/);
  for (const what of ['seats', 'fairness', 'training', 'reasons'] as const) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of runs.export(run.id, { format: 'xlsx', what })) chunks.push(chunk);
    const workbook = new ExcelJS.Workbook();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exceljs declares an older Buffer
    await workbook.xlsx.load(Buffer.concat(chunks) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const texts = workbook.worksheets.flatMap((sheet) => sheet.getSheetValues().map((row) => JSON.stringify(row)));
    expect(texts.join('\n')).not.toMatch(/xếp chỗ|[Ss]eated|Đã xếp/);
  }
  const [match] = (await runs.matches({ runId: run.id, assigned: true, perPage: 1 })).matches;
  expect(match!.queue?.vi).toMatch(/lượt giới thiệu/);
});

test('its sheet tells of people introduced, against greedy introductions within the same limits', () => {
  const { fairness, counts } = run;
  expect(fairness!.ours.placed).toBe(counts['introduced']);
  expect(fairness!.greedy.placed).toBeGreaterThan(0);
  expect(fairness!.ours.seatsFilledPermille).toBeLessThanOrEqual(1000);
});

test('a diff tells each introduction that was lost or won, and why', async () => {
  const [line] = await linesOf(runs, run.id, 'assignment');
  const closed = String(line!['vacancy']);
  const before = await linesOf(runs, run.id, 'assignment');
  await stores.vacancies.close(temporary.database, [closed], 'filled');
  const later = await runs.execute(await runs.record({ requestedBy: 'test', seed: 4, policy: POLICY }));
  const after = await linesOf(runs, later.id, 'assignment');
  const diff = await runs.diff(run.id, later.id);

  const keysOf = (lines: typeof before) =>
    new Set(lines.map((row) => `${String(row['jobseeker'])} ${String(row['vacancy'])}`));
  const [earlier, now] = [keysOf(before), keysOf(after)];
  const left = diff.moves.flatMap(({ jobseeker, from }) => (from === undefined ? [] : [`${jobseeker} ${from}`]));
  const found = diff.moves.flatMap(({ jobseeker, to }) => (to === undefined ? [] : [`${jobseeker} ${to}`]));
  expect(new Set(left)).toEqual(new Set([...earlier].filter((key) => !now.has(key))));
  expect(new Set(found)).toEqual(new Set([...now].filter((key) => !earlier.has(key))));
  expect(diff.unchanged).toBe([...earlier].filter((key) => now.has(key)).length);
  const gone = diff.moves.filter(({ from }) => from === closed);
  expect(gone.length).toBe(before.filter((row) => row['vacancy'] === closed).length);
  expect(new Set(gone.map(({ cause }) => cause))).toEqual(new Set(['vacancy-gone']));
});
