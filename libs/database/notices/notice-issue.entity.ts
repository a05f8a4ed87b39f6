import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One thing to tell the sender about one cell. Messages never repeat a person's data. */
@Entity('notice_issue')
@Index('notice_issue_notice_id_idx', ['noticeId', 'sheet', 'row'])
@Check('notice_issue_severity_check', `severity in ('error', 'warning', 'info')`)
export class NoticeIssueEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') @ForeignKey('notice', { onDelete: 'CASCADE' }) noticeId: string;
  @Column('text', { nullable: true }) sheet: string | null;
  @Column('integer', { nullable: true }) row: number | null;
  /** A1 address. */
  @Column('text', { nullable: true }) cell: string | null;
  @Column('text', { nullable: true }) field: string | null;
  @Column('text') code: string;
  @Column('text') severity: string;
  @Column('text') vi: string;
  @Column('text') en: string;
}
