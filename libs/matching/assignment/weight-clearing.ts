import { Keep } from '../kernel/kernel-layout.js';
import type { Market } from '../market/market.js';
import { CLOSED } from '../scan/limits.js';
import { FROM_START, type ScanRequest } from '../scan/scan-homes.js';
import type { Scanner } from '../scan/scanner.js';
import type { Assignment } from './assignment.js';
import { firstStage, laterStages } from './auction-stages.js';
import { biddingModule } from './compiled-bidding.js';
import type { ClearingWork } from './deferred-clearing.js';
import { SeatAuction } from './seat-auction.js';
import { weightHeld } from './weights-held.js';

const BY_NET_WEIGHT: ScanRequest = { ...FROM_START, keep: Keep.ByNetWeight };

/** Bids for each jobseeker after which a market counts as contested: 5 to 13 are usual, 100 where all want the same. */
const PROBE = 20;

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
 * the moment. What a list leaves out is worth less than its last entry now and ever after, because prices only rise; where they
 * are brought down, between the stages in a contested market, everybody gets a new list. Who scans when is fixed by the market
 * alone, so that the outcome is the same for any number of threads.
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
  let coming: ArrayLike<number>[] = [];
  let stale: number[] = [];

  /** Lets them bid, those who are waiting, then wave after wave, then who needs new lists, until nobody wants to or the bids are made. */
  const proceed = async (step: number, until: number) => {
    for (;;) {
      const from = performance.now();
      for (const seeker of auction.run(step, until - auction.bids)) stale.push(seeker);
      clearMs += performance.now() - from;
      if (auction.bids >= until) return;
      const next = coming.shift() ?? stale;
      if (next === stale) stale = [];
      if (next.length === 0) return;
      publish();
      await scanner.scan(next, BY_NET_WEIGHT, { signal: options.signal });
      auction.enter(next);
      rounds.push(next.length);
      scanned += next.length;
      options.onProgress?.(Math.min(scanned, seekers.size), seekers.size);
    }
  };
  let scanned = 0;
  coming = waves(seekers.home, market.tables.homes);
  await proceed(epsilon, Math.min(mostBids, PROBE * seekers.size));
  if (coming.length > 0 || stale.length > 0 || auction.isWaiting) {
    await proceed(firstStage(epsilon), mostBids);
    for (const { step, lower } of laterStages(epsilon)) {
      if (auction.bids >= mostBids) break;
      auction.restart(lower);
      coming = waves(seekers.home, market.tables.homes);
      stale = [];
      await proceed(step, mostBids);
    }
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
  return parts.filter((part) => part.length > 0);
}
