import { PhraseIndex } from '../text/phrase-index.js';

/** General education (trình độ học vấn), the four boxes of Mẫu 01 and 03a, NĐ 352/2025. */
export type SchoolingCode = 'below-primary' | 'primary' | 'lower-secondary' | 'upper-secondary';

export interface Schooling {
  code: SchoolingCode;
  /** 0 to 3, higher is more. */
  rank: number;
  vi: string;
  en: string;
}

export const SCHOOLING: readonly Schooling[] = [
  { code: 'below-primary', rank: 0, vi: 'Chưa tốt nghiệp tiểu học', en: 'Below primary' },
  { code: 'primary', rank: 1, vi: 'Tốt nghiệp tiểu học', en: 'Primary' },
  { code: 'lower-secondary', rank: 2, vi: 'Tốt nghiệp trung học cơ sở', en: 'Lower secondary' },
  { code: 'upper-secondary', rank: 3, vi: 'Tốt nghiệp trung học phổ thông', en: 'Upper secondary' },
];

const WORDS: readonly (readonly [SchoolingCode, readonly string[]])[] = [
  [
    'below-primary',
    ['chưa tốt nghiệp tiểu học', 'chưa hết tiểu học', 'chưa học hết cấp 1', 'không biết chữ', 'mù chữ'],
  ],
  ['below-primary', ['biết đọc biết viết', 'biết đọc viết', 'biết chữ']],
  ['primary', ['tiểu học', 'cấp 1', 'cấp I', 'lớp 5', 'primary school', 'hết cấp 1']],
  [
    'lower-secondary',
    ['trung học cơ sở', 'THCS', 'cấp 2', 'cấp II', 'lớp 9', 'lower secondary', 'bổ túc THCS', 'PTCS'],
  ],
  ['upper-secondary', ['trung học phổ thông', 'phổ thông trung học', 'THPT', 'PTTH', 'cấp 3', 'cấp III', 'lớp 12']],
  ['upper-secondary', ['bổ túc THPT', 'bằng cấp 3', 'high school', 'tú tài', 'BTVH 12', 'TN THPT', 'upper secondary']],
];

const index = new PhraseIndex(() => WORDS.flatMap(([code, words]) => words.map((word) => [word, code] as const)));

/** "9/12", "12/12" and the ten-year system of the North until 1989, "7/10", "10/10". */
const YEARS = /(?<![\d/])(\d{1,2})\s*\/\s*(10|12)(?![\d/])/g;

const TEN_YEARS = { upper: 10, lower: 7, primary: 4 };
const TWELVE_YEARS = { upper: 12, lower: 9, primary: 5 };

function byYears(years: number, system: number): SchoolingCode | undefined {
  if (years > system) return undefined;
  const { upper, lower, primary } = system === 10 ? TEN_YEARS : TWELVE_YEARS;
  if (years >= upper) return 'upper-secondary';
  if (years >= lower) return 'lower-secondary';
  return years >= primary ? 'primary' : 'below-primary';
}

/** The schooling a text asks for or declares; of several the lowest, because a list of alternatives accepts the lowest. */
export function codeSchooling(text: string): SchoolingCode | undefined {
  const found = [
    ...index.find(text).map((hit) => hit.value),
    ...Array.from(text.matchAll(YEARS), ([, years, system]) => byYears(Number(years), Number(system))),
  ];
  return SCHOOLING.find((entry) => found.includes(entry.code))?.code;
}
