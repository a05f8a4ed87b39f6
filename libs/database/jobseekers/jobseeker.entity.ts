import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person looking for work (forms Mẫu 01 and 01a of NĐ 352/2025), without anything that names the person. */
@Entity('jobseeker')
@Index('jobseeker_seeking_idx', ['provinceCode', 'communeCode'], { where: `state = 'seeking'` })
@Index('jobseeker_notice_id_idx', ['noticeId'], { where: 'notice_id is not null' })
@Check('jobseeker_kind_check', `kind in ('graduate', 'returnee', 'other')`)
@Check('jobseeker_state_check', `state in ('seeking', 'placed', 'inactive', 'erased')`)
export class JobseekerEntity {
  @PrimaryColumn('text') id: string;
  @Column('integer') version: number;
  @Column('text') @ForeignKey('centre') centreId: string;
  @Column('text') kind: string;
  @Column('text') state: string;
  @Column('text', { nullable: true }) provinceCode: string | null;
  @Column('text', { nullable: true }) communeCode: string | null;
  @Column('text', { nullable: true }) schooling: string | null;
  @Column('text') level: string;
  @Column('text', { nullable: true }) trainingField: string | null;
  @Column('text', { array: true }) skills: readonly string[];
  @Column('text', { array: true }) certificates: readonly string[];
  @Column('jsonb') languages: unknown;
  @Column('double precision') experienceYears: number;
  @Column('text', { array: true }) pastOccupations: readonly string[];
  @Column('text', { array: true }) wantedOccupations: readonly string[];
  @Column('text', { array: true }) wantedProvinces: readonly string[];
  @Column('text', { array: true }) wantedCommunes: readonly string[];
  @Column('text', { array: true }) wantedParks: readonly string[];
  /** VND per month. */
  @Column('bigint', { nullable: true }) wantedIncomeMin: number | null;
  @Column('bigint', { nullable: true }) wantedIncomeMax: number | null;
  @Column('text', { array: true }) refusedShifts: readonly string[];
  @Column('text', { array: true }) refusedContracts: readonly string[];
  @Column('text', { array: true }) wantedBenefits: readonly string[];
  @Column('integer', { nullable: true }) reachMetres: number | null;
  @Column('boolean') willingToMove: boolean;
  @Column('date', { nullable: true }) availableFrom: string | null;
  @Column('jsonb') overseas: unknown;
  @Column('jsonb', { nullable: true }) graduation: unknown;
  @Column('text', { array: true }) priorityGroups: readonly string[];
  /** Purposes in force; the proof is in `consent`. */
  @Column('text', { array: true }) consents: readonly string[];
  @Column('text', { nullable: true }) @ForeignKey('notice') noticeId: string | null;
}
