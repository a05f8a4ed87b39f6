import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A province, district or commune under one of its legal forms. A code says nothing without its validity: the reform of
 * 1-7-2025 reused codes for larger units.
 */
@Entity('administrative_unit')
@Check('administrative_unit_validity_check', 'valid_to is null or valid_from < valid_to')
@Index('administrative_unit_parent_code_idx', ['parentCode'])
export class AdministrativeUnitEntity {
  @PrimaryColumn('text') code: string;
  /** Local dates, half-open: valid_from <= day < valid_to. */
  @PrimaryColumn('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  /** `province` · `district` · `commune` */
  @Column('text') level: string;
  /** As the law calls it: tỉnh, thành phố, phường, xã, đặc khu, huyện … */
  @Column('text') kind: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) parentCode: string | null;
  /** Names people still use, such as the former district. */
  @Column('text', { array: true }) aliases: readonly string[];
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lng: number | null;
}
