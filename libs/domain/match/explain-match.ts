import { checkRules, type RuleContext } from './check-rules.js';
import { factorText } from './factor-text.js';
import type { SeekerFacts, VacancyFacts } from './match-facts.js';
import type { Known, MatchFactorCode, MatchWeights } from './match-factors.js';
import { EMPLOYER_FACTOR_CODES, MATCH_FACTORS, SEEKER_FACTOR_CODES } from './match-factors.js';
import type { MatchOutcome, MatchRuleCode } from './match-rules.js';
import { MATCH_RULES, outcomeOf } from './match-rules.js';
import { type RawValues, readFactor } from './read-factors.js';
import { wayToWork } from './way-to-work.js';

/** Everything a run fixes besides the two records. */
export interface MatchContext extends RuleContext {
  readonly weights: MatchWeights;
}

/** One line of the reasons. `share` = points × weight; the shares of a side add up to its score. */
export interface MatchFactor {
  readonly side: 'seeker' | 'employer';
  readonly code: MatchFactorCode;
  readonly points: number;
  readonly weight: number;
  readonly share: number;
  readonly known: Known;
  readonly raw: RawValues;
  readonly label: { readonly vi: string; readonly en: string };
  readonly text: { readonly vi: string; readonly en: string };
}

/** A hard rule that stands against the pair. */
export interface MatchRefusal {
  readonly code: MatchRuleCode;
  readonly law?: string;
  readonly text: { readonly vi: string; readonly en: string };
}

/** The same record for jobseeker, firm and officer. Scores are 0..10,000 and are never merged into one. */
export interface MatchExplanation {
  readonly outcome: MatchOutcome;
  readonly seekerScore: number;
  readonly employerScore: number;
  readonly factors: readonly MatchFactor[];
  readonly refusals: readonly MatchRefusal[];
  /** What the officer should ask before relying on the pair. */
  readonly questions: readonly { readonly code: 'age-unknown'; readonly vi: string; readonly en: string }[];
}

const AGE_UNKNOWN = {
  code: 'age-unknown',
  vi: 'Chưa biết ngày sinh: cần hỏi để bảo đảm đủ tuổi theo luật',
  en: 'Date of birth not known: ask, so that the legal age is certain',
} as const;

/**
 * Rules, scores and every factor of one pair. `metres` is the distance of the two places (`distanceMetres`).
 * Shares add up exactly to the scores, and the scores are those a run stores.
 */
export function explainMatch(
  seeker: SeekerFacts,
  vacancy: VacancyFacts,
  metres: number,
  context: MatchContext,
): MatchExplanation {
  const way = wayToWork(seeker, vacancy, metres);
  const day = localDay(context.asOf);
  const explain = (side: 'seeker' | 'employer', code: MatchFactorCode, weight: number): MatchFactor => {
    const reading = readFactor(code, seeker, vacancy, way, day);
    const share = reading.points * weight;
    return { side, code, weight, share, ...reading, label: MATCH_FACTORS[code], text: factorText(code, reading) };
  };
  const seekerSide = SEEKER_FACTOR_CODES.map((code) => explain('seeker', code, context.weights.seeker[code]));
  const employerSide = EMPLOYER_FACTOR_CODES.map((code) => explain('employer', code, context.weights.employer[code]));
  const refusals = checkRules(seeker, vacancy, way, context);
  return {
    outcome: outcomeOf(refusals),
    seekerScore: sumOfShares(seekerSide),
    employerScore: sumOfShares(employerSide),
    factors: [...seekerSide, ...employerSide],
    refusals: refusals.map(explainRule),
    questions: seeker.ageClass === 'unknown' ? [AGE_UNKNOWN] : [],
  };
}

/** A rule code with its words and, where there is one, its law. */
export function explainRule(code: MatchRuleCode): MatchRefusal {
  const rule = MATCH_RULES[code];
  return { code, ...('law' in rule ? { law: rule.law } : {}), text: { vi: rule.vi, en: rule.en } };
}

/** What a match run gives people: a seat, by who would rather have whom or by the greatest sum of scores, or introductions from which the firm chooses. */
export type PlaceKind = 'seat' | 'weighed-seat' | 'introduction';

