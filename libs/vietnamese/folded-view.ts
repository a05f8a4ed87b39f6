import { DROP, FOLDED, SLOW, stripMarks, TABLE_END } from './code-units.js';

/**
 * A text without accents and case for pattern matching that can still point into the original: every position of `plain`
 * maps back. Line breaks survive, runs of blanks do not collapse.
 */
export interface FoldedView {
  source: string;
  plain: string;
  /** Span of the source that the span [start, end) of `plain` was made of, combining marks included. */
  span(start: number, end: number): { start: number; end: number };
  /** The source text behind a span of `plain`. */
  slice(start: number, end: number): string;
}

const NEWLINE = 0x0a;

export function foldedView(source: string): FoldedView {
  const offsets: number[] = [];
  let plain = '';
  const push = (char: string, offset: number): void => {
    for (let k = 0; k < char.length; k++) offsets.push(offset);
    plain += char;
  };
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    const folded = unit < TABLE_END ? FOLDED[unit]! : SLOW;
    if (folded === DROP) continue;
    if (unit === NEWLINE) push('\n', i);
    else if (folded === SLOW) push(stripMarks(source[i]!), i);
    else push(String.fromCharCode(folded), i);
  }
  const span = (start: number, end: number): { start: number; end: number } => ({
    start: offsets[start] ?? source.length,
    end: offsets[end] ?? source.length,
  });
  return {
    source,
    plain,
    span,
    slice: (start, end) => source.slice(span(start, end).start, span(start, end).end),
  };
}
