// oxlint-disable-next-line no-control-regex -- the ASCII range is meant
const ASCII = /^[\u0000-\u007f]*$/;
const ACCENT = /[\u0300-\u0303\u0306\u0309\u031b\u0323đĐðÐɖƉ]/;

/** True when the text carries any Vietnamese diacritic or đ, composed or not: the writer types accents. */
export function hasAccent(text: string): boolean {
  return !ASCII.test(text) && ACCENT.test(text.normalize('NFD'));
}
