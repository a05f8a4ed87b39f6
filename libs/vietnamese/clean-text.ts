import { collapseBlank, dropInvisible, isTidyAscii, plainPunctuation } from './code-units.js';

/**
 * Text as a person meant it, accents and case kept: NFC, no invisible characters, typographic quotes and dashes as
 * ASCII, look-alikes of Đ (Icelandic Ð, African Ɖ) as Đ, every run of white space (line breaks too) one space, trimmed.
 * Split into lines before the call where lines matter.
 */
export function cleanText(text: string): string {
  if (isTidyAscii(text)) return text;
  return collapseBlank(
    plainPunctuation(dropInvisible(text)).normalize('NFC').replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ'),
  );
}
