import { PhraseIndex } from '../text/phrase-index.js';

/** Highest technical qualification (CMKT cao nhất): the finest ladder, mapped outwards to each official form. */
export type LevelCode =
  | 'none'
  | 'unskilled-worker'
  | 'cert-under-3m'
  | 'national-skill-cert'
  | 'elementary'
  | 'intermediate'
  | 'college'
  | 'university'
  | 'master'
  | 'doctor';

export interface Level {
  code: LevelCode;
  /** Position on the ladder, 0 (no training) to 9 (doctor); higher is more. Steps are not equal distances. */
  rank: number;
  vi: string;
  en: string;
  /** Box of Mẫu 01 and 03a, NĐ 352/2025. The form has no box for ranks 2 and 3: the nearest one, our reading. */
  nd352: string;
  /** Value of the registration record, NĐ 318/2025. */
  nd318: string;
  /** Column of Mẫu 33, NĐ 374/2025; undefined where the form counts the person only in its total. */
  mau33: string | undefined;
}

const level = (
  code: LevelCode,
  rank: number,
  vi: string,
  en: string,
  [nd352, nd318, mau33]: readonly [string, string, string?],
): Level => ({ code, rank, vi, en, nd352, nd318, mau33 });

/** Source of the three mappings: the forms themselves, except where `nd352` says otherwise. */
export const LEVELS: readonly Level[] = [
  level('none', 0, 'Chưa qua đào tạo', 'No vocational training', ['Chưa qua đào tạo', 'Chưa qua đào tạo']),
  level('unskilled-worker', 1, 'Công nhân kỹ thuật không bằng', 'Skilled worker without certificate', [
    'CNKT không có bằng',
    'CNKT không bằng/chứng chỉ',
    'CNKT không bằng',
  ]),
  level('cert-under-3m', 2, 'Chứng chỉ nghề dưới 3 tháng', 'Vocational certificate under 3 months', [
    'Sơ cấp',
    'Chứng chỉ nghề < 3 tháng',
    'Chứng chỉ < 3 tháng',
  ]),
  level('national-skill-cert', 3, 'Chứng chỉ kỹ năng nghề quốc gia', 'National skill certificate', [
    'CNKT không có bằng',
    'CC KNNQG',
  ]),
  level('elementary', 4, 'Sơ cấp', 'Elementary level', ['Sơ cấp', 'Sơ cấp', 'Sơ cấp 3–12 tháng']),
  level('intermediate', 5, 'Trung cấp', 'Intermediate level', ['Trung cấp', 'Trung cấp', 'Trung cấp']),
  level('college', 6, 'Cao đẳng', 'College', ['Cao đẳng', 'Cao đẳng', 'Cao đẳng']),
  level('university', 7, 'Đại học', 'University', ['Đại học', 'Đại học', 'ĐH+']),
  level('master', 8, 'Thạc sĩ', 'Master', ['Thạc sĩ', 'Trên ĐH', 'ĐH+']),
  level('doctor', 9, 'Tiến sĩ', 'Doctor', ['Tiến sĩ', 'Trên ĐH', 'ĐH+']),
];

const BY_CODE = new Map<string, Level>(LEVELS.map((entry) => [entry.code, entry]));

export function levelByCode(code: string): Level | undefined {
  return BY_CODE.get(code);
}

