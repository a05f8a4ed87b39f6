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
export { withoutContacts } from './vacancy/without-contacts.js';
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
export {
  checkRules,
  hasNightShift,
  heldOrdinal,
  isBannedForMinors,
  isOpenToAll,
  levelRank,
} from './match/check-rules.js';
export type { RuleContext } from './match/check-rules.js';
export { certificateText } from './match/certificate-text.js';
export { CONTINUATION_OBSTACLES, explainContinuation } from './match/continuation.js';
export type { Continuation, ContinuationObstacle } from './match/continuation.js';
export { explainListing, explainMatch, explainQueue, explainRule, localDay } from './match/explain-match.js';
export type { MatchContext, MatchExplanation, MatchFactor, MatchRefusal, PlaceKind } from './match/explain-match.js';
export { changeCost, changeText, MATCH_CHANGE_KINDS, MATCH_CHANGES, trainingText } from './match/match-change.js';
export type { MatchChange, MatchChangeKind } from './match/match-change.js';
export { ageClassOn, seekerFacts, sharesPriorityGroup, vacancyFacts } from './match/match-facts.js';
export type { AgeClass, SeekerFacts, VacancyFacts } from './match/match-facts.js';
export {
  EMPLOYER_FACTOR_CODES,
  EMPLOYER_FACTORS,
  KNOWN,
  MATCH_FACTOR_CODES,
  MATCH_FACTORS,
  packFactor,
  SEEKER_FACTOR_CODES,
  SEEKER_FACTORS,
  unpackFactor,
  weightOf,
} from './match/match-factors.js';
export type {
  EmployerFactorCode,
  Known,
  MatchFactorCode,
  MatchWeights,
  SeekerFactorCode,
} from './match/match-factors.js';
export {
  availabilityPoints,
  distancePoints,
  epochDay,
  experiencePoints,
  incomeOfStep,
  incomePoints,
  incomeStep,
  incomeStepPoints,
  languagePoints,
  levelPoints,
  MOST_MONTHS,
  NEUTRAL_POINTS,
  reachInKilometres,
  sharePoints,
  UNKNOWN,
  wayInKilometres,
  wholeMonths,
  wishPoints,
} from './match/match-points.js';
export { MATCH_RULE_CODES, MATCH_RULES, outcomeOf, ruleBit, rulesOf } from './match/match-rules.js';
export type { MatchOutcome, MatchRuleCode } from './match/match-rules.js';
export {
  fieldPoints,
  hasLanguageCertificate,
  offeredIncome,
  overseasOccupations,
  skillKey,
  trainingFieldOf,
  usefulLanguages,
  wishedIncome,
  workedMonths,
} from './match/read-factors.js';
export { NOT_STATED, SHEET_DIMENSIONS } from './match/run-sheets.js';
export type {
  DemandCell,
  FairnessSheet,
  SheetDimension,
  SheetFigures,
  SheetGroup,
  TrainingDemand,
  TrainingNeed,
} from './match/run-sheets.js';
export { isReachable, wayToWork } from './match/way-to-work.js';
export type { WayToWork } from './match/way-to-work.js';
