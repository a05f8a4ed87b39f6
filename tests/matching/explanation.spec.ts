import {
  checkRules,
  EMPLOYER_FACTOR_CODES,
  explainMatch,
  type Jobseeker,
  MATCH_FACTOR_CODES,
  packFactor,
  rulesOf,
  SEEKER_FACTOR_CODES,
  seekerFacts,
  UNKNOWN,
  wayToWork,
} from '#domain';
import { computeRun, DEFAULT_MATCH_POLICY, feasiblePairs } from '#matching';
import { distanceMetres } from '#taxonomy';
import { aJobseeker } from '#testing';
import { inventMarket } from '../bench/invented-market.js';

const { snapshot, communePoint } = inventMarket({ jobseekers: 150, vacancies: 60, seed: 11 });
const seekers = new Map(snapshot.seekers.map((row) => [row.id, row]));
const vacancies = new Map(snapshot.vacancies.map((row) => [row.id, row]));
const context = {
  asOf: snapshot.asOf,
  defaultReachMetres: DEFAULT_MATCH_POLICY.defaultReachMetres,
  wishFloor: DEFAULT_MATCH_POLICY.wishFloor,
  weights: DEFAULT_MATCH_POLICY.weights,
};

function metresOf(seekerId: string, vacancyId: string): number {
  const home = communePoint(seekers.get(seekerId)?.facts.communeCode ?? '');
  const { lat, lng, communeCode } = vacancies.get(vacancyId)!.facts;
  const work = lat !== undefined && lng !== undefined ? { lat, lng } : communePoint(communeCode ?? '');
  return home === undefined || work === undefined ? UNKNOWN : distanceMetres(home, work);
}

const explain = (seekerId: string, vacancyId: string) =>
  explainMatch(seekers.get(seekerId)!.facts, vacancies.get(vacancyId)!.facts, metresOf(seekerId, vacancyId), context);

test('every factor of the fast scan is the factor that the explanation gives, and shares add up to the score', () => {
  let pairs = 0;
  for (const pair of feasiblePairs(snapshot, communePoint)) {
    const explained = explain(pair.jobseekerId, pair.vacancyId);
    expect(explained.outcome).toBe('eligible');
    expect(
      explained.factors.map(({ points, known }) => packFactor(points, ['unknown', 'claimed', 'proved'].indexOf(known))),
    ).toEqual(pair.factors);
    for (const side of ['seeker', 'employer'] as const) {
      const shares = explained.factors.filter((factor) => factor.side === side).map((factor) => factor.share);
      const score = side === 'seeker' ? pair.seekerScore : pair.employerScore;
      expect(shares.reduce((sum, share) => sum + share)).toBe(score);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(10_000);
    }
    pairs++;
  }
  expect(pairs).toBeGreaterThan(500);
});

test('the scan finds feasible exactly the pairs that no rule refuses', () => {
  const scanned = new Set([...feasiblePairs(snapshot, communePoint)].map((p) => `${p.jobseekerId} ${p.vacancyId}`));
  for (const seeker of snapshot.seekers) {
    for (const vacancy of snapshot.vacancies) {
      const way = wayToWork(seeker.facts, vacancy.facts, metresOf(seeker.id, vacancy.id));
      const rules = checkRules(seeker.facts, vacancy.facts, way, context);
      expect([seeker.id, vacancy.id, rules.length === 0]).toEqual([
        seeker.id,
        vacancy.id,
        scanned.has(`${seeker.id} ${vacancy.id}`),
      ]);
    }
  }
});

test('a stored near miss carries all the rules that the explanation names', async () => {
  const far = {
    ...snapshot,
    seekers: snapshot.seekers.map((row) => ({ ...row, facts: { ...row.facts, reachMetres: 0 } })),
  };
  const run = await computeRun(far, { communePoint });
  const misses = run.matches.filter((match) => match.rank === undefined);
  expect(misses.length).toBeGreaterThan(20);
  for (const match of misses) {
    const { facts } = far.seekers.find((row) => row.id === match.jobseekerId)!;
    const metres = metresOf(match.jobseekerId, match.vacancyId);
    const { refusals, seekerScore } = explainMatch(facts, vacancies.get(match.vacancyId)!.facts, metres, context);
    expect(rulesOf(match.refusals)).toEqual(refusals.map(({ code }) => code));
    expect(match.seekerScore).toBe(seekerScore);
  }
});

