import { fold } from '#vietnamese';

/** One word of a text. `start` and `end` are offsets into the text as it was given, composed or decomposed. */
export interface Token {
  raw: string;
  /** Lower case without marks: what is compared first. */
  folded: string;
  /** Lower case with marks, the tone moved to the end so that "hòa" and "hoà" are equal. */
  marked: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ASCII = /^[\x20-\x7e]*$/;

/** The marks a person typed, without caring where in the syllable the tone stands. */
export function markedForm(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE_MARKS)?.join('') ?? '';
  return decomposed.replace(TONE_MARKS, '').normalize('NFC').replace(/[ðɖ]/g, 'đ') + tones;
}

function wordForms(raw: string): { folded: string; marked: string } {
  return { folded: ASCII.test(raw) ? raw.toLowerCase() : fold(raw), marked: markedForm(raw) };
}

export function tokenize(text: string, formsOf = wordForms): Token[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const raw = match[0];
    return { raw, ...formsOf(raw), start: match.index, end: match.index + raw.length };
  });
}

/** A tokenizer that remembers words: place names and aliases are made of a few thousand syllables. */
export function rememberingTokenizer(): (text: string) => Token[] {
  const known = new Map<string, { folded: string; marked: string }>();
  const formsOf = (raw: string) => {
    let forms = known.get(raw);
    if (forms === undefined) known.set(raw, (forms = wordForms(raw)));
    return forms;
  };
  return (text) => tokenize(text, formsOf);
}

/** Whether any word carries a mark: only then does the absence of a mark say something. */
export function hasMarks(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.marked !== token.folded);
}

/**
 * How well typed words agree with a written phrase of the same folded form: 2 all marks agree, 1 some marks are missing,
 * 0 a typed mark contradicts the phrase ("máy" is not "may").
 */
export function markAgreement(typed: readonly Token[], phrase: readonly Token[]): 0 | 1 | 2 {
  let agreement: 1 | 2 = 2;
  for (const [index, token] of typed.entries()) {
    if (token.marked === phrase[index]?.marked) continue;
    if (token.marked !== token.folded) return 0;
    agreement = 1;
  }
  return agreement;
}
