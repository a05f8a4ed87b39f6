import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Proof of one consent to one purpose (NĐ 356/2025): which words, through what, taken by whom, when. */
@Entity('consent')
@Index('consent_jobseeker_id_idx', ['jobseekerId'])
@Check('consent_interval_check', 'withdrawn_at is null or given_at < withdrawn_at')
export class ConsentEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') @ForeignKey('jobseeker', { onDelete: 'CASCADE' }) jobseekerId: string;
  @Column('text') purpose: string;
  /** Version of the sentence that was agreed to. */
  @Column('text') textVersion: string;
  @Column('text') channel: string;
  /** Opaque id of the officer or institution that took it. */
  @Column('text') recordedBy: string;
  @Column('text', { nullable: true }) noticeId: string | null;
  /** In force while given_at <= t < withdrawn_at. */
  @Column('timestamptz') givenAt: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
