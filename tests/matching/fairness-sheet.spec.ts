import { SHEET_DIMENSIONS } from '#domain';
import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { seatHoldings } from '../../libs/matching/assignment/holdings.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { fairnessSheet } from '../../libs/matching/fairness/fairness-sheet.js';
import { giniPermille } from '../../libs/matching/fairness/gini.js';
import { greedyHoldings, listsByScorer } from '../../libs/matching/fairness/greedy-lists.js';
import { GroupRows } from '../../libs/matching/fairness/group-membership.js';
import { VacanciesNear } from '../../libs/matching/reasons/vacancies-near.js';
import { randomMarket } from './random-market.js';
import { likedBest, textbookClearing } from './textbook-clearing.js';

const KEEP = 3;

function groupMembership(ids: readonly string[], groupsOf: (id: string) => readonly string[]) {
  const rows = new GroupRows(ids.length);
  for (const id of ids) rows.add(groupsOf(id));
  return rows.membership();
}

function setting(seed: number, jobseekers = 120) {
  const { market } = randomMarket({ jobseekers, vacancies: 20, seed });
  const scorer = new PairScorer(market);
  const listsOf = listsByScorer(market, scorer, new VacanciesNear(market), 8);
  const ids = Array.from({ length: jobseekers }, (_, row) => `person-${row}`);
  return { market, scorer, listsOf, ids, vacancyOf: textbookClearing(market) };
}

const permille = (part: number, whole: number) => Math.trunc((1000 * part) / whole);

test('lists hold the feasible vacancies, best liked first, as far as they go', () => {
  const { market, scorer, listsOf } = setting(1);
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    expect([...(listsOf(seeker) as Int32Array)]).toEqual(likedBest(market, scorer, seeker).slice(0, 8));
  }
});

test('greedy gives each in turn the best of the list that has a seat, and nobody a seat twice', () => {
  const { market, listsOf } = setting(2);
  const vacancyOf = greedyHoldings(market, listsOf, { places: 1, quota: market.vacancies.seats }).bars;
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    const before = (vacancy: number) => vacancyOf.subarray(0, seeker).filter((taken) => taken === vacancy).length;
    const open = [...(listsOf(seeker) as Int32Array)].find(
      (vacancy) => before(vacancy) < market.vacancies.seats[vacancy]!,
    );
    expect(vacancyOf[seeker]).toBe(open ?? UNSEATED);
  }
});

test('coverage, filling, exposure and lines are those counted pair by pair', () => {
  for (const seed of [3, 4, 5]) {
    const { market, scorer, listsOf, vacancyOf } = setting(seed);
    const { seekers, vacancies } = market;
    const sheet = fairnessSheet(market, seatHoldings(market, { vacancyOf }), scorer, {
      keepPerJobseeker: KEEP,
      listsOf,
      groups: [],
    });
    for (const [figures, seatOf] of [
      [sheet.ours, vacancyOf],
      [sheet.greedy, greedyHoldings(market, listsOf, { places: 1, quota: market.vacancies.seats }).bars],
    ] as const) {
      const exposure = Array.from({ length: vacancies.size }, () => 0);
      const line = exposure.slice();
      for (let seeker = 0; seeker < seekers.size; seeker++) {
        const list = [...(listsOf(seeker) as Int32Array)];
        const seat = seatOf[seeker]!;
        for (const vacancy of new Set([...list.slice(0, KEEP), ...(seat === UNSEATED ? [] : [seat])]))
          exposure[vacancy]!++;
        const rather = list.includes(seat) ? list.slice(0, list.indexOf(seat)) : list;
        for (const vacancy of new Set([...rather, ...(seat === UNSEATED ? [] : [seat])])) line[vacancy]!++;
      }
      const seated = [...seatOf.keys()].filter((seeker) => seatOf[seeker] !== UNSEATED);
      const seats = vacancies.seats.reduce((sum, count) => sum + count, 0);
      const mean = (score: (seeker: number) => number) =>
        Math.trunc(seated.reduce((sum, seeker) => sum + score(seeker), 0) / seated.length);
      expect(figures).toEqual({
        placed: seated.length,
        placedPermille: permille(seated.length, seekers.size),
        coveredPermille: permille(new Set(seated.map((seeker) => seatOf[seeker])).size, vacancies.size),
        seatsFilledPermille: permille(seated.length, seats),
        exposureGiniPermille: giniPermille(exposure),
        inLinePermille: permille(
          line.reduce((sum, people) => sum + people, 0),
          seats,
        ),
        overSubscribedPermille: permille(
          line.filter((people, vacancy) => people > vacancies.seats[vacancy]!).length,
          vacancies.size,
        ),
        meanSeekerScore: mean((seeker) => scorer.seekerScore(seeker, seatOf[seeker]!)),
        meanEmployerScore: mean((seeker) => scorer.employerScore(seeker, seatOf[seeker]!)),
      });
    }
  }
});

