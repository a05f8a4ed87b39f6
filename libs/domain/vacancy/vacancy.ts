import type { LevelCode } from '#taxonomy';

/** Amounts are whole VND per month. Base pay (lương cơ bản) and total income are never compared with each other. */
export interface PayRange {
  readonly min?: number;
  readonly max?: number;
}

export interface VacancyPay {
  /** `negotiable` is "thỏa thuận"; the ranges may still be known. */
  readonly negotiable: boolean;
  readonly base?: PayRange;
  readonly income?: PayRange;
  /** The words of the notice, kept as evidence. */
  readonly text?: string;
}

/** Seats of one vacancy. `left` = asked − filled, never below zero. */
export interface Seats {
  readonly asked: number;
  readonly filled: number;
}

export interface LanguageNeed {
  /** Code of #taxonomy LANGUAGES, e.g. `zh`. */
  readonly language: string;
  /** 1..6 (A1..C2), reference conversion only. */
  readonly ordinal: number;
  readonly certificate?: string;
  /** false = an advantage, not a condition. */
  readonly required: boolean;
}

/** A condition on sex, age, marital state … found in a notice: evidence for the officer, it filters nobody. */
export interface RiskyEvidence {
  readonly kind: string;
  readonly field: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a field's value came from. `confidence` is 0..100. */
export interface FieldProvenance {
  readonly sheet?: string;
  readonly cell?: string;
  readonly text: string;
  readonly confidence: number;
}

export type VacancyState = 'published' | 'closed' | 'withdrawn';

/**
 * A position that a firm wants filled: everything on form Mẫu 03a of NĐ 352/2025, plus seats filled, base pay apart from
 * total income, buses, dormitory, shifts, welcomes-returnees and the notice it came from.
 */
export interface Vacancy {
  readonly id: string;
  readonly version: number;
  readonly centreId: string;
  readonly employerId: string;
  readonly siteId?: string;
  readonly state: VacancyState;
  readonly title: string;
  readonly description: string;
  /** VSCO 2020, 4 digits. */
  readonly occupation?: string;
  readonly occupationConfidence: number;
  /** #taxonomy POSITIONS code. */
  readonly position: string;
  readonly seats: Seats;
  readonly schooling?: string;
  readonly level?: LevelCode;
  readonly trainingField?: string;
  readonly skills: readonly string[];
  readonly languages: readonly LanguageNeed[];
  /** #taxonomy CERTIFICATES codes that the law or the firm requires. */
  readonly requiredCertificates: readonly string[];
  readonly experienceYears: number;
  readonly provinceCode: string;
  readonly communeCode?: string;
  readonly parkCode?: string;
  readonly addressText: string;
  /** WGS84 degrees, coarse. */
  readonly lat?: number;
  readonly lng?: number;
  readonly contract?: string;
  readonly fullTime: boolean;
  readonly purpose?: 'long-term' | 'temporary' | 'extra';
  readonly pay: VacancyPay;
  readonly shifts: readonly string[];
  readonly travel: boolean;
  readonly benefits: readonly string[];
  /** Places the firm's own buses pick up from, as written. */
  readonly buses: readonly string[];
  /** Communes those bus stops were resolved to. */
  readonly busCommuneCodes: readonly string[];
  readonly dormitory: boolean;
  readonly workingConditions: readonly string[];
  readonly priorityGroups: readonly string[];
  readonly welcomesReturnees: boolean;
  /** ISO alpha-2 country of the investor, copied from the employer for search and matching. */
  readonly investorCountry?: string;
  readonly recruitmentMethods: readonly string[];
  readonly wants: readonly ('counselling' | 'introduction' | 'supply')[];
  /** Latest start the firm accepts, local date YYYY-MM-DD. */
  readonly startBy?: string;
  readonly risky: readonly RiskyEvidence[];
  readonly noticeId?: string;
  readonly provenance: Readonly<Record<string, FieldProvenance>>;
  /** UTC instants, ISO. */
  readonly publishedAt: string;
  readonly expiresAt: string;
}

/** The person to call at the firm (form 03a). Personal data: stored encrypted, never indexed, never public. */
export interface VacancyContact {
  readonly name?: string;
  readonly position?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Seats nobody holds yet. */
export function seatsLeft(seats: Seats): number {
  return Math.max(0, seats.asked - seats.filled);
}

/** Whether a job seeker may see the vacancy at the instant `now` (ISO UTC). */
export function isOpen(vacancy: Pick<Vacancy, 'state' | 'publishedAt' | 'expiresAt' | 'seats'>, now: string): boolean {
  const at = Date.parse(now);
  return (
    vacancy.state === 'published' &&
    Date.parse(vacancy.publishedAt) <= at &&
    at < Date.parse(vacancy.expiresAt) &&
    seatsLeft(vacancy.seats) > 0
  );
}
