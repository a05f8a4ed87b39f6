import type { LanguageNeed } from '#domain';
import { LANGUAGES, parseLanguageCertificate } from '#taxonomy';
import { fold } from '#vietnamese';
import type { LaidOutCell } from '../layout/laid-out.js';
import type { RecordCells } from './record-cells.js';
import { remembered } from './remembered.js';

/** Prose without any of these names no language: saves the look-up for most cells. */
const MAYBE_LANGUAGE =
  /ti[eế]́?ng|văn|ngoại ngữ|ngoai ngu|language|english|chinese|korean|japan|hsk|topik|jlpt|nat|toe|ielts|tocfl|vstep|kiip|goethe|telc|\bn ?[1-5]\b/iu;

const certificateIn = remembered(parseLanguageCertificate);

const LANGUAGE_WORDS = new Map(
  LANGUAGES.flatMap((language) =>
    [language.vi, language.en, ...language.aliases].map((name) => [fold(name), language.code] as const),
  ),
);

/** Languages with their level; a language named without one gets the level its verb implies. */
export function extractLanguages(cells: RecordCells): readonly LanguageNeed[] {
  const found = new Map<string, LanguageNeed>();
  for (const cell of cells.all('language', 'title', 'requirements', 'note', 'description')) {
    for (const part of cell.cell.text.split(/[;\n]|(?<!\d)\.\s/)) {
      const need = languageIn(part, cell);
      if (need && !found.has(need.language)) {
        found.set(need.language, need);
        cells.stated('languages', cell);
      }
    }
  }
  return [...found.values()];
}

/** The language that a clause asks for or claims, with its level; a certificate's grade beats the verb. */
export function languageIn(text: string, cell: LaidOutCell): LanguageNeed | undefined {
  if (cell.role !== 'language' && !MAYBE_LANGUAGE.test(text)) return undefined;
  const folded = fold(text);
  if (/khong (?:yeu cau|can)|^khong$/.test(folded)) return undefined;
  const required = !/loi the|uu tien|cang tot|plus/.test(folded);
  const parsed = certificateIn(text);
  const named = /tieng (?:han quoc|trung quoc|nhat ban|[a-z]+)/.exec(folded)?.[0];
  const words = named?.split(' ') ?? [];
  const language =
    parsed?.language ??
    LANGUAGE_WORDS.get(named ?? '') ??
    LANGUAGE_WORDS.get(words.slice(0, 2).join(' ')) ??
    (cell.role === 'language' ? LANGUAGE_WORDS.get(folded) : undefined);
  if (language === undefined || language === 'vi') return undefined;
  const fluent = /thanh thao|thong thao|luu loat|phien dich|bien dich|tot/.test(folded)
    ? 4
    : /giao tiep|co ban|biet|so cap/.test(folded)
      ? 2
      : 3;
  const ordinal = parsed && parsed.ordinal > 0 ? parsed.ordinal : fluent;
  const certificate = parsed && parsed.grade !== '' ? `${parsed.certificate} ${parsed.grade}` : undefined;
  return { language, ordinal, required, ...(certificate === undefined ? {} : { certificate }) };
}
