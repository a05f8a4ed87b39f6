import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The centre introduces a jobseeker to a vacancy. A person decides each step; the events say who. */
@Entity('referral')
@Index('referral_pair_key', ['jobseekerId', 'vacancyId'], { unique: true })
@Index('referral_vacancy_id_idx', ['vacancyId'])
@Check('referral_state_check', `state in ('asked', 'approved', 'sent', 'interviewing', 'hired', 'refused')`)
export class ReferralEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') @ForeignKey('jobseeker', { onDelete: 'CASCADE' }) jobseekerId: string;
  @Column('text') @ForeignKey('vacancy') vacancyId: string;
  /** The match run that proposed the pair, if one did. */
  @Column('text', { nullable: true }) runId: string | null;
  /** State after the last event. */
  @Column('text') state: string;
  @Column('timestamptz') openedAt: string;
}
