import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One record row of a notice and what became of it. Its cells are sealed: they may hold names and phones. */
@Entity('notice_row')
@Index('notice_row_position_key', ['noticeId', 'sheet', 'row'], { unique: true })
@Index('notice_row_waiting_idx', ['noticeId'], { where: `state = 'waiting'` })
@Check('notice_row_state_check', `state in ('published', 'waiting', 'refused')`)
export class NoticeRowEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') @ForeignKey('notice', { onDelete: 'CASCADE' }) noticeId: string;
  @Column('text') sheet: string;
  /** 1-based row of the sheet. */
  @Column('integer') row: number;
  @Column('text') state: string;
  /** The vacancy or jobseeker it became. */
  @Column('text', { nullable: true }) recordId: string | null;
  /** The record it repeats. */
  @Column('text', { nullable: true }) duplicateOf: string | null;
  /** Sealed JSON. */
  @Column('bytea') content: Buffer;
}
