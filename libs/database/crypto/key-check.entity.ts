import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One sealed constant that says whether the keys at hand are those of this database. */
@Entity('key_check')
@Check('key_check_id_check', `id = 'only'`)
export class KeyCheckEntity {
  @PrimaryColumn('text') id: string;
  @Column('bytea') sealed: Buffer;
}
