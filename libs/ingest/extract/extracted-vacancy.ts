import type {
  FieldProvenance,
  LanguageNeed,
  NoticeIssue,
  RiskyEvidence,
  Vacancy,
  VacancyContact,
  VacancyPay,
} from '#domain';
import type { LaidOutRecord } from '../layout/laid-out.js';

/** The firm as a row names it, before it is looked up. */
export interface StatedEmployer {
  readonly name?: string;
  readonly taxCode?: string;
  readonly kind?: string;
  readonly products?: string;
  readonly sizeBand?: string;
  /** ISO alpha-2. */
  readonly investorCountry?: string;
}

/** Fields of a vacancy that need no code list of places, occupations or firms. */
type StatedFields = Pick<
  Vacancy,
  | 'title'
  | 'description'
  | 'position'
  | 'skills'
  | 'requiredCertificates'
  | 'experienceYears'
  | 'fullTime'
  | 'shifts'
  | 'travel'
  | 'benefits'
  | 'buses'
  | 'dormitory'
  | 'workingConditions'
  | 'priorityGroups'
  | 'welcomesReturnees'
  | 'recruitmentMethods'
  | 'wants'
> &
  Partial<Pick<Vacancy, 'schooling' | 'level' | 'trainingField' | 'contract' | 'purpose' | 'startBy'>>;

/** What one record of a notice states, with its evidence and what is wrong with it. Pure result of extraction. */
export interface ExtractedVacancy {
  readonly record: LaidOutRecord;
  readonly fields: StatedFields;
  readonly seats?: number;
  readonly pay: VacancyPay;
  readonly languages: readonly LanguageNeed[];
  readonly risky: readonly RiskyEvidence[];
  /** Last day to apply, local date; absent = not stated. */
  readonly deadline?: string;
  readonly contact?: VacancyContact;
  readonly employer: StatedEmployer;
  /** VSCO code that the sheet itself gives. */
  readonly statedOccupation?: string;
  /** Trade column beside the title: helps coding. */
  readonly occupationHint: string;
  /** Texts to find the workplace in, best first. */
  readonly places: readonly string[];
  readonly addressText: string;
  readonly provenance: Readonly<Record<string, FieldProvenance>>;
  readonly issues: readonly NoticeIssue[];
}
