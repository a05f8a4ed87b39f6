import ExcelJS from 'exceljs';
import { DomainError, MATCH_FACTOR_CODES, SEEKER_FACTOR_CODES, unpackFactor, weightOf } from '#domain';
import type { AddJobOptions, JobName } from '#jobs';
import { type MatchRuns, readMatchPolicy } from '#matching';
import { storesOf, type TestDatabase } from '#testing';
import { demoDatabase } from './support/demo-database.js';
import { matchRunsOn } from './support/match-runs-on.js';
import { NoQueue } from './support/no-queue.js';

/** Remembers what was asked of the queue; the work itself is done by the test. */
class RecordedQueue extends NoQueue {
  readonly added: { name: JobName; payload: unknown; options: AddJobOptions | undefined }[] = [];
  override add = (name: JobName, payload: unknown, options?: AddJobOptions) => {
    this.added.push({ name, payload, options });
    return Promise.resolve();
  };
}

let temporary: TestDatabase;
let stores: ReturnType<typeof storesOf>;
let runs: MatchRuns;
const queue = new RecordedQueue();

beforeAll(async () => {
  ({ temporary, stores } = await demoDatabase({ vacancies: 120, jobseekers: 700, seed: 5 }));
  runs = matchRunsOn(temporary, stores, queue);
});

afterAll(() => temporary.drop());

const errorCode = async (work: Promise<unknown>) => {
  const error = await work.catch((reason: unknown) => reason);
  return error instanceof DomainError ? error.code : error;
};

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function linesOf(runId: string, what: 'assignment' | 'candidates' | 'reasons' | 'seats') {
  const text = await textOf(runs.export(runId, { format: 'ndjson', what }));
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a request records the run and leaves one job with nothing but its id', async () => {
  const { runId } = await runs.request({ provinceCode: '24', seed: 42, requestedBy: 'officer-1' });
  expect(queue.added.at(-1)).toEqual({ name: 'match.run', payload: { runId }, options: { key: runId } });
  expect(await runs.get(runId)).toMatchObject({
    state: 'requested',
    seed: 42,
    provinceCode: '24',
    requestedBy: 'officer-1',
  });
  expect((await runs.unfinished()).map(({ id }) => id)).toContain(runId);
  expect(await errorCode(runs.request({ policy: { weights: 1 }, requestedBy: 'x' }))).toBe('policy.invalid');
  expect(await errorCode(runs.get('nobody'))).toBe('request.not-found');
});

