import { computeRun, type ComputedRun, feasiblePairs, type Snapshot } from '#matching';
import { inventMarket } from '../bench/invented-market.js';
import { SeededDraw } from '../bench/seeded-draw.js';
import { assignByTextbook, checkAssignment, judgeAll } from './check-assignment.js';

const assignmentOf = (run: ComputedRun) =>
  new Map(run.matches.filter((match) => match.assigned).map((match) => [match.jobseekerId, match.vacancyId]));

const byId = (a: readonly [string, string], b: readonly [string, string]) => (a[0] < b[0] ? -1 : 1);

const lines = (pairs: Iterable<{ ids: string; seekerScore: number; employerScore: number }>) =>
  [...pairs].map((pair) => `${pair.ids} ${pair.seekerScore} ${pair.employerScore}`).toSorted();

describe.each(['normal', 'ties'] as const)('a %s market', (market) => {
  const { snapshot, communePoint } = inventMarket({ jobseekers: 500, vacancies: 90, seed: 7, market });
  let run: ComputedRun;
  beforeAll(async () => {
    run = await computeRun(snapshot, { communePoint });
  });

  test('is cleared without a blocking pair, a broken rule or a seat too many, says a checker that shares no code', () => {
    const check = checkAssignment(snapshot, assignmentOf(run), communePoint);
    expect(check).toEqual({
      feasiblePairs: run.counts.feasiblePairs,
      blockingPairs: [],
      brokenRules: [],
      seatsExceeded: [],
    });
    expect(run.counts.assigned).toBeGreaterThan(200);
    expect(run.certificate).toEqual({
      feasiblePairs: check.feasiblePairs,
      blockingPairs: 0,
      seatsExceeded: 0,
      infeasibleAssignments: 0,
    });
  });

  test('keeps every seated person exactly once, and seats used agree with the assignment', () => {
    const assignment = assignmentOf(run);
    expect(assignment.size).toBe(run.counts.assigned);
    const used = new Map<string, number>();
    for (const vacancy of assignment.values()) used.set(vacancy, (used.get(vacancy) ?? 0) + 1);
    for (const row of run.seats) {
      expect(row.used).toBe(used.get(row.vacancyId) ?? 0);
      expect(row.used).toBeLessThanOrEqual(row.seats);
    }
  });

  test('the same rows in another order give the same hash', async () => {
    const draw = new SeededDraw(99, 9, 9);
    const shuffle = <T>(rows: readonly T[]) =>
      rows
        .map((row) => ({ row, at: draw.below(1_000_000) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row);
    const shuffled = { ...snapshot, seekers: shuffle(snapshot.seekers), vacancies: shuffle(snapshot.vacancies) };
    expect((await computeRun(shuffled, { communePoint })).assignmentHash).toBe(run.assignmentHash);
  });

  test.each([5, 8, 31, 1000])('lists of %i give the same result as any other length', async (listLength) => {
    const other = await computeRun(snapshot, { communePoint, listLength });
    expect(other.assignmentHash).toBe(run.assignmentHash);
    expect(other.matches).toEqual(run.matches);
    expect(other.seats).toEqual(run.seats);
  });
});

test.each([1, 2, 3, 4, 5, 6])('market %i gives the assignment of the textbook', async (seed) => {
  const market = seed % 2 === 0 ? ('ties' as const) : ('normal' as const);
  const { snapshot, communePoint } = inventMarket({ jobseekers: 150 + 20 * seed, vacancies: 25 + seed, seed, market });
  const run = await computeRun(snapshot, { communePoint, listLength: 5 });
  const expected = [...assignByTextbook(snapshot, communePoint)].toSorted(byId);
  expect([...assignmentOf(run)].toSorted(byId)).toEqual(expected);
});

test('the scan finds the same pairs with the same scores as going through all of them', () => {
  const { snapshot, communePoint } = inventMarket({ jobseekers: 400, vacancies: 120, seed: 21 });
  const scanned = [...feasiblePairs(snapshot, communePoint)].map((pair) => ({
    ...pair,
    ids: `${pair.jobseekerId} ${pair.vacancyId}`,
  }));
  const judged = judgeAll(snapshot, communePoint).map((pair) => ({
    ...pair,
    ids: `${pair.seeker.id} ${pair.vacancy.id}`,
  }));
  expect(judged.length).toBeGreaterThan(1_000);
  expect(lines(scanned)).toEqual(lines(judged));
});

describe('the checker', () => {
  const { snapshot, communePoint } = inventMarket({ jobseekers: 300, vacancies: 40, seed: 3 });
  let assignment: Map<string, string>;
  beforeAll(async () => {
    assignment = assignmentOf(await computeRun(snapshot, { communePoint }));
  });
  const check = (changed: ReadonlyMap<string, string>, rows: Snapshot = snapshot) =>
    checkAssignment(rows, changed, communePoint);

  test('reports blocking pairs when somebody loses a seat', () => {
    const [somebody] = [...assignment.keys()];
    const changed = new Map(assignment);
    changed.delete(somebody ?? '');
    expect(check(changed).blockingPairs.length).toBeGreaterThan(0);
  });

  test('reports blocking pairs when two people swap seats that both may take', () => {
    const feasible = new Set(judgeAll(snapshot, communePoint).map((pair) => `${pair.seeker.id} ${pair.vacancy.id}`));
    const seated = [...assignment];
    const swap = seated
      .flatMap((a) => seated.map((b) => [a, b] as const))
      .find(([[s, v], [t, w]]) => v !== w && feasible.has(`${s} ${w}`) && feasible.has(`${t} ${v}`));
    const [[s, v], [t, w]] = swap ?? [
      ['', ''],
      ['', ''],
    ];
    expect(check(new Map(assignment).set(s, w).set(t, v)).blockingPairs.length).toBeGreaterThan(0);
  });

  test('reports a seat too many', () => {
    const [, vacancy = ''] = [...assignment][0] ?? [];
    const fewer = {
      ...snapshot,
      vacancies: snapshot.vacancies.map((row) => (row.id === vacancy ? { ...row, seats: row.seats - 1 } : row)),
    };
    const others = [...assignment.values()].filter((id) => id === vacancy).length;
    const seats = snapshot.vacancies.find((row) => row.id === vacancy)?.seats ?? 0;
    expect(others).toBe(seats);
    const { seatsExceeded, brokenRules } = check(assignment, fewer);
    expect([...seatsExceeded, ...brokenRules.map((pair) => pair.split(' ')[1])]).toContain(vacancy);
  });

  test('reports a pair that a rule forbids', () => {
    const [somebody = '', vacancy = ''] = [...assignment][0] ?? [];
    const withoutConsent = {
      ...snapshot,
      seekers: snapshot.seekers.map((row) =>
        row.id === somebody ? { ...row, facts: { ...row.facts, consents: [] } } : row,
      ),
    };
    expect(check(assignment, withoutConsent).brokenRules).toEqual([`${somebody} ${vacancy}`]);
  });
});
