import type { AgeClass, JobseekerKind, LanguageSkill, OverseasExperience, SeekerFacts, VacancyFacts } from '#domain';
import type { LatLng, LevelCode } from '#taxonomy';
import {
  type CommunePoint,
  DEFAULT_MATCH_POLICY,
  type Snapshot,
  type SnapshotSeeker,
  type SnapshotVacancy,
} from '#matching';
import { SeededDraw } from './seeded-draw.js';

export interface MarketOptions {
  readonly jobseekers: number;
  readonly vacancies: number;
  readonly seed: number;
  /** `ties` rounds what scores come from, so that many pairs are level. */
  readonly market?: 'normal' | 'ties';
}

const COMMUNES = 99;
const PARKS = 16;
const AS_OF = '2026-11-22T00:00:00.000Z';
/** Park occupations of VSCO 2020, the commonest first. */
const OCCUPATIONS =
  '8202 8153 9329 7543 8209 7223 8142 9321 7233 4321 7412 8344 8201 7212 3122 3113 2144 2643 9333 8182';
const CODES = OCCUPATIONS.split(' ');
const FIELDS = ['5103', '5102', '5402', '5106', '5401', '5105', '2202'];
const SKILLS = [
  'PLC',
  'CNC',
  'đọc bản vẽ',
  'hàn MIG',
  'hàn TIG',
  'may công nghiệp',
  'đo kiểm',
  'Excel',
  'bảo trì',
  'QC',
];
const BENEFITS = ['meals', 'bus', 'dormitory', 'housing-allowance', 'thirteenth-month', 'social-insurance'];
const SHIFTS = ['two-shift', 'day', 'three-shift', 'night'];
const CONTRACTS = ['12-36m', 'indefinite', 'under-12m', 'seasonal'];
const COUNTRIES = ['KR', 'TW', 'JP', 'CN'] as const;
const LANGUAGE = { KR: 'ko', TW: 'zh', JP: 'ja', CN: 'zh' } as const;
const GRADUATE_LEVELS: readonly LevelCode[] = ['intermediate', 'college', 'elementary', 'university'];
const OTHER_LEVELS: readonly LevelCode[] = ['none', 'unskilled-worker', 'elementary', 'intermediate'];
const VACANCY_LEVELS: readonly (LevelCode | undefined)[] = [
  undefined,
  'none',
  undefined,
  'elementary',
  'intermediate',
  'college',
];
const PRIORITY_GROUPS = ['poor-household', 'demobilised'];

/**
 * An invented province for measuring and for property tests: 99 communes, 16 parks, graduates, returnees and others whose
 * trade, skills, wish and language hang together. About 3 % of the pairs are feasible.
 */
export function inventMarket(options: MarketOptions): { snapshot: Snapshot; communePoint: CommunePoint } {
  const { jobseekers, vacancies, seed } = options;
  const rounded = options.market === 'ties';
  return {
    snapshot: {
      asOf: AS_OF,
      seed,
      policy: DEFAULT_MATCH_POLICY,
      taxonomyVersion: 'bench',
      seekers: Array.from({ length: jobseekers }, (_, row) => inventSeeker(seed, row, rounded)),
      vacancies: Array.from({ length: vacancies }, (_, row) => inventVacancy(seed, row, rounded)),
    },
    communePoint: (code) => (code.startsWith('C') ? pointOf(seed, 3, Number(code.slice(1))) : undefined),
  };
}

/** A point of the invented province, about 90 × 50 km. */
function pointOf(seed: number, stream: number, row: number): LatLng {
  const draw = new SeededDraw(seed, stream, row);
  return { lat: 21 + draw.below(4_500) / 10_000, lng: 105.9 + draw.below(8_500) / 10_000 };
}

