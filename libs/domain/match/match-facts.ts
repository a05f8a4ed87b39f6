import type { Jobseeker } from '../jobseeker/jobseeker.js';
import type { Vacancy } from '../vacancy/vacancy.js';

/** All that rules may know of an age: the law's floor and the minors' bans (BLLĐ 2019 Đ3, Đ143–147). Never a number. */
export type AgeClass = 'under-15' | '15-17' | 'adult' | 'unknown';

const SEEKER_FACTS = [
  'kind',
  'provinceCode',
  'communeCode',
  'level',
  'trainingField',
  'skills',
  'certificates',
  'languages',
  'experienceYears',
  'pastOccupations',
  'wantedOccupations',
  'wantedProvinces',
  'wantedCommunes',
  'wantedParks',
  'wantedIncome',
  'refusedShifts',
  'refusedContracts',
  'wantedBenefits',
  'reachMetres',
  'willingToMove',
  'availableFrom',
  'overseas',
  'graduation',
  'consents',
] as const satisfies readonly (keyof Jobseeker)[];

const VACANCY_FACTS = [
  'state',
  'seats',
  'publishedAt',
  'expiresAt',
  'occupation',
  'level',
  'trainingField',
  'skills',
  'languages',
  'requiredCertificates',
  'experienceYears',
  'provinceCode',
  'communeCode',
  'parkCode',
  'lat',
  'lng',
  'contract',
  'pay',
  'shifts',
  'benefits',
  'busCommuneCodes',
  'dormitory',
  'welcomesReturnees',
  'investorCountry',
  'startBy',
] as const satisfies readonly (keyof Vacancy)[];

/**
 * Everything hard rules and scores may see of a jobseeker. Sex, age above the legal floor, ethnicity, religion, disability
 * and marital state have no field here, so that no rule or weight can reach them (Luật VL 2025 Đ5.1; BLLĐ Đ8.1).
 */
export type SeekerFacts = Readonly<Pick<Jobseeker, (typeof SEEKER_FACTS)[number]>> & { readonly ageClass: AgeClass };

/** Everything hard rules and scores may see of a vacancy: the phrases kept as risky evidence are not among it. */
export type VacancyFacts = Readonly<Pick<Vacancy, (typeof VACANCY_FACTS)[number]>>;

/** Narrows a jobseeker to the facts matching may see. */
export function seekerFacts(jobseeker: Jobseeker, ageClass: AgeClass): SeekerFacts {
  return { ...pick(jobseeker, SEEKER_FACTS), ageClass };
}

/** Narrows a vacancy to the facts matching may see. */
export function vacancyFacts(vacancy: Vacancy): VacancyFacts {
  return pick(vacancy, VACANCY_FACTS);
}

/**
 * The one use of priority groups: between equal employer scores, before the lottery, a jobseeker who belongs to a group
 * that the firm itself named in its "đối tượng ưu tiên" box (form 03a) goes first. Never part of a score.
 */
export function sharesPriorityGroup(jobseekerGroups: readonly string[], firmGroups: readonly string[]): boolean {
  return jobseekerGroups.some((group) => firmGroups.includes(group));
}

/** Age class on a local day, both `YYYY-MM-DD`. A year alone (`YYYY`) counts as the last day of that year: the law protects the younger. */
export function ageClassOn(birthDate: string | undefined, day: string): AgeClass {
  const birth = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(birthDate ?? '');
  const on = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (birth === null || on === null) return 'unknown';
  const birthday = Number(birth[2] ?? 12) * 100 + Number(birth[3] ?? 31);
  const age = Number(on[1]) - Number(birth[1]) - (Number(on[2]) * 100 + Number(on[3]) < birthday ? 1 : 0);
  if (age < 15) return 'under-15';
  return age < 18 ? '15-17' : 'adult';
}

function pick<T extends object, K extends keyof T>(record: T, keys: readonly K[]): Pick<T, K> {
  const narrowed: Partial<Pick<T, K>> = {};
  for (const key of keys) if (record[key] !== undefined) narrowed[key] = record[key];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a property left out is one the record does not have
  return narrowed as Pick<T, K>;
}
