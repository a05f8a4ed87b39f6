import { foldedView, type FoldedView } from './folded-view.js';

/** A day, month or year read from text, as a calendar date in Asia/Ho_Chi_Minh. */
export interface ParsedDate {
  /** YYYY-MM-DD. The first day of a month or year, or its last one when `end` is set. */
  date: string;
  precision: 'day' | 'month' | 'year';
  /** The month stood first (08/25/2026): a spreadsheet with US settings wrote it, its other dates deserve a look. */
  swapped: boolean;
  /** "đến hết", "hạn", "trước": the moment is the end of that day. */
  end: boolean;
  start: number;
  /** End of the span in the text; `text` is the span itself. */
  stop: number;
  text: string;
}

export interface DateContext {
  /** Year of dates that state none. */
  year?: number;
  /** ISO date; dates without a year fall on the occurrence nearest to it. Ignored when `year` is given. */
  referenceDate?: string;
}

const SEP = String.raw`\s*[/.-]\s*`;
const OPEN = String.raw`(?<![\d/]|\d[.,-])`;
const CLOSE = String.raw`(?!\d|[./-]\d)`;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = `(?<name>${ENGLISH_MONTHS.join('|')})[a-z]*`;

type Shape = 'day' | 'month' | 'year';

/** Most specific first: a later pattern never reads inside what an earlier one took, valid or not. */
const PATTERNS: readonly { shape: Shape; needsContext: boolean; pattern: RegExp }[] = [
  {
    shape: 'day',
    needsContext: false,
    pattern: new RegExp(`${OPEN}(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?=t|${CLOSE})`, 'g'),
  },
  {
    // A form whose day and month were never known: 00/00/1986, __/__/1986
    shape: 'year',
    needsContext: false,
    pattern: new RegExp(`(?<![\\d/])(?:(?:00?|[_.…]{1,8})\\s*/\\s*){1,2}(?<y>\\d{4})${CLOSE}`, 'g'),
  },
  {
    shape: 'day',
    needsContext: false,
    pattern: new RegExp(`${OPEN}(?<d>\\d{1,2})${SEP}(?<m>\\d{1,2})${SEP}(?<y>\\d{4}|\\d{2})${CLOSE}`, 'g'),
  },
  {
    shape: 'day',
    needsContext: false,
    pattern: new RegExp(
      `${OPEN}(?<d>\\d{1,2})\\s*(?:thang|th\\.?)\\s*(?<m>\\d{1,2})\\s*(?:,|nam|${SEP})?\\s*(?<y>\\d{4})${CLOSE}`,
      'g',
    ),
  },
  {
    shape: 'day',
    needsContext: false,
    pattern: new RegExp(`${OPEN}(?<d>\\d{1,2})[ -]?${ENGLISH}[ ,-]*(?<y>\\d{4}|\\d{2})${CLOSE}`, 'g'),
  },
  {
    shape: 'day',
    needsContext: false,
    pattern: new RegExp(`(?<![a-z])${ENGLISH}\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})${CLOSE}`, 'g'),
  },
  {
    shape: 'month',
    needsContext: false,
    pattern: new RegExp(
      `(?<![a-z\\d])(?:thang|th\\.?|t)\\s*(?<m>\\d{1,2})\\s*(?:,|nam|${SEP})?\\s*(?<y>\\d{4})${CLOSE}`,
      'g',
    ),
  },
  {
    shape: 'month',
    needsContext: false,
    pattern: new RegExp(`${OPEN}(?<m>\\d{1,2})${SEP}(?<y>(?:19|20)\\d{2})${CLOSE}`, 'g'),
  },
  {
    shape: 'day',
    needsContext: true,
    pattern: new RegExp(`${OPEN}(?<d>\\d{1,2})\\s*thang\\s*(?<m>\\d{1,2})${CLOSE}`, 'g'),
  },
  {
    shape: 'day',
    needsContext: true,
    pattern:
      /(?<=(?:ngay|het|han|truoc|nop)[^\d\n;]{0,12})(?<![\d/]|\d[.,-])(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})(?!\d|[./-]\d|\s*(?:tr|h|k|%|tuoi|gio|nguoi))/g,
  },
  {
    shape: 'day',
    needsContext: true,
    pattern:
      /(?<=(?:^|(?<![a-z])(?:tu|den|toi|-))\s*)(?<![\d/]|\d[.,-])(?<d>\d{1,2})\/(?<m>\d{1,2})(?!\d|[./-]\d|\s*(?:[a-z%]))/g,
  },
  { shape: 'month', needsContext: true, pattern: /(?<![a-z])thang\s*(?<m>\d{1,2})(?!\d|[./-]\d)/g },
  // "T2".."T7" are weekdays
  { shape: 'month', needsContext: true, pattern: /(?<![a-z\d])t(?<m>1|0[1-9]|8|9|1[0-2])(?![a-z\d]|[./-]\d)/g },
  {
    shape: 'year',
    needsContext: false,
    pattern:
      /(?<![a-z])(?:sinh nam|nam sinh|nam|sn|s\.n|ns)\s*:?\s*(?<y>(?:19|20)\d{2}|(?<=(?:sn|s\.n|ns|sinh nam|nam sinh)\s*:?\s*)\d{2})(?!\d)/g,
  },
  { shape: 'year', needsContext: false, pattern: /(?<=^\s*)(?<y>(?:19|20)\d{2})(?=\s*$)/g },
];
const END_BEFORE =
  /(?:(?<![a-z])(?:den het|het|den|toi|cham nhat|muon nhat|deadline|truoc|han(?: nop| chot| cuoi)?)(?![a-z])[^\d\n;.]{0,25}(?:\d{1,2}\s*(?:h|gio|g|:)\s*(?:\d{2})?\s*(?:,|-)?\s*(?:ngay)?\s*)?)$/;
