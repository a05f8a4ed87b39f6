/** What the vacancy is worth to the jobseeker. */
export const SEEKER_FACTORS = {
  'occupation-wanted': { vi: 'Nghề mong muốn', en: 'Occupation wanted' },
  income: { vi: 'Thu nhập so với mong muốn', en: 'Income against the wish' },
  distance: { vi: 'Đường đi làm', en: 'Way to work' },
  shift: { vi: 'Ca làm việc', en: 'Shift' },
  benefits: { vi: 'Phúc lợi mong muốn', en: 'Benefits wanted' },
  'investor-country': { vi: 'Nước đầu tư', en: "Investor's country" },
} as const;

/** What the jobseeker is worth to the vacancy. */
export const EMPLOYER_FACTORS = {
  occupation: { vi: 'Nghề đã làm', en: 'Occupation practised' },
  level: { vi: 'Trình độ', en: 'Qualification' },
  'training-field': { vi: 'Ngành đào tạo', en: 'Training field' },
  skills: { vi: 'Kỹ năng', en: 'Skills' },
  certificates: { vi: 'Chứng chỉ', en: 'Certificates' },
  experience: { vi: 'Kinh nghiệm', en: 'Experience' },
  overseas: { vi: 'Kinh nghiệm ở nước ngoài', en: 'Overseas experience' },
  language: { vi: 'Ngoại ngữ', en: 'Language' },
  availability: { vi: 'Sẵn sàng đi làm', en: 'Availability' },
} as const;

export type SeekerFactorCode = keyof typeof SEEKER_FACTORS;
export type EmployerFactorCode = keyof typeof EMPLOYER_FACTORS;
export type MatchFactorCode = SeekerFactorCode | EmployerFactorCode;

export const SEEKER_FACTOR_CODES = [
  'occupation-wanted',
  'income',
  'distance',
  'shift',
  'benefits',
  'investor-country',
] as const satisfies readonly SeekerFactorCode[];

export const EMPLOYER_FACTOR_CODES = [
  'occupation',
  'level',
  'training-field',
  'skills',
  'certificates',
  'experience',
  'overseas',
  'language',
  'availability',
] as const satisfies readonly EmployerFactorCode[];

/** The order in which factors are stored: the seeker's, then the employer's. */
export const MATCH_FACTOR_CODES = [...SEEKER_FACTOR_CODES, ...EMPLOYER_FACTOR_CODES] as const;

/** Both sides, for a label by code. */
export const MATCH_FACTORS: Readonly<Record<MatchFactorCode, { readonly vi: string; readonly en: string }>> = {
  ...SEEKER_FACTORS,
  ...EMPLOYER_FACTORS,
};

/** Whole numbers; each side adds up to 100, so that a score of points × weight is 0..10,000. */
export interface MatchWeights {
  readonly seeker: Readonly<Record<SeekerFactorCode, number>>;
  readonly employer: Readonly<Record<EmployerFactorCode, number>>;
}

/**
 * How a factor is known. `proved` rests on a paper (an institution's list, a named certificate), `claimed` on somebody's
 * word, `unknown` is neutral: there was nothing to compare.
 */
export type Known = 'unknown' | 'claimed' | 'proved';

/** In the order of their stored numbers 0, 1, 2. */
export const KNOWN: readonly Known[] = ['unknown', 'claimed', 'proved'];

/** One factor as stored: points × 4 + known. */
export function packFactor(points: number, known: number): number {
  return points * 4 + known;
}

export function unpackFactor(packed: number): { points: number; known: Known } {
  return { points: Math.trunc(packed / 4), known: KNOWN[packed % 4] ?? 'unknown' };
}

/** The weight of a stored factor position. */
export function weightOf(weights: MatchWeights, position: number): number {
  const seekerCode = SEEKER_FACTOR_CODES[position];
  if (seekerCode !== undefined) return weights.seeker[seekerCode];
  const employerCode = EMPLOYER_FACTOR_CODES[position - SEEKER_FACTOR_CODES.length];
  if (employerCode === undefined) throw new RangeError(`no factor at position ${position}`);
  return weights.employer[employerCode];
}
