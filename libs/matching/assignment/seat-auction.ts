import { CLOSED } from '../scan/limits.js';
import type { PreferenceHeads } from '../scan/preference-heads.js';
import { UNSEATED } from './assignment.js';
import { type AuctionColumns, Counter, openColumns } from './auction-columns.js';
import { compiledBidding } from './compiled-bidding.js';
import { type Bidding, plainBidding } from './plain-bidding.js';

/**
 * The auction of Bertsekas (1988) for seats, on lists: a jobseeker bids for the vacancy with the greatest weight less price, as
 * much more as the next best allows and `epsilon` besides; a vacancy keeps its highest bids, and its price is the lowest of
 * them once it is full. Prices only rise, and staying out is worth 0: so the sum of weights ends within `epsilon` for each
 * seated jobseeker of the greatest there is, if no vacancy with seats left began at a price above 0.
 *
 * A list may be the head of a longer one, made at earlier prices: its last value bounds everything behind it from then on. Who
 * finds nothing in it above that bound needs a new list.
 */
export class SeatAuction {
  readonly #heads: PreferenceHeads;
  readonly #columns: AuctionColumns;
  readonly #bid: Bidding;

  /** Adds its own columns to the memory of the heads. `module` is bidding.as.ts; without it plain code does the same. */
  constructor(seats: Uint16Array, heads: PreferenceHeads, module?: WebAssembly.Module) {
    const { vacancies } = heads;
    this.#heads = heads;
    this.#columns = openColumns(seats, heads);
    this.#bid =
      module !== undefined && vacancies instanceof Uint16Array
        ? compiledBidding(module, { ...heads, vacancies }, this.#columns)
        : plainBidding(heads, this.#columns);
  }

  get prices(): Int32Array {
    return this.#columns.prices;
  }

  /** Bids made so far. */
  get bids(): number {
    return this.#columns.counters[Counter.Bids]!;
  }

  /** Whether somebody is still to bid. */
  get isWaiting(): boolean {
    const { counters } = this.#columns;
    return counters[Counter.Head] !== counters[Counter.Tail];
  }

  /** Takes all seats back and every price down by so much, to 0 at the lowest. Nobody is to bid. */
  restart(lower: number): void {
    const { counters, prices, sizes } = this.#columns;
    counters[Counter.Head] = counters[Counter.Tail] = 0;
    sizes.fill(0);
    for (let v = 0; v < prices.length; v++) {
      if (prices[v] !== CLOSED) prices[v] = Math.max(0, prices[v]! - lower);
    }
  }

  /** Jobseekers who got a list and are to bid, in the order given. */
  enter(seekers: ArrayLike<number>): void {
    const { counters, queue } = this.#columns;
    let tail = counters[Counter.Tail]!;
    for (let i = 0; i < seekers.length; i++) {
      queue[tail] = seekers[i]!;
      tail = tail + 1 === queue.length ? 0 : tail + 1;
    }
    counters[Counter.Tail] = tail;
  }

  /**
   * Lets them bid until nobody wants to who can. Returns who needs a new list, in an order that depends on nothing but the lists.
   *
   * @param mostBids stops after so many, with the rest still waiting
   */
  run(epsilon: number, mostBids = Infinity): Int32Array {
    const { counters, stale } = this.#columns;
    counters[Counter.Stale] = 0;
    this.#bid(epsilon, mostBids);
    return stale.slice(0, counters[Counter.Stale]);
  }

  /** Who holds which seat now. */
  vacancyOf(): Int32Array {
    const { start, sizes, bidders } = this.#columns;
    const vacancyOf = new Int32Array(this.#heads.counts.length).fill(UNSEATED);
    for (let vacancy = 0; vacancy < sizes.length; vacancy++) {
      const from = start[vacancy]!;
      for (const seeker of bidders.subarray(from, from + sizes[vacancy]!)) vacancyOf[seeker] = vacancy;
    }
    return vacancyOf;
  }
}
