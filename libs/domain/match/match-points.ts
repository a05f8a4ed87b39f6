/**
 * Points of one factor, 0..100, from whole numbers only. The columnar scan of #matching and `explainMatch` both call these,
 * so that a stored score and its explanation cannot drift apart. No transcendental functions: results do not depend on the engine.
 */

/** Where nothing is known the points are neutral: neither agreement nor refusal. */
export const NEUTRAL_POINTS = 50;

/** No value, in every whole-number column. */
export const UNKNOWN = -1;

/** A wish further down the list is worth five points less per place, at most twenty. `proximity` is 0..100. */
export function wishPoints(proximity: number, place: number): number {
  return Math.max(0, proximity - 5 * Math.min(place, 4));
}

/**
 * Where each income step begins, VND per month: from 1.5 million up, each step a sixty-fourth above the one before (whole
 * numbers), 255 steps to 77 million. Equal steps are equal ratios, so that comparing two incomes is a subtraction.
 */
const INCOME_STEPS: readonly number[] = (() => {
  const starts = [1_500_000];
  while (starts.length < 255) starts.push(starts.at(-1)! + Math.trunc(starts.at(-1)! / 64));
  return starts;
})();

/** The step of a monthly income in VND, 1..255; what lies beyond either end counts as that end. */
export function incomeStep(income: number): number {
  let low = 0;
  let high = INCOME_STEPS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (INCOME_STEPS[middle]! <= income) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** Where a step 1..255 begins, VND per month: the least income that counts as it. */
export function incomeOfStep(step: number): number {
  return INCOME_STEPS[step - 1] ?? 0;
}

/** Points of an offer against a wish, both as steps: 33 steps below (60 % of the wish) nothing, level 70, 26 above (150 %) all. */
export function incomeStepPoints(offered: number, wished: number): number {
  const above = Math.min(26, Math.max(0, offered - wished));
  const below = Math.min(33, Math.max(0, wished - offered));
  return 70 + ((148 * above) >> 7) - ((136 * below) >> 6);
}

/** Total income against the wish, VND per month: nothing at 60 % of it, 70 points at the wish, full at 150 %. */
export function incomePoints(offered: number, wished: number): number {
  return incomeStepPoints(incomeStep(offered), incomeStep(wished));
}

/** The daily way in whole kilometres, rounded up; 255 stands for that far and further. */
export function wayInKilometres(metres: number): number {
  return Math.min(255, Math.ceil(metres / 1000));
}

/** How far somebody would travel in whole kilometres, rounded down, at most 254. */
export function reachInKilometres(metres: number): number {
  return Math.min(254, Math.max(0, Math.trunc(metres / 1000)));
}

/** Daily way: full up to 2 km, nothing from 50 km on. A firm bus from home makes it 70 at least, a dormitory for who moves 60. */
export function distancePoints(metres: number, bus: boolean, lodging: boolean): number {
  let points = NEUTRAL_POINTS;
  if (metres !== UNKNOWN) {
    points = metres <= 2_000 ? 100 : metres >= 50_000 ? 0 : Math.trunc(((50_000 - metres) * 100) / 48_000);
  }
  if (bus && points < 70) return 70;
  return lodging && points < 60 ? 60 : points;
}

/**
 * Part of a whole (at most 255) as points; neutral when there is nothing to compare with. One multiplication by a rounded-up
 * reciprocal: the exact truncated percentage for wholes up to 15, at most one point above it beyond.
 */
export function sharePoints(part: number, whole: number): number {
  return whole === 0 ? NEUTRAL_POINTS : (part * Math.ceil(25_600 / whole)) >> 8;
}

/** Qualification against the level asked for, ranks of the ladder: ten points off per step above, never under 60. */
export function levelPoints(held: number, asked: number): number {
  if (held < asked) return 0;
  return Math.max(60, 100 - 10 * (held - asked));
}

/** Training fields of QĐ 01/2017, 4-digit groups: same group, same 2-digit field, other. */
export function trainingFieldPoints(held: string, asked: string): number {
  if (held === asked) return 100;
  return held.slice(0, 2) === asked.slice(0, 2) ? 50 : 0;
}

/** Months of work are told apart up to this many. */
export const MOST_MONTHS = 255;

/** Months of work against months asked for; where nothing is asked each year adds ten points to neutral. */
export function experiencePoints(months: number, askedMonths: number): number {
  if (askedMonths === 0) return Math.min(100, NEUTRAL_POINTS + Math.trunc((months * 10) / 12));
  const asked = Math.min(askedMonths, MOST_MONTHS);
  return sharePoints(Math.min(months, asked), asked);
}

/** A language held (ordinal 0..6) towards the ordinal useful at the firm: an advantage above neutral, never below. */
export function languagePoints(held: number, useful: number): number {
  return NEUTRAL_POINTS + (useful === 0 ? 0 : Math.trunc((50 * Math.min(held, useful)) / useful));
}

/** Days from the day of the run until the person can start: two points a day. */
export function availabilityPoints(days: number): number {
  return Math.max(0, 100 - 2 * Math.max(0, days));
}

/** Whole months of a number of years that may have a fraction. */
export function wholeMonths(years: number): number {
  return Math.round(years * 12);
}

/** Whole days since 1970-01-01 of a local date `YYYY-MM-DD`. */
export function epochDay(date: string): number {
  return Math.trunc(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}
