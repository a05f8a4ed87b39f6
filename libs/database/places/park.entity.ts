import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An industrial park, cluster or economic zone, copied from #taxonomy so that SQL reports can name it. */
@Entity('park')
@Check('park_validity_check', 'valid_to is null or valid_from is null or valid_from < valid_to')
export class ParkEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  /** KCN, CCN, KKT … */
  @Column('text') kind: string;
  @Column('text', { array: true }) aliases: readonly string[];
  @Column('text') provinceCode: string;
  @Column('text', { array: true }) communeCodes: readonly string[];
  /** ISO alpha-2 country and its weight among the investors. */
  @Column('jsonb') investorMix: unknown;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lng: number | null;
  @Column('text') source: string;
  @Column('boolean') verified: boolean;
  /** Local dates, half-open: valid_from <= day < valid_to. */
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
}
