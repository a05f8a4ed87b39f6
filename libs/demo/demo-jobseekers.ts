import type {
  Graduation,
  Jobseeker,
  JobseekerIdentity,
  JobseekerKind,
  LanguageSkill,
  OverseasExperience,
} from '#domain';
import { communesOf, type LevelCode } from '#taxonomy';
import { inventPerson } from './people.js';
import { centreIdOf } from './demo-centre.js';
import { SeededRandom } from './seeded-random.js';

const INSTITUTIONS = [
  'Trường Cao đẳng Công nghệ Sông Thương (mẫu)',
  'Trường Cao đẳng nghề Kinh Bắc (mẫu)',
  'Trường Trung cấp Kỹ thuật Lục Ngạn (mẫu)',
  'Trường Cao đẳng Cơ điện Như Nguyệt (mẫu)',
  'Trường Trung cấp nghề Yên Thế (mẫu)',
] as const;

interface Study {
  readonly field: string;
  readonly name: string;
  readonly wants: readonly [string, ...string[]];
  readonly skills: readonly string[];
  /** What the school's own courses end with. */
  readonly certificates?: readonly string[];
  readonly language?: string;
}

interface Stay {
  readonly country: string;
  readonly programme: string;
  readonly language: string;
  /** Wish for income on return, thousand VND per month. */
  readonly income: number;
  readonly jobs: readonly string[];
}

interface PlainWork {
  readonly wants: readonly [string, ...string[]];
  readonly skills: readonly string[];
  readonly years: number;
  readonly certificates?: readonly string[];
}

/** Training fields of the vocational schools with what their graduates look for. Weights are ours. */
const STUDIES: readonly (readonly [Study, number])[] = [
  [
    {
      field: '5202',
      name: 'Điện công nghiệp',
      wants: ['7412', '3113', '8202', '7233'],
      skills: ['điện công nghiệp', 'PLC', 'tủ điện'],
      certificates: ['electrical-safety', 'safety-group-3'],
    },
    24,
  ],
  [
    {
      field: '5202',
      name: 'Điện tử công nghiệp',
      wants: ['3114', '8202', '7543'],
      skills: ['đo lường điện tử', 'hàn linh kiện', 'sửa bo mạch'],
    },
    16,
  ],
  [
    {
      field: '5201',
      name: 'Cắt gọt kim loại',
      wants: ['7223', '3115', '7222'],
      skills: ['CNC', 'đọc bản vẽ', 'đo kiểm'],
    },
    13,
  ],
  [
    {
      field: '5201',
      name: 'Hàn',
      wants: ['7212', '7223'],
      skills: ['hàn MIG', 'hàn TIG'],
      certificates: ['welding', 'safety-group-3'],
    },
    8,
  ],
  [{ field: '5202', name: 'Cơ điện tử', wants: ['3115', '7233', '3113'], skills: ['bảo trì', 'PLC', 'khí nén'] }, 12],
  [
    { field: '5402', name: 'Công nghệ may', wants: ['8153', '7532', '7543'], skills: ['may công nghiệp', 'cắt vải'] },
    9,
  ],
  [{ field: '5106', name: 'Quản lý kho, vật tư', wants: ['4321', '4322'], skills: ['quản lý kho', 'Excel'] }, 7],
  [
    {
      field: '2202',
      name: 'Tiếng Trung Quốc',
      wants: ['2643', '4322'],
      skills: ['phiên dịch', 'Excel'],
      language: 'zh',
    },
    4,
  ],
  [{ field: '2202', name: 'Tiếng Hàn Quốc', wants: ['2643'], skills: ['phiên dịch'], language: 'ko' }, 3],
  [{ field: '5401', name: 'Chế biến thực phẩm', wants: ['8160', '7543', '5120'], skills: ['chế biến'] }, 4],
];

