import type { TrainingNeed } from './run-sheets.js';
import { CERTIFICATES, CONTRACT_KINDS, LANGUAGES, LEVELS, SHIFTS } from '#taxonomy';

/**
 * What a change asks of whom, in days: how long it takes, or for a mere decision what a centre would put against it. Cost =
 * `base + trunc(amount × per / of)`; `most` is the greatest amount worth proposing. The order of the kinds decides between equal
 * costs. Units: a decision 1, kilometres, days, VND a month, months, steps of a scale. Our judgement, not the law's.
 */
export const MATCH_CHANGES = {
  /** The jobseeker accepts a shift refused so far. */
  shift: { unit: 'decision', base: 2, per: 0, of: 1, most: 1 },
  /** The jobseeker accepts a kind of contract refused so far. */
  contract: { unit: 'decision', base: 2, per: 0, of: 1, most: 1 },
  /** The jobseeker starts earlier. */
  start: { unit: 'days', base: 1, per: 1, of: 1, most: 180 },
  /** The jobseeker travels further every day. */
  reach: { unit: 'kilometres', base: 3, per: 2, of: 1, most: 40 },
  /** The jobseeker moves into the firm's dormitory. */
  lodging: { unit: 'decision', base: 25, per: 0, of: 1, most: 1 },
  /** The jobseeker wishes for less. */
  wish: { unit: 'VND', base: 5, per: 1, of: 50_000, most: 5_000_000 },
  /** The firm pays more. */
  pay: { unit: 'VND', base: 10, per: 1, of: 25_000, most: 5_000_000 },
  /** The jobseeker gets a certificate, a course of some weeks, or two that the work asks together (forklift and safety card). */
  certificate: { unit: 'certificates', base: 0, per: 30, of: 1, most: 2 },
  /** The jobseeker works some more months. */
  experience: { unit: 'months', base: 0, per: 30, of: 1, most: 36 },
  /** The jobseeker climbs the six steps of a language. */
  language: { unit: 'steps', base: 0, per: 120, of: 1, most: 3 },
  /** The jobseeker climbs the ladder of qualifications. */
  level: { unit: 'steps', base: 0, per: 365, of: 1, most: 3 },
} as const;

export type MatchChangeKind = keyof typeof MATCH_CHANGES;

/** Easiest first between equal costs. */
export const MATCH_CHANGE_KINDS = [
  'shift',
  'contract',
  'start',
  'reach',
  'lodging',
  'wish',
  'pay',
  'certificate',
  'experience',
  'language',
  'level',
] as const satisfies readonly MatchChangeKind[];

/** One thing that, had it been otherwise, would have seated a jobseeker at a vacancy of the run; all else as it was. */
export interface MatchChange {
  readonly kind: MatchChangeKind;
  /** Shift, contract, language, the qualification reached, or certificates joined by `+`. */
  readonly code?: string;
  /** How much more (of a wish: how much less), in `unit`. */
  readonly amount: number;
  readonly unit: (typeof MATCH_CHANGES)[MatchChangeKind]['unit'];
  /** Where it ends up: kilometres of reach, VND of wish or pay, step of a language. */
  readonly to?: number;
}

/** What a change costs, in days (MATCH_CHANGES). */
export function changeCost({ kind, amount }: Pick<MatchChange, 'kind' | 'amount'>): number {
  const { base, per, of } = MATCH_CHANGES[kind];
  return base + Math.trunc((amount * per) / of);
}

/** A change in words for jobseeker, firm and officer. */
export function changeText(change: MatchChange): { readonly vi: string; readonly en: string } {
  return TEXT[change.kind](change);
}

/** A training by name: "tiếng Nhật bậc 3 (B1)", "chứng chỉ vận hành xe nâng và thẻ an toàn lao động nhóm 3". */
export function trainingText({ kind, code, to = 0 }: Pick<TrainingNeed, 'kind' | 'code' | 'to'>): {
  readonly vi: string;
  readonly en: string;
} {
  const names = code.split('+').map(named);
  const text = { vi: names.map(({ vi }) => vi).join(' và '), en: names.map(({ en }) => en).join(' and ') };
  if (kind !== 'language') return text;
  return { vi: `${text.vi} bậc ${to} (${CEFR[to] ?? ''})`, en: `${text.en}, ${CEFR[to] ?? ''}` };
}

