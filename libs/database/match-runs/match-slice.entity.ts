import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a `match_part`, cut into pieces that a driver reads and writes well. */
@Entity('match_slice')
export class MatchSliceEntity {
  @PrimaryColumn('text') runId: string;
  @PrimaryColumn('text') part: string;
  /** From 0. */
  @PrimaryColumn('integer') slice: number;
  @Column('bytea') bytes: Buffer;
}
