import {
  type DemandCell,
  MATCH_CHANGES,
  type MatchChange,
  MATCH_RULE_CODES,
  type TrainingDemand,
  type TrainingNeed,
} from '#domain';
import { type Holdings, holdsAny } from '../assignment/holdings.js';
import { SMALLEST_CELL } from '../fairness/small-cells.js';
import type { MarketCodes } from '../market/market-codes.js';
import type { Market } from '../market/market.js';
import { CLOSED, type CutOffs } from './cut-offs.js';
import type { PairScorer } from '../market/pair-scorer.js';
import type { NearestChange } from './nearest-change.js';
import type { VacanciesNear } from './vacancies-near.js';

/** Of a factor. */
const MOST_POINTS = 100;

/**
 * The demand for training that a run shows: for everybody without a seat or an introduction, every vacancy within reach that is closed to them for
 * want of certificates, a language or a qualification and nothing else, and would take them at the run's cut-offs with it.
 */
export function trainingDemand(
  market: Market,
  codes: MarketCodes,
  holdings: Holdings,
  reasons: {
    readonly scorer: PairScorer;
    readonly cutOffs: CutOffs;
    readonly nearest: NearestChange;
    readonly near: VacanciesNear;
  },
): TrainingDemand {
  const { scorer, cutOffs } = reasons;
  const needs = new Map<string, OpenNeed>();
  const mostGain = mostMeritGained(market);
  const filter = new OneTrainingShort(market);
  let unseated = 0;
  let trainable = 0;
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    if (holdsAny(holdings, seeker)) continue;
    unseated++;
    const before = trainable;
    for (const vacancy of reasons.near.of(seeker)) {
      if (!filter.is(seeker, vacancy) || scorer.isUnwanted(seeker, vacancy)) continue;
      const bar = cutOffs.barOf(vacancy, seeker);
      if (bar === CLOSED || scorer.merit(seeker, vacancy) + mostGain < bar) continue;
      const change = reasons.nearest.find(seeker, vacancy);
      if (change === undefined) continue;
      if (trainable === before) trainable++;
      const key = `${change.kind} ${change.code ?? ''} ${change.to ?? ''}`;
      const need = needs.get(key) ?? new OpenNeed(change);
      needs.set(key, need);
      need.count(seeker, vacancy, codes.places[market.vacancies.place[vacancy]!]);
    }
  }
  const found = [...needs.values()].map((need) => need.close(cutOffs));
  const shown = found.filter(({ people }) => people >= SMALLEST_CELL);
  return { unseated, trainable, needs: shown.toSorted(mostFirst), withheld: found.length - shown.length };
}

/** How much a training can move somebody up a vacancy's line at the most: every factor that it acts on, from nothing to all. */
function mostMeritGained({ weights: { employer } }: Market): number {
  return 2 * MOST_POINTS * (employer.certificates + employer.language + employer.level);
}

function mostFirst(a: TrainingNeed, b: TrainingNeed): number {
  return b.people - a.people || (`${a.kind} ${a.code}` < `${b.kind} ${b.code}` ? -1 : 1);
}

/** A quick look before the thorough one: nearly every pair fails it. */
class OneTrainingShort {
  readonly #market: Market;
  /** Need bits of certificates and languages, by word. */
  readonly #trainable: Uint32Array;

  constructor(market: Market) {
    const { needWords, needRules } = market.tables;
    const rules = (['certificate-missing', 'language-below'] as const).map((code) => MATCH_RULE_CODES.indexOf(code));
    this.#market = market;
    this.#trainable = new Uint32Array(needWords);
    needRules.forEach((rule, bit) => {
      if (rules.includes(rule)) this.#trainable[bit >>> 5]! |= 1 << (bit & 31);
    });
  }

  /** Whether only a qualification, or only needs that training meets, stand between the two. */
  is(seeker: number, vacancy: number): boolean {
    const { seekers, vacancies, tables } = this.#market;
    const { needWords } = tables;
    if (seekers.start[seeker]! > vacancies.start[vacancy]!) return false;
    const isBelow = vacancies.level[vacancy]! > seekers.level[seeker]!;
    let isShort = isBelow && vacancies.level[vacancy]! - seekers.level[seeker]! <= MATCH_CHANGES.level.most;
    for (let word = 0; word < needWords; word++) {
      const missing = vacancies.needs[vacancy * needWords + word]! & ~seekers.has[seeker * needWords + word]!;
      if (missing === 0) continue;
      if (isBelow || (missing & ~this.#trainable[word]!) !== 0) return false;
      isShort = true;
    }
    return isShort;
  }
}

/** One training while people are counted. */
class OpenNeed {
  readonly #change: MatchChange;
  readonly #people = new Set<number>();
  readonly #byVacancy = new Map<number, number>();
  readonly #byPark = new Map<string, Set<number>>();
  readonly #byProvince = new Map<string, Set<number>>();

  constructor(change: MatchChange) {
    this.#change = change;
  }

  count(seeker: number, vacancy: number, place: MarketCodes['places'][number] | undefined): void {
    this.#people.add(seeker);
    this.#byVacancy.set(vacancy, (this.#byVacancy.get(vacancy) ?? 0) + 1);
    if (place === undefined) return;
    addTo(this.#byProvince, place.provinceCode, seeker);
    if (place.parkCode !== undefined) addTo(this.#byPark, place.parkCode, seeker);
  }

  close({ free }: CutOffs): TrainingNeed {
    const { kind, code = '', to } = this.#change;
    if (kind !== 'certificate' && kind !== 'language' && kind !== 'level')
      throw new RangeError(`${kind} is no training`);
    let atOnce = 0;
    for (const [vacancy, people] of this.#byVacancy) atOnce += Math.min(people, Math.max(0, free[vacancy]!));
    return {
      kind,
      code,
      ...(to === undefined ? {} : { to }),
      people: this.#people.size,
      atOnce: Math.min(atOnce, this.#people.size),
      parks: cells(this.#byPark),
      provinces: cells(this.#byProvince),
    };
  }
}

function addTo(cellsOf: Map<string, Set<number>>, code: string, seeker: number): void {
  const people = cellsOf.get(code);
  if (people === undefined) cellsOf.set(code, new Set([seeker]));
  else people.add(seeker);
}

function cells(people: ReadonlyMap<string, ReadonlySet<number>>): DemandCell[] {
  return [...people]
    .map(([code, { size }]) => ({ code, people: size }))
    .filter((cell) => cell.people >= SMALLEST_CELL)
    .toSorted((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1));
}
