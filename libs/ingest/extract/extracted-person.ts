import type { Jobseeker, JobseekerIdentity, NoticeIssue } from '#domain';
import type { LaidOutRecord } from '../layout/laid-out.js';

/** Whether the person's own row says yes or no to being introduced; undefined where the list has no such column. */
export type RowConsent = 'yes' | 'no' | undefined;

/** What one record of a supply file states about a person. Pure result of extraction; in memory only. */
export interface ExtractedPerson {
  readonly record: LaidOutRecord;
  readonly identity: JobseekerIdentity;
  /** Everything that does not name the person. */
  readonly profile: Omit<Jobseeker, 'id' | 'version' | 'centreId' | 'state' | 'consents' | 'noticeId'>;
  readonly consent: RowConsent;
  readonly issues: readonly NoticeIssue[];
}