type Words = { readonly vi: string; readonly en: string };

const NAMES: ReadonlyMap<string, Words> = new Map(
  [CERTIFICATES, CONTRACT_KINDS, LANGUAGES, LEVELS, SHIFTS].flatMap((terms) =>
    terms.map(({ code, vi, en }): [string, Words] => [code, { vi, en }]),
  ),
);

/** Names of the six steps, Khung năng lực ngoại ngữ 6 bậc (TT 01/2014/TT-BGDĐT) and CEFR. */
const CEFR = ['', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

const TEXT: { readonly [Kind in MatchChangeKind]: (change: MatchChange) => Words } = {
  shift: ({ code }) => ({ vi: `nếu nhận ca ${named(code).vi}`, en: `by accepting the shift ${named(code).en}` }),
  contract: ({ code }) => ({
    vi: `nếu nhận hợp đồng ${named(code).vi}`,
    en: `by accepting a contract ${named(code).en}`,
  }),
  start: ({ amount }) => ({ vi: `nếu đi làm sớm hơn ${amount} ngày`, en: `by starting ${amount} days earlier` }),
  reach: ({ amount, to }) => ({
    vi: `nếu đi làm xa thêm ${amount} km (đến ${to} km)`,
    en: `by travelling ${amount} km further (up to ${to} km)`,
  }),
  lodging: () => ({ vi: 'nếu ở ký túc xá của doanh nghiệp', en: "by moving into the firm's dormitory" }),
  wish: ({ amount, to }) => ({
    vi: `nếu mức thu nhập mong muốn bớt ${vnd(amount, 'vi')}, còn ${vnd(to, 'vi')}`,
    en: `by wishing for ${vnd(amount, 'en')} less, ${vnd(to, 'en')}`,
  }),
  pay: ({ amount, to }) => ({
    vi: `nếu doanh nghiệp trả thêm ${vnd(amount, 'vi')}, đến ${vnd(to, 'vi')}`,
    en: `if the firm paid ${vnd(amount, 'en')} more, ${vnd(to, 'en')}`,
  }),
  certificate: ({ code = '' }) => {
    const names = code.split('+').map(named);
    return {
      vi: `nếu có ${names.map(({ vi }) => lowerFirst(vi)).join(' và ')}`,
      en: `with: ${names.map(({ en }) => en).join(' and ')}`,
    };
  },
  experience: ({ amount }) => ({
    vi: `nếu có thêm ${amount} tháng kinh nghiệm`,
    en: `with ${amount} more months of experience`,
  }),
  language: ({ code, amount, to = 0 }) => ({
    vi: `nếu ${lowerFirst(named(code).vi)} cao hơn ${amount} bậc (bậc ${to}, ${CEFR[to] ?? ''})`,
    en: `with ${named(code).en} ${amount} ${amount === 1 ? 'level' : 'levels'} higher (${CEFR[to] ?? ''})`,
  }),
  level: ({ code }) => ({
    vi: `nếu có trình độ ${lowerFirst(named(code).vi)}`,
    en: `with the level: ${named(code).en}`,
  }),
};

function named(code: string | undefined): Words {
  return NAMES.get(code ?? '') ?? { vi: code ?? '', en: code ?? '' };
}

/** Abbreviations keep their capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function vnd(value: number | undefined, language: 'vi' | 'en'): string {
  const thousands = String(Math.round((value ?? 0) / 1000));
  const grouped = thousands.replaceAll(/\B(?=(?:\d{3})+$)/gu, language === 'vi' ? '.' : ',');
  return language === 'vi' ? `${grouped}.000 đồng` : `${grouped},000 VND`;
}
