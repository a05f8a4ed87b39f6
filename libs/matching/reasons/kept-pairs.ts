import { changeCost, type MatchChange } from '#domain';
import { type Holdings, holdsAny, isHeld } from '../assignment/holdings.js';
import type { ListsOf } from '../fairness/greedy-lists.js';
import type { Market, MarketIds } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { QueueRanks } from '../run/queue-ranks.js';
import type { RunSeats } from '../run/run-result.js';
import { CLOSED, type CutOffs } from './cut-offs.js';
import type { NearestChange } from './nearest-change.js';
import { type ExplainedPair, storedPair } from './stored-pair.js';

/** What pairs are explained from. */
export interface PairReasons {
  readonly market: Market;
  readonly ids: MarketIds;
  readonly holdings: Holdings;
  readonly scorer: PairScorer;
  readonly cutOffs: CutOffs;
  readonly nearest: NearestChange;
  readonly listsOf: ListsOf;
  /** Best vacancies kept of each jobseeker, besides what they hold. */
  readonly keepPerJobseeker: number;
  /** A jobseeker who holds nothing and has fewer vacancies than this is told near misses besides. */
  readonly nearMisses: number;
}

/** How many closed vacancies are looked at for each near miss that is kept. */
const LOOKED_AT = 4;

/**
 * The pairs that a run keeps, each with its place in line. Use: make it, count everybody in line once (`countInLine`), `finish`,
 * then ask for pairs and seats.
 */
export class KeptPairs {
  readonly #of: PairReasons;
  readonly #lines: QueueRanks;
  /** Of each held pair: vacancies that the jobseeker likes better, counted only where it is not among the best few. */
  readonly #better: Uint32Array;
  readonly #isAmongBest: Uint8Array;

  constructor(reasons: PairReasons) {
    const { market, holdings, scorer } = reasons;
    this.#of = reasons;
    this.#better = new Uint32Array(holdings.vacancies.length);
    this.#isAmongBest = new Uint8Array(holdings.vacancies.length);
    const asked: number[][] = Array.from({ length: market.vacancies.size }, () => []);
    const ask = (seeker: number, vacancy: number) =>
      asked[vacancy]!.push(this.#key(seeker, scorer.merit(seeker, vacancy)));
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      const best = this.#best(seeker);
      for (const vacancy of best) {
        ask(seeker, vacancy);
        if (vacancy === holdings.bars[seeker]) break;
      }
      for (let pair = holdings.start[seeker]!; pair < holdings.start[seeker + 1]!; pair++) {
        if (best.includes(holdings.vacancies[pair]!)) this.#isAmongBest[pair] = 1;
        else ask(seeker, holdings.vacancies[pair]!);
      }
    }
    this.#lines = new QueueRanks(asked);
  }

