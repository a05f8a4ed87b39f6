/** Nine digits or more, however grouped: phone, CCCD, tax and account numbers. */
const LONG_NUMBER = /(?<!\d)(?:\+?\d[\s.\-–()]{0,2}){8,}\d(?!\d)/g;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Free text of a notice without what may reach a person: an index holds no personal data (design: personal data). */
export function withoutNumbers(text: string): string {
  return text.replace(ADDRESS, ' ').replace(LONG_NUMBER, ' ');
}
