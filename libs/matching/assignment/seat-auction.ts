import type { PreferenceHeads } from '../scan/preference-heads.js';
import { CLOSED } from '../scan/limits.js';
import { UNSEATED } from './assignment.js';

/**
 * The auction of Bertsekas (1988) for seats, on lists: a jobseeker bids for the vacancy with the greatest weight less price, as
 * much more as the next best allows and `epsilon` besides; a vacancy keeps its highest bids, and its price is the lowest of
 * them once it is full. Prices begin at 0 and only rise, an unfilled vacancy stays free, and staying out is worth 0: so the
 * sum of weights ends within `epsilon` for each seated jobseeker of the greatest there is.
 *
 * A list may be the head of a longer one, made at earlier prices: its last value bounds everything behind it from then on. Who
 * finds nothing in it above that bound needs a new list (`stale`).
 */
export class SeatAuction {
  readonly vacancyOf: Int32Array;
  /** Weight of each seat taken. */
  readonly weights: Uint16Array;
  readonly prices: Int32Array;
  bids = 0;

  readonly #heads: PreferenceHeads;
  readonly #epsilon: number;
  readonly #onPrice: (vacancy: number, price: number) => void;
  readonly #start: Uint32Array;
  /** One heap of bids per vacancy, the lowest on top, and the bidder of each. */
  readonly #bid: Int32Array;
  readonly #bidder: Int32Array;
  readonly #size: Uint16Array;
  /** Jobseekers who are to bid, a ring. */
  readonly #queue: Int32Array;
  #head = 0;
  #tail = 0;
  #stale: number[] = [];

  constructor(
    seats: Uint16Array,
    heads: PreferenceHeads,
    options: { epsilon: number; onPrice?: (vacancy: number, price: number) => void },
  ) {
    const jobseekers = heads.counts.length;
    this.#heads = heads;
    this.#epsilon = options.epsilon;
    this.#onPrice = options.onPrice ?? (() => undefined);
    this.vacancyOf = new Int32Array(jobseekers).fill(UNSEATED);
    this.weights = new Uint16Array(jobseekers);
    // what has no seat is beyond everybody's means
    this.prices = Int32Array.from(seats, (count) => (count === 0 ? CLOSED : 0));
    this.#start = new Uint32Array(seats.length + 1);
    for (let v = 0; v < seats.length; v++) this.#start[v + 1] = this.#start[v]! + Math.min(seats[v]!, jobseekers);
    this.#bid = new Int32Array(this.#start[seats.length]!);
    this.#bidder = new Int32Array(this.#start[seats.length]!);
    this.#size = new Uint16Array(seats.length);
    this.#queue = new Int32Array(jobseekers + 1);
  }

  /** Jobseekers who got a list and are to bid, in the order given. */
  enter(seekers: Iterable<number>): void {
    for (const seeker of seekers) this.#push(seeker);
  }

  /**
   * Lets them bid until nobody wants to who can. Returns who needs a new list, in an order that depends on nothing but the lists.
   *
   * @param mostBids stops after so many, with the rest still waiting
   */
  run(mostBids = Infinity): number[] {
    const { length, vacancies, seconds: weights, counts, lastValues } = this.#heads;
    const { prices } = this;
    const epsilon = this.#epsilon;
    const until = this.bids + mostBids;
    while (this.#head !== this.#tail && this.bids < until) {
      const seeker = this.#queue[this.#head]!;
      this.#head = this.#head + 1 === this.#queue.length ? 0 : this.#head + 1;
      const count = counts[seeker]!;
      const from = seeker * length;
      let best = 0;
      let next = 0;
      let bestEntry = -1;
      for (let entry = from; entry < from + count; entry++) {
        const value = weights[entry]! - prices[vacancies[entry]!]!;
        if (value > best) {
          next = best;
          best = value;
          bestEntry = entry;
        } else if (value > next) next = value;
      }
      if (count === length) {
        const beyond = lastValues[seeker]!;
        if (best < beyond) {
          this.#stale.push(seeker);
          continue;
        }
        if (next < beyond) next = beyond;
      }
      if (bestEntry < 0) continue;
      this.bids++;
      this.vacancyOf[seeker] = vacancies[bestEntry]!;
      this.weights[seeker] = weights[bestEntry]!;
      this.#place(vacancies[bestEntry]!, prices[vacancies[bestEntry]!]! + best - next + epsilon, seeker);
    }
    const stale = this.#stale;
    this.#stale = [];
    return stale;
  }

  /** Whether somebody is still to bid. */
  get isWaiting(): boolean {
    return this.#head !== this.#tail;
  }

  #push(seeker: number): void {
    this.#queue[this.#tail] = seeker;
    this.#tail = this.#tail + 1 === this.#queue.length ? 0 : this.#tail + 1;
  }

  #place(vacancy: number, bid: number, seeker: number): void {
    const start = this.#start[vacancy]!;
    const seats = this.#start[vacancy + 1]! - start;
    const size = this.#size[vacancy]!;
    const { prices } = this;
    const bids = this.#bid;
    const bidders = this.#bidder;
    if (size < seats) {
      let child = size;
      while (child > 0) {
        const parent = (child - 1) >> 1;
        if (bids[start + parent]! <= bid) break;
        bids[start + child] = bids[start + parent]!;
        bidders[start + child] = bidders[start + parent]!;
        child = parent;
      }
      bids[start + child] = bid;
      bidders[start + child] = seeker;
      this.#size[vacancy] = size + 1;
      if (size + 1 < seats) return;
    } else {
      const out = bidders[start]!;
      this.vacancyOf[out] = UNSEATED;
      this.#push(out);
      let parent = 0;
      for (let child = 1; child < size; child = 2 * parent + 1) {
        if (child + 1 < size && bids[start + child + 1]! < bids[start + child]!) child++;
        if (bids[start + child]! >= bid) break;
        bids[start + parent] = bids[start + child]!;
        bidders[start + parent] = bidders[start + child]!;
        parent = child;
      }
      bids[start + parent] = bid;
      bidders[start + parent] = seeker;
    }
    prices[vacancy] = bids[start]!;
    this.#onPrice(vacancy, bids[start]!);
  }
}
