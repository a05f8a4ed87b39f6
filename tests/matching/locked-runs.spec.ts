import type { MatchRun } from '#database';
import { DomainError } from '#domain';
import type { MatchRuns, Snapshot } from '#matching';
import { communePoint } from '#taxonomy';
import { createTestDatabase, storesOf, type TestDatabase } from '#testing';
import { assignByTextbook, checkAssignment, judgeAll, type JudgedPair, referByTextbook } from './check-assignment.js';
import { type Line, linesOf } from './support/collected-lines.js';
import { demoDatabase } from './support/demo-database.js';
import { matchRunsOn } from './support/match-runs-on.js';
import { NoQueue } from './support/no-queue.js';
import { snapshotOf } from './support/run-snapshot.js';

const REFERRAL = { perJobseeker: 2, ratioPercent: 150 };

const pairOf = (line: Line) => `${String(line['jobseeker'])} ${String(line['vacancy'])}`;
const textOf = (line: Line | undefined, field: string) => String(line?.[field]);

describe.each(['stable', 'max-weight', 'referral-k'] as const)('a run of mode %s that locks placements', (mode) => {
  let temporary: TestDatabase;
  let stores: ReturnType<typeof storesOf>;
  let runs: MatchRuns;
  let first: MatchRun;
  let second: MatchRun;
  let before: Line[];
  let after: Line[];
  let snapshot: Snapshot;
  /** Vacancies that close and that lose seats, and somebody whom a rule refuses by the second run. */
  let closed: string;
  let shrunk: string;
  let refused: string;
  let latecomers: string[];

  const query = <Row>(text: string, params: readonly unknown[]) => temporary.database.query<Row>(text, params);
  const policyOf = (lockPublished: boolean) => ({ mode, lockPublished, referral: REFERRAL });
  const record = (lock: boolean) => runs.record({ requestedBy: 'test', seed: 6, policy: policyOf(lock) });

  beforeAll(async () => {
    ({ temporary, stores } = await demoDatabase({ vacancies: 60, jobseekers: 300, seed: 9 }));
    runs = matchRunsOn(temporary, stores, new NoQueue());
    const some = await query<{ id: string }>(
      `select id from jobseeker where state = 'seeking' order by id limit 60`,
      [],
    );
    latecomers = some.map(({ id }) => id);
    await query(`update jobseeker set state = 'inactive' where id = any($1)`, [latecomers]);
    first = await runs.execute(await record(true));
    before = await linesOf(runs, first.id, 'assignment');

    const seats = (await linesOf(runs, first.id, 'seats')).toSorted((a, b) => Number(b['used']) - Number(a['used']));
    shrunk = textOf(seats[0], 'vacancy');
    closed = textOf(seats[1], 'vacancy');
    const [somebody] = await query<{ id: string }>(
      `select a.jobseeker_id as id from assignment a join vacancy v on v.id = a.vacancy_id
       where a.run_id = $1 and v.contract is not null and v.id <> all($2) order by 1 limit 1`,
      [first.id, [closed, shrunk]],
    );
    refused = somebody!.id;
    await stores.vacancies.close(temporary.database, [closed], 'filled');
    await query('update vacancy set seats_filled = seats_asked - 2, version = version + 1 where id = $1', [shrunk]);
    await query(
      `update jobseeker set refused_contracts = array(select distinct contract from vacancy where contract is not null),
         refused_shifts = array(select distinct unnest(shifts) from vacancy), version = version + 1 where id = $1`,
      [refused],
    );
    await query(`update jobseeker set state = 'seeking' where id = any($1)`, [latecomers]);
    second = await runs.execute(await record(true));
    after = await linesOf(runs, second.id, 'assignment');
    snapshot = await snapshotOf(second, stores);
  });

  afterAll(() => temporary.drop());

  test('the first one finds nothing to lock and is as any other', () => {
    expect(first.state).toBe('published');
    expect(first.lockedFrom).toBeUndefined();
    expect(first.counts).toMatchObject({ locked: 0, released: 0 });
  });

  test('leaves everybody where they are who may stay, and says so', async () => {
    expect(second.lockedFrom).toBe(first.id);
    const feasible = new Set(
      judgeAll(snapshot, communePoint).map(({ seeker, vacancy }) => `${seeker.id} ${vacancy.id}`),
    );
    const stays = new Set(after.filter((line) => line['locked'] === true).map(pairOf));
    const may = before.map(pairOf).filter((pair) => feasible.has(pair) && !pair.endsWith(` ${shrunk}`));
    expect(may.filter((pair) => !stays.has(pair))).toEqual([]);
    expect(stays.size).toBeGreaterThan(50);
    // a shrunk vacancy keeps who stood first in its line
    const line = (await linesOf(runs, first.id, 'reasons'))
      .filter((row) => row['vacancy'] === shrunk && row['assigned'] === true && feasible.has(pairOf(row)))
      .toSorted((a, b) => Number(a['queueRank']) - Number(b['queueRank']));
    const room = mode === 'referral-k' ? Math.ceil(2 * (REFERRAL.ratioPercent / 100)) : 2;
    expect(line.length).toBeGreaterThan(room);
    expect([...stays].filter((pair) => pair.endsWith(` ${shrunk}`)).toSorted()).toEqual(
      line.slice(0, room).map(pairOf).toSorted(),
    );

    const reasons = (await linesOf(runs, second.id, 'reasons')).filter((row) => row['locked'] === true);
    expect(reasons.map(pairOf).toSorted()).toEqual([...stays].toSorted());
    for (const row of reasons) {
      expect(row['reason']).toEqual({ vi: 'Giữ nguyên từ đợt trước', en: 'Kept from the earlier run' });
      expect(row['outcome']).toBe(mode === 'referral-k' ? 'introduced' : 'assigned');
    }
    const diff = await runs.diff(first.id, second.id);
    const moved = new Set(
      diff.moves.flatMap(({ jobseeker, from }) => (from === undefined ? [] : [`${jobseeker} ${from}`])),
    );
    expect([...stays].filter((pair) => moved.has(pair))).toEqual([]);
    expect(diff.unchanged).toBeGreaterThanOrEqual(stays.size);
    const causes = diff.moves.filter(({ jobseeker }) => jobseeker === refused).map(({ cause }) => cause);
    expect(new Set(causes)).toEqual(new Set(['not-eligible']));
  });

  test('releases the others by what stands against them', () => {
    const stays = after.filter((line) => line['locked'] === true);
    const { counts } = second;
    expect(counts['locked']).toBe(stays.length);
    expect(counts['locked']! + counts['released']!).toBe(before.length);
    expect(counts['released.vacancy-gone']).toBe(before.filter((line) => line['vacancy'] === closed).length);
    expect(counts['released.fewer-seats']).toBeGreaterThan(0);
    expect(stays.filter((line) => line['vacancy'] === closed || line['jobseeker'] === refused)).toEqual([]);
    const causes = Object.entries(counts).filter(([name]) => name.startsWith('released.'));
    expect(causes.reduce((sum, [, count]) => sum + count, 0)).toBe(counts['released']);
    expect(causes.length).toBeGreaterThan(2);
    expect(counts['released.contract-refused'] ?? counts['released.shift-refused']).toBeGreaterThan(0);
  });

  test('judges the kept pairs by the records of today', () => {
    const judged = new Map<string, JudgedPair>(
      judgeAll(snapshot, communePoint).map((pair) => [`${pair.seeker.id} ${pair.vacancy.id}`, pair] as const),
    );
    for (const line of after) {
      const { seekerScore, employerScore } = judged.get(pairOf(line))!;
      expect([line['seekerScore'], line['employerScore']]).toEqual([seekerScore, employerScore]);
    }
  });

  test('clears the rest as a market of its own, within the seats that are left', async () => {
    const stays = after.filter((line) => line['locked'] === true);
    const placed = after.filter((line) => line['locked'] === false);
    const people = new Set(stays.map((line) => line['jobseeker']));
    expect(placed.filter((line) => people.has(line['jobseeker']))).toEqual([]);
    const takenAt = (id: string) => stays.filter((line) => line['vacancy'] === id).length;
    const rest: Snapshot = {
      ...snapshot,
      seekers: snapshot.seekers.filter(({ id }) => !people.has(id)),
      vacancies: snapshot.vacancies
        .map((row) => (mode === 'referral-k' ? row : { ...row, seats: row.seats - takenAt(row.id) }))
        .filter(({ seats }) => seats > 0),
    };
    expect(second.certificate).toMatchObject({ lockedPairs: stays.length });
    expect(second.certificate!['blockingPairs'] ?? 0).toBe(0);
    if (mode === 'referral-k') {
      const left = (id: string, quota: number) => quota - takenAt(id);
      const introduced = referByTextbook(rest, communePoint, left);
      const ours = new Map<string, Set<string>>();
      for (const line of placed) {
        const id = textOf(line, 'jobseeker');
        ours.set(id, (ours.get(id) ?? new Set()).add(textOf(line, 'vacancy')));
      }
      expect(ours).toEqual(introduced);
    } else {
      const ours = new Map(placed.map((line) => [textOf(line, 'jobseeker'), textOf(line, 'vacancy')] as const));
      const check = checkAssignment(rest, ours, communePoint);
      expect({ ...check, blockingPairs: [] }).toMatchObject({ brokenRules: [], seatsExceeded: [] });
      if (mode === 'stable') expect(ours).toEqual(assignByTextbook(rest, communePoint));
    }
    expect(placed.some((line) => latecomers.includes(textOf(line, 'jobseeker')))).toBe(true);
    for (const row of await linesOf(runs, second.id, 'seats')) {
      const used = after.filter((line) => line['vacancy'] === row['vacancy']).length;
      expect(row).toMatchObject({ used, locked: takenAt(textOf(row, 'vacancy')) });
      expect(used).toBeLessThanOrEqual(Number(row['quota']));
      const { seats } = snapshot.vacancies.find(({ id }) => id === row['vacancy'])!;
      expect(row['seats']).toBe(seats);
    }
  });

  test('puts everybody else in line behind those who stay', async () => {
    const reasons = await linesOf(runs, second.id, 'reasons');
    const taken = (vacancy: unknown) =>
      after.filter((line) => line['locked'] === true && line['vacancy'] === vacancy).length;
    let behind = 0;
    for (const row of reasons) {
      if (row['queueRank'] === null || row['locked'] === true) continue;
      expect(Number(row['queueRank'])).toBeGreaterThan(taken(row['vacancy']));
      behind += Number(taken(row['vacancy']) > 0);
    }
    expect(behind).toBeGreaterThan(20);
    const full = reasons.find((row) => JSON.stringify(row['reason']).includes('đều giữ nguyên từ đợt trước'));
    expect(full?.['outcome']).toBe('queued');
  });

  test('cut off and taken up again is the same as undisturbed', async () => {
    const cutOff = await record(true);
    const stop = new AbortController();
    const onProgress = (percent: number) => {
      if (percent >= 50) stop.abort(new Error('worker gone'));
    };
    await expect(runs.execute(cutOff, { signal: stop.signal, onProgress })).rejects.toThrow('worker gone');
    const undisturbed = await runs.execute(await record(true));
    const again = await runs.execute(cutOff);
    expect(again.lockedFrom).toBe(second.id);
    expect(again.snapshotHash).toBe(undisturbed.snapshotHash);
    expect(again.assignmentHash).toBe(undisturbed.assignmentHash);
    expect(again.counts).toEqual(undisturbed.counts);
    expect(again.counts).toMatchObject({ locked: after.length, released: 0 });
    expect((await runs.diff(second.id, again.id)).unchanged).toBe(after.length);
  });
});

test('mode top has nothing to lock', async () => {
  const temporary = await createTestDatabase();
  const runs = matchRunsOn(temporary, storesOf(temporary), new NoQueue());
  const policy = { mode: 'top', lockPublished: true };
  const error = await runs.record({ requestedBy: 'test', policy }).catch((reason: unknown) => reason);
  await temporary.drop();
  expect(error).toBeInstanceOf(DomainError);
  expect((error as DomainError).place).toEqual({ field: 'lockPublished' });
});
