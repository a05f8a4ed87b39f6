import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Employment history in the words of NĐ 318/2025: employed · unemployed · inactive. */
@Entity('employment_status')
@Check('employment_status_status_check', `status in ('employed', 'unemployed', 'inactive')`)
@Check('employment_status_interval_check', 'valid_to is null or valid_from < valid_to')
export class EmploymentStatusEntity {
  @PrimaryColumn('text') @ForeignKey('jobseeker', { onDelete: 'CASCADE' }) jobseekerId: string;
  /** Local dates, half-open. */
  @PrimaryColumn('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text') status: string;
  /** Who says so: the person, a notice, a referral … */
  @Column('text') source: string;
}
