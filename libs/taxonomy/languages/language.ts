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

const index = new PhraseIndex<string>(function* entries() {
  for (const language of LANGUAGES) {
    for (const name of [language.vi, language.en, ...language.aliases]) yield [name, language.code] as const;
  }
});

/**
 * The foreign languages a text names, as ISO 639-1 codes in order, each once: "tiếng Trung", "Anh văn". "hàn" alone is
 * welding, never Korean.
 */
export function codeLanguages(text: string): string[] {
  return [...new Set(index.find(text).map((hit) => hit.value))];
}
