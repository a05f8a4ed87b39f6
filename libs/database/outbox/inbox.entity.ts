import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a consumer has done already; written in the transaction of the effect. */
@Entity('inbox')
@Index('inbox_at_idx', ['at'])
export class InboxEntity {
  @PrimaryColumn('text') consumer: string;
  @PrimaryColumn('text') key: string;
  @Column('timestamptz', { default: () => 'now()' }) at: string;
}
