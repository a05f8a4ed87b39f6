import { DemoProvince } from '#demo';
import {
  ageClassOn,
  explainMatch,
  KNOWN,
  MATCH_RULE_CODES,
  packFactor,
  rulesOf,
  seatsLeft,
  type SeekerFacts,
  seekerFacts,
  UNKNOWN,
  type VacancyFacts,
  vacancyFacts,
} from '#domain';
import { type CommunePoint, DEFAULT_MATCH_POLICY, type Snapshot, type SnapshotVacancy } from '#matching';
import { communePoint as provincePoint, distanceMetres } from '#taxonomy';
import { encodeMarket } from '../../libs/matching/market/encode-market.js';
import { hashMarket } from '../../libs/matching/market/hash-market.js';
import { MarketBuilder } from '../../libs/matching/market/market-builder.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { RowScanner } from '../../libs/matching/market/row-scanner.js';
import { inventMarket } from '../bench/invented-market.js';

const AS_OF = '2026-11-22T00:00:00.000Z';

function demoSnapshot(seed: number): { snapshot: Snapshot; communePoint: CommunePoint } {
  const options = { vacancies: 150, jobseekers: 200, seed, provinceCode: '24', referenceDate: '2026-11-20' };
  const demo = new DemoProvince(options);
  const seekers = [...demo.jobseekers()].map(({ jobseeker, identity }) => ({
    id: jobseeker.id,
    version: jobseeker.version,
    facts: seekerFacts(jobseeker, ageClassOn(identity.birthDate, '2026-11-22')),
    priorityGroups: jobseeker.priorityGroups,
  }));
  const vacancies = [...demo.vacancies()].map(({ vacancy }) => ({
    id: vacancy.id,
    version: vacancy.version,
    facts: vacancyFacts(vacancy),
    priorityGroups: vacancy.priorityGroups,
    seats: seatsLeft(vacancy.seats),
  }));
  const snapshot = { asOf: AS_OF, seed, policy: DEFAULT_MATCH_POLICY, taxonomyVersion: 'test', seekers, vacancies };
  return { snapshot, communePoint: provincePoint };
}

/** Judges every pair both ways and returns how many were feasible, and how many were refused by each rule. */
function compareAllPairs(snapshot: Snapshot, communePoint: CommunePoint): { feasible: number; rules: Set<string> } {
  const { market, ids } = encodeMarket(snapshot, communePoint);
  const scorer = new PairScorer(market);
  const seekers = new Map(snapshot.seekers.map((row) => [row.id, row]));
  const vacancies = new Map(snapshot.vacancies.map((row) => [row.id, row]));
  const { asOf, policy } = snapshot;
  const context = { ...policy, asOf };
  const rules = new Set<string>();
  let feasible = 0;
  ids.seekers.forEach((seekerId, s) => {
    const seeker = seekers.get(seekerId)!;
    const home = communePoint(seeker.facts.communeCode ?? '');
    ids.vacancies.forEach((vacancyId, v) => {
      const vacancy = vacancies.get(vacancyId)!;
      const { lat, lng, communeCode } = vacancy.facts;
      const work = lat !== undefined && lng !== undefined ? { lat, lng } : communePoint(communeCode ?? '');
      const metres = home === undefined || work === undefined ? UNKNOWN : distanceMetres(home, work);
      const explained = explainMatch(seeker.facts, vacancy.facts, metres, context);
      const codes = explained.refusals.map(({ code }) => code);
      const isPrioritised = seeker.priorityGroups.some((group) => vacancy.priorityGroups.includes(group));
      const found = {
        codes: rulesOf(scorer.refusals(s, v)),
        isFeasible: scorer.isFeasible(s, v),
        seekerScore: scorer.seekerScore(s, v),
        employerScore: scorer.employerScore(s, v),
        merit: scorer.merit(s, v),
        factors: scorer.factors(s, v),
      };
      const expected = {
        codes,
        isFeasible: codes.length === 0,
        seekerScore: explained.seekerScore,
        employerScore: explained.employerScore,
        merit: 2 * explained.employerScore + Number(isPrioritised),
        factors: explained.factors.map(({ points, known }) => packFactor(points, KNOWN.indexOf(known))),
      };
      // jest takes long over many small comparisons that hold
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        expect({ seekerId, vacancyId, ...found }).toEqual({ seekerId, vacancyId, ...expected });
      }
      if (codes.length === 0) feasible++;
      for (const code of codes) rules.add(code);
    });
  });
  return { feasible, rules };
}

