import { type Holdings, referralHoldings, seatHoldings } from '../../libs/matching/assignment/holdings.js';
import type { Market } from '../../libs/matching/market/market.js';
import type { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import { TextbookClearing } from './certificate-clearing.js';
import { choice, textbookClearing } from './textbook-clearing.js';

export type OutcomeKind = 'seats' | 'introductions';

export const OUTCOME_KINDS: readonly OutcomeKind[] = ['seats', 'introductions'];

export interface TextbookOutcome {
  readonly holdings: Holdings;
  /** Of these people, the ones that a vacancy takes. */
  readonly choose: (scorer: PairScorer, vacancy: number, people: readonly number[]) => number[];
}

/** What the textbook gives: seats, or up to three introductions for each jobseeker and two for each seat. */
export function textbookOutcome(kind: OutcomeKind, market: Market): TextbookOutcome {
  if (kind === 'seats') {
    return {
      holdings: seatHoldings(market, { vacancyOf: textbookClearing(market) }),
      choose: (scorer, vacancy, people) => choice(market, scorer, vacancy, people),
    };
  }
  const limits = { places: 3, quota: market.vacancies.seats.map((seats) => 2 * seats) };
  const referrals = new TextbookClearing(market).refer(limits.places, Uint32Array.from(limits.quota));
  return {
    holdings: referralHoldings(referrals, limits),
    choose: (scorer, vacancy, people) => bestFirst(scorer, vacancy, people).slice(0, limits.quota[vacancy]),
  };
}

/** Jobseekers in the order in which a vacancy would have them. */
export function bestFirst(scorer: PairScorer, vacancy: number, people: readonly number[]): number[] {
  return people.toSorted((a, b) => scorer.merit(b, vacancy) - scorer.merit(a, vacancy) || a - b);
}
