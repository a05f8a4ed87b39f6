import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Changes to tell the indexes, written in the transaction of the change. */
@Entity('outbox')
@Index('outbox_unsent_idx', ['id'], { where: 'sent_at is null' })
@Check('outbox_topic_check', `topic in ('vacancies', 'jobseekers')`)
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') topic: string;
  @Column('text') entityId: string;
  @Column('integer') version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: string;
  @Column('timestamptz', { nullable: true }) sentAt: string | null;
}
