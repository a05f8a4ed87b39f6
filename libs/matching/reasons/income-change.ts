import { incomeOfStep, incomeStepPoints, type MatchChange, MATCH_CHANGES, NEUTRAL_POINTS } from '#domain';
import type { Holdings } from '../assignment/holdings.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';

/** Sums of money are said in tens of thousands of VND; the narrowest income step is wider. */
const ROUND = 10_000;
const STEPS = Array.from({ length: 256 }, (_, step) => step);
/** By step: the greatest round sum below it, the least from it on, and the greatest that still counts as it. */
const BELOW = STEPS.map((step) => rounded(incomeOfStep(step)));
const FROM = STEPS.map((step) => rounded(incomeOfStep(step) + ROUND - 1));
const WITHIN = STEPS.map((step) => rounded(incomeOfStep(step + 1) - 1));

/**
 * How much less wished for, or how much more paid, makes a jobseeker like a vacancy better than what they hold (of several
 * introductions, the least liked). Income is no rule and nothing to the firm: the vacancy takes them as they are.
 */
export class IncomeChange {
  readonly #market: Market;
  readonly #holdings: Holdings;
  readonly #scorer: PairScorer;
  readonly #weight: number;
  /** Of each vacancy held: how far the other is ahead of it, income aside, more than 0 where they are level; its income step. */
  readonly #ahead: Int32Array;
  readonly #heldSteps: Uint8Array;

  constructor(market: Market, holdings: Holdings, scorer: PairScorer) {
    this.#market = market;
    this.#holdings = holdings;
    this.#scorer = scorer;
    this.#weight = market.weights.seeker.income;
    this.#ahead = new Int32Array(holdings.places);
    this.#heldSteps = new Uint8Array(holdings.places);
  }

  /** A smaller wish makes what they hold look better too, so that every step down is looked at. */
  wish(seeker: number, vacancy: number): MatchChange | undefined {
    const wished = this.#market.seekers.incomeStep[seeker]!;
    const offered = this.#market.vacancies.incomeStep[vacancy]!;
    const { unit, most } = MATCH_CHANGES.wish;
    const held = this.#compare(seeker, vacancy);
    for (let step = wished - 1; step >= 1; step--) {
      const to = WITHIN[step]!;
      const amount = FROM[wished]! - to;
      if (amount > most) return undefined;
      if (this.#isBetter(held, step, offered)) return { kind: 'wish', amount, unit, to };
    }
    return undefined;
  }

  pay(seeker: number, vacancy: number): MatchChange | undefined {
    const wished = this.#market.seekers.incomeStep[seeker]!;
    const offered = this.#market.vacancies.incomeStep[vacancy]!;
    const { unit, most } = MATCH_CHANGES.pay;
    if (offered === 0 || wished === 0) return undefined;
    const held = this.#compare(seeker, vacancy);
    for (let step = offered + 1; step <= 255; step++) {
      const to = FROM[step]!;
      const amount = to - BELOW[offered]!;
      if (amount > most) return undefined;
      if (this.#isBetter(held, wished, step)) return { kind: 'pay', amount, unit, to };
    }
    return undefined;
  }

  /** Looks at what the jobseeker holds. Returns how many vacancies that are. */
  #compare(seeker: number, vacancy: number): number {
    const { incomeStep } = this.#market.vacancies;
    const { start, vacancies } = this.#holdings;
    const from = start[seeker]!;
    const held = start[seeker + 1]! - from;
    const own = this.#besides(seeker, vacancy);
    for (let i = 0; i < held; i++) {
      const other = vacancies[from + i]!;
      this.#ahead[i] = own - this.#besides(seeker, other) + (vacancy < other ? 1 : 0);
      this.#heldSteps[i] = incomeStep[other]!;
    }
    return held;
  }

  #isBetter(held: number, wished: number, offered: number): boolean {
    const income = this.#income(offered, wished);
    for (let i = 0; i < held; i++) {
      if (this.#ahead[i]! + income > this.#income(this.#heldSteps[i]!, wished)) return true;
    }
    return false;
  }

  /** The jobseeker's score of a vacancy without its income. */
  #besides(seeker: number, vacancy: number): number {
    const { seekers, vacancies } = this.#market;
    const income = this.#income(vacancies.incomeStep[vacancy]!, seekers.incomeStep[seeker]!);
    return this.#scorer.seekerScore(seeker, vacancy) - income;
  }

  #income(offered: number, wished: number): number {
    return this.#weight * (offered === 0 || wished === 0 ? NEUTRAL_POINTS : incomeStepPoints(offered, wished));
  }
}

function rounded(vnd: number): number {
  return vnd - (vnd % ROUND);
}
