import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A position a firm wants filled (form Mẫu 03a of NĐ 352/2025 and more). Money is VND per month; times are UTC. */
@Entity('vacancy')
@Index('vacancy_open_expiry_idx', ['expiresAt'], { where: `state = 'published'` })
@Index('vacancy_open_fingerprint_idx', ['fingerprint'], { where: `state = 'published'` })
@Index('vacancy_employer_id_idx', ['employerId'])
@Index('vacancy_notice_id_idx', ['noticeId'], { where: 'notice_id is not null' })
@Check('vacancy_state_check', `state in ('published', 'closed', 'withdrawn')`)
@Check('vacancy_seats_check', 'seats_asked > 0 and seats_filled >= 0')
@Check('vacancy_pay_check', 'pay_base_min <= pay_base_max and pay_income_min <= pay_income_max')
export class VacancyEntity {
  @PrimaryColumn('text') id: string;
  @Column('integer') version: number;
  @Column('text') @ForeignKey('centre') centreId: string;
  @Column('text') @ForeignKey('employer') employerId: string;
  @Column('text', { nullable: true }) @ForeignKey('employer_site') siteId: string | null;
  @Column('text') state: string;
  @Column('text', { nullable: true }) closedFor: string | null;
  /** Duplicate key: equal for two notices of the same position. */
  @Column('text', { nullable: true }) fingerprint: string | null;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text', { nullable: true }) occupation: string | null;
  @Column('integer') occupationConfidence: number;
  @Column('text') position: string;
  @Column('integer') seatsAsked: number;
  @Column('integer') seatsFilled: number;
  @Column('text', { nullable: true }) schooling: string | null;
  @Column('text', { nullable: true }) level: string | null;
  @Column('text', { nullable: true }) trainingField: string | null;
  @Column('text', { array: true }) skills: readonly string[];
  @Column('jsonb') languages: unknown;
  @Column('text', { array: true }) requiredCertificates: readonly string[];
  /** Years may be halves in notices ("6 tháng"). */
  @Column('double precision') experienceYears: number;
  @Column('text') provinceCode: string;
  @Column('text', { nullable: true }) communeCode: string | null;
  @Column('text', { nullable: true }) parkCode: string | null;
  @Column('text') addressText: string;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lng: number | null;
  @Column('text', { nullable: true }) contract: string | null;
  @Column('boolean') fullTime: boolean;
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('boolean') payNegotiable: boolean;
  @Column('bigint', { nullable: true }) payBaseMin: number | null;
  @Column('bigint', { nullable: true }) payBaseMax: number | null;
  @Column('bigint', { nullable: true }) payIncomeMin: number | null;
  @Column('bigint', { nullable: true }) payIncomeMax: number | null;
  @Column('text', { nullable: true }) payText: string | null;
  @Column('text', { array: true }) shifts: readonly string[];
  @Column('boolean') travel: boolean;
  @Column('text', { array: true }) benefits: readonly string[];
  @Column('text', { array: true }) buses: readonly string[];
  @Column('text', { array: true }) busCommuneCodes: readonly string[];
  @Column('boolean') dormitory: boolean;
  @Column('text', { array: true }) workingConditions: readonly string[];
  @Column('text', { array: true }) priorityGroups: readonly string[];
  @Column('boolean') welcomesReturnees: boolean;
  @Column('text', { nullable: true }) investorCountry: string | null;
  @Column('text', { array: true }) recruitmentMethods: readonly string[];
  @Column('text', { array: true }) wants: readonly string[];
  @Column('date', { nullable: true }) startBy: string | null;
  @Column('jsonb') risky: unknown;
  @Column('text', { nullable: true }) @ForeignKey('notice') noticeId: string | null;
  /** Never of contact fields: those words are in the sealed notice row. */
  @Column('jsonb') provenance: unknown;
  @Column('timestamptz') publishedAt: string;
  @Column('timestamptz') expiresAt: string;
  @Column('bytea', { nullable: true, select: false }) contactName: Buffer | null;
  @Column('bytea', { nullable: true, select: false }) contactPosition: Buffer | null;
  @Column('bytea', { nullable: true, select: false }) contactPhone: Buffer | null;
  @Column('bytea', { nullable: true, select: false }) contactEmail: Buffer | null;
}
