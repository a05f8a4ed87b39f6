import { MATCH_CHANGES, MATCH_RULE_CODES } from '#domain';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import type { VacanciesNear } from './vacancies-near.js';

/**
 * Vacancies near a jobseeker from which only a qualification, or only needs that training meets, keep them, of occupations not too far
 * from what they want. What the vacancies near ask is laid out in a row once for all jobseekers of a home who reach as far, those of a
 * slot together, so that what is wanted is looked at once for each: ask for them one after the other.
 */
export class TrainingGaps {
  readonly #market: Market;
  readonly #near: VacanciesNear;
  readonly #scorer: PairScorer;
  /** Need bits of certificates and languages, by word. */
  readonly #trainable: Uint32Array;
  readonly #vacancies: Uint32Array;
  readonly #needs: Uint32Array;
  readonly #level: Uint8Array;
  readonly #start: Uint16Array;
  readonly #found: Uint32Array;
  readonly #slotEnds: Uint32Array;
  /** By vacancy: 1 = it asks for something that a training gives. */
  readonly #asks: Uint8Array;
  #reach: readonly number[] = [];

  constructor(market: Market, scorer: PairScorer, near: VacanciesNear) {
    const { size, needs } = market.vacancies;
    const { needWords, needRules, segments } = market.tables;
    const rules = (['certificate-missing', 'language-below'] as const).map((code) => MATCH_RULE_CODES.indexOf(code));
    this.#market = market;
    this.#near = near;
    this.#scorer = scorer;
    this.#trainable = new Uint32Array(needWords);
    needRules.forEach((rule, bit) => {
      if (rules.includes(rule)) this.#trainable[bit >>> 5]! |= 1 << (bit & 31);
    });
    this.#vacancies = new Uint32Array(size);
    this.#needs = new Uint32Array(size * needWords);
    this.#level = new Uint8Array(size);
    this.#start = new Uint16Array(size);
    this.#found = new Uint32Array(size);
    this.#slotEnds = new Uint32Array(16 * segments);
    this.#asks = market.vacancies.level.map((level, vacancy) => {
      const asked = this.#trainable.some((bits, word) => (needs[vacancy * needWords + word]! & bits) !== 0);
      return Number(level > 0 || asked);
    });
  }

  /** These jobseekers in an order in which few layouts are made. */
  inOrder(rows: readonly number[]): Uint32Array {
    const { home, reachKm, willing } = this.#market.seekers;
    const key = (row: number) => 512 * home[row]! + 256 * willing[row]! + reachKm[row]!;
    return Uint32Array.from(rows).toSorted((a, b) => key(a) - key(b) || a - b);
  }

  /** Good until the next call. */
  of(seeker: number): Uint32Array {
    this.#layOut(seeker);
    const slots = this.#slotEnds.length;
    let found = 0;
    for (let slot = 0, from = 0; slot < slots; slot++) {
      const to = this.#slotEnds[slot]!;
      // wanted alike, all of a slot
      if (from < to && !this.#scorer.isUnwanted(seeker, this.#vacancies[from]!)) {
        for (let at = from; at < to; at++) if (this.#isShort(seeker, at)) this.#found[found++] = this.#vacancies[at]!;
      }
      from = to;
    }
    return this.#found.subarray(0, found);
  }

  #isShort(seeker: number, at: number): boolean {
    const { seekers, tables } = this.#market;
    const { needWords } = tables;
    if (seekers.start[seeker]! > this.#start[at]!) return false;
    const below = this.#level[at]! - seekers.level[seeker]!;
    let isShort = below > 0 && below <= MATCH_CHANGES.level.most;
    for (let word = 0; word < needWords; word++) {
      const missing = this.#needs[at * needWords + word]! & ~seekers.has[seeker * needWords + word]!;
      if (missing === 0) continue;
      if (below > 0 || (missing & ~this.#trainable[word]!) !== 0) return false;
      isShort = true;
    }
    return isShort;
  }

  /** What the vacancies near ask, of those that ask for anything a training gives, slot by slot. */
  #layOut(seeker: number): void {
    const { seekers, vacancies } = this.#market;
    const named = seekers.namedStart[seeker + 1]! - seekers.namedStart[seeker]!;
    const reach = [seekers.home[seeker]!, this.#furthest(seeker), seekers.willing[seeker]!];
    if (named === 0 && reach.every((value, at) => value === this.#reach[at])) return;
    // places that one jobseeker names are near to nobody else
    this.#reach = named === 0 ? reach : [];
    const near = this.#near.of(seeker).filter((vacancy) => this.#asks[vacancy] === 1);
    const ends = this.#slotEnds.fill(0);
    for (const vacancy of near) ends[vacancies.slot[vacancy]!]!++;
    for (let slot = 1; slot < ends.length; slot++) ends[slot]! += ends[slot - 1]!;
    const next = ends.slice();
    for (const vacancy of near) this.#put(--next[vacancies.slot[vacancy]!]!, vacancy);
  }

  #put(at: number, vacancy: number): void {
    const { vacancies, tables } = this.#market;
    const { needWords } = tables;
    this.#vacancies[at] = vacancy;
    this.#level[at] = vacancies.level[vacancy]!;
    this.#start[at] = vacancies.start[vacancy]!;
    for (let word = 0; word < needWords; word++) {
      this.#needs[at * needWords + word] = vacancies.needs[vacancy * needWords + word]!;
    }
  }

  /** Kilometres to the furthest place of work within reach, which says which ones are; −1 where none is. */
  #furthest(seeker: number): number {
    const { seekers, tables } = this.#market;
    const reach = seekers.reachKm[seeker]!;
    const row = seekers.home[seeker]! * tables.places;
    let furthest = -1;
    for (let cell = row; cell < row + tables.places; cell++) {
      const km = tables.km[cell]!;
      if (km <= reach && km > furthest) furthest = km;
    }
    return furthest;
  }
}
