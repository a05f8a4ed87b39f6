import { type FoldedView, foldedView } from './folded-view.js';
import { type Money, moneyPattern, readMoney } from './money.js';
import { isNegotiable, payLabel, type PayUnit, unitAfter, unitBefore } from './pay-words.js';

/** Pay as a text states it. `min` and `max` are whole VND (or USD) per `unit`; both are equal for a single figure. */
export interface Pay {
  kind: 'range' | 'negotiable';
  /** Absent when the text gives no lower bound ("upto 15tr"). */
  min?: number;
  /** Absent when the text gives no upper bound ("từ 9tr"). */
  max?: number;
  unit: PayUnit;
  currency: 'VND' | 'USD';
  /** Base pay (LCB, lương cứng) rather than total income: the two must never be compared. */
  base: boolean;
  /** The scale or the time unit is not written and was inferred from the size: "8-12" read as millions. */
  assumedUnit: boolean;
  start: number;
  end: number;
  text: string;
}

const RANGE_SEPARATOR = String.raw`\s*(?:-+>?|=>|~|÷|→|\.{2,}|…|(?:den|toi|to|hoac)\s)\s*(?:(?:duoi|den|toi da|tren)\s+)?`;
const FIGURE = new RegExp(
  String.raw`(?<![\d.,a-z/]|\d )(?<prefix>(?:tu|tren|hon|toi thieu|it nhat|min|from|over|(?<![=-])>=?|≥|len den|len toi|lento|den|toi da|toi|up ?to|max|duoi|khong qua|<=?|≤|under)\s*:?\s*)?` +
    moneyPattern('1') +
    `(?:${RANGE_SEPARATOR}${moneyPattern('2')})?` +
    String.raw`(?<suffix>\s*(?:tro len|tro xuong|do len|\+(?!\s*[a-z0-9(])))?`,
  'g',
);
const OTHER_UNIT = /^\s*(?:[a-z%:"]|\/\s*\d|')/;

const HOUR = 100_000;
const MILLION = 1_000_000;
/** Plausible VND per unit: [least, most]. Outside is a bonus, a capital, a serial number, not a pay. */
const PLAUSIBLE: Record<PayUnit, readonly [number, number]> = {
  hour: [10_000, 2_000_000],
  shift: [50_000, 10_000_000],
  day: [50_000, 20_000_000],
  week: [300_000, 100_000_000],
  month: [500_000, 900_000_000],
  year: [10_000_000, 10_000_000_000],
  piece: [10, 50_000_000],
};

/**
 * Every pay that a text states, in order: base pay and total income are separate entries. Allowances, bonuses, fees,
 * overtime rates and deposits are not pay. Reads cells ("9-12 triệu", "8-12", "7500000", "TT") and running text.
 */
export function parsePays(text: string): Pay[] {
  const view = foldedView(text);
  const pays: Pay[] = [];
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(view.plain); match !== null; match = FIGURE.exec(view.plain)) {
    const pay = readFigure(view, match);
    if (pay) pays.push(pay);
  }
  for (const found of isNegotiable(view)) {
    pays.push({
      kind: 'negotiable',
      unit: found.unit,
      currency: 'VND',
      base: false,
      assumedUnit: false,
      ...view.span(found.start, found.end),
      text: view.slice(found.start, found.end),
    });
  }
  return pays.toSorted((a, b) => a.start - b.start);
}

/** The pay that describes the vacancy best: the first total income (a piece rate last), else the base pay, else "negotiable". */
export function parsePay(text: string): Pay | undefined {
  const pays = parsePays(text);
  const ranges = pays.filter(({ kind }) => kind === 'range');
  const incomes = ranges.filter(({ base }) => !base);
  return incomes.find(({ unit }) => unit !== 'piece') ?? incomes[0] ?? ranges[0] ?? pays[0];
}

const HOURS_PER_DAY = 8;
const DAYS_PER_MONTH = 26;
const DAYS_PER_WEEK = 6;

/**
 * The pay as VND per month, rounded: 26 working days a month, 6 a week, 8 hours a day, one shift a day, 12 months a year.
 * Undefined for negotiable pay, piece rates and foreign currency, which no rule converts honestly.
 */
export function monthlyVnd(pay: Pay): { min?: number; max?: number } | undefined {
  if (pay.kind === 'negotiable' || pay.currency !== 'VND' || pay.unit === 'piece') return undefined;
  const factor = {
    month: 1,
    year: 1 / 12,
    week: DAYS_PER_MONTH / DAYS_PER_WEEK,
    day: DAYS_PER_MONTH,
    shift: DAYS_PER_MONTH,
    hour: DAYS_PER_MONTH * HOURS_PER_DAY,
  }[pay.unit];
  return {
    ...(pay.min === undefined ? {} : { min: Math.round(pay.min * factor) }),
    ...(pay.max === undefined ? {} : { max: Math.round(pay.max * factor) }),
  };
}

interface Sums {
  low: number;
  high: number;
  scaled: boolean;
  /** Nothing but digits was written. */
  bare: boolean;
  currency: 'VND' | 'USD';
}

function readFigure(view: FoldedView, match: RegExpExecArray): Pay | undefined {
  const first = readMoney(view, match, '1');
  let second = readMoney(view, match, '2');
  if (!first) return undefined;
  let end = match.index + match[0].length;
  const rest = (): string => view.after(end);
  const isBareSecond = second && second.scale === undefined && second.currency === undefined;
  const { suffix = '', prefix = '' } = match.groups ?? {};
  if (isBareSecond && OTHER_UNIT.test(rest()) && !unitAfter(rest(), false)) {
    // "8tr - 12h": the second number belongs to what follows it, or nothing here is money.
    if (first.scale === undefined) return undefined;
    second = undefined;
    end = match.index + match[0].search(/(?:-|~|den|toi|to|hoac)[^-~]*$/);
    FIGURE.lastIndex = end;
  }
  const label = payLabel(view.before(match.index), view.after(end));
  const sums = readSums(first, second, label.kind !== 'none');
  if (!sums || label.kind === 'extra') return undefined;

  const after = unitAfter(rest(), sums.high < MILLION);
  const before = after ? undefined : unitBefore(view.before(match.index));
  if (
    sums.bare &&
    !acceptBare(view, match.index, end + (after?.length ?? 0), label.adjacent, rest(), after !== undefined)
  ) {
    return undefined;
  }
  const scaled = scaleBare(sums, after?.unit ?? before);
  if (!scaled) return undefined;
  const unit = after?.unit ?? before ?? guessUnit(scaled);
  const guessed = after === undefined && before === undefined && unit !== 'month';
  if (scaled.currency === 'VND') {
    const [least, most] = PLAUSIBLE[unit];
    if (scaled.high < least || scaled.low > most) return undefined;
    if (label.kind === 'none' && guessed) return undefined;
  }
  const isMax =
    second === undefined &&
    (/^(?:len|den|toi(?! thieu)|up|max|duoi|khong|<|≤|under)/.test(prefix) || /xuong/.test(suffix));
  const isMin =
    second === undefined && (/^(?:tu|tren|hon|toi thieu|it|min|from|over|>|≥)/.test(prefix) || /len|\+/.test(suffix));
  const stop = end + (after?.length ?? 0);
  return {
    kind: 'range',
    ...(isMax ? {} : { min: scaled.low }),
    ...(isMin ? {} : { max: scaled.high }),
    unit,
    currency: scaled.currency,
    base:
      label.kind === 'base' ||
      /^\s*\+\s*(?:cac )?(?:phu cap|pc|tang ca|ot|chuyen can|hoa hong|thuong|hh)\b/.test(view.after(stop)),
    assumedUnit: !scaled.scaled || guessed,
    ...view.span(match.index, stop),
    text: view.slice(match.index, stop),
  };
}

/** Applies the written scales; a number without one takes its neighbour's ("8-12tr", "10-15.000.000"). */
function readSums(first: Money, second: Money | undefined, labelled: boolean): Sums | undefined {
  if ((first.weak || second?.weak) && !labelled) return undefined;
  const currency = first.currency ?? second?.currency ?? 'VND';
  const parts = second ? [first, second] : [first];
  const scaleOf = (money: Money, other: Money | undefined): number => {
    if (money.scale !== undefined) return money.scale;
    if (other?.scale !== undefined && money.number < 1000) {
      return money === first && money.number > (second?.number ?? 0) && money.number >= 100 ? 1000 : other.scale;
    }
    return other !== undefined && other.number >= 1e6 && money.number < 1000 ? 1e6 : 1;
  };
  const values = parts.map((money, i) => Math.round(money.number * scaleOf(money, parts[1 - i]) * 100) / 100);
  const hasScale = parts.some(({ scale }) => scale !== undefined);
  const hasCurrency = parts.some((money) => money.currency !== undefined);
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    scaled: hasScale || hasCurrency || Math.max(...values) >= HOUR,
    bare: !hasScale && !hasCurrency,
    currency,
  };
}

