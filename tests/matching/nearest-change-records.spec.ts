import { DemoProvince } from '#demo';
import {
  ageClassOn,
  type MatchChange,
  seatsLeft,
  type SeekerFacts,
  seekerFacts,
  type VacancyFacts,
  vacancyFacts,
} from '#domain';
import { readMatchPolicy, type Snapshot } from '#matching';
import { communePoint, type LevelCode } from '#taxonomy';
import { seatHoldings } from '../../libs/matching/assignment/holdings.js';
import { encodeMarket } from '../../libs/matching/market/encode-market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { CutOffs } from '../../libs/matching/reasons/cut-offs.js';
import { NearestChange } from '../../libs/matching/reasons/nearest-change.js';
import { choice, textbookClearing } from './textbook-clearing.js';

const priority = { firmBox: { reservedPercent: 20 }, centreGroups: [{ code: 'returnee', reservedPercent: 10 }] };

function demoSnapshot(): Snapshot {
  const demo = new DemoProvince({
    vacancies: 60,
    jobseekers: 500,
    seed: 3,
    provinceCode: '24',
    referenceDate: '2026-11-20',
  });
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
    // few seats, so that most people are left with a reason
    seats: Math.min(2, seatsLeft(vacancy.seats)),
  }));
  const policy = readMatchPolicy({ priority });
  return { asOf: '2026-11-22T00:00:00.000Z', seed: 3, policy, taxonomyVersion: 'test', seekers, vacancies };
}

/** The two records as they would read after the change. */
function changed(
  { seeker, vacancy }: { seeker: SeekerFacts; vacancy: VacancyFacts },
  { kind, code = '', amount, to = 0 }: MatchChange,
): { seeker: SeekerFacts; vacancy: VacancyFacts } {
  const seekerWith = (facts: Partial<SeekerFacts>) => ({ seeker: { ...seeker, ...facts }, vacancy });
  switch (kind) {
    case 'certificate':
      return seekerWith({ certificates: [...seeker.certificates, ...code.split('+')] });
    case 'shift':
      return seekerWith({ refusedShifts: seeker.refusedShifts.filter((shift) => shift !== code) });
    case 'contract':
      return seekerWith({ refusedContracts: seeker.refusedContracts.filter((contract) => contract !== code) });
    case 'start': {
      const day = Date.parse(`${seeker.availableFrom}T00:00:00Z`) - amount * 86_400_000;
      return seekerWith({ availableFrom: new Date(day).toISOString().slice(0, 10) });
    }
    case 'reach':
      return seekerWith({ reachMetres: to * 1000 });
    case 'lodging':
      return seekerWith({ willingToMove: true });
    case 'wish':
      return seekerWith({ wantedIncome: { min: to } });
    case 'pay':
      return { seeker, vacancy: { ...vacancy, pay: { ...vacancy.pay, income: { min: to } } } };
    case 'experience':
      return seekerWith({ experienceYears: seeker.experienceYears + amount / 12 });
    case 'language':
      return seekerWith({ languages: [...seeker.languages, { language: code, ordinal: to }] });
    case 'level':
      return seekerWith({ level: code as LevelCode });
  }
}

test('a record changed as the nearest change says pairs the two when it is encoded and judged anew', () => {
  const snapshot = demoSnapshot();
  const { market, ids, codes } = encodeMarket(snapshot, communePoint);
  const vacancyOf = textbookClearing(market);
  const scorer = new PairScorer(market);
  const holdings = seatHoldings(market, { vacancyOf });
  const cutOffs = new CutOffs(market, holdings, scorer);
  const nearest = new NearestChange(market, codes, holdings, scorer, cutOffs);
  const tried = new Map<string, number>();
  for (let s = 0; s < market.seekers.size; s++) {
    for (let v = 0; v < market.vacancies.size; v++) {
      const change = nearest.find(s, v);
      if (change === undefined || (tried.get(change.kind) ?? 0) === 6) continue;
      tried.set(change.kind, (tried.get(change.kind) ?? 0) + 1);
      const records = {
        seeker: snapshot.seekers.find(({ id }) => id === ids.seekers[s])!.facts,
        vacancy: snapshot.vacancies.find(({ id }) => id === ids.vacancies[v])!.facts,
      };
      const { seeker, vacancy } = changed(records, change);
      const after = encodeMarket(
        {
          ...snapshot,
          seekers: snapshot.seekers.map((row) => (row.id === ids.seekers[s] ? { ...row, facts: seeker } : row)),
          vacancies: snapshot.vacancies.map((row) => (row.id === ids.vacancies[v] ? { ...row, facts: vacancy } : row)),
        },
        communePoint,
      );
      const judge = new PairScorer(after.market);
      const held = [...vacancyOf.keys()].filter((person) => vacancyOf[person] === v);
      const seat = vacancyOf[s]!;
      const prefers =
        seat < 0 ||
        judge.seekerScore(s, v) > judge.seekerScore(s, seat) ||
        (judge.seekerScore(s, v) === judge.seekerScore(s, seat) && v < seat);
      const where = { change, seeker: ids.seekers[s], vacancy: ids.vacancies[v] };
      expect({
        ...where,
        refusals: judge.refusals(s, v),
        prefers,
        taken: choice(after.market, judge, v, [...held, s]).includes(s),
      }).toEqual({ ...where, refusals: 0, prefers: true, taken: true });
    }
  }
  expect(tried.size).toBeGreaterThanOrEqual(8);
});
