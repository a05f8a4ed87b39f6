import type { PreferenceHeads } from '../scan/preference-heads.js';
import { fillDearSeats } from './dear-seats.js';
import { SeatAuction } from './seat-auction.js';

/** Bids for each jobseeker after which a market counts as contested. */
const PROBE = 2;
/** Epsilon, in points of 10,000, of the first stage in a contested market, and how much finer each stage after is. */
const COARSE = 1_000;
const FINER = 10;
/** Prices begin so many epsilons of the stage before under what it found: it may have gone too far. */
const BELOW = 2;

export interface ListsCleared {
  readonly vacancyOf: Int32Array;
  readonly prices: Int32Array;
  readonly bids: number;
}

/**
 * The greatest sum of weights under seats over whole lists, within `epsilon` for each seated jobseeker. Where jobseekers outbid
 * each other by little and often, prices are first found roughly and then more and more finely (epsilon scaling, Bertsekas 1988).
 *
 * @param module bidding.as.ts; without it plain code gives the same
 */
export function clearLists(
  seats: Uint16Array,
  heads: PreferenceHeads,
  epsilon: number,
  module?: WebAssembly.Module,
): ListsCleared {
  const everybody = new Uint32Array(heads.counts.length).map((_, row) => row);
  const auction = new SeatAuction(seats, heads, module);
  auction.enter(everybody);
  auction.run(epsilon, PROBE * heads.counts.length);
  if (!auction.isWaiting)
    return { vacancyOf: auction.vacancyOf(), prices: new Int32Array(auction.prices), bids: auction.bids };
  let stage = Math.max(epsilon, COARSE);
  auction.run(stage);
  while (stage > epsilon) {
    auction.restart(BELOW * stage);
    auction.enter(everybody);
    stage = Math.max(epsilon, Math.trunc(stage / FINER));
    auction.run(stage);
  }
  const cleared = { vacancyOf: auction.vacancyOf(), prices: new Int32Array(auction.prices), bids: auction.bids };
  fillDearSeats(seats, heads, cleared.vacancyOf, cleared.prices, epsilon);
  return cleared;
}
