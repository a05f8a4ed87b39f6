import { DROP, FOLDED, SLOW, stripMarks, TABLE_END } from './code-units.js';

/**
 * A text without accents and case for pattern matching that can still point into the original: every position of `plain`
 * maps back. A run of white space is one space, or one line break if it holds any.
 */
export interface FoldedView {
  source: string;
  plain: string;
  /** Span of the source that the span [start, end) of `plain` was made of, combining marks included. */
  span(start: number, end: number): { start: number; end: number };
  /** The neighbourhood of a position in `plain`. Bounded, so that looking around every match stays linear in the text. */
  before(index: number): string;
  after(index: number): string;
  /** The source text behind a span of `plain`. */
  slice(start: number, end: number): string;
}

const BLANK = /^\s$/;
const NEIGHBOURHOOD = 100;

export function foldedView(source: string): FoldedView {
  const offsets: number[] = [];
  const chars: string[] = [];
  const push = (char: string, offset: number): void => {
    for (let k = 0; k < char.length; k++) {
      offsets.push(offset);
      chars.push(char[k]!);
    }
  };
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    const folded = unit < TABLE_END ? FOLDED[unit]! : SLOW;
    if (folded === DROP) continue;
    const bare = folded === SLOW ? stripMarks(source[i]!) : String.fromCharCode(folded);
    if (!BLANK.test(bare)) {
      push(bare, i);
      continue;
    }
    const last = chars.at(-1);
    if (last !== ' ' && last !== '\n') push(source[i] === '\n' ? '\n' : ' ', i);
    else if (source[i] === '\n') chars[chars.length - 1] = '\n';
  }
  const plain = chars.join('');
  const span = (start: number, end: number): { start: number; end: number } => ({
    start: offsets[start] ?? source.length,
    end: offsets[end] ?? source.length,
  });
  return {
    source,
    plain,
    span,
    before: (index) => plain.slice(Math.max(0, index - NEIGHBOURHOOD), index),
    after: (index) => plain.slice(index, index + NEIGHBOURHOOD),
    slice: (start, end) => source.slice(span(start, end).start, span(start, end).end),
  };
}
