import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which unit in force follows a former one. A former unit may have been split among several. */
@Entity('administrative_unit_successor')
@Index('administrative_unit_successor_code_idx', ['code'])
export class AdministrativeUnitSuccessorEntity {
  @PrimaryColumn('text') formerCode: string;
  @PrimaryColumn('date') formerValidFrom: string;
  @PrimaryColumn('text') code: string;
  @Column('date') validFrom: string;
}