/** Digits alone are a pay only where nothing else could be meant: a cell of its own, or right after a pay word. */
function acceptBare(
  view: FoldedView,
  start: number,
  end: number,
  adjacent: boolean,
  rest: string,
  hasUnit: boolean,
): boolean {
  // "lương tháng 13" is the year-end bonus.
  if (/luong thang (?:thu )?$/.test(view.before(start))) return false;
  const outside = `${view.before(start)} ${view.after(end)}`;
  const isCell = !/[a-z0-9]/.test(
    outside.replace(
      /\b(?:muc|luong|thu nhap|tong|tn|co ban|cb|lcb|du kien|khoang|tu|gross|net|vnd|luong thang)\b/g,
      '',
    ),
  );
  if (isCell) return true;
  return (
    adjacent &&
    (hasUnit ||
      !OTHER_UNIT.test(rest) ||
      /^\s*\+?\s*(?:phu cap|pc|thuong|tuy|chua|gross|net|va|hoac|theo)\b/.test(rest))
  );
}

/** "8-12" are millions, "7.500" and "300 / day" thousands; "300" alone is anybody's guess and stays unread. */
function scaleBare(sums: Sums, unit: PayUnit | undefined): Sums | undefined {
  if (!sums.bare || sums.currency === 'USD') return sums;
  const { low, high } = sums;
  const times = (factor: number): Sums => ({ ...sums, low: low * factor, high: high * factor, scaled: false });
  if (high >= HOUR) return sums;
  if (unit !== undefined && unit !== 'month' && unit !== 'year') return high < 1000 ? times(1000) : sums;
  if (high < 100) return high >= 1 ? times(MILLION) : undefined;
  return high >= 1000 ? times(1000) : undefined;
}

function guessUnit({ high, currency }: Sums): PayUnit {
  if (currency === 'USD') return high < 50 ? 'hour' : 'month';
  if (high >= MILLION) return 'month';
  return high >= HOUR ? 'day' : 'hour';
}
