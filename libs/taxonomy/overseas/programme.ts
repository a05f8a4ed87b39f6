import { dataLines, listField } from '../text/data-lines.js';
import { PhraseIndex } from '../text/phrase-index.js';
import { PROGRAMME_LINES } from './overseas.data.js';

/** A programme under which people work abroad; what it teaches links a returnee to vacancies at home. */
export interface Programme {
  code: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  vi: string;
  en: string;
  aliases: readonly string[];
  /** VSCO 2020 codes of work usually done in the programme; ours. */
  occupations: readonly string[];
  verified: boolean;
}

export const PROGRAMMES: readonly Programme[] = dataLines(PROGRAMME_LINES).map(
  ([code, country, vi, en, aliases, occupations]) => ({
    code: code!,
    country: country!,
    vi: vi!,
    en: en!,
    aliases: listField(aliases),
    occupations: listField(occupations),
    verified: false,
  }),
);

const index = new PhraseIndex<string>(function* entries() {
  for (const programme of PROGRAMMES) {
    for (const name of [programme.vi, programme.en, ...programme.aliases]) yield [name, programme.code] as const;
  }
});

/** The programme a text names: "TTS Nhật về", "EPS", "tokutei", "đi Đài 3 năm". The longest name wins. */
export function codeProgramme(text: string): string | undefined {
  return index.longest(text)?.value;
}
