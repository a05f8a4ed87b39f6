import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A place where the employer's people work. Place and park codes are taxonomy codes, whose validity has its own tables. */
@Entity('employer_site')
@Index('employer_site_employer_id_idx', ['employerId'])
export class EmployerSiteEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') @ForeignKey('employer', { onDelete: 'CASCADE' }) employerId: string;
  @Column('text') name: string;
  @Column('text') provinceCode: string;
  @Column('text', { nullable: true }) communeCode: string | null;
  @Column('text', { nullable: true }) parkCode: string | null;
  @Column('text') addressText: string;
  /** WGS84 degrees. */
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lng: number | null;
}
