import { Injectable } from '@nestjs/common';
import type { Continuation, FairnessSheet, TrainingDemand } from '#domain';
import { Database } from '../database.js';
import { withoutNulls } from '../nulls.js';
import { Table } from '../table.js';
import { MatchRunEntity } from './match-run.entity.js';

export type MatchRunState = 'requested' | 'running' | 'published' | 'failed' | 'cancelled';

export type RunPhase = 'snapshot' | 'scan' | 'clear' | 'certify' | 'publish';

/** How far a run is. */
export interface RunProgress {
  readonly phase: RunPhase;
  /** 0..100, of the whole run. */
  readonly percent: number;
  /** Chunks that the jobseekers were cut into. */
  readonly chunks?: number;
  /** Scans of a chunk that were begun: more than chunks when one was cut off and begun again. */
  readonly scans?: number;
  /** Attempts of steps that failed and were, or will be, made again. */
  readonly failures?: number;
}

/** One batch of matching. Instants are UTC, ISO; hashes are SHA-256 hex; timings are milliseconds by phase. */
export interface MatchRun {
  readonly id: string;
  readonly state: MatchRunState;
  readonly provinceCode?: string;
  readonly requestedBy: string;
  readonly policy: unknown;
  readonly policyVersion: string;
  readonly taxonomyVersion: string;
  readonly seed: number;
  /** The instant the rules are judged at. */
  readonly asOf: string;
  readonly snapshotHash?: string;
  /** The run whose placements it was to leave as they are. */
  readonly lockedFrom?: string;
  /** The run it was to continue, and whether it could. */
  readonly continuation?: Continuation;
  readonly assignmentHash?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly timings: Readonly<Record<string, number>>;
  readonly certificate?: Readonly<Record<string, number>>;
  readonly progress?: RunProgress;
  readonly fairness?: FairnessSheet;
  readonly trainingDemand?: TrainingDemand;
  readonly failedFor?: string;
  readonly requestedAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

/** What a finished run adds to its record. */
export type MatchRunOutcome = Required<
  Pick<MatchRun, 'snapshotHash' | 'assignmentHash' | 'counts' | 'timings' | 'certificate' | 'progress'>
>;

const runs = new Table(MatchRunEntity);

@Injectable()
export class MatchRunStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Database, run: MatchRun): Promise<void> {
    await runs.insert(tx, [run]);
  }

  async get(id: string): Promise<MatchRun | undefined> {
    return (await this.#select('where id = $1', [id]))[0];
  }

  /** Newest first. */
  list(limit: number): Promise<MatchRun[]> {
    return this.#select('order by requested_at desc, id desc limit $1', [limit]);
  }

  async latestPublished(): Promise<MatchRun | undefined> {
    const tail = `where state = 'published' order by requested_at desc, id desc limit 1`;
    return (await this.#select(tail, []))[0];
  }

  /** Asked for and neither published nor given up: what a restarted worker has to finish. */
  unfinished(): Promise<MatchRun[]> {
    return this.#select(`where state in ('requested', 'running') order by requested_at`, []);
  }

  async state(id: string): Promise<MatchRunState | undefined> {
    const [row] = await this.database.query<{ state: MatchRunState }>('select state from match_run where id = $1', [
      id,
    ]);
    return row?.state;
  }

  /** False when the run is not there or is over already. */
  async start(id: string, at: string): Promise<boolean> {
    const started = await this.database.query(
      `update match_run set state = 'running', started_at = coalesce(started_at, $2)
       where id = $1 and state in ('requested', 'running') returning id`,
      [id, at],
    );
    return started.length > 0;
  }

  /** States which inputs the run is of from now on, whose placements stay, and where it begins. False when it is over. */
  async freeze(
    id: string,
    { snapshotHash, lockedFrom, continuation }: Pick<MatchRun, 'snapshotHash' | 'lockedFrom' | 'continuation'>,
  ): Promise<boolean> {
    const frozen = await this.database.query(
      `update match_run set snapshot_hash = $2, locked_from = $3, continuation = $4
       where id = $1 and state = 'running' returning id`,
      [id, snapshotHash, lockedFrom ?? null, continuation === undefined ? null : JSON.stringify(continuation)],
    );
    return frozen.length > 0;
  }

  /** Adds to what is known of the progress of a running run. An older report than the one it has is left out. */
  async report(id: string, progress: RunProgress): Promise<void> {
    await this.database.query(
      `update match_run set progress = coalesce(progress, '{}') || $2
       where id = $1 and state = 'running' and coalesce((progress->>'percent')::integer, 0) <= $3`,
      [id, JSON.stringify(progress), progress.percent],
    );
  }

  /** Counts an attempt of a running run that failed. Returns how many there were by now, 0 when the run is over. */
  async noteFailure(id: string): Promise<number> {
    const [row] = await this.database.query<{ failures: number }>(
      `update match_run set progress = coalesce(progress, '{}')
         || jsonb_build_object('failures', coalesce((progress->>'failures')::integer, 0) + 1)
       where id = $1 and state = 'running' returning (progress->>'failures')::integer as failures`,
      [id],
    );
    return row?.failures ?? 0;
  }

  /** Adds milliseconds of work to the phases of a running run. */
  async addTimings(id: string, timings: Readonly<Record<string, number>>): Promise<void> {
    await this.database.query(
      `update match_run set timings = timings || coalesce((
         select jsonb_object_agg(key, value::integer + coalesce((timings->>key)::integer, 0)) from jsonb_each_text($2)
       ), '{}') where id = $1 and state = 'running'`,
      [id, JSON.stringify(timings)],
    );
  }

  /**
   * Marks a run published, together with what it wrote in the same transaction. False when it was over already, or is of
   * other inputs by now.
   */
  async publish(tx: Database, id: string, outcome: MatchRunOutcome, at: string): Promise<boolean> {
    const published = await tx.query(
      `update match_run set state = 'published', finished_at = $2, assignment_hash = $4,
         counts = $5, timings = timings || $6, certificate = $7, progress = coalesce(progress, '{}') || $8
       where id = $1 and state = 'running' and snapshot_hash = $3 returning id`,
      [
        id,
        at,
        outcome.snapshotHash,
        outcome.assignmentHash,
        JSON.stringify(outcome.counts),
        JSON.stringify(outcome.timings),
        JSON.stringify(outcome.certificate),
        JSON.stringify(outcome.progress),
      ],
    );
    return published.length > 0;
  }

  /** Writes the two sheets of a running run, in the transaction that publishes it. */
  async addSheets(
    tx: Database,
    id: string,
    sheets: Required<Pick<MatchRun, 'fairness' | 'trainingDemand'>>,
  ): Promise<void> {
    await tx.query(`update match_run set fairness = $2, training_demand = $3 where id = $1 and state = 'running'`, [
      id,
      JSON.stringify(sheets.fairness),
      JSON.stringify(sheets.trainingDemand),
    ]);
  }

  /** False when the run is over already. */
  async cancel(id: string, at: string): Promise<boolean> {
    const cancelled = await this.database.query(
      `update match_run set state = 'cancelled', finished_at = $2
       where id = $1 and state in ('requested', 'running') returning id`,
      [id, at],
    );
    return cancelled.length > 0;
  }

  async fail(id: string, code: string, at: string): Promise<void> {
    await this.database.query(
      `update match_run set state = 'failed', failed_for = $2, finished_at = $3
       where id = $1 and state in ('requested', 'running')`,
      [id, code, at],
    );
  }

  async #select(tail: string, params: readonly unknown[]): Promise<MatchRun[]> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a check constraint and `insert` hold the columns to it
    return (await runs.select(this.database, tail, params)).map((row) => withoutNulls(row) as unknown as MatchRun);
  }
}
