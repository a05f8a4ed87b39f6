import { monthlyVnd, parsePays } from '#vietnamese';
import { agrees, phrase, takeAfter, takeBefore, takeSpan, type Token } from './tokens.js';

export interface ReadPay {
  /** VND per month that the income must be able to reach; absent when only a ceiling was named. */
  readonly min?: number;
  readonly from: string;
  readonly label: string;
}

/** "trên", "từ" and the like are part of what the parser reads. */
const BEFORE_PAY = ['lương', 'mức', 'thu nhập', 'tổng', 'khoảng'].map(phrase);
const AFTER_PAY = new Set(['tro', 'len', 'thang', 'moi', 'mot', '1']);

/** Takes pay out of a query: "trên 10tr", "10-12 triệu", "lương 15 triệu trở lên". */
export function readPay(text: string, tokens: readonly Token[]): ReadPay | undefined {
  for (const pay of parsePays(text)) {
    const monthly = pay.kind === 'range' ? monthlyVnd(pay) : undefined;
    const amount = monthly?.min ?? monthly?.max;
    if (monthly === undefined || amount === undefined) continue;
    const at = tokens.findIndex((token) => token.end > pay.start);
    // a bare number is an age, a code or a count more often than millions
    if (pay.assumedUnit && !endsWithPayWord(tokens, at)) continue;
    takeSpan(tokens, pay.start, pay.end);
    const from = text.slice(pay.start, pay.end);
    takeBefore(tokens, at, BEFORE_PAY);
    takeAfter(tokens, tokens.findLastIndex((token) => token.start < pay.end) + 1, AFTER_PAY);
    const millions = `${(amount / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} triệu`;
    return monthly.min === undefined
      ? { from, label: `đến ${millions}` }
      : { min: monthly.min, from, label: `từ ${millions}` };
  }
  return undefined;
}

function endsWithPayWord(tokens: readonly Token[], at: number): boolean {
  return BEFORE_PAY.some((words) => agrees(tokens, at - words.length, words));
}
