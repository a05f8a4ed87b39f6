import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a consumer has done already; written in the transaction of the effect. */
@Entity('inbox')
export class InboxEntity {
  @PrimaryColumn('text') consumer: string;
  @PrimaryColumn('text') key: string;
  @Column('timestamptz', { default: () => 'now()' }) at: string;
}
