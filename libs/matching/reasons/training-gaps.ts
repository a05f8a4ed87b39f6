import { MATCH_CHANGES, MATCH_RULE_CODES } from '#domain';
import type { Market } from '../market/market.js';
import type { VacanciesNear } from './vacancies-near.js';

/**
 * Vacancies near a jobseeker from which only a qualification, or only needs that training meets, keep them. What the vacancies near
 * ask is laid out in a row once for all jobseekers of a home who reach as far: ask for them one after the other.
 */
export class TrainingGaps {
  readonly #market: Market;
  readonly #near: VacanciesNear;
  /** Need bits of certificates and languages, by word. */
  readonly #trainable: Uint32Array;
  readonly #vacancies: Uint32Array;
  readonly #needs: Uint32Array;
  readonly #level: Uint8Array;
  readonly #start: Uint16Array;
  readonly #found: Uint32Array;
  #count = 0;
  #reach: readonly number[] = [];

  constructor(market: Market, near: VacanciesNear) {
    const { size } = market.vacancies;
    const { needWords, needRules } = market.tables;
    const rules = (['certificate-missing', 'language-below'] as const).map((code) => MATCH_RULE_CODES.indexOf(code));
    this.#market = market;
    this.#near = near;
    this.#trainable = new Uint32Array(needWords);
    needRules.forEach((rule, bit) => {
      if (rules.includes(rule)) this.#trainable[bit >>> 5]! |= 1 << (bit & 31);
    });
    this.#vacancies = new Uint32Array(size);
    this.#needs = new Uint32Array(size * needWords);
    this.#level = new Uint8Array(size);
    this.#start = new Uint16Array(size);
    this.#found = new Uint32Array(size);
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
    const { seekers, tables } = this.#market;
    const { needWords } = tables;
    const start = seekers.start[seeker]!;
    const level = seekers.level[seeker]!;
    let found = 0;
    for (let at = 0; at < this.#count; at++) {
      if (start > this.#start[at]!) continue;
      const below = this.#level[at]! - level;
      let isShort = below > 0 && below <= MATCH_CHANGES.level.most;
      for (let word = 0; word < needWords; word++) {
        const missing = this.#needs[at * needWords + word]! & ~seekers.has[seeker * needWords + word]!;
        if (missing === 0) continue;
        isShort = below <= 0 && (missing & ~this.#trainable[word]!) === 0;
        if (!isShort) break;
      }
      if (isShort) this.#found[found++] = this.#vacancies[at]!;
    }
    return this.#found.subarray(0, found);
  }

  /** What the vacancies near ask, of those that ask for anything a training gives. */
  #layOut(seeker: number): void {
    const { seekers, vacancies, tables } = this.#market;
    const { needWords } = tables;
    const named = seekers.namedStart[seeker + 1]! - seekers.namedStart[seeker]!;
    const reach = [seekers.home[seeker]!, this.#furthest(seeker), seekers.willing[seeker]!];
    if (named === 0 && reach.every((value, at) => value === this.#reach[at])) return;
    // places that one jobseeker names are near to nobody else
    this.#reach = named === 0 ? reach : [];
    this.#count = 0;
    for (const vacancy of this.#near.of(seeker)) {
      let asks = vacancies.level[vacancy]!;
      for (let word = 0; word < needWords; word++) {
        const needs = vacancies.needs[vacancy * needWords + word]!;
        this.#needs[this.#count * needWords + word] = needs;
        asks |= needs & this.#trainable[word]!;
      }
      if (asks === 0) continue;
      this.#level[this.#count] = vacancies.level[vacancy]!;
      this.#start[this.#count] = vacancies.start[vacancy]!;
      this.#vacancies[this.#count++] = vacancy;
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