/** Where people come back from (departures of 2025: Japan, Taiwan, Korea …) and what they did there. */
const STAYS: readonly (readonly [Stay, number])[] = [
  [
    {
      country: 'JP',
      programme: 'jp-titp',
      language: 'ja',
      income: 13_000,
      jobs: ['7223', '7212', '8142', '8202', '8153', '8160'],
    },
    46,
  ],
  [
    {
      country: 'TW',
      programme: 'tw-factory',
      language: 'zh',
      income: 11_500,
      jobs: ['8202', '8142', '7223', '9329', '8122'],
    },
    38,
  ],
  [
    {
      country: 'KR',
      programme: 'kr-eps',
      language: 'ko',
      income: 13_500,
      jobs: ['7212', '7223', '8142', '8202', '8160'],
    },
    12,
  ],
  [{ country: 'CN', programme: 'cn-contract', language: 'zh', income: 11_000, jobs: ['8202', '9329'] }, 2],
  [{ country: 'DE', programme: 'de-skilled', language: 'de', income: 16_000, jobs: ['7212', '7223'] }, 2],
];

const PLAIN: readonly (readonly [PlainWork, number])[] = [
  [{ wants: ['8202', '9329', '9321'], skills: ['lắp ráp'], years: 3 }, 40],
  [{ wants: ['8153'], skills: ['may công nghiệp'], years: 6 }, 16],
  [{ wants: ['9329', '9321', '9333'], skills: [], years: 2 }, 16],
  [{ wants: ['8344', '9333'], skills: ['lái xe nâng'], years: 4, certificates: ['forklift', 'safety-group-3'] }, 6],
  [{ wants: ['7543'], skills: ['kiểm hàng'], years: 3 }, 8],
  [{ wants: ['9112', '5120'], skills: ['nấu ăn'], years: 5 }, 6],
  [{ wants: ['3122'], skills: ['quản lý chuyền', 'báo cáo'], years: 7 }, 4],
  [{ wants: ['8332'], skills: ['lái xe'], years: 5, certificates: ['licence-c'] }, 4],
];

/** Jobseeker `index`: 55 % graduates, 20 % returnees, 25 % others; attributes hang together (field ↔ wish ↔ skills, country ↔ language ↔ trade ↔ wish for pay). */
export function demoJobseeker(
  seed: number,
  index: number,
  provinceCode: string,
  referenceDate: string,
): { jobseeker: Jobseeker; identity: JobseekerIdentity } {
  const random = new SeededRandom(seed, 'jobseeker', index);
  const year = Number(referenceDate.slice(0, 4));
  const kind = random.weighted([
    ['graduate', 55],
    ['returnee', 20],
    ['other', 25],
  ] as const);
  const commune = random.pick(communesOf(provinceCode));
  const person = inventPerson(random, year - age(random, kind), index);
  const willingToMove = random.chance(kind === 'graduate' ? 35 : 20);
  const shared = {
    id: random.uuid(),
    version: 1,
    centreId: centreIdOf(provinceCode),
    state: 'seeking' as const,
    provinceCode,
    communeCode: commune.code,
    schooling: random.chance(85) ? 'upper-secondary' : 'lower-secondary',
    wantedProvinces: [provinceCode],
    wantedCommunes: [],
    wantedParks: [],
    refusedShifts: random.chance(18) ? ['night', 'three-shift'] : [],
    refusedContracts: random.chance(10) ? ['seasonal'] : [],
    wantedBenefits: random.some(
      ['meals', 'bus', 'dormitory', 'housing-allowance', 'thirteenth-month'],
      random.between(0, 3),
    ),
    ...(random.chance(90) ? { reachMetres: 1_000 * random.between(8, 35) } : {}),
    willingToMove,
    ...(random.chance(30) ? { availableFrom: addDays(referenceDate, random.between(0, 60)) } : {}),
    priorityGroups: random.chance(8) ? [random.pick(['poor-household', 'near-poor-household', 'demobilised'])] : [],
    consents: random.chance(97) ? (['introduction'] as const) : [],
  };
  const identity: JobseekerIdentity = {
    name: person.name,
    birthDate: person.birthDate,
    cccd: person.cccd,
    phone: person.phone,
    address: `Thôn ${random.between(1, 12)}, ${commune.name}`,
    sex: person.sex,
  };
  switch (kind) {
    case 'graduate':
      return { identity, jobseeker: { ...shared, kind, ...graduate(random, year) } };
    case 'returnee':
      return { identity, jobseeker: { ...shared, kind, ...returnee(random, year) } };
    case 'other':
      return { identity, jobseeker: { ...shared, kind, ...other(random) } };
  }
}

type Background = Pick<
  Jobseeker,
  | 'level'
  | 'skills'
  | 'certificates'
  | 'languages'
  | 'experienceYears'
  | 'pastOccupations'
  | 'wantedOccupations'
  | 'overseas'
