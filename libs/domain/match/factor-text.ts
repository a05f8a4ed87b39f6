import { BENEFITS, CERTIFICATES, COUNTRIES, LANGUAGES, LEVELS, OCCUPATIONS, SHIFTS, TRAINING_FIELDS } from '#taxonomy';
import type { MatchFactorCode } from './match-factors.js';
import type { FactorReading, RawValues } from './read-factors.js';

interface Sentence {
  readonly vi: string;
  readonly en: string;
}

const NAMES: ReadonlyMap<string, Sentence> = new Map([
  ...[BENEFITS, CERTIFICATES, COUNTRIES, LANGUAGES, LEVELS, SHIFTS].flatMap((terms) =>
    terms.map(({ code, vi, en }): [string, Sentence] => [code, { vi, en }]),
  ),
  ...OCCUPATIONS.map(({ code, name }): [string, Sentence] => [`occupation ${code}`, { vi: name, en: `VSCO ${code}` }]),
  ...TRAINING_FIELDS.map(({ code, name }): [string, Sentence] => [`field ${code}`, { vi: name, en: `field ${code}` }]),
]);

/** One factor in words for jobseeker, firm and officer: what was compared and what came of it. */
export function factorText(code: MatchFactorCode, { points, known, raw }: FactorReading): Sentence {
  const { vi, en } = TEXT[code](raw);
  if (known === 'unknown') {
    return { vi: `${vi}; chưa đủ thông tin, tính trung tính`, en: `${en}; not enough information, counted as neutral` };
  }
  const how = known === 'proved' ? { vi: 'có giấy tờ', en: 'on paper' } : { vi: 'theo khai báo', en: 'as stated' };
  return { vi: `${vi}: ${points}/100, ${how.vi}`, en: `${en}: ${points}/100, ${how.en}` };
}