function inventSeeker(seed: number, row: number, rounded: boolean): SnapshotSeeker {
  const draw = new SeededDraw(seed, 1, row);
  const kind: JobseekerKind = draw.chance(55) ? 'graduate' : draw.chance(44) ? 'returnee' : 'other';
  const trade = draw.below(CODES.length);
  const country = draw.pickEarly(COUNTRIES);
  const level = draw.pickEarly(kind === 'graduate' ? GRADUATE_LEVELS : OTHER_LEVELS);
  const field = FIELDS[trade % FIELDS.length]!;
  const ageClass: AgeClass = draw.chance(1) ? '15-17' : draw.chance(1) ? 'unknown' : 'adult';
  const wish = 7_000_000 + 500_000 * draw.below(rounded ? 2 : 14);
  const overseas: OverseasExperience[] =
    kind === 'returnee'
      ? [{ country, years: 1 + draw.below(5), ...(draw.chance(90) ? { occupation: CODES[trade]! } : {}) }]
      : [];
  const facts: SeekerFacts = {
    kind,
    ageClass,
    provinceCode: '24',
    communeCode: draw.chance(97) ? `C${draw.below(COMMUNES)}` : 'unknown',
    level,
    skills: [...new Set([SKILLS[trade % SKILLS.length]!, ...draw.some(SKILLS, 12)])],
    certificates: draw.some(['forklift', 'welding', 'boiler', 'electrical-safety'], 9),
    languages: inventLanguages(draw, kind, LANGUAGE[country]),
    experienceYears: kind === 'graduate' ? draw.below(2) : draw.below(12) / 2,
    pastOccupations:
      kind === 'graduate' && draw.chance(70) ? [] : [CODES[trade]!, ...draw.some([draw.pick(CODES)], 40)],
    wantedOccupations: draw.chance(6)
      ? []
      : [...new Set([CODES[trade]!, draw.pickEarly(CODES), draw.pickEarly(CODES)])],
    wantedProvinces: ['24'],
    wantedCommunes: draw.chance(4) ? [`C${draw.below(COMMUNES)}`] : [],
    wantedParks: draw.chance(5) ? [`P${draw.below(PARKS)}`] : [],
    ...(draw.chance(88) ? { wantedIncome: { min: wish } } : {}),
    refusedShifts: draw.chance(18) ? ['night', 'three-shift'] : [],
    refusedContracts: draw.chance(10) ? ['seasonal'] : [],
    wantedBenefits: draw.some(BENEFITS, 30),
    ...(draw.chance(90) ? { reachMetres: 1_000 * (5 + draw.below(14)) } : {}),
    willingToMove: draw.chance(12),
    ...(draw.chance(30) ? { availableFrom: `2026-12-${String(1 + draw.below(28)).padStart(2, '0')}` } : {}),
    overseas,
    ...(kind === 'graduate' ? { graduation: { institution: 'Trường (mẫu)', level, field, year: 2026 } } : {}),
    consents: ['introduction'],
  };
  return { id: `s-${row}`, version: 1, facts, priorityGroups: draw.some(PRIORITY_GROUPS, 5) };
}

function inventLanguages(draw: SeededDraw, kind: JobseekerKind, own: string): LanguageSkill[] {
  const english: LanguageSkill = { language: 'en', ordinal: 1 + draw.below(4) };
  const foreign: LanguageSkill = {
    language: own,
    ordinal: 1 + draw.below(5),
    ...(draw.chance(60) ? { certificate: 'x' } : {}),
  };
  return [...(kind === 'returnee' ? [foreign] : []), ...(draw.chance(25) ? [english] : [])];
}

function inventVacancy(seed: number, row: number, rounded: boolean): SnapshotVacancy {
  const draw = new SeededDraw(seed, 2, row);
  const occupation = draw.pickEarly(CODES);
  const park = draw.below(PARKS);
  const investor = draw.chance(75) ? draw.pickEarly(COUNTRIES) : undefined;
  const income = 7_500_000 + 500_000 * draw.below(rounded ? 2 : 16);
  const level = draw.pickEarly(VACANCY_LEVELS);
  const size = draw.below(100);
  const seats = size < 60 ? 1 + draw.below(3) : size < 95 ? 3 + draw.below(8) : 15 + draw.below(60);
  const trade = CODES.indexOf(occupation);
  const facts: VacancyFacts = {
    state: 'published',
    seats: { asked: seats, filled: 0 },
    publishedAt: '2026-11-01T00:00:00.000Z',
    expiresAt: '2026-12-31T16:59:59.999Z',
    ...(draw.chance(96) ? { occupation } : {}),
    ...(level === undefined ? {} : { level }),
    ...(draw.chance(30) ? { trainingField: FIELDS[trade % FIELDS.length]! } : {}),
    skills: draw.chance(60) ? [...new Set([SKILLS[trade % SKILLS.length]!, ...draw.some(SKILLS, 8)])] : [],
    languages:
      investor !== undefined && draw.chance(12)
        ? [{ language: LANGUAGE[investor], ordinal: 1 + draw.below(4), required: draw.chance(50) }]
        : [],
    requiredCertificates: occupation === '8344' ? ['forklift'] : draw.chance(3) ? ['electrical-safety'] : [],
    experienceYears: draw.chance(35) ? draw.below(3) : 0,
    provinceCode: '24',
    communeCode: `C${park * 6}`,
    parkCode: `P${park}`,
    ...(draw.chance(90) ? pointOf(seed, 4, park) : {}),
    contract: draw.pickEarly(CONTRACTS),
    pay: {
      negotiable: draw.chance(10),
      ...(draw.chance(85) ? { income: { min: income, ...(draw.chance(70) ? { max: income + 3_000_000 } : {}) } } : {}),
    },
    shifts: draw.chance(85) ? [draw.pickEarly(SHIFTS)] : [],
    benefits: draw.some(BENEFITS, 45),
    busCommuneCodes: draw.chance(35) ? Array.from({ length: 1 + draw.below(6) }, () => `C${draw.below(COMMUNES)}`) : [],
    dormitory: draw.chance(20),
    welcomesReturnees: draw.chance(15),
    ...(investor === undefined ? {} : { investorCountry: investor }),
    ...(draw.chance(15) ? { startBy: `2026-12-${String(1 + draw.below(28)).padStart(2, '0')}` } : {}),
  };
  return { id: `v-${row}`, version: 1, facts, priorityGroups: draw.some(PRIORITY_GROUPS, 6), seats };
}
