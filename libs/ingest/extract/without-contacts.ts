import { parsePhones } from '#vietnamese';
import { remembered } from './remembered.js';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const DIGITS = /\d(?:[ .\-()]?\d){7}/;

/**
 * A text without the people to call: phone numbers, e-mail addresses and the names that stand with them are the contact of
 * the vacancy, stored sealed, and are in nothing that is public. Whole clauses go, because a name has no other mark.
 */
export const withoutContacts: (text: string) => string = remembered((text) => {
  if (!DIGITS.test(text) && !EMAIL.test(text)) return text;
  return text
    .split(/(?<=[\n;]|[.!?](?=\s))/)
    .map((sentence) => (namesContact(sentence) ? withoutClauses(sentence) : sentence))
    .join('')
    .trim();
});

function withoutClauses(sentence: string): string {
  const kept: string[] = [];
  for (const clause of sentence.split(/(?<=,)/)) {
    if (!namesContact(clause)) kept.push(clause);
    else {
      // "… có xe đưa đón lh 0912…": what stands before the label may stay
      const before =
        /^(.*?)(?:\(|-|–)?\s*(?:liên hệ|lien he|lh|đt|dt|sđt|sdt|điện thoại|hotline|zalo|tel|phone|email|e-mail)\b/isu.exec(
          clause,
        )?.[1];
      if (before !== undefined && before.trim() !== '' && !namesContact(before)) kept.push(before);
    }
  }
  return kept.join('').replace(/[,\s]+$/, '');
}

function namesContact(text: string): boolean {
  return EMAIL.test(text) || (DIGITS.test(text) && parsePhones(text).length > 0);
}
