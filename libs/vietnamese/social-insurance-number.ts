import { parseCccd } from './cccd.js';

/** A social insurance number (mã số BHXH). */
export interface SocialInsuranceNumber {
  /** Ten digits, or the twelve of the personal number that replaces it. */
  value: string;
  /** A leading zero that a spreadsheet dropped was put back. */
  restored: boolean;
}

/** Ten digits, separators and a label allowed; nine only in a cell of their own. There is no check digit. */
export function parseSocialInsuranceNumber(text: string): SocialInsuranceNumber | undefined {
  for (const match of text.matchAll(/(?<!\d)\d(?:[ .-]?\d){8,11}(?!\d)/g)) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length === 10) return { value: digits, restored: false };
    if (digits.length === 12 && parseCccd(digits)) return { value: digits, restored: false };
    if (digits.length === 9 && /^\s*\d{9}(?:\.0)?\s*$/.test(text)) return { value: `0${digits}`, restored: true };
  }
  return undefined;
}
