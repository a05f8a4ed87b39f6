import { CLOSED } from '../scan/limits.js';
import type { PreferenceHeads } from '../scan/preference-heads.js';

const PAGE_BYTES = 65_536;

/** Words of `AuctionColumns.counters`: ends of the ring, jobseekers whose list is out of date, bids made. */
export const Counter = { Head: 0, Tail: 1, Stale: 2, Bids: 3, Size: 4 } as const;

/** All that an auction writes, behind the lists in their memory, where plain and compiled code find it alike. */
export interface AuctionColumns {
  readonly counters: Int32Array;
  /** Per vacancy row; above every weight where there is no seat. */
  readonly prices: Int32Array;
  /** One heap of bids per vacancy, `start[v] .. start[v + 1]`, the lowest on top, and the bidder of each. */
  readonly start: Uint32Array;
  readonly sizes: Uint32Array;
  readonly bids: Int32Array;
  readonly bidders: Int32Array;
  /** Jobseekers who are to bid, a ring. */
  readonly queue: Int32Array;
  readonly stale: Int32Array;
}

/** Makes room behind the heads. Throws a RangeError when there is none. */
export function openColumns(seats: ArrayLike<number>, { memory, counts }: PreferenceHeads): AuctionColumns {
  const jobseekers = counts.length;
  const vacancies = seats.length;
  const start = new Uint32Array(vacancies + 1);
  for (let v = 0; v < vacancies; v++) start[v + 1] = start[v]! + Math.min(seats[v]!, jobseekers);
  const lengths = {
    counters: Counter.Size,
    prices: vacancies,
    start: vacancies + 1,
    sizes: vacancies,
    bids: start[vacancies]!,
    bidders: start[vacancies]!,
    queue: jobseekers + 1,
    stale: jobseekers,
  };
  const words = Object.values(lengths).reduce((sum, length) => sum + length, 0);
  let end = PAGE_BYTES * memory.grow(Math.ceil((4 * words) / PAGE_BYTES));
  const column = (length: number) => new Int32Array(memory.buffer, (end += 4 * length) - 4 * length, length);
  const unsigned = (length: number) => new Uint32Array(memory.buffer, (end += 4 * length) - 4 * length, length);
  const columns: AuctionColumns = {
    counters: column(lengths.counters),
    prices: column(lengths.prices),
    start: unsigned(lengths.start),
    sizes: unsigned(lengths.sizes),
    bids: column(lengths.bids),
    bidders: column(lengths.bidders),
    queue: column(lengths.queue),
    stale: column(lengths.stale),
  };
  columns.start.set(start);
  for (let v = 0; v < vacancies; v++) columns.prices[v] = seats[v] === 0 ? CLOSED : 0;
  return columns;
}
