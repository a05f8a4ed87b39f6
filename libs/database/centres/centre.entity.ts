import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An employment-service centre: who runs this service and answers the public. Nothing personal. */
@Entity('centre')
export class CentreEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('text') provinceCode: string;
  @Column('text') phone: string;
  @Column('text') address: string;
}
