/**
 * `normal`: a province's trades, ways and wishes · `scarce`: half as many seats again as jobseekers · `adversarial`: all like
 * the same vacancies and 95 seats wait for 100 jobseekers · `ties`: few incomes, places and skills, so that scores are level.
 */
export const MARKET_KINDS = ['normal', 'scarce', 'adversarial', 'ties'] as const;

export type MarketKind = (typeof MARKET_KINDS)[number];

/** Everything an invented market is made from: the same options give the same market, byte for byte. */
export interface ColumnOptions {
  readonly seed: number;
  readonly jobseekers: number;
  readonly vacancies: number;
  readonly kind: MarketKind;
}

/** Streams of the seeded draw, so that a jobseeker and a vacancy of one row have nothing in common. */
export const SEEKER_STREAM = 1;
export const VACANCY_STREAM = 2;

/** First need bit of each kind of requirement, in two words; one bit for each certificate, shift, contract, language × ordinal. */
export const NEED = { certificate: 0, shift: 32, contract: 36, language: 40, bannedForMinors: 60, nightForMinors: 61 };
export const NEED_WORDS = 2;
export const CERTIFICATES = 32;
export const SHIFT_CODES = ['day', 'two-shift', 'three-shift', 'night'];
export const SHIFTS = SHIFT_CODES.length;
export const CONTRACTS = 4;
/** English first, then the languages of the investors. */
export const LANGUAGES = 5;
/** Highest ordinal that a vacancy requires. */
export const REQUIRED_ORDINALS = 4;
export const ORDINALS = 6;
/** English 0..3. */
export const ENGLISH_ORDINALS = 4;
export const SKILLS = 128;
/** Skills of one trade lie in a window of this many. */
export const SKILL_WINDOW = 16;
export const BENEFITS = 10;
export const INVESTORS = 12;

/** First skill of the window of a minor group of occupations. */
export function skillWindow(minor: number): number {
  return (minor * 7) % (SKILLS - SKILL_WINDOW);
}

/** The language spoken at a firm of investor country 1..12, and by who comes back from there: 1..4. */
export function investorLanguage(country: number): number {
  return 1 + ((country - 1) % (LANGUAGES - 1));
}

/** Column of the language tables: a language (0 = English) useful up to an ordinal; 0 stands for none. */
export function languageClassOf(language: number, ordinal: number): number {
  return 1 + language * ORDINALS + ordinal - 1;
}

/** Row of the language tables: English 0..3, one other language at an ordinal or none (0), on paper or not. */
export function languageProfileOf(english: number, language: number, ordinal: number, isProved: boolean): number {
  const other = ordinal === 0 ? 0 : (language - 1) * ORDINALS + ordinal;
  return (other * ENGLISH_ORDINALS + english) * 2 + Number(isProved);
}
