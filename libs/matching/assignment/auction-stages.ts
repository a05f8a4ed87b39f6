/**
 * Stages of an auction in a contested market, where jobseekers outbid each other by little and often: prices are first found
 * roughly, with a great epsilon, and then more and more finely from a little under them (epsilon scaling, Bertsekas 1988).
 */
export interface AuctionStage {
  /** Epsilon of the stage, points of 10,000. */
  readonly step: number;
  /** What prices come down by before it: the stage before may have gone too far. */
  readonly lower: number;
}

const COARSE = 1_000;
const FINER = 10;
/** In epsilons of the stage before. */
const BELOW = 2;

/** Epsilon of the stage that goes on from where the contest showed. */
export function firstStage(epsilon: number): number {
  return Math.max(epsilon, COARSE);
}

/** The stages after, each of which begins without seats taken; the last has the epsilon asked for. */
export function* laterStages(epsilon: number): Iterable<AuctionStage> {
  for (let before = firstStage(epsilon); before > epsilon;) {
    const step = Math.max(epsilon, Math.trunc(before / FINER));
    yield { step, lower: BELOW * before };
    before = step;
  }
}