/** Bends every few records into cases that a well-kept register does not have. */
function awkward(snapshot: Snapshot): Snapshot {
  const bentSeekers: readonly Partial<SeekerFacts>[] = [
    { ageClass: 'under-15' },
    { ageClass: '15-17' },
    { consents: [] },
    { provinceCode: '01', willingToMove: true, wantedProvinces: ['24', '01'] },
    { communeCode: 'nowhere', reachMetres: 0 },
    { kind: 'returnee', overseas: [] },
    { kind: 'returnee', overseas: [{ country: 'KR', years: 40 }] },
    { skills: ['plc ', 'PLC', 'no firm asks for this'], wantedBenefits: ['meals', 'meals', 'no firm offers this'] },
    { availableFrom: '2027-03-01', wantedIncome: { max: 200_000_000 }, reachMetres: 199_999 },
    { availableFrom: '2026-12-17' },
    { wantedOccupations: ['8202', '8202', '9999', 'xxxx', '3113', '2144', '7233'] },
    { refusedShifts: ['day', 'night', 'three-shift'] },
  ];
  const bentVacancies: readonly Partial<VacancyFacts>[] = [
    { state: 'closed' },
    { shifts: ['night', 'day', 'night', 'split'] },
    { skills: ['CNC', 'cnc', ' PLC'], benefits: [] },
    { requiredCertificates: ['forklift', 'welding', 'forklift'] },
    { languages: ['ko', 'zh', 'en'].map((language) => ({ language, ordinal: 3, required: language === 'ko' })) },
    { experienceYears: 30, occupation: '9329' },
    { provinceCode: '01', communeCode: 'C1', dormitory: false, busCommuneCodes: [] },
    { pay: { negotiable: false, income: { max: 900_000 } } },
    { occupation: '7412', level: 'university', trainingField: '5103' },
  ];
  return {
    ...snapshot,
    seekers: snapshot.seekers.map((row, i) => {
      const bent = i % 5 === 0 ? {} : bentSeekers[i % bentSeekers.length];
      return { ...row, facts: { ...row.facts, ...bent } };
    }),
    vacancies: snapshot.vacancies.map((row, i) => {
      const bent = i % 5 === 0 ? {} : bentVacancies[i % bentVacancies.length];
      const { lat: _lat, lng: _lng, ...unplaced } = row.facts;
      return { ...row, facts: { ...(i % 4 === 0 ? unplaced : row.facts), ...bent } };
    }),
  };
}

/** Scans every jobseeker's row and holds it to what is said of its pairs one by one. Returns how many were found. */
function compareAllRows(snapshot: Snapshot, communePoint: CommunePoint): number {
  const { market } = encodeMarket(snapshot, communePoint);
  const scorer = new PairScorer(market);
  const scanner = new RowScanner(market);
  const { size } = market.vacancies;
  const candidates = Uint32Array.from({ length: size }, (_, v) => v);
  const out = {
    rows: new Uint32Array(size),
    seekerScores: new Uint16Array(size),
    employerScores: new Uint16Array(size),
  };
  let found = 0;
  for (let s = 0; s < market.seekers.size; s++) {
    const count = scanner.scan(s, candidates, size, out);
    const feasible = candidates.filter((v) => scorer.isFeasible(s, v));
    expect([...out.rows.subarray(0, count)]).toEqual([...feasible]);
    expect([...out.seekerScores.subarray(0, count)]).toEqual([...feasible].map((v) => scorer.seekerScore(s, v)));
    expect([...out.employerScores.subarray(0, count)]).toEqual([...feasible].map((v) => scorer.employerScore(s, v)));
    found += count;
  }
  return found;
}

