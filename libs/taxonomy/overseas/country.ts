import { fold } from '#vietnamese';
import { dataLines, listField } from '../text/data-lines.js';
import { PhraseIndex } from '../text/phrase-index.js';
import { COUNTRY_LINES } from './overseas.data.js';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  vi: string;
  en: string;
  aliases: readonly string[];
}

export const COUNTRIES: readonly Country[] = dataLines(COUNTRY_LINES).map(([code, vi, en, aliases]) => ({
  code: code!,
  vi: vi!,
  en: en!,
  aliases: listField(aliases),
}));

/** Names that are also everyday words: a country only when capitalised and written with its marks ("Đức", "Nga", "Ý"). */
const NEEDS_CAPITAL = new Set([
  'duc',
  'nga',
  'y',
  'phap',
  'anh',
  'my',
  'uc',
  'dai',
  'han',
  'nhat',
  'bi',
  'lao',
  'thai',
  'sec',
]);

const index = new PhraseIndex<string>(function* entries() {
  for (const country of COUNTRIES) {
    for (const name of [country.vi, country.en, ...country.aliases]) yield [name, country.code] as const;
  }
});

const isCapital = (text: string) => text.charAt(0) !== text.charAt(0).toLowerCase();

/**
 * The country a text names first, as ISO code: "Hàn Quốc", "Nhật", "TQ", "Taiwan". Short names that are also words
 * ("Mỹ", "Đài") count when capitalised, or when they are the whole text.
 */
export function codeCountry(text: string): string | undefined {
  const whole = text.trim();
  return index
    .find(text)
    .find(({ matched }) => matched === whole || !NEEDS_CAPITAL.has(fold(matched)) || isCapital(matched))?.value;
}
