import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who looked at or changed what, and for which purpose. Append-only; ids only. */
@Entity('audit_event')
@Index('audit_event_subject_idx', ['subjectKind', 'subjectId'])
export class AuditEventEntity {
  @PrimaryColumn('text') id: string;
  @Column('timestamptz', { default: () => 'now()' }) at: string;
  @Column('text') actor: string;
  @Column('text') action: string;
  @Column('text') subjectKind: string;
  @Column('text') subjectId: string;
  @Column('text') purpose: string;
  /** Counts, codes and ids; never personal data. */
  @Column('jsonb') detail: unknown;
}