> &
  Partial<Pick<Jobseeker, 'trainingField' | 'graduation' | 'wantedIncome'>>;

function graduate(random: SeededRandom, year: number): Background {
  const study = random.weighted(STUDIES);
  const level: LevelCode = random.weighted([
    ['intermediate', 48],
    ['college', 40],
    ['elementary', 12],
  ] as const);
  const graduation: Graduation = {
    institution: random.pick(INSTITUTIONS),
    level,
    field: study.field,
    fieldName: study.name,
    year:
      year -
      random.weighted([
        [0, 60],
        [1, 28],
        [2, 12],
      ] as const),
  };
  const experienceYears = random.weighted([
    [0, 70],
    [1, 22],
    [2, 8],
  ] as const);
  return {
    level,
    trainingField: study.field,
    graduation,
    skills: random.some(study.skills, random.between(1, study.skills.length)),
    certificates: random.chance(60) ? (study.certificates ?? []) : [],
    languages:
      study.language !== undefined
        ? [{ language: study.language, ordinal: random.between(3, 5) }]
        : random.chance(10)
          ? [{ language: 'en', ordinal: random.between(1, 3) }]
          : [],
    experienceYears,
    pastOccupations: experienceYears > 0 ? [study.wants[0]] : [],
    wantedOccupations: random.chance(88) ? study.wants.slice(0, random.between(1, study.wants.length)) : [],
    ...(random.chance(85)
      ? {
          wantedIncome: {
            min: 100_000 * random.around(level === 'college' ? 85 : 75, level === 'college' ? 130 : 115),
          },
        }
      : {}),
    overseas: [],
  };
}

function returnee(random: SeededRandom, year: number): Background {
  const stay = random.weighted(STAYS);
  const occupation = random.pick(stay.jobs);
  const years = random.weighted([
    [3, 60],
    [5, 25],
    [1, 8],
    [7, 7],
  ] as const);
  const overseas: OverseasExperience = {
    country: stay.country,
    programme: stay.programme,
    occupation,
    years,
    returnedYear:
      year -
      random.weighted([
        [0, 55],
        [1, 30],
        [2, 15],
      ] as const),
  };
  const language: LanguageSkill = {
    language: stay.language,
    ordinal: Math.min(5, 1 + Math.floor(years / 2) + random.below(2)),
  };
  return {
    level: random.weighted([
      ['none', 45],
      ['elementary', 20],
      ['intermediate', 22],
      ['college', 13],
    ] as const),
    skills:
      occupation === '7223'
        ? ['CNC', 'đo kiểm']
        : occupation === '7212'
          ? ['hàn MIG']
          : occupation === '8142'
            ? ['vận hành máy ép']
            : ['lắp ráp'],
    certificates: occupation === '7212' && random.chance(70) ? ['welding', 'welding-3g'] : [],
    languages: random.chance(80) ? [language] : [],
    experienceYears: years + random.below(4),
    pastOccupations: [occupation],
    wantedOccupations: random.chance(75) ? [occupation] : language.ordinal >= 4 ? ['2643', '3122', occupation] : [],
    ...(random.chance(90) ? { wantedIncome: { min: 1_000 * stay.income + 100_000 * random.around(-20, 25) } } : {}),
    overseas: [overseas],
  };
}

function other(random: SeededRandom): Background {
  const past = random.weighted(PLAIN);
  return {
    level: random.weighted([
      ['none', 70],
      ['unskilled-worker', 15],
      ['cert-under-3m', 6],
      ['elementary', 6],
      ['intermediate', 3],
    ] as const),
    skills: past.skills,
    certificates: random.chance(75) ? (past.certificates ?? []) : [],
    languages: [],
    experienceYears: random.below(past.years + 1),
    pastOccupations: [past.wants[0]],
    wantedOccupations: random.chance(80) ? past.wants : [],
    ...(random.chance(80) ? { wantedIncome: { min: 100_000 * random.around(65, 120) } } : {}),
    overseas: [],
  };
}

function age(random: SeededRandom, kind: JobseekerKind): number {
  switch (kind) {
    case 'graduate':
      return random.chance(3) ? random.between(16, 17) : random.around(18, 25);
    case 'returnee':
      return random.around(22, 42);
    case 'other':
      return random.around(18, 55);
  }
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
