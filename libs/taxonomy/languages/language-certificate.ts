import { dataLines, listField } from '../text/data-lines.js';
import { PhraseIndex } from '../text/phrase-index.js';
import { tokenize } from '../text/tokens.js';
import { codeLanguages } from './language.js';
import { LANGUAGE_CERTIFICATE_LINES } from './languages.data.js';

interface LanguageCertificateGrade {
  /** As printed on the certificate; for a score the lowest score of the band, "550". */
  grade: string;
  /** 1..6 for A1..C2, quy đổi tham khảo. */
  ordinal: number;
  /** The grade is a score: this much or more. */
  isMinimum: boolean;
}

export interface LanguageCertificate {
  code: string;
  language: string;
  name: string;
  aliases: readonly string[];
  grades: readonly LanguageCertificateGrade[];
  verified: boolean;
}

export interface ParsedLanguageCertificate {
  language: string;
  /** Code of the certificate; "cefr" when only a level such as "B1" is named. */
  certificate: string;
  /** Grade as typed, upper case; "" when none was named. */
  grade: string;
  /** 1..6 for A1..C2, quy đổi tham khảo; 0 when no grade was named. */
  ordinal: number;
}

function parseGrade(text: string): LanguageCertificateGrade {
  const [, minimum, grade, ordinal] = /^(>=)?(.+)=(\d)$/.exec(text)!;
  return { grade: grade!, ordinal: Number(ordinal), isMinimum: minimum !== undefined };
}

export const LANGUAGE_CERTIFICATES: readonly LanguageCertificate[] = dataLines(LANGUAGE_CERTIFICATE_LINES).map(
  ([code, language, name, aliases, grades]) => ({
    code: code!,
    language: language!,
    name: name!,
    aliases: listField(aliases),
    grades: listField(grades).map(parseGrade),
    verified: false,
  }),
);

const BY_CODE = new Map(LANGUAGE_CERTIFICATES.map((certificate) => [certificate.code, certificate]));

const certificateIndex = new PhraseIndex<string>(function* entries() {
  for (const certificate of LANGUAGE_CERTIFICATES) {
    for (const alias of certificate.aliases) yield [alias, certificate.code] as const;
  }
});

const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const ROMAN = new Map(Object.entries({ I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6' }));
const GRADE_FILLERS = new Set([
  'cap',
  'bac',
  'level',
  'trinh',
  'do',
  'diem',
  'tu',
  'dat',
  'tren',
  'toi',
  'thieu',
  'muc',
]);

/** A certificate glued to its grade ("HSK5", "TOPIK4", "JLPTN3") is pulled apart before the look-up. */
const unglue = (text: string) =>
  text.replace(/\b(TOPIK|HSK|KIIP|JLPT|TOEIC|IELTS|TOCFL|VSTEP)(?=[\dN])/gi, '$1 ').replace(/(\d),(\d)/g, '$1.$2');

function gradeOrdinal(certificate: LanguageCertificate, typed: string): number | undefined {
  const score = Number(typed);
  return certificate.grades.find(({ grade, isMinimum }) => (isMinimum ? score >= Number(grade) : grade === typed))
    ?.ordinal;
}

/** The first word after the certificate's name that reads as one of its grades, before anything else is said. */
function gradeAfter(certificate: LanguageCertificate, rest: string): { grade: string; ordinal: number } | undefined {
  for (const [word] of rest.matchAll(/[\p{L}\p{M}\p{N}]+(?:\.\d)?/gu)) {
    const typed = ROMAN.get(word) ?? word.toUpperCase();
    const ordinal = gradeOrdinal(certificate, typed);
    if (ordinal !== undefined) return { grade: typed, ordinal };
    if (!GRADE_FILLERS.has(tokenize(word)[0]?.folded ?? '')) return undefined;
  }
  return undefined;
}

/** "N3" and "NAT 4Q" say Japanese by themselves. */
function bareJapaneseGrade(text: string): ParsedLanguageCertificate | undefined {
  const level = /(?<![\p{L}\d])N\s?([1-5])(?![\p{L}\d])/iu.exec(text)?.[1];
  if (level === undefined) return undefined;
  return { language: 'ja', certificate: 'jlpt', grade: `N${level}`, ordinal: 6 - Number(level) };
}

/**
 * The language certificate a text names first: "HSK5/TOCFL B2" is HSK 5, "tiếng Nhật N4" JLPT N4, "TOEIC 650" the band
 * from 550, "tiếng Anh B1" a bare level. `undefined` when neither a certificate nor a level is named.
 */
export function parseLanguageCertificate(text: string): ParsedLanguageCertificate | undefined {
  const spaced = unglue(text);
  for (const hit of certificateIndex.find(spaced)) {
    const certificate = BY_CODE.get(hit.value)!;
    const end = tokenize(spaced)[hit.to - 1]!.end;
    const found = gradeAfter(certificate, spaced.slice(end));
    const passed = certificate.grades.length === 1 ? certificate.grades[0] : undefined;
    const { grade, ordinal } = found ?? passed ?? { grade: '', ordinal: 0 };
    return { language: certificate.language, certificate: certificate.code, grade, ordinal };
  }
  const japanese = bareJapaneseGrade(spaced);
  if (japanese !== undefined) return japanese;
  const language = codeLanguages(spaced)[0];
  const level = /(?<![\p{L}\d])([ABC][12])(?![\p{L}\d])/iu.exec(spaced)?.[1]?.toUpperCase();
  if (language === undefined || level === undefined) return undefined;
  return { language, certificate: 'cefr', grade: level, ordinal: CEFR.indexOf(level) + 1 };
}
