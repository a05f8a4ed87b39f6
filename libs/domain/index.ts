export { DomainError, ERROR_CODES } from './errors.js';
export type { ErrorCode, ErrorPlace } from './errors.js';
export type { Employer, EmployerSite } from './employer/employer.js';
export type {
  ConsentPurpose,
  Graduation,
  Jobseeker,
  JobseekerIdentity,
  JobseekerKind,
  LanguageSkill,
  OverseasExperience,
} from './jobseeker/jobseeker.js';
export { ISSUE_CODES } from './notice/issue-codes.js';
export type { IssueCode, IssueSeverity } from './notice/issue-codes.js';
export type {
  Notice,
  NoticeCounts,
  NoticeFormat,
  NoticeIssue,
  NoticeKind,
  NoticeState,
  RowState,
  SkippedRowKind,
} from './notice/notice.js';
export { isOpen, seatsLeft } from './vacancy/vacancy.js';
export type {
  FieldProvenance,
  LanguageNeed,
  PayRange,
  RiskyEvidence,
  Seats,
  Vacancy,
  VacancyContact,
  VacancyPay,
  VacancyState,
} from './vacancy/vacancy.js';
