import { wordsOf } from '../text/words.js';

/** One word of a query, and whether something has understood it already. */
export interface Token {
  readonly raw: string;
  readonly folded: string;
  readonly written: string;
  readonly marked: boolean;
  /** Offsets into the query. */
  readonly start: number;
  readonly end: number;
  taken: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD)).flatMap((match) => {
    const [word] = wordsOf(match[0]);
    if (word === undefined) return [];
    return [{ ...word, raw: match[0], start: match.index, end: match.index + match[0].length, taken: false }];
  });
}

/** Words of a phrase of ours; written once, with all its marks. */
export function phrase(text: string): readonly Token[] {
  return tokenize(text);
}

/** Whether typed words can be those of a phrase: marks may be missing, but never contradict. */
export function agrees(typed: readonly Token[], at: number, words: readonly Token[]): boolean {
  return words.every((word, offset) => {
    const token = typed[at + offset];
    if (token === undefined || token.taken || token.folded !== word.folded) return false;
    return !token.marked || token.written === word.written;
  });
}

/** Takes the words that overlap a span of characters. */
export function takeSpan(tokens: readonly Token[], start: number, end: number): void {
  for (const token of tokens) if (token.start < end && token.end > start) token.taken = true;
}

/** Takes `count` words from `at`; as typed. */
export function takeWords(tokens: readonly Token[], at: number, count: number): string {
  const words = tokens.slice(at, at + count);
  for (const word of words) word.taken = true;
  return words.map((word) => word.raw).join(' ');
}

/** Takes the phrases that end right before position `at`, one after the other. */
export function takeBefore(tokens: readonly Token[], at: number, phrases: readonly (readonly Token[])[]): void {
  for (let end = at; end > 0;) {
    const before = end;
    const words = phrases.find((candidate) => agrees(tokens, before - candidate.length, candidate));
    if (words === undefined) return;
    end -= words.length;
    takeWords(tokens, end, words.length);
  }
}

/** Takes the words from position `at` on while they are one of `words` (folded) and free. */
export function takeAfter(tokens: readonly Token[], at: number, words: ReadonlySet<string>): void {
  for (const token of tokens.slice(at)) {
    if (token.taken || !words.has(token.folded)) return;
    token.taken = true;
  }
}
