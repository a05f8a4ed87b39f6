import type { Lang, WirePay, WirePlace } from '#contracts';
import type { Messages } from './messages.js';

const DAY_MS = 86_400_000;

export interface PayLine {
  /** "Thu nhập" or "Lương cơ bản": two different amounts that are never mixed. Empty = negotiable. */
  readonly kind: string;
  readonly amount: string;
}

/** Income, or base pay where only that is known. */
export function formatPay(pay: WirePay, messages: Messages, lang: Lang): PayLine {
  const income = formatRange(pay.incomeMin, pay.incomeMax, messages, lang);
  if (income !== '') return { kind: messages.income, amount: income };
  const base = formatRange(pay.baseMin, pay.baseMax, messages, lang);
  return base === '' ? { kind: '', amount: messages.negotiable } : { kind: messages.basePay, amount: base };
}

/** "9–12 triệu/tháng"; whole VND per month in, at most one decimal of a million out. */
export function formatRange(min: number | undefined, max: number | undefined, messages: Messages, lang: Lang): string {
  const million = (amount: number) => formatNumber(Math.round(amount / 100_000) / 10, lang);
  const low = min === undefined ? '' : million(min);
  const high = max === undefined ? '' : million(max);
  if (low === '' && high === '') return '';
  if (low === '') return `${messages.upTo} ${high} ${messages.perMonth}`;
  if (high === '') return `${messages.from} ${low} ${messages.perMonth}`;
  return `${low === high ? low : `${low}–${high}`} ${messages.perMonth}`;
}

export function formatPlace(place: WirePlace): string {
  return joined([place.park, place.commune, place.province]);
}

/** Parts that are there, with nothing between the missing ones. */
export function joined(parts: readonly (string | undefined)[], between = ', '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}

/** The last day, in Viet Nam, on which a vacancy that ends at this UTC instant is open. */
export function formatLastDay(instant: string, lang: Lang): string {
  // an end at midnight belongs to the day before
  return formatDate(new Date(Date.parse(instant) - 1), lang);
}

/** A local date `YYYY-MM-DD`. */
export function formatLocalDate(date: string, lang: Lang): string {
  return formatDate(new Date(`${date}T00:00:00+07:00`), lang);
}

/** Days that are left, the present one included. */
export function daysLeft(instant: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / DAY_MS));
}

export function formatNumber(value: number, lang: Lang): string {
  return value.toLocaleString(localeOf(lang));
}

function formatDate(date: Date, lang: Lang): string {
  return date.toLocaleDateString(localeOf(lang), { timeZone: 'Asia/Ho_Chi_Minh' });
}

function localeOf(lang: Lang): string {
  return lang === 'en' ? 'en-GB' : 'vi-VN';
}