/** Dates are cells, clauses, at most a notice; more is not looked through. */
const LONGEST_TEXT = 10_000;
const SERIAL_CELL = /^\s*(\d{5})(?:[.,]\d+)?\s*$/;

/**
 * Reads the date a text states. When it states several, the one marked as an end ("từ 01/11 đến hết 30/11/2026") wins,
 * else the first. Day before month, as Vietnam writes; the other order only when it is the only possible one. Dates
 * without a year need a context. A lone five-digit number is a spreadsheet serial. No clock is read.
 */
export function parseDate(text: string, context: DateContext = {}): ParsedDate | undefined {
  const serial = SERIAL_CELL.exec(text);
  if (serial) {
    const date = excelSerialToDate(Number(serial[1]));
    return date === undefined
      ? undefined
      : { date, precision: 'day', swapped: false, end: false, start: 0, stop: text.length, text };
  }
  const view = foldedView(text.slice(0, LONGEST_TEXT));
  const taken: { from: number; to: number }[] = [];
  const found: ParsedDate[] = [];
  for (const { shape, needsContext, pattern } of PATTERNS) {
    for (const match of view.plain.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.some((span) => from < span.to && span.from < to)) continue;
      taken.push({ from, to });
      if (needsContext && context.year === undefined && context.referenceDate === undefined) continue;
      const date = readMatch(view, match, shape, context);
      if (date) found.push(date);
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.find(({ end }) => end) ?? found[0];
}

function readMatch(
  view: FoldedView,
  match: RegExpExecArray,
  precision: Shape,
  context: DateContext,
): ParsedDate | undefined {
  const groups: Record<string, string | undefined> = match.groups ?? {};
  let day = groups['d'] === undefined ? undefined : Number(groups['d']);
  let month = groups['name'] === undefined ? Number(groups['m'] ?? 1) : ENGLISH_MONTHS.indexOf(groups['name']) + 1;
  let swapped = false;
  if (day !== undefined && groups['name'] === undefined && month > 12 && day <= 12) {
    [day, month] = [month, day];
    swapped = true;
  }
  const year = groups['y'] === undefined ? inferYear(month, day, context) : readYear(groups['y'], context);
  if (year === undefined || year < 1900 || year > 2100 || month < 1 || month > 12) return undefined;
  const end = END_BEFORE.test(view.before(match.index));
  const lastMonth = precision === 'year' && end ? 12 : month;
  const lastDay = end ? daysInMonth(year, lastMonth) : 1;
  const date = isoDate(year, precision === 'year' ? lastMonth : month, day ?? lastDay);
  if (date === undefined) return undefined;
  const { start, end: stop } = view.span(match.index, match.index + match[0].length);
  return { date, precision, swapped, end, start, stop, text: view.source.slice(start, stop) };
}

/** Two-digit years lie within ten years after the context's year (2050 without one), else in the past. */
function readYear(written: string, context: DateContext): number {
  if (written.length === 4) return Number(written);
  const latest = (context.year ?? (context.referenceDate ? Number(context.referenceDate.slice(0, 4)) : 2040)) + 10;
  const year = 2000 + Number(written);
  return year <= latest ? year : year - 100;
}

function inferYear(month: number, day: number | undefined, context: DateContext): number | undefined {
  if (context.year !== undefined) return context.year;
  const reference = Date.parse(context.referenceDate ?? '');
  if (Number.isNaN(reference)) return undefined;
  const around = new Date(reference).getUTCFullYear();
  const distance = (year: number): number =>
    isoDate(year, month, day ?? 15) === undefined
      ? Infinity
      : Math.abs(Date.UTC(year, month - 1, day ?? 15) - reference);
  return [around, around + 1, around - 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const DAY_MS = 86_400_000;
/** Serial 25569 is 1970-01-01. */
const UNIX_SERIAL = 25_569;
const LAST_SERIAL = 2_958_465;
/** Excel believes in 29 February 1900, as Lotus 1-2-3 did. */
const PHANTOM_SERIAL = 60;

/** Date of an Excel serial (1900 system, time of day dropped): 30853 -> "1984-06-20". Undefined for no real day. */
export function excelSerialToDate(serial: number): string | undefined {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_SERIAL) || days === PHANTOM_SERIAL) return undefined;
  const shift = days < PHANTOM_SERIAL ? 1 : 0;
  return new Date((days + shift - UNIX_SERIAL) * DAY_MS).toISOString().slice(0, 10);
}

/** The last millisecond of a day in Asia/Ho_Chi_Minh (UTC+7, no summer time) as an ISO instant. */
export function endOfDayUtc(date: string): string {
  return new Date(Date.parse(`${date}T23:59:59.999+07:00`)).toISOString();
}