  /** Counts one feasible pair in which the jobseeker is seated or would rather be; every such pair of the market, once. */
  countInLine(seeker: number, vacancy: number, merit: number): void {
    this.#lines.count(vacancy, this.#key(seeker, merit));
    const { start, vacancies, bars } = this.#of.holdings;
    const bar = bars[seeker]!;
    const end = start[seeker + 1]!;
    for (let pair = start[seeker]!; pair < end; pair++) {
      const held = vacancies[pair]!;
      if (this.#isAmongBest[pair] === 1 || held === vacancy) continue;
      // whoever is in line anywhere likes it better than the bar
      if (held === bar || this.#likesBetter(seeker, vacancy, held)) this.#better[pair]!++;
    }
  }

  /** Of each jobseeker who is told near misses, how many closed vacancies are to be looked at (`closestVacancies`). */
  lookedAt(): Map<number, number> {
    const limits = new Map<number, number>();
    for (let seeker = 0; seeker < this.#of.market.seekers.size; seeker++) {
      const missing = this.#missing(seeker);
      if (missing > 0) limits.set(seeker, LOOKED_AT * missing);
    }
    return limits;
  }

  /** After the last pair in line. */
  finish(): void {
    this.#lines.finish();
  }

  /**
   * What is kept of one jobseeker: the best few, what they hold, and for who has almost no choice near misses.
   *
   * @param closest of `lookedAt`, the closed vacancies that come closest
   */
  of(seeker: number, closest: readonly number[]): ExplainedPair[] {
    const { holdings } = this.#of;
    let isBeforeBar = true;
    const pairs = this.#best(seeker).map((vacancy, place) => {
      if (vacancy === holdings.bars[seeker]) isBeforeBar = false;
      return this.#pair(seeker, vacancy, place + 1, isBeforeBar);
    });
    for (let pair = holdings.start[seeker]!; pair < holdings.start[seeker + 1]!; pair++) {
      if (this.#isAmongBest[pair] === 1) continue;
      pairs.push(this.#pair(seeker, holdings.vacancies[pair]!, this.#better[pair]! + 1, true));
    }
    return closest.length === 0 ? pairs : [...pairs, ...this.#nearMisses(seeker, closest)];
  }

  /** In the order of the vacancies' ids. */
  seats(): RunSeats[] {
    const { market, ids, cutOffs, holdings } = this.#of;
    return Array.from(ids.vacanciesById, (vacancy): RunSeats => {
      const free = cutOffs.free[vacancy]!;
      const rest = cutOffs.merit[vacancy]!;
      const merit = rest === CLOSED ? cutOffs.priorityMerit[vacancy]! : rest;
      return {
        vacancyId: ids.vacancies[vacancy]!,
        seats: market.vacancies.seats[vacancy]!,
        quota: holdings.quota[vacancy]!,
        reserved: holdings.reserved[vacancy]!,
        used: holdings.quota[vacancy]! - free,
        demand: this.#lines.demand[vacancy]!,
        cutOff: free > 0 || merit === CLOSED ? undefined : merit >> 1,
      };
    });
  }

  /** The best few of the jobseeker's list. */
  #best(seeker: number): number[] {
    const { listsOf, keepPerJobseeker } = this.#of;
    const list = listsOf(seeker);
    const best: number[] = [];
    for (let place = 0; place < list.length && place < keepPerJobseeker; place++) best.push(list[place]!);
    return best;
  }

  #pair(seeker: number, vacancy: number, rank: number, isBeforeBar: boolean): ExplainedPair {
    const { holdings, scorer, cutOffs, nearest } = this.#of;
    const assigned = isHeld(holdings, seeker, vacancy);
    const isInLine = isBeforeBar || assigned;
    const merit = scorer.merit(seeker, vacancy);
    const bar = cutOffs.barOf(vacancy, seeker);
    // where only priority groups are left to beat, nobody else is short of points
    const pointsShort = assigned || bar === CLOSED ? 0 : Math.max(0, (bar >> 1) - (merit >> 1));
    // a firm with seats left may want to know what would bring somebody who went elsewhere
    const isWorthTelling = !assigned && (isBeforeBar || cutOffs.free[vacancy]! > 0);
    return storedPair(this.#of, seeker, vacancy, {
      rank,
      assigned,
      // lists and seats hold feasible pairs only
      refusals: 0,
      queueRank: isInLine ? this.#lines.placeOf(vacancy, this.#key(seeker, merit)) : undefined,
      pointsShort: isInLine ? pointsShort : undefined,
      nearestChange: isWorthTelling ? nearest.find(seeker, vacancy) : undefined,
    });
  }

  /** How many near misses are told. */
  #missing(seeker: number): number {
    const { holdings, listsOf, nearMisses } = this.#of;
    return holdsAny(holdings, seeker) ? 0 : nearMisses - listsOf(seeker).length;
  }

  /** Of the closest vacancies first those that the cheapest change would open. */
  #nearMisses(seeker: number, closest: readonly number[]): ExplainedPair[] {
    const { nearest, scorer } = this.#of;
    return closest
      .map((vacancy) => ({ vacancy, nearestChange: nearest.find(seeker, vacancy) }))
      .toSorted((a, b) => costOf(a.nearestChange) - costOf(b.nearestChange))
      .slice(0, this.#missing(seeker))
      .map(({ vacancy, nearestChange }) => {
        const refusals = scorer.refusals(seeker, vacancy);
        return storedPair(this.#of, seeker, vacancy, { assigned: false, refusals, nearestChange });
      });
  }

  /** Of a pair in line. Everything in line is liked better than the bar, so that scores are needed of other held pairs alone. */
  #likesBetter(seeker: number, vacancy: number, held: number): boolean {
    const { holdings, scorer } = this.#of;
    if (held === holdings.bars[seeker]) return true;
    const [own, other] = [scorer.seekerScore(seeker, held), scorer.seekerScore(seeker, vacancy)];
    return other > own || (other === own && vacancy < held);
  }

  /** Orders a vacancy's line: greater is nearer the front. */
  #key(seeker: number, merit: number): number {
    const { size } = this.#of.market.seekers;
    return merit * size + (size - 1 - seeker);
  }
}

function costOf(change: MatchChange | undefined): number {
  return change === undefined ? Number.MAX_SAFE_INTEGER : changeCost(change);
}
