import type { Lang, VacancyDetail } from '#contracts';
import type { Centre } from '#database';
import { seatsLeft, type Employer, type Vacancy } from '#domain';
import { withoutNumbers, wirePlace } from '#search';
import {
  BENEFITS,
  CERTIFICATES,
  CONTRACT_KINDS,
  levelByCode,
  occupationByCode,
  POSITIONS,
  PRIORITY_GROUPS,
  SCHOOLING,
  SHIFTS,
  trainingFieldByCode,
} from '#taxonomy';

interface Named {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/**
 * A vacancy as anybody may read it. Free text loses phone numbers and addresses: a notice's words may hold them, and the public turns
 * to the centre, never to a person. Conditions on sex, age or family are not shown at all (Luật Việc làm 2025, Đ5).
 */
export function vacancyDetail(vacancy: Vacancy, employer: Employer, centre: Centre, lang: Lang): VacancyDetail {
  const occupation = vacancy.occupation === undefined ? undefined : occupationByCode(vacancy.occupation);
  const level = vacancy.level === undefined ? undefined : levelByCode(vacancy.level);
  const field = vacancy.trainingField === undefined ? undefined : trainingFieldByCode(vacancy.trainingField);
  const { base, income, negotiable, text: payText } = vacancy.pay;
  const name = (terms: readonly Named[], code: string): string =>
    terms.find((term) => term.code === code)?.[lang] ?? code;
  return {
    id: vacancy.id,
    title: withoutNumbers(vacancy.title),
    employer: employer.name,
    ...(occupation === undefined ? {} : { occupation: { code: occupation.code, name: occupation.name } }),
    place: wirePlace(vacancy),
    pay: {
      negotiable,
      ...(base?.min === undefined ? {} : { baseMin: base.min }),
      ...(base?.max === undefined ? {} : { baseMax: base.max }),
      ...(income?.min === undefined ? {} : { incomeMin: income.min }),
      ...(income?.max === undefined ? {} : { incomeMax: income.max }),
    },
    seatsLeft: seatsLeft(vacancy.seats),
    shifts: vacancy.shifts,
    benefits: vacancy.benefits,
    welcomesReturnees: vacancy.welcomesReturnees,
    publishedAt: vacancy.publishedAt,
    expiresAt: vacancy.expiresAt,
    description: withoutNumbers(vacancy.description),
    seatsAsked: vacancy.seats.asked,
    shiftNames: vacancy.shifts.map((code) => name(SHIFTS, code)),
    benefitNames: vacancy.benefits.map((code) => name(BENEFITS, code)),
    position: name(POSITIONS, vacancy.position),
    ...(vacancy.schooling === undefined ? {} : { schooling: name(SCHOOLING, vacancy.schooling) }),
    ...(level === undefined ? {} : { level: { code: level.code, name: level[lang] } }),
    ...(field === undefined ? {} : { trainingField: { code: field.code, name: field.name } }),
    skills: vacancy.skills.map(withoutNumbers),
    languages: vacancy.languages,
    requiredCertificates: vacancy.requiredCertificates.map((code) => ({ code, name: name(CERTIFICATES, code) })),
    experienceYears: vacancy.experienceYears,
    address: withoutNumbers(vacancy.addressText),
    ...(vacancy.contract === undefined ? {} : { contract: name(CONTRACT_KINDS, vacancy.contract) }),
    fullTime: vacancy.fullTime,
    ...(payText === undefined ? {} : { payText: withoutNumbers(payText) }),
    buses: vacancy.buses.map(withoutNumbers),
    dormitory: vacancy.dormitory,
    priorityGroups: vacancy.priorityGroups.map((code) => name(PRIORITY_GROUPS, code)),
    ...(vacancy.startBy === undefined ? {} : { startBy: vacancy.startBy }),
    employerVerified: employer.verified,
    centre: { name: centre.name, phone: centre.phone, address: centre.address },
  };
}
