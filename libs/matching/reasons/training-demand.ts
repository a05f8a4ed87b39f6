import type { DemandCell, MatchChange, TrainingDemand, TrainingNeed } from '#domain';
import { SMALLEST_CELL } from '../fairness/small-cells.js';
import { Breather } from '../run/breather.js';
import type { MarketCodes } from '../market/market-codes.js';
import type { Market } from '../market/market.js';
import { CLOSED, type CutOffs } from './cut-offs.js';
import type { PairScorer } from '../market/pair-scorer.js';
import type { NearestChange } from './nearest-change.js';
import { TrainingGaps } from './training-gaps.js';
import type { VacanciesNear } from './vacancies-near.js';

/** Of a factor. */
const MOST_POINTS = 100;

/**
 * The demand for training that a run shows: for everybody whom it left without a seat or an introduction, or of ranked lists without any vacancy, every vacancy within reach that is closed to them for
 * want of certificates, a language or a qualification and nothing else, and would take them at the run's cut-offs with it.
 */
export async function trainingDemand(
  market: Market,
  codes: MarketCodes,
  /** Whether the run left the jobseeker with nothing. */
  isWithout: (seeker: number) => boolean,
  reasons: {
    readonly scorer: PairScorer;
    readonly cutOffs: CutOffs;
    readonly nearest: NearestChange;
    readonly near: VacanciesNear;
  },
  signal?: AbortSignal,
): Promise<TrainingDemand> {
  const { scorer, cutOffs, nearest } = reasons;
  const needs = new Map<string, OpenNeed>();
  const mostGain = mostMeritGained(market);
  const gaps = new TrainingGaps(market, scorer, reasons.near);
  const breather = new Breather(signal);
  const unseated = Array.from(market.seekers.home.keys()).filter(isWithout);
  let trainable = 0;
  for (const seeker of gaps.inOrder(unseated)) {
    let isTrainable = false;
    for (const vacancy of gaps.of(seeker)) {
      const bar = cutOffs.barOf(vacancy, seeker);
      if (bar === CLOSED || scorer.merit(seeker, vacancy) + mostGain < bar) continue;
      const change = nearest.find(seeker, vacancy);
      if (change === undefined) continue;
      isTrainable = true;
      const key = `${change.kind} ${change.code ?? ''} ${change.to ?? ''}`;
      const need = needs.get(key) ?? new OpenNeed(change);
      needs.set(key, need);
      need.count(seeker, vacancy, codes.places[market.vacancies.place[vacancy]!]);
    }
    if (isTrainable) trainable++;
    await breather.breathe();
  }
  const found = [...needs.values()].map((need) => need.close(cutOffs));
  const shown = found.filter(({ people }) => people >= SMALLEST_CELL);
  return {
    unseated: unseated.length,
    trainable,
    needs: shown.toSorted(mostFirst),
    withheld: found.length - shown.length,
  };
}

/** How much a training can move somebody up a vacancy's line at the most: every factor that it acts on, from nothing to all. */
function mostMeritGained({ weights: { employer } }: Market): number {
  return 2 * MOST_POINTS * (employer.certificates + employer.language + employer.level);
}

function mostFirst(a: TrainingNeed, b: TrainingNeed): number {
  return b.people - a.people || (`${a.kind} ${a.code}` < `${b.kind} ${b.code}` ? -1 : 1);
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
