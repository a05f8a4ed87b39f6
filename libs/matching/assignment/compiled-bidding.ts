import type { PreferenceHeads } from '../scan/preference-heads.js';
import { loadWasm } from '../wasm/load-wasm.js';
import { type AuctionColumns, Counter } from './auction-columns.js';
import type { Bidding } from './plain-bidding.js';

interface BiddingExports {
  setHeads(length: number, vacancies: number, weights: number, counts: number, lastValues: number): void;
  setColumns(
    counters: number,
    prices: number,
    start: number,
    sizes: number,
    bids: number,
    bidders: number,
    queue: number,
    stale: number,
    room: number,
  ): void;
  bid(epsilon: number, mostBids: number, mostTurns: number): number;
}

/** Jobseekers after whom the compiled code returns, so that the engine may go on with a faster form of it. */
const TURNS = 1_024;

/** bidding.as.ts, undefined where this Node has no vectors. */
export function biddingModule(): Promise<WebAssembly.Module | undefined> {
  return loadWasm(import.meta.url, './bidding.wasm');
}

/** The bidding in compiled code, on at most 65,536 vacancies. */
export function compiledBidding(
  module: WebAssembly.Module,
  heads: PreferenceHeads & { readonly vacancies: Uint16Array },
  columns: AuctionColumns,
): Bidding {
  const { memory, length, vacancies, seconds, counts, lastValues } = heads;
  const { counters, prices, start, sizes, bids, bidders, queue, stale } = columns;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- bidding.as.ts exports this
  const x = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as BiddingExports;
  x.setHeads(length, ...at(vacancies, seconds, counts, lastValues));
  x.setColumns(...at(counters, prices, start, sizes, bids, bidders, queue, stale), queue.length);
  return (epsilon, mostBids) => {
    let left = Math.min(mostBids, 0x7fff_ffff);
    while (left > 0 && counters[Counter.Head] !== counters[Counter.Tail]) left = x.bid(epsilon, left, TURNS);
  };
}

/** Where columns lie in their memory. */
function at<Columns extends readonly ArrayBufferView[]>(...columns: Columns) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one number for each
  return columns.map((column) => column.byteOffset) as { [Column in keyof Columns]: number };
}
