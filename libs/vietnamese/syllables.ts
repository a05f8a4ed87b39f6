import { cleanText } from './clean-text.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as written (NFC, case and accents kept): runs of letters and digits. In Vietnamese: its syllables. */
export function syllables(text: string): string[] {
  return cleanText(text).match(WORD) ?? [];
}
