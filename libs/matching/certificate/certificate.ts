/** A pair of rows that a certificate objects to. */
export interface Offence {
  readonly kind: 'infeasible' | 'blocking';
  readonly seeker: number;
  readonly vacancy: number;
}

interface Proof {
  /** Pairs that meet every hard rule, all of them visited. */
  readonly feasiblePairs: number;
  /** The first offending pairs by jobseeker, then vacancy: infeasible ones before blocking ones. */
  readonly examples: readonly Offence[];
}

/** What was found of a stable assignment. It is proven when every count but `feasiblePairs` is 0. */
export interface StableCertificate extends Proof {
  readonly mode: 'stable';
  readonly infeasibleAssignments: number;
  /** Seats given beyond those there are. */
  readonly seatsExceeded: number;
  readonly blockingPairs: number;
}

/** What was found of an assignment of greatest weight: `primal <= optimum <= dual` when nothing is infeasible or exceeded. */
export interface MaxWeightCertificate extends Proof {
  readonly mode: 'max-weight';
  readonly infeasibleAssignments: number;
  readonly seatsExceeded: number;
  /** Vacancies with a price below 0, for which there is no bound; they are counted as if free. */
  readonly negativePrices: number;
  /** Weight of the assignment. */
  readonly primal: number;
  /** No assignment has more weight. */
  readonly dual: number;
  /** What may be missing to the optimum, parts per million of `dual`, rounded up. */
  readonly gapPpm: number;
}

/** What was found of introductions. They are proven when every count but `feasiblePairs` is 0. */
export interface ReferralCertificate extends Proof {
  readonly mode: 'referral-k';
  readonly infeasibleReferrals: number;
  /** Introductions to a vacancy that the jobseeker was introduced to already. */
  readonly repeatedReferrals: number;
  /** Introductions beyond what jobseekers may have. */
  readonly referralsExceeded: number;
  /** Introductions beyond what vacancies may have. */
  readonly quotaExceeded: number;
  readonly blockingPairs: number;
}

/** Examples that a certificate names. */
export const EXAMPLES = 10;