test('groups are told in aggregate, small ones withheld with a companion, and overlapping ones counted in each', () => {
  const { market, scorer, listsOf, vacancyOf, ids } = setting(6, 300);
  const groupsOf = (id: string) => {
    const row = Number(id.slice('person-'.length));
    const sex = row < 3 ? [] : [`sex:${row % 2 === 0 ? 'female' : 'male'}`];
    const priority = [...(row % 3 === 0 ? ['priority:a'] : []), ...(row % 5 === 0 ? ['priority:b'] : [])];
    return [...sex, ...priority, 'shoe-size:42'];
  };
  const groups = groupMembership(ids, groupsOf);
  const { dimensions } = fairnessSheet(market, seatHoldings(market, { vacancyOf }), scorer, {
    keepPerJobseeker: KEEP,
    listsOf,
    groups,
  });
  expect(dimensions.map(({ dimension }) => dimension)).toEqual(SHEET_DIMENSIONS);
  const rowsOf = (wanted: string) =>
    new Map(dimensions.find(({ dimension }) => dimension === wanted)?.groups.map((row) => [row.group, row]));
  const sex = rowsOf('sex');
  const priority = rowsOf('priority');
  expect([...sex.keys()]).toEqual(['female', 'male', 'not-stated']);
  expect(sex.get('not-stated')).toEqual({ group: 'not-stated', isWithheld: true });
  expect([...sex.values()].filter(({ isWithheld }) => isWithheld)).toHaveLength(2);
  const inA = ids.filter((id) => groupsOf(id).includes('priority:a'));
  const placed = inA.filter((id) => vacancyOf[ids.indexOf(id)] !== UNSEATED);
  expect(priority.get('a')!.figures).toMatchObject({
    people: inA.length,
    placed: placed.length,
    placedPermille: permille(placed.length, inA.length),
  });
  const overlap = ['a', 'b'].reduce((sum, group) => sum + priority.get(group)!.figures!.people, 0);
  expect(overlap).toBe(
    ids.reduce((sum, id) => sum + groupsOf(id).filter((group) => group.startsWith('priority')).length, 0),
  );
});

test('every province of the country may be a group, and a group named twice counts once', () => {
  const { market, scorer, listsOf, vacancyOf, ids } = setting(6, 680);
  const provinceOf = (id: string) => `province:${Number(id.slice('person-'.length)) % 34}`;
  const { dimensions } = fairnessSheet(market, seatHoldings(market, { vacancyOf }), scorer, {
    keepPerJobseeker: KEEP,
    listsOf,
    groups: groupMembership(ids, (id) => [provinceOf(id), provinceOf(id)]),
  });
  const { groups = [] } = dimensions.find(({ dimension }) => dimension === 'province') ?? {};
  expect(groups).toHaveLength(34);
  const shown = groups.flatMap(({ figures }) => (figures === undefined ? [] : [figures.people]));
  expect(shown.length).toBeGreaterThan(0);
  for (const people of shown) expect(people).toBe(20);
});

test('who is in which group changes nothing but the rows of the sheet', () => {
  const { market, scorer, listsOf, vacancyOf, ids } = setting(7);
  const sheet = (groupsOf: (id: string) => readonly string[]) =>
    fairnessSheet(market, seatHoldings(market, { vacancyOf }), scorer, {
      keepPerJobseeker: KEEP,
      listsOf,
      groups: groupMembership(ids, groupsOf),
    });
  const { dimensions: one, ...before } = sheet(() => ['sex:female']);
  const { dimensions: other, ...after } = sheet((id) => [`sex:${id.endsWith('1') ? 'female' : 'male'}`]);
  expect(after).toEqual(before);
  expect(other).not.toEqual(one);
});

test('lists that go on behind the fiftieth vacancy give the same sheet', () => {
  const { market } = randomMarket({ jobseekers: 200, vacancies: 400, seed: 8 });
  const scorer = new PairScorer(market);
  const all = Array.from({ length: 200 }, (_, seeker) => likedBest(market, scorer, seeker));
  expect(Math.max(...all.map((list) => list.length))).toBeGreaterThan(50);
  // nobody has a seat, so that everybody is in line at every vacancy of the list
  const vacancyOf = new Int32Array(200).fill(UNSEATED);
  const [whole, cut] = [400, 50].map((length) =>
    fairnessSheet(market, seatHoldings(market, { vacancyOf }), scorer, {
      keepPerJobseeker: KEEP,
      listsOf: (seeker) => all[seeker]!.slice(0, length),
      groups: [],
    }),
  );
  expect(whole).toEqual(cut);
});

test.each([
  [[7, 7, 7, 7], 0],
  [[0, 0, 0, 8], 750],
  [[1, 2, 3, 4], 250],
  [[], 0],
  [[0, 0], 0],
])('the Gini coefficient of %j is %i thousandths', (counts, expected) => {
  expect(giniPermille(counts)).toBe(expected);
});