test('a place in line is one more than the people ahead, and the missing points lead to the last one seated', async () => {
  const run = await computeRun(snapshot, { communePoint });
  const queued = run.matches.filter((match) => match.queueRank !== undefined && !match.assigned);
  expect(queued.length).toBeGreaterThan(30);
  for (const match of queued) {
    const seats = run.seats.find((row) => row.vacancyId === match.vacancyId)!;
    expect(seats.used).toBe(seats.seats);
    expect(match.queueRank).toBeGreaterThan(seats.seats);
    expect(match.queueRank).toBeLessThanOrEqual(seats.demand);
    expect(match.employerScore + (match.pointsShort ?? 0)).toBe(seats.cutOff);
    expect(match.pointsShort).toBeGreaterThanOrEqual(0);
  }
});

describe('what must not count', () => {
  const FORBIDDEN = [
    'sex',
    'birthDate',
    'age',
    'ethnicity',
    'religion',
    'disability',
    'maritalState',
    'priorityGroups',
    'name',
  ];
  const everything = {
    ...aJobseeker(),
    ...Object.fromEntries(FORBIDDEN.map((field) => [field, 'secret'])),
    priorityGroups: ['disabled', 'ethnic-minority'],
  } as Jobseeker;

  test('sex, age, ethnicity, religion, disability and marital state do not exist where rules and scores look', () => {
    const facts: object = seekerFacts(everything, 'adult');
    for (const field of FORBIDDEN) expect(facts).not.toHaveProperty(field);
    expect(JSON.stringify(facts)).not.toContain('secret');
  });

  test('no factor is named after them', () => {
    expect([...SEEKER_FACTOR_CODES, ...EMPLOYER_FACTOR_CODES]).toEqual(MATCH_FACTOR_CODES);
    for (const code of MATCH_FACTOR_CODES) expect(FORBIDDEN).not.toContain(code);
  });

  test('above the legal floor an age changes neither rules nor scores: the class is the same', () => {
    expect(seekerFacts(everything, 'adult').ageClass).toBe('adult');
    for (const [seekerId] of [...seekers].slice(0, 20)) {
      for (const [vacancyId] of [...vacancies].slice(0, 20)) {
        const { factors } = explain(seekerId, vacancyId);
        const { facts } = seekers.get(seekerId)!;
        const minor = explainMatch(
          { ...facts, ageClass: '15-17' },
          vacancies.get(vacancyId)!.facts,
          metresOf(seekerId, vacancyId),
          context,
        );
        expect(minor.factors).toEqual(factors);
      }
    }
  });

  test("a priority group decides only between equal employer scores, and only where the firm's own box names it", async () => {
    const [first, second] = snapshot.seekers;
    const vacancy = snapshot.vacancies[0]!;
    const open = {
      ...vacancy,
      seats: 1,
      facts: {
        ...vacancy.facts,
        seats: { asked: 1, filled: 0 },
        requiredCertificates: [],
        languages: [],
        shifts: [],
        level: 'none' as const,
      },
    };
    const twin = {
      ...first!.facts,
      ageClass: 'adult' as const,
      reachMetres: 200_000,
      refusedContracts: [],
      availableFrom: '2026-11-22',
    };
    const seat = async (groups: readonly string[], box: readonly string[]) => {
      const people = [
        { ...first!, facts: twin, priorityGroups: [] },
        { ...second!, facts: twin, priorityGroups: groups },
      ];
      const run = await computeRun(
        { ...snapshot, seekers: people, vacancies: [{ ...open, priorityGroups: box }] },
        { communePoint },
      );
      return run.matches.find((match) => match.assigned)?.jobseekerId;
    };
    const byLot = await seat([], []);
    expect([first!.id, second!.id]).toContain(byLot);
    expect(await seat(['demobilised'], [])).toBe(byLot);
    expect(await seat(['demobilised'], ['demobilised'])).toBe(second!.id);
  });
});
