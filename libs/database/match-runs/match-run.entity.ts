import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One batch of matching. Snapshot, policy, taxonomy version and seed fix its outcome; hashes prove it. */
@Entity('match_run')
@Index('match_run_requested_at_idx', ['requestedAt'])
@Check('match_run_state_check', `state in ('requested', 'running', 'published', 'failed', 'cancelled')`)
export class MatchRunEntity {
  @PrimaryColumn('text') id: string;
  @Column('text') state: string;
  @Column('text', { nullable: true }) provinceCode: string | null;
  /** Opaque id of who asked for it. */
  @Column('text') requestedBy: string;
  @Column('jsonb') policy: unknown;
  @Column('text') policyVersion: string;
  @Column('text') taxonomyVersion: string;
  /** Of the lottery between equals. */
  @Column('bigint') seed: number;
  /** The instant the rules are judged at (what is open, ages, start dates): a repeated run sees the same day. */
  @Column('timestamptz') asOf: string;
  /** SHA-256 hex of the inputs. */
  @Column('text', { nullable: true }) snapshotHash: string | null;
  /** Continuation (#domain): the run it was to continue, and whether it could. */
  @Column('jsonb', { nullable: true }) continuation: unknown;
  /** The run whose placements it was to leave as they are. */
  @Column('text', { nullable: true }) lockedFrom: string | null;
  /** SHA-256 hex of the assignment. */
  @Column('text', { nullable: true }) assignmentHash: string | null;
  @Column('jsonb') counts: unknown;
  /** Milliseconds of work by phase, what was done twice included. */
  @Column('jsonb') timings: unknown;
  /** What was proved about the assignment: pairs checked, blocking pairs, seats exceeded. */
  @Column('jsonb', { nullable: true }) certificate: unknown;
  /** FairnessSheet (#domain): aggregates, small groups withheld. */
  @Column('jsonb', { nullable: true }) fairness: unknown;
  /** TrainingDemand (#domain): aggregates, small counts left out. */
  @Column('jsonb', { nullable: true }) trainingDemand: unknown;
  /** Phase and percent, and how many chunks the inputs were cut into and how many scans of one were begun. */
  @Column('jsonb', { nullable: true }) progress: unknown;
  /** Stable error code when it failed. */
  @Column('text', { nullable: true }) failedFor: string | null;
  @Column('timestamptz') requestedAt: string;
  @Column('timestamptz', { nullable: true }) startedAt: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt: string | null;
}
