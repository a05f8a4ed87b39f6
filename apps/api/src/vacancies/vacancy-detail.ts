import type { Lang, VacancyDetail, WirePlace } from '#contracts';
import type { Centre } from '#database';
import { seatsLeft, withoutContacts, type Employer, type Vacancy } from '#domain';
import {
  BENEFITS,
  CERTIFICATES,
  communeByCode,
  CONTRACT_KINDS,
  levelByCode,
  occupationByCode,
  parkByCode,
  POSITIONS,
  PRIORITY_GROUPS,
  provinceByCode,
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
    title: withoutContacts(vacancy.title),
    employer: employer.name,
    ...(occupation === undefined ? {} : { occupation: { code: occupation.code, name: occupation.name } }),
    place: placeOf(vacancy),
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
    description: withoutContacts(vacancy.description),
    seatsAsked: vacancy.seats.asked,
    shiftNames: vacancy.shifts.map((code) => name(SHIFTS, code)),
    benefitNames: vacancy.benefits.map((code) => name(BENEFITS, code)),
    position: name(POSITIONS, vacancy.position),
    ...(vacancy.schooling === undefined ? {} : { schooling: name(SCHOOLING, vacancy.schooling) }),
    ...(level === undefined ? {} : { level: { code: level.code, name: level[lang] } }),
    ...(field === undefined ? {} : { trainingField: { code: field.code, name: field.name } }),
    skills: vacancy.skills.map(withoutContacts),
    languages: vacancy.languages,
    requiredCertificates: vacancy.requiredCertificates.map((code) => ({ code, name: name(CERTIFICATES, code) })),
    experienceYears: vacancy.experienceYears,
    address: withoutContacts(vacancy.addressText),
    ...(vacancy.contract === undefined ? {} : { contract: name(CONTRACT_KINDS, vacancy.contract) }),
    fullTime: vacancy.fullTime,
    ...(payText === undefined ? {} : { payText: withoutContacts(payText) }),
    buses: vacancy.buses.map(withoutContacts),
    dormitory: vacancy.dormitory,
    priorityGroups: vacancy.priorityGroups.map((code) => name(PRIORITY_GROUPS, code)),
    ...(vacancy.startBy === undefined ? {} : { startBy: vacancy.startBy }),
    employerVerified: employer.verified,
    centre: { name: centre.name, phone: centre.phone, address: centre.address },
  };
}

function placeOf({ provinceCode, communeCode, parkCode }: Vacancy): WirePlace {
  const commune = communeCode === undefined ? undefined : communeByCode(communeCode);
  const park = parkCode === undefined ? undefined : parkByCode(parkCode);
  return {
    provinceCode,
    province: provinceByCode(provinceCode)?.name ?? provinceCode,
    ...(commune === undefined ? {} : { communeCode: commune.code, commune: `${commune.kind} ${commune.name}` }),
    ...(park === undefined ? {} : { parkCode: park.code, park: `${park.kind} ${park.name}` }),
  };
}
