import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { withoutNulls } from '../nulls.js';
import { Table } from '../table.js';
import { MatchRunEntity } from './match-run.entity.js';

export type MatchRunState = 'requested' | 'running' | 'published' | 'failed' | 'cancelled';

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
  readonly assignmentHash?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly timings: Readonly<Record<string, number>>;
  readonly certificate?: Readonly<Record<string, number>>;
  readonly failedFor?: string;
  readonly requestedAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

/** What a finished run adds to its record. */
export type MatchRunOutcome = Required<
  Pick<MatchRun, 'snapshotHash' | 'assignmentHash' | 'counts' | 'timings' | 'certificate'>
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

  /** False when the run is not there or is over already. */
  async start(id: string, at: string): Promise<boolean> {
    const started = await this.database.query(
      `update match_run set state = 'running', started_at = $2
       where id = $1 and state in ('requested', 'running') returning id`,
      [id, at],
    );
    return started.length > 0;
  }

  /** Marks a run published, together with what it wrote in the same transaction. False when it was over already. */
  async publish(tx: Database, id: string, outcome: MatchRunOutcome, at: string): Promise<boolean> {
    const published = await tx.query(
      `update match_run set state = 'published', finished_at = $2, snapshot_hash = $3, assignment_hash = $4,
         counts = $5, timings = $6, certificate = $7
       where id = $1 and state = 'running' returning id`,
      [
        id,
        at,
        outcome.snapshotHash,
        outcome.assignmentHash,
        JSON.stringify(outcome.counts),
        JSON.stringify(outcome.timings),
        JSON.stringify(outcome.certificate),
      ],
    );
    return published.length > 0;
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
