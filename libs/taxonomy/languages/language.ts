import { dataLines, listField } from '../text/data-lines.js';
import { PhraseIndex } from '../text/phrase-index.js';
import { LANGUAGE_LINES } from './languages.data.js';

export interface Language {
  /** ISO 639-1. */
  code: string;
  vi: string;
  en: string;
  aliases: readonly string[];
}

export const LANGUAGES: readonly Language[] = dataLines(LANGUAGE_LINES).map(([code, vi, en, aliases]) => ({
  code: code!,
  vi: vi!,
  en: en!,
  aliases: listField(aliases),
}));

/** Foreign languages named in free text ("tiếng Trung", "Anh văn"); "hàn" alone is welding, never Korean. */
export const languageIndex = new PhraseIndex<string>(function* entries() {
  for (const language of LANGUAGES) {
    for (const name of [language.vi, language.en, ...language.aliases]) yield [name, language.code] as const;
  }
});