describe('a published run', () => {
  let runId: string;
  beforeAll(async () => {
    runId = await runs.record({ requestedBy: 'test' });
    await runs.execute(runId);
  });

  test('states what it did, with hashes, timings and a certificate without a blocking pair', async () => {
    const run = await runs.get(runId);
    expect(run.state).toBe('published');
    expect(run.assignmentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(run.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
    expect(run.certificate).toMatchObject({ blockingPairs: 0, seatsExceeded: 0, infeasibleAssignments: 0 });
    expect(run.counts['assigned']).toBeGreaterThan(300);
    expect(Object.keys(run.timings).toSorted()).toEqual([
      'certify',
      'clear',
      'encode',
      'groups',
      'read',
      'reasons',
      'scan',
      'write',
    ]);
  });

  test('is left alone when its job comes a second time', async () => {
    const before = await runs.get(runId);
    expect(await runs.execute(runId)).toEqual(before);
  });

  test('its matches are read by jobseeker and by vacancy, with shares that add up to the stored scores', async () => {
    const [seated] = (await runs.matches({ runId, assigned: true, perPage: 1 })).matches;
    const ofJobseeker = await runs.matches({ jobseekerId: seated!.jobseekerId });
    expect(ofJobseeker.runId).toBe(runId);
    expect(ofJobseeker.matches.map(({ rank }) => rank)).toEqual(
      ofJobseeker.matches.map(({ rank }) => rank).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
    const ofVacancy = await runs.matches({ runId, vacancyId: seated!.vacancyId, perPage: 200 });
    expect(ofVacancy.matches[0]!.assigned).toBe(true);
    expect(ofVacancy.total).toBe(ofVacancy.matches.length);
    for (const match of [...ofJobseeker.matches, ...ofVacancy.matches]) {
      const { explanation } = match;
      expect(match.isOutdated).toBe(false);
      const sum = (side: string) =>
        explanation.factors.filter((factor) => factor.side === side).reduce((total, { share }) => total + share, 0);
      expect([sum('seeker'), sum('employer')]).toEqual([match.seekerScore, match.employerScore]);
    }
  });

  test('the stored factors of every published pair, times the weights of the policy, add up to both stored scores', async () => {
    const { policy, counts } = await runs.get(runId);
    const { weights } = readMatchPolicy(policy);
    let pairs = 0;
    for await (const page of stores.matches.all(runId)) {
      for (const { factors, seekerScore, employerScore } of page) {
        const shares = factors.map((packed, position) => unpackFactor(packed).points * weightOf(weights, position));
        const sum = (side: readonly number[]) => side.reduce((total, share) => total + share, 0);
        const liked = sum(shares.slice(0, SEEKER_FACTOR_CODES.length));
        const fit = sum(shares.slice(SEEKER_FACTOR_CODES.length));
        expect([factors.length, liked, fit]).toEqual([MATCH_FACTOR_CODES.length, seekerScore, employerScore]);
        pairs++;
      }
    }
    expect(pairs).toBe(counts['matches']);
  });

  test('exports lines that anyone can check against the seats', async () => {
    const assignment = await linesOf(runId, 'assignment');
    const { counts } = await runs.get(runId);
    expect(assignment).toHaveLength(counts['assigned']!);
    expect(Object.keys(assignment[0]!)).toEqual([
      'run',
      'jobseeker',
      'vacancy',
      'seekerScore',
      'employerScore',
      'rank',
      'assigned',
    ]);
    for (const seats of await linesOf(runId, 'seats')) {
      const seated = assignment.filter((line) => line['vacancy'] === seats['vacancy']);
      expect(seated).toHaveLength(seats['used'] as number);
      expect(seats['used']).toBeLessThanOrEqual(seats['seats'] as number);
    }
    const candidates = await linesOf(runId, 'candidates');
    expect(candidates.length).toBeGreaterThan(assignment.length);
    const reasons = await linesOf(runId, 'reasons');
    expect(reasons).toHaveLength(counts['matches']!);
    const queued = reasons.find((line) => line['outcome'] === 'queued');
    expect(JSON.stringify(queued?.['reason'])).toMatch(/Hạng \d+ cho \d+ chỗ/);
  });

  test('exports a workbook whose cells are typed and hold no formula and no personal data', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of runs.export(runId, { format: 'xlsx', what: 'reasons' })) chunks.push(chunk);
    const workbook = new ExcelJS.Workbook();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exceljs declares an older Buffer
    await workbook.xlsx.load(Buffer.concat(chunks) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.getRow(1).getCell(1).value).toBe('Mã người lao động');
    expect(sheet.rowCount - 1).toBe((await runs.get(runId)).counts['matches']);
    const texts = new Set<string>();
    const types = new Set<number>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        types.add(cell.type);
        texts.add(cell.text);
      }),
    );
    expect([...types].toSorted()).toEqual([ExcelJS.ValueType.Number, ExcelJS.ValueType.String]);
    const [somebody] = (await runs.matches({ runId, perPage: 1 })).matches;
    const access = { actor: 'test', purpose: 'test' };
    const identity = await stores.jobseekers.identity(somebody!.jobseekerId, access);
    expect(texts).not.toContain(identity!.name);
    expect([...texts].some((text) => text.includes(identity!.cccd ?? '?'))).toBe(false);
  });

  test('says that a record is newer than the run, and keeps the points of the run', async () => {
    const [match] = (await runs.matches({ runId, assigned: true, perPage: 1 })).matches;
    await temporary.database.query('update vacancy set version = version + 1 where id = $1', [match!.vacancyId]);
    const [again] = (await runs.matches({ runId, jobseekerId: match!.jobseekerId, vacancyId: match!.vacancyId }))
      .matches;
    await temporary.database.query('update vacancy set version = version - 1 where id = $1', [match!.vacancyId]);
    expect(again!.isOutdated).toBe(true);
    expect(again!.explanation.factors.map(({ points }) => points)).toEqual(
      match!.explanation.factors.map(({ points }) => points),
    );
  });
});