/** Words of people's own texts. `undefined` marks words that look like a level and are not one. */
const WORDS: readonly (readonly [LevelCode | undefined, readonly string[]])[] = [
  ['none', ['lao động phổ thông', 'LĐPT', 'LDPT', 'chưa qua đào tạo', 'không qua đào tạo', 'không yêu cầu bằng cấp']],
  ['none', ['không cần bằng cấp', 'ko cần bằng cấp', 'ko yêu cầu bằng cấp', 'k cần bằng cấp', 'không bằng cấp']],
  ['none', ['không yêu cầu trình độ', 'ko yêu cầu trình độ', 'no degree', 'unskilled', 'lao động giản đơn']],
  ['unskilled-worker', ['CNKT', 'công nhân kỹ thuật', 'CNKT không bằng', 'CNKT không có bằng', 'thợ lành nghề']],
  ['unskilled-worker', ['công nhân kỹ thuật không bằng', 'công nhân kỹ thuật không có bằng', 'truyền nghề']],
  [
    'cert-under-3m',
    ['chứng chỉ nghề dưới 3 tháng', 'đào tạo dưới 3 tháng', 'dạy nghề dưới 3 tháng', 'nghề dưới 3 tháng'],
  ],
  ['cert-under-3m', ['dưới 3 tháng', 'dưới 03 tháng', 'chứng chỉ nghề', 'CC nghề', 'đào tạo thường xuyên']],
  ['national-skill-cert', ['chứng chỉ kỹ năng nghề quốc gia', 'kỹ năng nghề quốc gia', 'KNNQG', 'CCKNNQG']],
  ['elementary', ['sơ cấp', 'sơ cấp nghề', 'chứng chỉ sơ cấp', 'SCN', 'elementary level']],
  ['intermediate', ['trung cấp', 'trung cấp nghề', 'TCN', 'TCCN', 'THCN', 'trung học chuyên nghiệp', 'trung học nghề']],
  ['intermediate', ['trung cấp chuyên nghiệp', 'vocational school', 'technical school', 'TC nghề', 'bằng nghề']],
  [
    'college',
    ['cao đẳng', 'cao đẳng nghề', 'CĐN', 'cử nhân cao đẳng', 'kỹ sư thực hành', 'college', 'associate degree'],
  ],
  [
    'university',
    ['đại học', 'cử nhân', 'kỹ sư', 'university', 'bachelor', 'bachelors', 'college degree', 'engineer degree'],
  ],
  ['master', ['thạc sĩ', 'thạc sỹ', 'cao học', 'ThS', 'master', 'masters', 'MBA']],
  ['doctor', ['tiến sĩ', 'tiến sỹ', 'PhD', 'doctor', 'nghiên cứu sinh']],
  [
    undefined,
    ['trung tâm', 'trung học phổ thông', 'trung học cơ sở', 'khu đại học', 'làng đại học', 'sinh viên đại học'],
  ],
  [undefined, ['cơ sở sơ cấp', 'sơ cấp cứu', 'cấp dưỡng', 'cung cấp', 'đẳng cấp']],
];

const index = new PhraseIndex(() => WORDS.flatMap(([code, words]) => words.map((word) => [word, code] as const)));

/** Two-letter forms with other meanings (TC tăng ca, CĐ công đoàn): capitals, and not before a number. */
const SHORT_FORMS: readonly (readonly [RegExp, LevelCode])[] = [
  [/(?<![\p{L}\d])SC(?=\s*(?:nghề|trở lên|\/|$))/u, 'elementary'],
  [/(?<![\p{L}\d])TC(?![\p{L}\d]|\s*[:.]?\s*\d)/u, 'intermediate'],
  [/(?<![\p{L}\d])(?:CĐ|CÐ|CD)(?![\p{L}\d]|\s*[:.]?\s*\d)/u, 'college'],
  [/(?<![\p{L}\d])(?:ĐH|ÐH|DH)(?![\p{L}\d]|\s*[:.]?\s*\d)/u, 'university'],
];

/**
 * The level a text asks for or declares: "TC", "CĐ nghề", "Trung cấp điện trở lên", "LĐPT". Of several ("TC/CĐ") the
 * lowest, because a notice that lists alternatives accepts the lowest. Schooling ("12/12", "THPT") is no level.
 */
export function codeLevel(text: string): LevelCode | undefined {
  const composed = text.normalize('NFC');
  const found = [
    ...index.find(composed).map((hit) => hit.value),
    ...SHORT_FORMS.map(([pattern, code]) => (pattern.test(composed) ? code : undefined)),
  ].filter((code) => code !== undefined);
  return LEVELS.find((entry) => found.includes(entry.code))?.code;
}
