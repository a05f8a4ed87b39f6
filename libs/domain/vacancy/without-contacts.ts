/** Phone and identity numbers, however grouped, and any run of nine digits; not the zeros inside "8.000.000-12.000.000". */
const LONG_NUMBER = /(?<!\d[.,]?)(?:(?:\+?84|0)(?:[\s.\-–()]{0,2}\d){8,}|\d{9,})(?!\d)/g;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Free text of a notice as the public may read it: what would reach a person is taken out, because people turn to the
 * centre (design: personal data).
 */
export function withoutContacts(text: string): string {
  return text
    .replace(ADDRESS, '…')
    .replace(LONG_NUMBER, '…')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}
