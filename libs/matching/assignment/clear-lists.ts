import type { PreferenceHeads } from '../scan/preference-heads.js';
import { firstStage, laterStages } from './auction-stages.js';
import { fillDearSeats } from './dear-seats.js';
import { SeatAuction } from './seat-auction.js';

/** Bids for each jobseeker after which a market counts as contested. */
const PROBE = 2;
export interface ListsCleared {
  readonly vacancyOf: Int32Array;
  readonly prices: Int32Array;
  readonly bids: number;
}

/**
 * The greatest sum of weights under seats over whole lists, within `epsilon` for each seated jobseeker; in stages where it is
 * contested.
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
  auction.run(firstStage(epsilon));
  for (const { step, lower } of laterStages(epsilon)) {
    auction.restart(lower);
    auction.enter(everybody);
    auction.run(step);
  }
  const cleared = { vacancyOf: auction.vacancyOf(), prices: new Int32Array(auction.prices), bids: auction.bids };
  fillDearSeats(seats, heads, cleared.vacancyOf, cleared.prices, epsilon);
  return cleared;
}
