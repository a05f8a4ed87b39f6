import type { Holdings } from '../assignment/holdings.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { CLOSED, CutOffs, OPEN } from './cut-offs.js';

/** What an auction left: the price of each vacancy in points of weight, and what a filled seat is worth by itself. */
export interface AuctionPrices {
  readonly prices: Int32Array;
  readonly bonus: number;
}

/**
 * What one more person must bring where the greatest sum of weights decided (Bertsekas 1988): a pair comes about when its weight
 * less the vacancy's price is more than what the jobseeker has that way already, nothing without a seat. Said as the employer's
 * score that would do at what the vacancy is worth to the jobseeker, so that the points short are points of both scores together.
 * Within what the auction leaves open (epsilon) a pair may be short of nothing and not have come about.
 */
export class PriceBars extends CutOffs {
  readonly #scorer: PairScorer;
  readonly #prices: Int32Array;
  readonly #bonus: number;
  /** Per jobseeker the weight of their seat less its price. */
  readonly #margins: Int32Array;
  readonly #bars: Int32Array;
  readonly #quota: Uint16Array;

  constructor(market: Market, holdings: Holdings, scorer: PairScorer, { prices, bonus }: AuctionPrices) {
    super(market, holdings, scorer);
    this.#scorer = scorer;
    this.#prices = prices;
    this.#bonus = bonus;
    this.#bars = holdings.bars;
    this.#quota = holdings.quota;
    this.#margins = Int32Array.from(holdings.bars, (vacancy, row) => {
      if (vacancy < 0) return 0;
      const sum = scorer.seekerScore(row, vacancy) + scorer.employerScore(row, vacancy);
      return Math.max(0, (sum >> 1) + bonus - prices[vacancy]!);
    });
  }

  override takes(vacancy: number, merit: number, row: number): boolean {
    return merit >= this.barOf(vacancy, row);
  }

  override barOf(vacancy: number, row: number): number {
    // what has no seat is beyond everybody's means, whatever its price
    if (this.#quota[vacancy] === 0) return CLOSED;
    const score =
      2 * (this.#margins[row]! + this.#prices[vacancy]! - this.#bonus + 1) - this.#scorer.seekerScore(row, vacancy);
    return score <= 0 ? OPEN : 2 * score;
  }

  /** A change may also make somebody's own seat worth more, which is not looked into. */
  override tellsChangesOf(row: number): boolean {
    return this.#bars[row]! < 0;
  }
}
