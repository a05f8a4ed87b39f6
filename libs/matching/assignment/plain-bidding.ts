import type { PreferenceHeads } from '../scan/preference-heads.js';
import { type AuctionColumns, Counter } from './auction-columns.js';

/** Lets jobseekers bid; what each bid does is said in `SeatAuction`. Compiled code in bidding.as.ts does the same. */
export type Bidding = (epsilon: number, mostBids: number) => void;

/** The bidding in plain code. */
export function plainBidding(heads: PreferenceHeads, columns: AuctionColumns): Bidding {
  const { length, vacancies, seconds: weights, counts, lastValues } = heads;
  const { counters, prices, queue, stale } = columns;
  return (epsilon, mostBids) => {
    let head = counters[Counter.Head]!;
    for (let left = mostBids; head !== counters[Counter.Tail] && left > 0;) {
      const seeker = queue[head]!;
      head = head + 1 === queue.length ? 0 : head + 1;
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
          stale[counters[Counter.Stale]!++] = seeker;
          continue;
        }
        if (next < beyond) next = beyond;
      }
      if (bestEntry < 0) continue;
      left--;
      const vacancy = vacancies[bestEntry]!;
      place(columns, vacancy, prices[vacancy]! + best - next + epsilon, seeker);
    }
    counters[Counter.Head] = head;
  };
}

/** Takes a bid in, in place of the lowest where all seats are taken, whose bidder waits again. */
function place(columns: AuctionColumns, vacancy: number, bid: number, seeker: number): void {
  const { counters, prices, sizes, bids, bidders, queue } = columns;
  const start = columns.start[vacancy]!;
  const seats = columns.start[vacancy + 1]! - start;
  const size = sizes[vacancy]!;
  counters[Counter.Bids]!++;
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
    sizes[vacancy] = size + 1;
    if (size + 1 < seats) return;
  } else {
    const tail = counters[Counter.Tail]!;
    queue[tail] = bidders[start]!;
    counters[Counter.Tail] = tail + 1 === queue.length ? 0 : tail + 1;
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
}
