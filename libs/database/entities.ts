import { AssignmentEntity } from './match-runs/assignment.entity.js';
import { AuditEventEntity } from './audit/audit-event.entity.js';
import { AdministrativeUnitEntity } from './places/administrative-unit.entity.js';
import { AdministrativeUnitSuccessorEntity } from './places/administrative-unit-successor.entity.js';
import { CentreEntity } from './centres/centre.entity.js';
import { ConsentEntity } from './jobseekers/consent.entity.js';
import { EmployerEntity } from './employers/employer.entity.js';
import { EmployerSiteEntity } from './employers/employer-site.entity.js';
import { EmploymentStatusEntity } from './jobseekers/employment-status.entity.js';
import { InboxEntity } from './outbox/inbox.entity.js';
import { JobseekerEntity } from './jobseekers/jobseeker.entity.js';
import { JobseekerIdentityEntity } from './jobseekers/jobseeker-identity.entity.js';
import { KeyCheckEntity } from './crypto/key-check.entity.js';
import { MatchEntity } from './match-runs/match.entity.js';
import { MatchPartEntity } from './match-runs/match-part.entity.js';
import { MatchRunEntity } from './match-runs/match-run.entity.js';
import { MatchSeatsEntity } from './match-runs/match-seats.entity.js';
import { MatchSliceEntity } from './match-runs/match-slice.entity.js';
import { NoticeEntity } from './notices/notice.entity.js';
import { NoticeIssueEntity } from './notices/notice-issue.entity.js';
import { NoticeRowEntity } from './notices/notice-row.entity.js';
import { OutboxEntity } from './outbox/outbox.entity.js';
import { ParkEntity } from './places/park.entity.js';
import { ReferralEntity } from './referrals/referral.entity.js';
import { ReferralEventEntity } from './referrals/referral-event.entity.js';
import { SearchJobseekerEntity } from './search-tables/search-jobseeker.entity.js';
import { SearchVacancyEntity } from './search-tables/search-vacancy.entity.js';
import { VacancyEntity } from './vacancies/vacancy.entity.js';
import { WidgetSiteEntity } from './widget-sites/widget-site.entity.js';

/** Every table; what is not here the drift test reports as a table to drop or to make. */
export const entities = [
  AdministrativeUnitEntity,
  AdministrativeUnitSuccessorEntity,
  AssignmentEntity,
  AuditEventEntity,
  CentreEntity,
  ConsentEntity,
  EmployerEntity,
  EmployerSiteEntity,
  EmploymentStatusEntity,
  InboxEntity,
  JobseekerEntity,
  JobseekerIdentityEntity,
  KeyCheckEntity,
  MatchEntity,
  MatchPartEntity,
  MatchRunEntity,
  MatchSeatsEntity,
  MatchSliceEntity,
  NoticeEntity,
  NoticeIssueEntity,
  NoticeRowEntity,
  OutboxEntity,
  ParkEntity,
  ReferralEntity,
  ReferralEventEntity,
  SearchJobseekerEntity,
  SearchVacancyEntity,
  VacancyEntity,
  WidgetSiteEntity,
];
