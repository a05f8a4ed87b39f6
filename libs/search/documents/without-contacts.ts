/** Nine digits or more, however grouped: phone, CCCD, tax and account numbers. */
const LONG_NUMBER = /(?<!\d)(?:\+?\d[\s.\-–()]{0,2}){8,}\d(?!\d)/g;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** "Liên hệ …" to the end of the sentence, and a form of address with the names after it. */
const CONTACT = /(?<!\p{L})(?:liên hệ|lh|hotline|sđt|đt|zalo|điện thoại)(?!\p{L})[^.;\n]*/giu;
const NAMED = /(?<!\p{L})(?:Ms|Mrs|Mr|Miss|Chị|chị|Anh|anh|Cô|cô|Bà|bà|Ông|ông)\.?(?:\s+\p{Lu}\p{L}*){1,4}/gu;

/** Free text of a notice without what may name or reach a person: an index holds no personal data. */
export function withoutContacts(text: string): string {
  return text
    .normalize('NFC')
    .replace(ADDRESS, ' ')
    .replace(LONG_NUMBER, ' ')
    .replace(CONTACT, ' ')
    .replace(NAMED, ' ');
}
