import { expandAbbreviations } from '#vietnamese';

/**
 * A text with its abbreviations written out, and the abbreviations apart: queries are written out too, but one that
 * stays undecided ("CN") should still find the notices that use it.
 */
export function spellOut(text: string): { readonly text: string; readonly short: string } {
  const { text: long, expansions } = expandAbbreviations(text, 'title');
  return { text: long, short: [...new Set(expansions.map(({ from }) => from))].join(' ') };
}
