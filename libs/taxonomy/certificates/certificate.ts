import { dataLines, listField } from '../text/data-lines.js';
import { PhraseIndex } from '../text/phrase-index.js';
import { CERTIFICATE_LINES, OCCUPATION_REQUIREMENT_LINES } from './certificates.data.js';

export interface Certificate {
  code: string;
  vi: string;
  en: string;
  aliases: readonly string[];
  /** The legal text it rests on, in Vietnamese. */
  basis: string;
  /** Work may not start without it (strict-safety work): a person without it is eligible after training only. */
  strictSafety: boolean;
  verified: boolean;
}

export const CERTIFICATES: readonly Certificate[] = dataLines(CERTIFICATE_LINES).map(
  ([code, vi, en, aliases, basis, strict]) => ({
    code: code!,
    vi: vi!,
    en: en!,
    aliases: listField(aliases),
    basis: basis!,
    strictSafety: strict === 'strict',
    verified: false,
  }),
);

const REQUIRED = new Map(
  dataLines(OCCUPATION_REQUIREMENT_LINES).map(([occupation, codes]) => [occupation!, listField(codes)]),
);

const index = new PhraseIndex<string>(function* entries() {
  for (const certificate of CERTIFICATES) {
    for (const name of [certificate.vi, certificate.en, ...certificate.aliases])
      yield [name, certificate.code] as const;
  }
});

/** The certificates a text names, in order, each once: "Lái xe nâng (có chứng chỉ xe nâng), bằng C". */
export function codeCertificate(text: string): string[] {
  return [...new Set(index.find(text).map((hit) => hit.value))];
}

/**
 * Certificates the law asks for before work in this occupation may start, as far as our list goes (verified false: show
 * it as a question to the officer, not as a verdict).
 */
export function requiredCertificates(occupationCode: string): string[] {
  return [...(REQUIRED.get(occupationCode) ?? [])];
}
