import type { LanguageNeed, Vacancy, VacancyContact } from '#domain';
import { communeByCode, LANGUAGES, requiredCertificates } from '#taxonomy';
import { centreIdOf } from './demo-centre.js';
import type { DemoEmployer } from './demo-employers.js';
import { inventPerson } from './people.js';
import { SeededRandom } from './seeded-random.js';

const DAY_MS = 86_400_000;
const BASE_PAY_ZONE_2 = 4_730_000;
const COUNTRY_LANGUAGE: Readonly<Record<string, string>> = {
  KR: 'ko',
  JP: 'ja',
  CN: 'zh',
  TW: 'zh',
  HK: 'zh',
  DE: 'de',
  US: 'en',
  SG: 'en',
};
const COUNTRY_WORD: Readonly<Record<string, string>> = {
  ko: 'tiếng Hàn',
  ja: 'tiếng Nhật',
  zh: 'tiếng Trung',
  en: 'tiếng Anh',
  de: 'tiếng Đức',
};

/** Vacancy `index` of the province; it belongs to one of `employers`, large firms advertising more often. */
export function demoVacancy(
  seed: number,
  index: number,
  employers: readonly DemoEmployer[],
  referenceDate: string,
): { vacancy: Vacancy; contact: VacancyContact } {
  const random = new SeededRandom(seed, 'vacancy', index);
  const first = random.pick(employers);
  const second = random.pick(employers);
  const { employer, site, sector, size, dormitory, busCommuneCodes, welcomesReturnees } =
    second.size > first.size && random.chance(60) ? second : first;
  const template = random.weighted(sector.positions);
  const investor = employer.investorCountry ?? 'VN';
  const language = COUNTRY_LANGUAGE[investor];

  const incomeMin =
    template.income[0] + 100 * random.around(0, Math.floor((template.income[1] - template.income[0]) / 200));
  const incomeMax =
    incomeMin + 100 * random.around(10, Math.max(15, Math.floor((template.income[1] - incomeMin) / 100)));
  const base = BASE_PAY_ZONE_2 + 10_000 * random.between(20, 20 + Math.floor((incomeMin - 7_000) / 60) * 2 + 20);
  const years = random.between(template.years[0], template.years[1]);
  const asked = Math.max(
    1,
    Math.floor((random.around(template.seats[0], template.seats[1]) * [25, 50, 100, 160][size]!) / 100),
  );
  const shift = random.weighted(template.shifts);
  const publishedDaysAgo = random.between(0, 25);
  const opensFor = random.between(15, 60);
  const published =
    Date.parse(`${referenceDate}T01:00:00.000Z`) - publishedDaysAgo * DAY_MS + random.below(36_000) * 1_000;
  const languages = languageNeeds(random, template.language, language);
  const languageWord = language === undefined ? undefined : COUNTRY_WORD[language];
  const title =
    template.language !== undefined && languageWord !== undefined
      ? `${template.titles[0]} ${languageWord}`
      : random.pick(template.titles);
  const benefits = [
    'social-insurance',
    ...(random.chance(85) ? ['meals'] : []),
    ...(busCommuneCodes.length > 0 ? ['bus'] : random.chance(45) ? ['travel-allowance'] : []),
    ...(dormitory ? ['dormitory'] : random.chance(40) ? ['housing-allowance'] : []),
    ...(random.chance(70) ? ['thirteenth-month'] : []),
    ...(random.chance(25) ? ['training'] : []),
    ...(random.chance(20) ? ['promotion'] : []),
    ...(sector.code === 'garment' && random.chance(20) ? ['childcare'] : []),
  ];
  const buses = busCommuneCodes.map((code) => communeByCode(code)?.name ?? code);
  const returnees = welcomesReturnees && (template.level !== 'none' || random.chance(40));

  const vacancy: Vacancy = {
    id: random.uuid(),
    version: 1,
    centreId: centreIdOf(site.provinceCode),
    employerId: employer.id,
    siteId: site.id,
    state: 'published',
    title,
    description: describe(title, sector.products, template.skills, years, benefits, buses, returnees),
    occupation: template.occupation,
    occupationConfidence: 100,
    position: template.position,
    seats: { asked, filled: random.chance(30) ? random.below(Math.ceil(asked / 3)) : 0 },
    schooling: template.schooling,
    level: template.level,
    ...(template.fields[0] === undefined ? {} : { trainingField: random.pick(template.fields) }),
    skills: template.skills,
    languages,
    requiredCertificates: requiredCertificates(template.occupation),
    experienceYears: years,
    provinceCode: site.provinceCode,
    ...(site.communeCode === undefined ? {} : { communeCode: site.communeCode }),
    ...(site.parkCode === undefined ? {} : { parkCode: site.parkCode }),
    addressText: site.addressText,
    ...(site.lat === undefined || site.lng === undefined ? {} : { lat: site.lat, lng: site.lng }),
    contract: random.weighted([
      ['12-36m', 60],
      ['indefinite', 20],
      ['under-12m', 12],
      ['seasonal', 8],
    ] as const),
    fullTime: true,
    purpose: 'long-term',
    pay: {
      negotiable: random.chance(8),
      base: { min: base },
      income: { min: incomeMin * 1_000, max: incomeMax * 1_000 },
    },
    shifts: [shift],
    travel: template.occupation === '8332',
    benefits,
    buses,
    busCommuneCodes,
    dormitory,
    workingConditions: [],
    priorityGroups: random.chance(6) ? ['demobilised'] : [],
    welcomesReturnees: returnees,
    investorCountry: investor,
    recruitmentMethods: ['direct'],
    wants: ['introduction'],
    risky: [],
    provenance: {},
    publishedAt: new Date(published).toISOString(),
    expiresAt: new Date(
      Date.parse(`${referenceDate}T16:59:59.999Z`) + (opensFor - Math.floor(publishedDaysAgo / 2)) * DAY_MS,
    ).toISOString(),
  };
  const person = inventPerson(random, 1985 + random.below(15), index);
  return {
    vacancy,
    contact: {
      name: person.name,
      position: 'Phòng nhân sự',
      phone: person.phone,
      email: `nhansu${index}@vi-du.example`,
    },
  };
}

function languageNeeds(
  random: SeededRandom,
  ordinal: number | undefined,
  language: string | undefined,
): LanguageNeed[] {
  if (language === undefined || !LANGUAGES.some(({ code }) => code === language)) return [];
  if (ordinal !== undefined) return [{ language, ordinal, required: true }];
  return random.chance(12) ? [{ language, ordinal: random.between(1, 3), required: false }] : [];
}

function describe(
  title: string,
  products: string,
  skills: readonly string[],
  years: number,
  benefits: readonly string[],
  buses: readonly string[],
  returnees: boolean,
): string {
  return [
    `${title} tại nhà máy sản xuất ${products}.`,
    skills.length > 0 ? `Công việc: ${skills.join(', ')}.` : 'Được hướng dẫn việc khi nhận việc.',
    years > 0 ? `Có ít nhất ${years} năm kinh nghiệm.` : 'Không yêu cầu kinh nghiệm.',
    benefits.includes('meals') ? 'Ăn ca miễn phí.' : '',
    buses.length > 0 ? `Xe đưa đón: ${buses.join(', ')}.` : '',
    benefits.includes('dormitory') ? 'Có ký túc xá.' : '',
    'Đóng BHXH, BHYT, BHTN đầy đủ.',
    returnees ? 'Ưu tiên lao động đi làm việc ở nước ngoài trở về.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
