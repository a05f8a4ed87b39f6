import { deserialize, serialize } from 'node:v8';
import { type Referrals, UNSEATED } from '../assignment/assignment.js';
import { type Holdings, referralHoldings, seatHoldings } from '../assignment/holdings.js';
import type { RunMarket } from './run-market.js';

/** Who goes where, as one step leaves it for the next. */
export interface Clearing {
  readonly proposals: number;
  readonly vacancyOf?: Int32Array;
  /** Of max-weight. */
  readonly prices?: Int32Array;
  /** Of referral-k. */
  readonly referrals?: Referrals;
}

/** What a clearing of any mode gives to whom; ranked lists give nothing. */
export function holdingsOf(run: RunMarket, { vacancyOf, referrals }: Omit<Clearing, 'proposals'>): Holdings {
  const { market, policy } = run.parts;
  const places = policy.referral.perJobseeker;
  if (referrals !== undefined) return referralHoldings(referrals, { places, quota: run.quota() });
  return seatHoldings(market, { vacancyOf: vacancyOf ?? new Int32Array(run.jobseekers).fill(UNSEATED) });
}

/** As bytes for another process of the same version. */
export function writeClearing(clearing: Clearing): Uint8Array {
  return serialize(clearing);
}

export function readClearing(bytes: Uint8Array): Clearing {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `writeClearing` wrote it
  return deserialize(bytes) as Clearing;
}