const TEXT: { readonly [Code in MatchFactorCode]: (raw: RawValues) => Sentence } = {
  'occupation-wanted': ({ wanted, occupation }) =>
    both(
      ({ vi: own }, { vi: asked }) => `Muốn làm ${own}; vị trí là ${asked}`,
      ({ en: own }, { en: asked }) => `Wants ${own}; the position is ${asked}`,
      named(wanted, 'occupation '),
      named(occupation, 'occupation '),
    ),
  income: ({ offered, wished, baseOnly }) => ({
    vi:
      `Thu nhập ${millions(offered, 'vi')}, mong muốn ${millions(wished, 'vi')}` +
      (baseOnly === true ? ' (tin chỉ nêu lương cơ bản, không so với thu nhập)' : ''),
    en:
      `Income ${millions(offered, 'en')}, wish ${millions(wished, 'en')}` +
      (baseOnly === true ? ' (the notice states base pay only, which is not compared)' : ''),
  }),
  distance: ({ metres, bus, lodging }) => ({
    vi: [
      typeof metres === 'number' ? `Cách ${(metres / 1000).toFixed(1).replace('.', ',')} km` : 'Chưa rõ khoảng cách',
      ...(bus === true ? ['có xe đưa đón từ xã, phường'] : []),
      ...(lodging === true ? ['có ký túc xá và sẵn sàng chuyển chỗ ở'] : []),
    ].join(', '),
    en: [
      typeof metres === 'number' ? `${(metres / 1000).toFixed(1)} km away` : 'Distance not known',
      ...(bus === true ? ['company bus from the commune'] : []),
      ...(lodging === true ? ['dormitory, and willing to move'] : []),
    ].join(', '),
  }),
  shift: ({ shifts, refused }) =>
    both(
      ({ vi: own }, { vi: no }) => `Ca ${own}; không nhận ${no}`,
      ({ en: own }, { en: no }) => `Shift ${own}; refuses ${no}`,
      named(shifts),
      named(refused),
    ),
  benefits: ({ wanted, offered }) =>
    both(
      ({ vi: own }, { vi: given }) => `Mong muốn ${own}; doanh nghiệp có ${given}`,
      ({ en: own }, { en: given }) => `Wants ${own}; the firm offers ${given}`,
      named(wanted),
      named(offered),
    ),
  'investor-country': ({ worked, investor }) =>
    both(
      ({ vi: own }, { vi: firm }) => `Đã làm việc tại ${own}; nhà đầu tư ${firm}`,
      ({ en: own }, { en: firm }) => `Worked in ${own}; investor from ${firm}`,
      named(worked),
      named(investor),
    ),
  occupation: ({ practised, occupation }) =>
    both(
      ({ vi: own }, { vi: asked }) => `Đã làm ${own}; vị trí là ${asked}`,
      ({ en: own }, { en: asked }) => `Worked as ${own}; the position is ${asked}`,
      named(practised, 'occupation '),
      named(occupation, 'occupation '),
    ),
  level: ({ held, asked }) =>
    both(
      ({ vi: own }, { vi: need }) => `Trình độ ${own}, yêu cầu ${need}`,
      ({ en: own }, { en: need }) => `Level ${own}, asked ${need}`,
      named(held),
      named(asked),
    ),
  'training-field': ({ held, asked, occupation }) =>
    both(
      ({ vi: own }, { vi: need }) => `Ngành đào tạo ${own}; yêu cầu ${need}`,
      ({ en: own }, { en: need }) => `Trained in ${own}; asked ${need}`,
      named(held, 'field '),
      asked === undefined ? named(occupation, 'occupation ') : named(asked, 'field '),
    ),
  skills: ({ asked, shared }) => ({
    vi: `Có ${count(shared)} trên ${count(asked)} kỹ năng yêu cầu`,
    en: `${count(shared)} of ${count(asked)} skills asked for`,
  }),
  certificates: ({ asked, held }) =>
    both(
      ({ vi: need }, { vi: own }) => `Yêu cầu ${need}; đã có ${own}`,
      ({ en: need }, { en: own }) => `Asked ${need}; holds ${own}`,
      named(asked),
      named(held),
    ),
  experience: ({ months, askedMonths }) => ({
    vi: `Kinh nghiệm ${years(months, 'năm')}, yêu cầu ${years(askedMonths, 'năm')}`,
    en: `Experience ${years(months, 'years')}, asked ${years(askedMonths, 'years')}`,
  }),
  overseas: ({ practised, occupation, welcomesReturnees }) =>
    both(
      ({ vi: own }, { vi: asked }) =>
        `Ở nước ngoài đã làm ${own}; vị trí là ${asked}` +
        (welcomesReturnees === true ? ', doanh nghiệp ưu tiên lao động về nước' : ''),
      ({ en: own }, { en: asked }) =>
        `Abroad worked as ${own}; the position is ${asked}` +
        (welcomesReturnees === true ? ', the firm welcomes returnees' : ''),
      named(practised, 'occupation '),
      named(occupation, 'occupation '),
    ),
  language: ({ needs, held }) =>
    both(
      ({ vi: need }, { vi: own }) => `Ngoại ngữ có ích: ${need}; biết ${own}`,
      ({ en: need }, { en: own }) => `Useful languages: ${need}; speaks ${own}`,
      named(needs),
      named(held),
    ),
  availability: ({ availableFrom }) => ({
    vi: `Đi làm được từ ${typeof availableFrom === 'string' ? availableFrom : 'ngày chưa rõ'}`,
    en: `Can start from ${typeof availableFrom === 'string' ? availableFrom : 'an unknown date'}`,
  }),
};

type Raw = RawValues[string];

function both(
  vi: (a: Sentence, b: Sentence) => string,
  en: (a: Sentence, b: Sentence) => string,
  a: Sentence,
  b: Sentence,
): Sentence {
  return { vi: vi(a, b), en: en(a, b) };
}

/** Names of codes; a code without a name stays as it is. */
function named(value: Raw, prefix = ''): Sentence {
  const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  if (codes.length === 0) return { vi: 'chưa nêu', en: 'not stated' };
  const names = codes.map((code) => NAMES.get(prefix + code) ?? { vi: code, en: code });
  return { vi: names.map((name) => name.vi).join(', '), en: names.map((name) => name.en).join(', ') };
}

function count(value: Raw): number {
  return Array.isArray(value) ? value.length : 0;
}

function millions(value: Raw, language: 'vi' | 'en'): string {
  if (typeof value !== 'number') return language === 'vi' ? 'chưa nêu' : 'not stated';
  const text = String(Math.round(value / 10_000) / 100);
  return language === 'vi' ? `${text.replace('.', ',')} triệu đồng/tháng` : `${text} million VND a month`;
}

function years(months: Raw, unit: string): string {
  const value = typeof months === 'number' ? Math.round((months / 12) * 10) / 10 : 0;
  return `${unit === 'năm' ? String(value).replace('.', ',') : value} ${unit}`;
}
