import { MATCH_CHANGES, ruleBit } from '#domain';
import type { PairScorer } from '../market/pair-scorer.js';
import { RowScanner } from '../market/row-scanner.js';
import type { VacanciesNear } from './vacancies-near.js';
import type { WhatIf } from './what-if.js';

const MOST_SCORE = 10_000;
const SHIFT_BIT = ruleBit('shift-refused');

/**
 * Which closed vacancies a jobseeker comes closest to. Most are passed over unjudged: one quick scan says how well each would be
 * liked if no rule stood against it, and that is the most it can be liked.
 */
export class ClosestVacancies {
  readonly #near: VacanciesNear;
  readonly #scorer: PairScorer;
  readonly #whatIf: WhatIf;
  readonly #scanner: RowScanner;
  readonly #liked: { rows: Uint32Array; seekerScores: Uint16Array; employerScores: Uint16Array };

  constructor(near: VacanciesNear, scorer: PairScorer, whatIf: WhatIf) {
    const { size } = whatIf.market.vacancies;
    this.#near = near;
    this.#scorer = scorer;
    this.#whatIf = whatIf;
    this.#scanner = new RowScanner({ ...whatIf.market, wishFloor: 0 });
    this.#liked = {
      rows: new Uint32Array(size),
      seekerScores: new Uint16Array(size),
      employerScores: new Uint16Array(size),
    };
  }

  /** At most `limit` refused vacancies within reach or a little further: fewest rules first, then the best liked. */
  of(seeker: number, limit: number): number[] {
    const near = this.#near.of(seeker, MATCH_CHANGES.reach.most);
    this.#whatIf.load(seeker);
    this.#whatIf.meetEveryNeed();
    const count = this.#scanner.scan(0, near, near.length, this.#liked);
    const { rows, seekerScores } = this.#liked;
    const closest: number[] = [];
    const distances: number[] = [];
    let furthest = Infinity;
    for (let i = 0; i < count; i++) {
      const mostLiked = seekerScores[i]!;
      if (2 * MOST_SCORE - mostLiked > furthest) continue;
      const vacancy = rows[i]!;
      const refusals = this.#scorer.refusals(seeker, vacancy);
      const rules = bits(refusals);
      if (rules === 0 || (rules + 1) * MOST_SCORE - mostLiked > furthest) continue;
      // shifts refused are all that a rule and the score have in common
      const liked = (refusals & SHIFT_BIT) === 0 ? mostLiked : this.#scorer.seekerScore(seeker, vacancy);
      const distance = (rules + 1) * MOST_SCORE - liked;
      let place = closest.length;
      while (place > 0 && isBefore(distance, vacancy, distances[place - 1]!, closest[place - 1]!)) place--;
      if (place === limit) continue;
      closest.splice(place, 0, vacancy);
      distances.splice(place, 0, distance);
      if (closest.length > limit) {
        closest.pop();
        distances.pop();
      }
      if (closest.length === limit) furthest = distances[limit - 1]!;
    }
    return closest;
  }
}

function isBefore(distance: number, vacancy: number, otherDistance: number, other: number): boolean {
  return distance < otherDistance || (distance === otherDistance && vacancy < other);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
