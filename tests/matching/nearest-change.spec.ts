import { changeCost, incomeStep, type MatchChange, type MatchChangeKind, MATCH_CHANGES } from '#domain';
import { heldBy, type Holdings, holdsAny, isHeld } from '../../libs/matching/assignment/holdings.js';
import type { MarketCodes } from '../../libs/matching/market/market-codes.js';
import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { CutOffs } from '../../libs/matching/reasons/cut-offs.js';
import { NearestChange } from '../../libs/matching/reasons/nearest-change.js';
import { changedMarket, randomMarket } from './random-market.js';
import { OUTCOME_KINDS, type OutcomeKind, type TextbookOutcome, textbookOutcome } from './textbook-outcome.js';

function setting(kind: OutcomeKind, seed: number, wishFloor = 0) {
  const { market, codes } = randomMarket({ jobseekers: 40, vacancies: 10, seed, wishFloor });
  const outcome = textbookOutcome(kind, market);
  const { holdings } = outcome;
  const scorer = new PairScorer(market);
  const cutOffs = new CutOffs(market, holdings, scorer);
  const nearest = new NearestChange(market, codes, holdings, scorer, cutOffs);
  return { market, codes, outcome, holdings, scorer, cutOffs, nearest };
}

/** Whether the two would rather have each other, from the definitions alone. */
function wouldPair(market: Market, outcome: TextbookOutcome, seeker: number, vacancy: number): boolean {
  const scorer = new PairScorer(market);
  const { holdings } = outcome;
  if (scorer.refusals(seeker, vacancy) !== 0 || isHeld(holdings, seeker, vacancy)) return false;
  const liked = [...heldBy(holdings, seeker), vacancy].toSorted(
    (a, b) => scorer.seekerScore(seeker, b) - scorer.seekerScore(seeker, a) || a - b,
  );
  if (!liked.slice(0, holdings.places).includes(vacancy)) return false;
  return outcome.choose(scorer, vacancy, [...peopleAt(holdings, vacancy), seeker]).includes(seeker);
}

function peopleAt(holdings: Holdings, vacancy: number): number[] {
  return [...holdings.bars.keys()].filter((person) => isHeld(holdings, person, vacancy));
}

/** With the income step that the money of a change comes to. */
const inSteps = (change: MatchChange) => ({ ...change, step: change.to === undefined ? 0 : incomeStep(change.to) });

/** Every change that is within bounds, of every kind, code and amount. */
function* everyChange(market: Market, codes: MarketCodes, seeker: number): Generator<MatchChange> {
  const make = (kind: MatchChangeKind, amount: number, more: { code?: string; to?: number } = {}): MatchChange => ({
    kind,
    amount,
    unit: MATCH_CHANGES[kind].unit,
    ...more,
  });
  const codesOf = (kind: string) => [
    ...new Set(codes.needs.flatMap((need) => (need?.kind === kind ? [need.code] : []))),
  ];
  for (const code of codesOf('shift')) yield make('shift', 1, { code });
  for (const code of codesOf('contract')) yield make('contract', 1, { code });
  const certificates = codesOf('certificate');
  for (const code of certificates) {
    yield make('certificate', 1, { code });
    for (const other of certificates) if (other > code) yield make('certificate', 2, { code: `${code}+${other}` });
  }
  const { start, reachKm, level, languageProfile } = market.seekers;
  for (let days = 1; days <= Math.min(MATCH_CHANGES.start.most, start[seeker]! - codes.today); days++) {
    yield make('start', days);
  }
  for (let km = 1; km <= Math.min(MATCH_CHANGES.reach.most, 254 - reachKm[seeker]!); km++) yield make('reach', km);
  yield make('lodging', 1);
  for (let months = 1; months <= MATCH_CHANGES.experience.most; months++) yield make('experience', months);
  for (let steps = 1; steps <= MATCH_CHANGES.language.most; steps++) {
    for (const code of codesOf('language')) {
      const to = (codes.languageProfiles[languageProfile[seeker]!]![code] ?? 0) + steps;
      if (to <= 6) yield make('language', steps, { code, to });
    }
  }
  for (let steps = 1; steps <= MATCH_CHANGES.level.most; steps++) {
    if (level[seeker]! + steps <= 10) yield make('level', steps);
  }
}

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed + 1);

test.each(OUTCOME_KINDS)(
  'with its nearest change a jobseeker would be taken and would go there; without it not (%s)',
  (kind) => {
    const seen = new Map<string, number>();
    for (const seed of SEEDS) {
      const { market, codes, outcome, nearest } = setting(kind, seed, seed % 3 === 0 ? 40 : 0);
      for (let seeker = 0; seeker < market.seekers.size; seeker++) {
        for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
          const change = nearest.find(seeker, vacancy);
          if (change === undefined) continue;
          const changed = changedMarket(market, codes, seeker, inSteps(change), vacancy);
          const where = { seed, seeker, vacancy, change };
          expect({ ...where, would: wouldPair(market, outcome, seeker, vacancy) }).toEqual({ ...where, would: false });
          expect({ ...where, would: wouldPair(changed, outcome, seeker, vacancy) }).toEqual({ ...where, would: true });
          seen.set(change.kind, (seen.get(change.kind) ?? 0) + 1);
        }
      }
    }
    // a market in which some kind never comes up would prove nothing of it
    expect([...seen.keys()].toSorted()).toEqual(Object.keys(MATCH_CHANGES).toSorted());
  },
);

test.each(OUTCOME_KINDS)('no cheaper change of any kind would seat somebody who has nothing (%s)', (kind) => {
  let compared = 0;
  for (const seed of SEEDS) {
    const { market, codes, holdings, outcome, nearest } = setting(kind, seed, seed % 3 === 0 ? 40 : 0);
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      if (holdsAny(holdings, seeker)) continue;
      const changes = [...everyChange(market, codes, seeker)];
      for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
        const found = nearest.find(seeker, vacancy);
        const costs = changes
          .filter((change) => found === undefined || changeCost(change) <= changeCost(found))
          .filter((change) =>
            wouldPair(changedMarket(market, codes, seeker, change, vacancy), outcome, seeker, vacancy),
          )
          .map(changeCost);
        const where = { seed, seeker, vacancy, found };
        expect({ ...where, least: Math.min(...costs) }).toEqual({
          ...where,
          least: found === undefined ? Infinity : changeCost(found),
        });
        compared++;
      }
    }
    if (compared > 600) return;
  }
});

test.each(OUTCOME_KINDS)('the cut-offs of a vacancy say whom it would take (%s)', (kind) => {
  let taken = 0;
  for (const seed of SEEDS) {
    const { market, holdings, outcome, scorer, cutOffs } = setting(kind, seed);
    for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
      const held = peopleAt(holdings, vacancy);
      expect(cutOffs.free[vacancy]).toBe(holdings.quota[vacancy]! - held.length);
      for (let seeker = 0; seeker < market.seekers.size; seeker++) {
        if (held.includes(seeker)) continue;
        const isChosen = outcome.choose(scorer, vacancy, [...held, seeker]).includes(seeker);
        expect(cutOffs.takes(vacancy, scorer.merit(seeker, vacancy), seeker)).toBe(isChosen);
        taken += Number(isChosen);
      }
    }
  }
  expect(taken).toBeGreaterThan(100);
});