test('a run cut off in the middle publishes nothing, and its second attempt gives the hash of an undisturbed one', async () => {
  const undisturbed = await runs.record({ requestedBy: 'test', seed: 9 });
  const { assignmentHash } = await runs.execute(undisturbed);

  const runId = await runs.record({ requestedBy: 'test', seed: 9 });
  const stop = new AbortController();
  const cutOff = runs.execute(runId, {
    signal: stop.signal,
    onProgress: (percent) => {
      if (percent >= 50) stop.abort(new Error('worker gone'));
    },
  });
  await expect(cutOff).rejects.toThrow('worker gone');
  expect((await runs.get(runId)).state).toBe('running');
  expect((await runs.matches({ runId })).total).toBe(0);
  expect(await errorCode(textOf(runs.export(runId, { format: 'ndjson', what: 'seats' })))).toBe('run.unfinished');

  const again = await runs.execute(runId);
  expect(again.state).toBe('published');
  expect(again.assignmentHash).toBe(assignmentHash);
  expect(again.counts).toEqual((await runs.get(undisturbed)).counts);
});

test('two workers that hold the same run publish it once, with one result', async () => {
  const runId = await runs.record({ requestedBy: 'test' });
  const outcomes = await Promise.allSettled([runs.execute(runId), runs.execute(runId)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const { counts } = await runs.get(runId);
  expect(await linesOf(runId, 'assignment')).toHaveLength(counts['assigned']!);
});

test('a diff says who moved when a vacancy closes, and why', async () => {
  const before = await runs.record({ requestedBy: 'test' });
  await runs.execute(before);
  const unchanged = await runs.record({ requestedBy: 'test' });
  await runs.execute(unchanged);
  expect((await runs.diff(before, unchanged)).moves).toEqual([]);

  const [seated] = (await runs.matches({ runId: before, assigned: true, perPage: 1 })).matches;
  await stores.vacancies.close(temporary.database, [seated!.vacancyId], 'filled');
  const after = await runs.record({ requestedBy: 'test' });
  await runs.execute(after);
  const diff = await runs.diff(before, after);
  expect(diff.changedInputs).toEqual(['rows']);
  const move = diff.moves.find(({ jobseeker }) => jobseeker === seated!.jobseekerId);
  expect(move).toMatchObject({ from: seated!.vacancyId, cause: 'vacancy-gone' });
  expect(move!.reason.vi).toMatch(/đã đóng/);
  expect(diff.moves.length + diff.unchanged).toBeGreaterThan(diff.moves.length);
});

test('a run whose publishing fails whatever is done ends as failed, with a code and nothing left behind', async () => {
  const { database } = temporary;
  const runId = await runs.record({ requestedBy: 'test' });
  await database.query(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'no room'; end $$`);
  await database.query('create trigger no_room before insert on assignment execute function no_room()');
  try {
    for (let attempt = 1; attempt <= 9; attempt++) {
      await expect(runs.execute(runId)).rejects.toThrow('no room');
      const { state, progress } = await runs.get(runId);
      expect({ state, failures: progress?.failures }).toEqual({
        state: attempt < 9 ? 'running' : 'failed',
        failures: attempt,
      });
    }
  } finally {
    await database.query('drop trigger no_room on assignment');
  }
  expect(await runs.get(runId)).toMatchObject({ state: 'failed', failedFor: 'run.broken' });
  const [left] = await database.query('select count(*)::int as parts from match_part where run_id = $1', [runId]);
  expect(left).toEqual({ parts: 0 });
  expect((await runs.execute(runId)).state).toBe('failed');
});
