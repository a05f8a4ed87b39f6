import type { Lang, WirePay, WirePlace } from '#contracts';
import type { Messages } from './messages.js';

/** "9–12 triệu/tháng"; whole VND per month in, at most one decimal of a million out. */
export function formatPay(pay: WirePay, messages: Messages, lang: Lang): string {
  const range = formatRange(pay.incomeMin, pay.incomeMax, messages, lang);
  if (range !== '') return `${messages.income}: ${range}`;
  const base = formatRange(pay.baseMin, pay.baseMax, messages, lang);
  return base === '' ? messages.negotiable : `${messages.basePay}: ${base}`;
}

export function formatRange(min: number | undefined, max: number | undefined, messages: Messages, lang: Lang): string {
  const million = (amount: number) => formatNumber(Math.round(amount / 100_000) / 10, lang);
  if (min === undefined && max === undefined) return '';
  if (min !== undefined && max !== undefined) {
    return `${min === max ? million(min) : `${million(min)}–${million(max)}`} ${messages.perMonth}`;
  }
  return min === undefined
    ? `${messages.upTo} ${million(max ?? 0)} ${messages.perMonth}`
    : `${messages.from} ${million(min)} ${messages.perMonth}`;
}

export function formatPlace(place: WirePlace): string {
  return [place.park, place.commune, place.province].filter((part) => part !== undefined && part !== '').join(', ');
}

/** A UTC instant as the day it is in Viet Nam. */
export function formatDay(instant: string, lang: Lang): string {
  return new Date(instant).toLocaleDateString(lang === 'en' ? 'en-GB' : 'vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
}

export function formatNumber(value: number, lang: Lang): string {
  return value.toLocaleString(lang === 'en' ? 'en-GB' : 'vi-VN');
}
