import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One step of a referral. Append-only. */
@Entity('referral_event')
@Check('referral_event_kind_check', `kind in ('asked', 'approved', 'sent', 'interviewing', 'hired', 'refused')`)
@Check('referral_event_reason_check', `(kind = 'refused') = (refusal_reason is not null)`)
export class ReferralEventEntity {
  @PrimaryColumn('text') @ForeignKey('referral', { onDelete: 'CASCADE' }) referralId: string;
  /** 1, 2, 3 … within the referral. */
  @PrimaryColumn('integer') step: number;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) refusalReason: string | null;
  /** Opaque id of the person who acted. */
  @Column('text') actor: string;
  @Column('timestamptz') at: string;
}
