import { dataLines } from '../text/data-lines.js';
import { INDUSTRY_DIVISION_LINES, INDUSTRY_SECTION_LINES } from './industry-groups.data.js';
import { INDUSTRY_LINES } from './industries.data.js';

/** One entry of VSIC 2018: a section ("C"), a division ("26") or a class ("2610"). */
export interface Industry {
  code: string;
  level: 'section' | 'division' | 'class';
  /** Letter of the section it belongs to; a section names itself. */
  section: string;
  vi: string;
  /** Only sections have an English name here. */
  en: string | undefined;
  /** Edition of the classification: forms still print VSIC 2018, employers register with VSIC 2025. */
  edition: 'VSIC 2018';
  verified: boolean;
}

const entry = (level: Industry['level'], section: string, code: string, vi: string, en?: string): Industry => ({
  code,
  level,
  section,
  vi,
  en,
  edition: 'VSIC 2018',
  // the names of the divisions were written down from common use, not from the annex
  verified: level !== 'division',
});

/** The 21 sections, 88 divisions and 464 classes, in this order. */
export const INDUSTRIES: readonly Industry[] = [
  ...dataLines(INDUSTRY_SECTION_LINES).map(([code, vi, en]) => entry('section', code!, code!, vi!, en)),
  ...dataLines(INDUSTRY_DIVISION_LINES).map(([key, vi]) => entry('division', key!.charAt(0), key!.slice(1), vi!)),
  ...dataLines(INDUSTRY_LINES).map(([key, vi]) => entry('class', key!.charAt(0), key!.slice(1), vi!)),
];

const BY_CODE = new Map(INDUSTRIES.map((industry) => [industry.code, industry]));

/** By section letter, 2-digit division or 4-digit class. */
export function industryByCode(code: string): Industry | undefined {
  return BY_CODE.get(code.trim().toUpperCase());
}
