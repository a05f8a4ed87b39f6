import { collapseBlank, dropInvisible, plainPunctuation } from './code-units.js';

const PRINTABLE_ASCII = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text as a person meant it, accents and case kept: NFC, no invisible characters, typographic quotes and dashes as
 * ASCII, look-alikes of Đ (Icelandic Ð, African Ɖ) as Đ, every run of white space (line breaks too) one space, trimmed.
 * Split into lines before the call where lines matter.
 */
export function cleanText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return collapseBlank(
    plainPunctuation(dropInvisible(text)).normalize('NFC').replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ'),
  );
}
