import type { LevelCode } from '#taxonomy';
import type { PayRange } from '../vacancy/vacancy.js';

export type JobseekerKind = 'graduate' | 'returnee' | 'other';

/** Work done abroad (form Mẫu 01 "Đã từng làm việc ở nước ngoài", extended). How the stay ended is never asked. */
export interface OverseasExperience {
  readonly country: string;
  readonly programme?: string;
  readonly sector?: string;
  /** VSCO 2020, 4 digits. */
  readonly occupation?: string;
  readonly years: number;
  readonly returnedYear?: number;
}

export interface LanguageSkill {
  readonly language: string;
  readonly certificate?: string;
  /** 1..6 (A1..C2), reference conversion only. */
  readonly ordinal: number;
}

export interface Graduation {
  readonly institution: string;
  readonly level: LevelCode;
  /** Training field, 4-digit group of QĐ 01/2017. */
  readonly field?: string;
  readonly fieldName?: string;
  readonly year?: number;
}

/**
 * A person looking for work (forms Mẫu 01 and 01a of NĐ 352/2025), without anything that names the person:
 * that is in `JobseekerIdentity`, stored encrypted.
 */
export interface Jobseeker {
  readonly id: string;
  readonly version: number;
  readonly centreId: string;
  readonly kind: JobseekerKind;
  readonly state: 'seeking' | 'placed' | 'inactive' | 'erased';
  readonly provinceCode?: string;
  readonly communeCode?: string;
  readonly schooling?: string;
  readonly level: LevelCode;
  readonly trainingField?: string;
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
  readonly languages: readonly LanguageSkill[];
  readonly experienceYears: number;
  /** VSCO codes of work done at home. */
  readonly pastOccupations: readonly string[];
  /** VSCO codes wanted, best first; empty = any. */
  readonly wantedOccupations: readonly string[];
  readonly wantedProvinces: readonly string[];
  readonly wantedCommunes: readonly string[];
  readonly wantedParks: readonly string[];
  /** Total income wanted, VND per month. */
  readonly wantedIncome?: PayRange;
  /** Shifts refused outright; hard rule. */
  readonly refusedShifts: readonly string[];
  readonly refusedContracts: readonly string[];
  readonly wantedBenefits: readonly string[];
  /** Furthest daily way in metres; absent = not said. */
  readonly reachMetres?: number;
  readonly willingToMove: boolean;
  /** Local date YYYY-MM-DD from which the person can start. */
  readonly availableFrom?: string;
  readonly overseas: readonly OverseasExperience[];
  readonly graduation?: Graduation;
  readonly priorityGroups: readonly string[];
  /** Purposes the person agreed to, provable through the consent table. */
  readonly consents: readonly ConsentPurpose[];
  readonly noticeId?: string;
}

/** NĐ 356/2025: consent is per purpose. `introduction` = tư vấn, giới thiệu, kết nối cung – cầu (sentence of Mẫu 01). */
export type ConsentPurpose = 'introduction' | 'share-with-employer' | 'publish-anonymous' | 'notify' | 'keep-after';

/** What names a person. Encrypted field by field; in memory only for as long as an officer's view needs it. */
export interface JobseekerIdentity {
  readonly name: string;
  readonly birthDate?: string;
  /** Số định danh cá nhân, 12 digits. */
  readonly cccd?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  /** Sensitive: never in rules, scores, indexes or exports; only for the law's reports and the aggregate fairness sheet. */
  readonly sex?: 'male' | 'female';
  readonly ethnicity?: string;
  readonly religion?: string;
  readonly disability?: string;
}
