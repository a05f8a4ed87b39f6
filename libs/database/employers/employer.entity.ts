import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A firm, cooperative or household that hires (form Mẫu 03 of NĐ 352/2025). */
@Entity('employer')
@Index('employer_tax_code_key', ['taxCode'], { unique: true, where: 'tax_code is not null' })
@Index('employer_folded_name_idx', ['foldedName'])
export class EmployerEntity {
  @PrimaryColumn('text') id: string;
  @Column('integer') version: number;
  @Column('text') name: string;
  /** #vietnamese `fold` of the name, to find a firm that wrote no tax code. */
  @Column('text') foldedName: string;
  @Column('text', { nullable: true }) taxCode: string | null;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) industry: string | null;
  @Column('text', { nullable: true }) products: string | null;
  @Column('text', { nullable: true }) sizeBand: string | null;
  @Column('text', { nullable: true }) investorCountry: string | null;
  @Column('boolean') verified: boolean;
}
