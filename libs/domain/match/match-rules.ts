interface MatchRule {
  /** `after-training`: nothing but training stands between the jobseeker and the vacancy. */
  readonly outcome: 'refused' | 'after-training';
  readonly law?: string;
  readonly vi: string;
  readonly en: string;
}

/**
 * The hard rules, in the order in which they are reported: what the law says comes first. A code never changes its meaning
 * (stored with runs). Source of the laws: BLLĐ 2019, Luật Việc làm 74/2025, Luật ATVSLĐ 84/2015, Luật BVDLCN 91/2025.
 */
export const MATCH_RULES = {
  'age-under-15': {
    outcome: 'refused',
    law: 'BLLĐ 2019 Điều 3; Luật Việc làm 2025',
    vi: 'Chưa đủ 15 tuổi',
    en: 'Under 15 years of age',
  },
  'minor-banned-work': {
    outcome: 'refused',
    law: 'BLLĐ 2019 Điều 147',
    vi: 'Công việc cấm người chưa đủ 18 tuổi',
    en: 'Work that is banned for people under 18',
  },
  'minor-night-shift': {
    outcome: 'refused',
    law: 'BLLĐ 2019 Điều 146',
    vi: 'Có ca đêm, không dùng người chưa đủ 18 tuổi',
    en: 'Night shift, not allowed for people under 18',
  },
  'consent-missing': {
    outcome: 'refused',
    law: 'Luật BVDLCN 91/2025 Điều 25',
    vi: 'Người lao động chưa đồng ý để trung tâm giới thiệu việc làm',
    en: 'The jobseeker has not consented to being introduced',
  },
  'not-open': {
    outcome: 'refused',
    vi: 'Vị trí đã đóng, hết hạn hoặc hết chỗ',
    en: 'The vacancy is closed, expired or full',
  },
  'certificate-missing': {
    outcome: 'after-training',
    law: 'BLLĐ 2019 Điều 8.5; Luật ATVSLĐ 84/2015 Điều 14.2',
    vi: 'Thiếu chứng chỉ bắt buộc; đủ điều kiện sau khi học',
    en: 'A required certificate is missing; eligible after training',
  },
  'level-below': {
    outcome: 'refused',
    vi: 'Trình độ thấp hơn mức yêu cầu',
    en: 'Qualification below the required level',
  },
  'language-below': {
    outcome: 'refused',
    vi: 'Ngoại ngữ thấp hơn mức bắt buộc',
    en: 'Language below the required level',
  },
  'out-of-reach': {
    outcome: 'refused',
    vi: 'Nơi làm việc quá xa, không có xe đưa đón hay chỗ ở phù hợp',
    en: 'Too far away, with neither bus nor lodging that fits',
  },
  'starts-too-late': {
    outcome: 'refused',
    vi: 'Đi làm được sau hạn bắt đầu của doanh nghiệp',
    en: 'Can start only after the latest start the firm accepts',
  },
  'shift-refused': {
    outcome: 'refused',
    vi: 'Có ca làm việc mà người lao động không nhận',
    en: 'Includes a shift the jobseeker refuses',
  },
  'contract-refused': {
    outcome: 'refused',
    vi: 'Loại hợp đồng mà người lao động không nhận',
    en: 'A kind of contract the jobseeker refuses',
  },
  'occupation-unwanted': {
    outcome: 'refused',
    vi: 'Nghề không gần với nghề nào người lao động mong muốn',
    en: 'The occupation is near none that the jobseeker wishes for',
  },
} as const satisfies Record<string, MatchRule>;

export type MatchRuleCode = keyof typeof MATCH_RULES;

/** Report order; the position is also the rule's bit in a refusal mask, stored with matches: append-only. */
export const MATCH_RULE_CODES = [
  'age-under-15',
  'minor-banned-work',
  'minor-night-shift',
  'consent-missing',
  'not-open',
  'certificate-missing',
  'level-below',
  'language-below',
  'out-of-reach',
  'starts-too-late',
  'shift-refused',
  'contract-refused',
  'occupation-unwanted',
] as const satisfies readonly MatchRuleCode[];

/** What the hard rules say of a pair. Only `eligible` pairs are scored into lists and assigned. */
export type MatchOutcome = 'eligible' | 'after-training' | 'refused';

/** The bit of a rule in a refusal mask. */
export function ruleBit(code: MatchRuleCode): number {
  return 1 << MATCH_RULE_CODES.indexOf(code);
}

/** Rules named in a mask, in report order. */
export function rulesOf(mask: number): MatchRuleCode[] {
  return MATCH_RULE_CODES.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

/** A pair is eligible, or would be after training only, or refused. */
export function outcomeOf(refusals: readonly MatchRuleCode[]): MatchOutcome {
  if (refusals.length === 0) return 'eligible';
  return refusals.every((code) => MATCH_RULES[code].outcome === 'after-training') ? 'after-training' : 'refused';
}
