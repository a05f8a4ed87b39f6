import { cleanText } from './clean-text.js';

const collator = new Intl.Collator('vi', { sensitivity: 'variant', caseFirst: 'false' });

/**
 * Orders people as Vietnamese lists do: by given name (the last word), then by the whole of family and middle names.
 * For Array.prototype.sort.
 */
export function compareNames(a: string, b: string): number {
  const [givenA, restA] = splitName(a);
  const [givenB, restB] = splitName(b);
  return collator.compare(givenA, givenB) || collator.compare(restA, restB);
}

function splitName(name: string): [given: string, rest: string] {
  const clean = cleanText(name).toLowerCase();
  const at = clean.lastIndexOf(' ');
  return [clean.slice(at + 1), clean.slice(0, Math.max(0, at))];
}

/**
 * A name fit to show: NGUYỄN VĂN A and nguyễn văn a become Nguyễn Văn A; a name in mixed case is only cleaned. Words of
 * ethnic names keep their apostrophes and hyphens (H'HEN NIÊ -> H'Hen Niê).
 */
export function displayName(text: string): string {
  const clean = cleanText(text);
  const lower = clean.toLowerCase();
  if (clean !== clean.toUpperCase() && clean !== lower) return clean;
  return lower.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
