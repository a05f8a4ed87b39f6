import type { Market } from '../market/market.js';
import type { CutOffs } from './cut-offs.js';
import type { HeldPairs } from './held-pairs.js';
import type { VacancyBlock } from './vacancy-block.js';

/** That no pair outside the claim would rather be together. */
export interface OrderClaim {
  readonly kind: 'order';
  readonly held: HeldPairs;
  readonly cuts: CutOffs;
}

/** That no jobseeker finds more above the price than it has. */
export interface WeightClaim {
  readonly kind: 'weight';
  readonly held: HeldPairs;
  readonly bonus: number;
  /** Per vacancy, none below 0. */
  readonly prices: Int32Array;
}

export type Claim = OrderClaim | WeightClaim;

/** How a vacancy comes within reach: NEAR, LODGING or NAMED of the kernel's layout. Each pair is visited on one road only. */
export type Road = 0 | 1 | 2;

/** Visits pairs for one thread. There are two, which must agree: scalar and SIMD. */
export interface Sweep {
  /** Feasible pairs visited so far. */
  readonly feasiblePairs: number;
  /** Takes up the jobseekers of a piece. */
  take(rows: Uint32Array): void;
  /** Takes up the vacancies of a road. */
  load(road: Road, block: VacancyBlock): void;
  /** The daily way of the block loaded has changed. */
  look(road: Road, block: VacancyBlock): void;
  /**
   * Visits the block of a road with one of the jobseekers taken up: blocking pairs, or the greatest surplus of weight over
   * price, at least 0.
   */
  visit(road: Road, index: number): number;
}

/** Weight of a pair. */
export function weightOf(seekerScore: number, employerScore: number, bonus: number): number {
  return bonus + ((seekerScore + employerScore) >> 1);
}

/** Surplus of the jobseeker's seat, 0 without a seat or at a loss. Nobody's greatest surplus is less. */
export function surplusHeld({ held, bonus, prices }: WeightClaim, { vacancies }: Market, seeker: number): number {
  let best = 0;
  for (let pair = held.start[seeker]!; pair < held.start[seeker + 1]!; pair++) {
    const vacancy = held.vacancies[pair]!;
    if (held.seekerScores[pair]! > 10_000 || vacancy >= vacancies.size) continue;
    best = Math.max(best, weightOf(held.seekerScores[pair]!, held.employerScores[pair]!, bonus) - prices[vacancy]!);
  }
  return best;
}
