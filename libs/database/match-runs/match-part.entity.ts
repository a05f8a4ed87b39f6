import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What one step of a run that is under way made, for the steps after it in whatever process. A cache without a log: gone with
 * the run, and after a crash of the server, when it is made again. Numbers and opaque ids only. The newest published run of a
 * province leaves its basis, for a run that continues it.
 */
@Entity('match_part')
export class MatchPartEntity {
  @PrimaryColumn('text') runId: string;
  /** market · scan-0-of-2, scan-1-of-2 · clearing · certificate · basis */
  @PrimaryColumn('text') part: string;
  /** SHA-256 hex of everything that the part follows from. */
  @Column('text') inputHash: string;
  /** How often its making was begun. */
  @Column('integer') starts: number;
  /** Bytes; null until it is made. */
  @Column('integer', { nullable: true }) size: number | null;
}