describe.each([0, 70])('with a wish floor of %i', (wishFloor) => {
  test.each([11, 12, 13])('every pair of the invented market %i is judged as the explanation judges it', (seed) => {
    const { snapshot, communePoint } = inventMarket({ jobseekers: 150, vacancies: 80, seed });
    const policy = { ...snapshot.policy, wishFloor };
    const { feasible, rules } = compareAllPairs({ ...snapshot, policy }, communePoint);
    expect(feasible).toBeGreaterThan(100);
    expect(rules.size).toBeGreaterThan(6);
    expect(rules.has('occupation-unwanted')).toBe(wishFloor > 0);
    expect(compareAllRows({ ...snapshot, policy }, communePoint)).toBe(feasible);
  });

  test('every pair of the demo province is judged as the explanation judges it', () => {
    const { snapshot, communePoint } = demoSnapshot(5);
    const policy = { ...snapshot.policy, wishFloor };
    const { feasible, rules } = compareAllPairs({ ...snapshot, policy }, communePoint);
    expect(feasible).toBeGreaterThan(100);
    expect(rules.has('occupation-unwanted')).toBe(wishFloor > 0);
  });

  test('records that a well-kept register does not have are judged as the explanation judges them, under every rule', () => {
    const { snapshot, communePoint } = inventMarket({ jobseekers: 120, vacancies: 90, seed: 14 });
    const policy = { ...snapshot.policy, wishFloor };
    const { feasible, rules } = compareAllPairs(awkward({ ...snapshot, policy }), communePoint);
    expect(feasible).toBeGreaterThan(100);
    expect(compareAllRows(awkward({ ...snapshot, policy }), communePoint)).toBe(feasible);
    const possible = MATCH_RULE_CODES.filter((code) => code !== 'occupation-unwanted' || wishFloor > 0);
    expect([...rules].toSorted()).toEqual(possible.toSorted());
  });
});

describe('what fixes a market', () => {
  const { snapshot, communePoint } = inventMarket({ jobseekers: 120, vacancies: 60, seed: 15 });
  const hashOf = (changed: Snapshot) => {
    const { market, ids } = encodeMarket(changed, communePoint);
    return hashMarket(market, ids, changed.taxonomyVersion);
  };
  const hash = hashOf(snapshot);

  test('records in any order make the same market', () => {
    const { seekers, vacancies } = snapshot;
    expect(hashOf({ ...snapshot, seekers: seekers.toReversed(), vacancies: vacancies.toReversed() })).toBe(hash);
  });

  test('another version, record, seed, policy or taxonomy makes another', () => {
    const [first, ...rest] = snapshot.seekers;
    const others = [
      { ...snapshot, seekers: [{ ...first!, version: 2 }, ...rest] },
      { ...snapshot, seekers: [{ ...first!, facts: { ...first!.facts, reachMetres: 1_000 } }, ...rest] },
      { ...snapshot, seekers: rest },
      { ...snapshot, seed: 16 },
      { ...snapshot, policy: { ...snapshot.policy, wishFloor: 1 } },
      { ...snapshot, taxonomyVersion: 'another' },
    ].map(hashOf);
    expect(new Set([hash, ...others]).size).toBe(1 + others.length);
  });

  test('jobseekers that come in batches, in an order of their own, make the market of all at once', () => {
    const { asOf, seed, policy, vacancies } = snapshot;
    const seekers = snapshot.seekers.toReversed();
    const ids = seekers.map(({ id }) => id);
    const build = () => new MarketBuilder({ asOf, seed, policy, communePoint }, vacancies, ids);
    const builder = build();
    for (let from = 0; from < seekers.length; from += 7) builder.addSeekers(seekers.slice(from, from + 7));
    const inBatches = builder.finish();
    const atOnce = encodeMarket(snapshot, communePoint);
    expect(inBatches.ids).toEqual(atOnce.ids);
    expect(inBatches.market.seekers.wantedStart).toEqual(atOnce.market.seekers.wantedStart);
    expect(inBatches.market.vacancies.needs).toEqual(atOnce.market.vacancies.needs);

    expect(() => build().addSeekers(seekers.slice(1))).toThrow(RangeError);
    expect(() => build().finish()).toThrow(RangeError);
  });

  test('what the columns cannot tell apart is refused by name', () => {
    const [first, ...rest] = snapshot.vacancies;
    const benefits = Array.from({ length: 15 }, (_, i) => `benefit-${i}`);
    const encode = (vacancy: SnapshotVacancy) => () =>
      encodeMarket({ ...snapshot, vacancies: [vacancy, ...rest] }, communePoint);
    expect(encode({ ...first!, facts: { ...first!.facts, benefits } })).toThrow(/14 benefits/);
    expect(encode({ ...first!, seats: 65_536 })).toThrow(/65,535 seats/);
    expect(encode({ ...first!, priorityGroups: Array.from({ length: 17 }, (_, i) => `group-${i}`) })).toThrow(
      /16 priority groups/,
    );
  });

  test('a market of nobody and nothing can be made', () => {
    const { market, ids } = encodeMarket({ ...snapshot, seekers: [], vacancies: [] }, communePoint);
    expect([market.seekers.size, market.vacancies.size, ids.seekers.length]).toEqual([0, 0, 0]);
    expect(new RowScanner(market)).toBeInstanceOf(RowScanner);
  });
});
