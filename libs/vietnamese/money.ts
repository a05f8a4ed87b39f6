import type { FoldedView } from './folded-view.js';

/** One written sum, before a range or a pay is made of it. */
export interface Money {
  /** The number as written, scale not applied: "8tr5" -> 8.5, "7.500.000" -> 7500000. */
  number: number;
  /** What the writing says it is multiplied by; absent when nothing is said ("8-12"). */
  scale?: 1 | 1_000 | 1_000_000;
  currency?: 'VND' | 'USD';
  /** True for the scale letter "m", which also means metre: needs a pay word near it. */
  weak: boolean;
}

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?(?![\d])|\d{1,3}(?: \d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?`;
const MILLION = String.raw`(?:trieu|trd|tr\.d|tr|cu|million|mil|mio|m)(?![a-z])`;
const THOUSAND = String.raw`(?:nghin|ngan|ngd|k)(?![a-z])`;
const CURRENCY = String.raw`(?:vnd|dong|d|usd|us\$|\$|do la|do)(?![a-z])`;

/** Pattern source of one sum in folded text; group names end in the given suffix so that a range can hold two. */
export function moneyPattern(suffix: string): string {
  return (
    String.raw`(?:(?<sign${suffix}>vnd|usd|us\$|\$)\s*)?(?<number${suffix}>${NUMBER})` +
    String.raw`(?:\s*(?:(?<million${suffix}>${MILLION})(?:(?<tail${suffix}>\d{1,3})(?![\d.,]*\d)k?|\s+(?<hundreds${suffix}>\d{3})\s*${THOUSAND}|\s*(?<half${suffix}>ruoi)(?![a-z]))?|(?<thousand${suffix}>${THOUSAND})))?` +
    String.raw`(?:\s*(?<currency${suffix}>${CURRENCY}))?`
  );
}

/** Reads the groups of one sum; undefined when the match has no such sum or its word means something else ("9 cụ"). */
export function readMoney(
  view: FoldedView,
  match: RegExpExecArray & { groups?: Record<string, string | undefined> },
  suffix: string,
): Money | undefined {
  const groups: Record<string, string | undefined> = match.groups ?? {};
  const written = groups[`number${suffix}`];
  if (written === undefined) return undefined;
  const million = groups[`million${suffix}`];
  if (
    million === 'cu' &&
    !/c[uủ](?![a-zà-ỹ])/i.test(view.slice(match.index, match.index + match[0].length).normalize('NFC'))
  ) {
    return undefined;
  }
  const thousand = groups[`thousand${suffix}`];
  const sign = groups[`sign${suffix}`] ?? groups[`currency${suffix}`];
  const money: Money = { number: readNumber(written, million !== undefined), weak: million === 'm' };
  if (million !== undefined) {
    money.scale = 1_000_000;
    const tail = groups[`tail${suffix}`] ?? groups[`hundreds${suffix}`];
    // 1m65 is a height.
    if (tail !== undefined && money.weak) return undefined;
    if (tail !== undefined) money.number += Number(`0.${tail}`);
    if (groups[`half${suffix}`] !== undefined) money.number += 0.5;
  } else if (thousand !== undefined) {
    money.scale = 1_000;
  }
  if (sign !== undefined) money.currency = /usd|\$|do/.test(sign) && sign !== 'dong' ? 'USD' : 'VND';
  return money;
}

/** "7.500.000", "7,500,000.00", "5 310 000" group by thousands; "7,5" and, before triệu, "5.310" are decimals. */
function readNumber(written: string, beforeMillion: boolean): number {
  const compact = written.replaceAll(' ', '');
  if (!/^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?$/.test(compact)) return Number(compact.replace(',', '.'));
  if (beforeMillion && /^\d{1,3}[.,]\d{3}$/.test(compact)) return Number(compact.replace(',', '.'));
  return Number(compact.replace(/[.,]\d{2}$/, '').replace(/[.,]/g, ''));
}
