import { UNSEATED } from '../assignment/assignment.js';
import type { Holdings } from '../assignment/holdings.js';
import type { MarketCodes } from '../market/market-codes.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import type { CutOffs } from './cut-offs.js';
import { WhatIf } from './what-if.js';

/** Tries changes of one jobseeker against a run: would the two then rather have each other than what the run gave them? */
export class ChangeTrial {
  readonly #holdings: Holdings;
  readonly #cutOffs: CutOffs;
  readonly #whatIf: WhatIf;
  #loaded = -1;

  constructor(market: Market, codes: MarketCodes, holdings: Holdings, cutOffs: CutOffs) {
    this.#holdings = holdings;
    this.#cutOffs = cutOffs;
    this.#whatIf = new WhatIf(market, codes);
  }

  /** Whether with the change no rule refuses the pair, the vacancy would take the jobseeker, and they would go there. */
  would(seeker: number, vacancy: number, change: (row: WhatIf) => void): boolean {
    if (seeker !== this.#loaded) this.#whatIf.load(seeker);
    this.#loaded = seeker;
    change(this.#whatIf);
    const { scorer } = this.#whatIf;
    const would =
      scorer.isFeasible(0, vacancy) &&
      this.#cutOffs.takes(vacancy, scorer.merit(0, vacancy), seeker) &&
      this.prefers(scorer, 0, seeker, vacancy);
    this.#whatIf.takeBack();
    return would;
  }

  /** The least amount from 1 to `most` that would do, of a change of which more never harms. */
  leastOf(
    most: number,
    seeker: number,
    vacancy: number,
    change: (row: WhatIf, amount: number) => void,
  ): number | undefined {
    const would = (amount: number) => this.would(seeker, vacancy, (row) => change(row, amount));
    if (most < 1 || !would(most)) return undefined;
    let low = 1;
    let high = most;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (would(middle)) high = middle;
      else low = middle + 1;
    }
    return high;
  }

  /**
   * Whether the jobseeker, on that row of the scorer, would rather have the vacancy than what they hold: there is room for it, or
   * they like it better than any of that.
   */
  prefers(scorer: PairScorer, row: number, seeker: number, vacancy: number): boolean {
    const { start, vacancies, bars } = this.#holdings;
    if (bars[seeker] === UNSEATED) return true;
    const other = scorer.seekerScore(row, vacancy);
    const end = start[seeker + 1]!;
    for (let pair = start[seeker]!; pair < end; pair++) {
      const held = vacancies[pair]!;
      const own = scorer.seekerScore(row, held);
      if (other > own || (other === own && vacancy < held)) return true;
    }
    return false;
  }
}
