import {
  hasLanguageCertificate,
  heldOrdinal,
  languagePoints,
  type SeekerFacts,
  usefulLanguages,
  type VacancyFacts,
} from '#domain';
import { Dictionary } from './dictionary.js';
import type { MarketCodes } from './market-codes.js';
import { atMost, PointRows } from './point-rows.js';

/** Most classes that an 8-bit column can name. */
const MOST_CLASSES = 256;
const [CLAIMED, PROVED] = [1, 2];

type Useful = ReturnType<typeof usefulLanguages>;

/**
 * Vacancies alike in the languages worth having there, jobseekers alike in how well they hold them, and the points of each kind
 * of jobseeker in each class of vacancies.
 */
export class LanguageClasses {
  readonly #classes = new Dictionary();
  readonly #useful: Useful[] = [];
  readonly #languages = new Set<string>();
  readonly #held: Readonly<Record<string, number>>[] = [];
  readonly #rows: PointRows;

  constructor(vacancies: readonly VacancyFacts[]) {
    for (const vacancy of vacancies) {
      const useful = usefulLanguages(vacancy);
      if (this.#classes.add(keyOf(useful)) === this.#useful.length) this.#useful.push(useful);
      for (const { language } of useful) this.#languages.add(language);
    }
    atMost(this.#useful.length, MOST_CLASSES, 'sets of useful languages');
    this.#rows = new PointRows(this.#useful.length, 'ways to hold languages');
  }

  classOf(vacancy: VacancyFacts): number {
    return this.#classes.find(keyOf(usefulLanguages(vacancy)));
  }

  /** Row of the jobseeker's points. */
  profileOf(seeker: SeekerFacts): number {
    const held = seeker.languages
      .filter(({ language }) => this.#languages.has(language))
      .map(({ language, ordinal, certificate }) => `${language}${ordinal}${certificate === undefined ? '' : '+'}`);
    return this.#rows.row(held.toSorted().join(' '), (points, known) => {
      this.#held.push(
        Object.fromEntries(seeker.languages.map(({ language }) => [language, heldOrdinal(seeker, language)])),
      );
      this.#useful.forEach((useful, column) => {
        const ordinals = useful.map(({ language }) => heldOrdinal(seeker, language));
        if (!ordinals.some((ordinal) => ordinal > 0)) return;
        const sum = useful.reduce((total, { ordinal }, i) => total + languagePoints(ordinals[i]!, ordinal), 0);
        points[column] = Math.trunc(sum / useful.length);
        known[column] = useful.some(({ language }) => hasLanguageCertificate(seeker, language)) ? PROVED : CLAIMED;
      });
    });
  }

  /** What columns and rows of the points stand for. */
  codes(): Pick<MarketCodes, 'languageClasses' | 'languageProfiles'> {
    return { languageClasses: this.#useful, languageProfiles: this.#held };
  }

  /** The rows of points, padded to `width`. */
  finish(): { width: number; points: Uint8Array; known: Uint8Array } {
    return { width: this.#rows.width, ...this.#rows.finish() };
  }
}

function keyOf(useful: Useful): string {
  return useful.map(({ language, ordinal }) => `${language}${ordinal}`).join(' ');
}