/** Where somebody who was not seated or introduced stood in line: "hạng 4 cho 3 chỗ, thiếu 120 điểm". */
export function explainQueue(
  queue: {
    readonly rank: number;
    /** Most people that the vacancy could have. */
    readonly quota: number;
    readonly pointsShort: number;
    /** Of those, the ones on which priority groups went first. */
    readonly reserved?: number;
    /** Of those, the ones that people kept from the run before. */
    readonly locked?: number;
  },
  kind: PlaceKind = 'seat',
): { vi: string; en: string } {
  const { rank, quota, pointsShort, reserved = 0, locked = 0 } = queue;
  const [viPlaces, enPlaces] = kind === 'introduction' ? ['lượt giới thiệu', 'introductions'] : ['chỗ', 'seats'];
  const vi = `Hạng ${rank} cho ${quota} ${viPlaces}${reserved > 0 ? ` (${reserved} chỗ dành cho đối tượng ưu tiên)` : ''}`;
  const en = `Place ${rank} for ${quota} ${enPlaces}${reserved > 0 ? ` (${reserved} kept for priority groups)` : ''}`;
  if (kind === 'weighed-seat' && !(locked > 0 && locked >= quota)) return explainWeighing({ vi, en }, pointsShort);
  if (pointsShort > 0) return { vi: `${vi}, thiếu ${pointsShort} điểm`, en: `${en}, ${pointsShort} points short` };
  if (locked > 0 && locked >= quota)
    return { vi: `${vi}, đều giữ nguyên từ đợt trước`, en: `${en}, all kept from the earlier run` };
  return {
    vi: `${vi}, bằng điểm; xếp sau theo đối tượng ưu tiên của doanh nghiệp hoặc bốc thăm`,
    en: `${en}, level on points; behind by the firm's priority group or by lot`,
  };
}

/** Where the greatest sum of scores decided, a place in line decides nothing. */
function explainWeighing(line: { vi: string; en: string }, pointsShort: number): { vi: string; en: string } {
  if (pointsShort > 0) {
    return {
      vi: `${line.vi} theo điểm của doanh nghiệp; chỗ này dành cho người khác thì tổng điểm cả đợt cao hơn, còn thiếu ${pointsShort} điểm cộng hai phía`,
      en: `${line.en} by the firm's score; with others here the run's sum of scores is greater, ${pointsShort} points of both scores short`,
    };
  }
  return {
    vi: `${line.vi} theo điểm của doanh nghiệp; tổng điểm cả đợt khi dành chỗ này cho người khác cũng bằng, trong sai số đã nêu của đợt`,
    en: `${line.en} by the firm's score; the run's sum of scores is as great with others here, within the gap stated for the run`,
  };
}

/** What tells the pairs of ranked lists, in which nobody is seated, from those of a run that gave seats. */
export interface ListedPair {
  readonly assigned: boolean;
  /** Rule mask, 0 = eligible. */
  readonly refusals: number;
  /** Place in the jobseeker's order; absent for who is on the vacancy's list alone. */
  readonly rank?: number;
  /** Place in the vacancy's order of everybody eligible. */
  readonly queueRank?: number;
  readonly pointsShort?: number;
}

/** Where a pair of ranked lists stands on both sides; undefined for a pair of a run that gave seats, and for a refused one. */
export function explainListing(pair: ListedPair): { vi: string; en: string } | undefined {
  const { assigned, refusals, rank, queueRank, pointsShort } = pair;
  if (assigned || refusals !== 0 || queueRank === undefined || pointsShort !== undefined) return undefined;
  const vi = `đứng thứ ${queueRank} ở vị trí này`;
  const en = `number ${queueRank} at the vacancy`;
  return rank === undefined
    ? { vi: `Trong danh sách: ${vi}`, en: `Listed: ${en}` }
    : { vi: `Trong danh sách: nguyện vọng thứ ${rank}, ${vi}`, en: `Listed: choice ${rank}, ${en}` };
}

/** The local date in Vietnam (UTC+7, no daylight saving) of an instant. */
export function localDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

function sumOfShares(factors: readonly MatchFactor[]): number {
  return factors.reduce((sum, factor) => sum + factor.share, 0);
}
