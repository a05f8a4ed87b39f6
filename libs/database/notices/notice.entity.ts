import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A raw document that was sent. Its bytes, file name and sender may name people: sealed. */
@Entity('notice')
@Index('notice_sha256_key', ['centreId', 'kind', 'sha256'], { unique: true })
@Index('notice_received_at_idx', ['receivedAt'])
@Index('notice_unread_idx', ['id'], { where: `state in ('received', 'reading')` })
@Check('notice_state_check', `state in ('received', 'reading', 'read', 'refused')`)
@Check('notice_counts_check', `state <> 'read' or rows_read = published + waiting + refused`)
export class NoticeEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') @ForeignKey('centre') centreId: string;
  /** `vacancies` · `supply` */
  @Column('text') kind: string;
  @Column('text') format: string;
  @Column('bytea') fileName: Buffer;
  /** Hex. The same bytes sent twice to a centre are one notice. */
  @Column('text') sha256: string;
  /** Bytes. */
  @Column('integer') size: number;
  @Column('text') channel: string;
  @Column('bytea') sender: Buffer;
  @Column('text') state: string;
  @Column('timestamptz') receivedAt: string;
  @Column('timestamptz', { nullable: true }) readAt: string | null;
  @Column('integer') rowsRead: number;
  @Column('integer') published: number;
  @Column('integer') waiting: number;
  @Column('integer') refused: number;
  /** Rows without a record, by kind. */
  @Column('jsonb') skipped: unknown;
  @Column('text', { nullable: true }) refusedFor: string | null;
  /** How to read it (supply consent, reference date …); never personal data. */
  @Column('jsonb') options: unknown;
  /** null = erased. */
  @Column('bytea', { nullable: true, select: false }) bytes: Buffer | null;
}
