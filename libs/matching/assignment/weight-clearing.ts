import { Keep } from '../kernel/kernel-layout.js';
import type { Market } from '../market/market.js';
import { CLOSED } from '../scan/limits.js';
import { FROM_START, type ScanRequest } from '../scan/scan-homes.js';
import type { Scanner } from '../scan/scanner.js';
import type { Assignment } from './assignment.js';
import { biddingModule } from './compiled-bidding.js';
import type { ClearingWork } from './deferred-clearing.js';
import { SeatAuction } from './seat-auction.js';
import { weightHeld } from './weights-held.js';

const BY_NET_WEIGHT: ScanRequest = { ...FROM_START, keep: Keep.ByNetWeight };

/** Parts in which jobseekers come to the auction at first: later ones see the prices of the earlier. */
const WAVES = 8;

export interface WeightOptions {
  /** Points by which the sum may fall short for each seated jobseeker, of 10,000. */
  readonly epsilon?: number;
  /** The auction is ended after this many bids for each jobseeker, with what it has: any time gives an assignment and its gap. */
  readonly mostBids?: number;
  /** False: bidding in plain code, with the same outcome. */
  readonly simd?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, of: number) => void;
}

/** The assignment of the greatest sum of weights, nearly, and the prices that bound what is missing. */
export interface WeightAssignment extends Assignment {
  readonly prices: Int32Array;
  /** Sum of the weights of the seats taken. */
  readonly weight: number;
  readonly epsilon: number;
  readonly work: ClearingWork;
}

/**
 * The greatest sum of weights under seats over all feasible pairs, by an auction on lists that are made again at the prices of
 * the moment. What a list leaves out is worth less than its last entry now and ever after, because prices only rise. Who scans
 * when is fixed by the market alone, so that the outcome is the same for any number of threads.
 */
export async function clearByWeight(
  market: Market,
  scanner: Scanner,
  options: WeightOptions = {},
): Promise<WeightAssignment> {
  const { seekers, vacancies } = market;
  const { limits } = scanner;
  const began = performance.now();
  const epsilon = options.epsilon ?? 10;
  let clearMs = 0;
  const module = options.simd === false ? undefined : await biddingModule();
  const auction = new SeatAuction(vacancies.seats, scanner.heads, module);
  const publish = () => {
    for (let v = 0; v < vacancies.size; v++) limits.scores[v] = Math.min(CLOSED, auction.prices[v]!);
  };
  const rounds: number[] = [];
  const mostBids = (options.mostBids ?? Infinity) * seekers.size;

  let stale: number[] = [];
  const go = async (wave: ArrayLike<number> & Iterable<number>) => {
    rounds.push(wave.length);
    publish();
    await scanner.scan(wave, BY_NET_WEIGHT, { signal: options.signal });
    const from = performance.now();
    auction.enter(wave);
    for (const seeker of auction.run(epsilon, mostBids - auction.bids)) stale.push(seeker);
    clearMs += performance.now() - from;
  };
  for (const wave of waves(seekers.home, market.tables.homes)) {
    await go(wave);
    options.onProgress?.(
      rounds.reduce((sum, count) => sum + count, 0),
      seekers.size,
    );
  }
  while (stale.length > 0 && auction.bids < mostBids) {
    const again = stale;
    stale = [];
    await go(again);
  }
  const vacancyOf = auction.vacancyOf();
  return {
    vacancyOf,
    prices: new Int32Array(auction.prices),
    weight: weightHeld(scanner.heads, vacancyOf),
    epsilon,
    work: {
      proposals: auction.bids,
      rounds,
      clearMs: Math.round(clearMs),
      scanMs: Math.round(performance.now() - began - clearMs),
    },
  };
}

/** Everybody, whole homes at a time, in WAVES parts of about the same size. */
function waves(homeOf: Uint16Array, homes: number): Uint32Array[] {
  const perHome = new Uint32Array(homes);
  for (const home of homeOf) perHome[home]!++;
  const waveOf = new Uint8Array(homes);
  const size = new Float64Array(WAVES);
  for (let home = 0; home < homes; home++) {
    // neighbours are numbered side by side: dealing homes out in turn spreads every region over all waves
    const least = size.indexOf(Math.min(...size));
    waveOf[home] = least;
    size[least]! += perHome[home]!;
  }
  const parts = Array.from(size, (count) => new Uint32Array(count));
  const filled = new Uint32Array(WAVES);
  homeOf.forEach((home, seeker) => {
    const wave = waveOf[home]!;
    parts[wave]![filled[wave]!++] = seeker;
  });
  return parts;
}
