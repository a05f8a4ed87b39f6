import { Injectable } from '@nestjs/common';
import {
  Database,
  type MatchFilter,
  MatchInputStore,
  MatchPartStore,
  type MatchRun,
  MatchRunStore,
  type MatchSeats,
  MatchStore,
  newId,
  type StoredMatch,
  VacancyStore,
} from '#database';
import { DomainError, type FairnessSheet, localDay, type TrainingDemand } from '#domain';
import { JobQueue } from '#jobs';
import { TAXONOMY_VERSION } from '#taxonomy';
import { diffAssignments, type RunDiff } from './diff/diff-assignments.js';
import { exportNdjson } from './export/export-ndjson.js';
import { exportWorkbook } from './export/export-workbook.js';
import type { ExportKind } from './export/export-kind.js';
import { DEFAULT_MATCH_POLICY, placeKindOf, readMatchPolicy } from './policy/match-policy.js';
import { type ExplainedMatch, explainStored } from './run/explain-stored.js';
import { RunSteps } from './run/run-steps.js';

export interface MatchRunRequest {
  /** Vacancies of one province; everything when absent. */
  readonly provinceCode?: string;
  /** A policy as JSON; the documented defaults when absent. */
  readonly policy?: unknown;
  /** Of the lottery between equals, 0..2³¹−1. */
  readonly seed?: number;
  /** A published run to go on from: its province, policy, seed and instant are taken, and none of them may be given. */
  readonly continues?: string;
  /** Opaque id of the officer or program that asks. */
  readonly requestedBy: string;
}

/** Which matches: of a run; or of a jobseeker or vacancy, in the newest published run unless one is named. */
export interface MatchQuery {
  readonly runId?: string;
  readonly jobseekerId?: string;
  readonly vacancyId?: string;
  readonly assigned?: boolean;
  /** From 1. */
  readonly page?: number;
  /** 50 unless told. */
  readonly perPage?: number;
}

export interface MatchPage {
  readonly runId: string;
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
  readonly matches: readonly ExplainedMatch[];
}

/** Batch matching from request to published reasons. Ranking is advice: an officer decides about each referral. */
@Injectable()
export class MatchRuns {
  constructor(
    private readonly database: Database,
    private readonly inputs: MatchInputStore,
    private readonly runs: MatchRunStore,
    private readonly stored: MatchStore,
    private readonly vacancies: VacancyStore,
    private readonly queue: JobQueue,
    private readonly parts: MatchPartStore,
    private readonly steps: RunSteps,
  ) {}

  /** Records a run and leaves it for a worker. Throws DomainError `policy.invalid`, and of a run to continue as `export`. */
  async request(request: MatchRunRequest): Promise<{ runId: string }> {
    const runId = await this.record(request);
    await this.queue.add('match.run', { runId }, { key: runId });
    return { runId };
  }

  /** Records a run without a job, for a caller that executes it itself (the command line). */
  async record({ continues, requestedBy, ...request }: MatchRunRequest): Promise<string> {
    const { provinceCode, policy, seed, asOf } =
      continues === undefined ? { ...request, asOf: undefined } : await this.#settingsOf(continues, request);
    const read = policy === undefined ? DEFAULT_MATCH_POLICY : readMatchPolicy(policy);
    const now = new Date().toISOString();
    const id = newId();
    await this.runs.insert(this.database, {
      id,
      state: 'requested',
      ...(provinceCode === undefined ? {} : { provinceCode }),
      requestedBy,
      policy: read,
      policyVersion: read.version,
      taxonomyVersion: TAXONOMY_VERSION,
      seed: seed ?? 1,
      asOf: asOf ?? now,
      ...(continues === undefined ? {} : { continuation: { from: continues } }),
      counts: {},
      timings: {},
      requestedAt: now,
    });
    return id;
  }

  /**
   * Does all steps of a run in this process, without the queue. Safe to repeat: a run that is over is left alone, and one that was
   * cut off goes on from what it left. Throws DomainError `request.not-found`, and the signal's reason.
   */
  async execute(
    runId: string,
    options: { signal?: AbortSignal; onProgress?: (percent: number) => void } = {},
  ): Promise<MatchRun> {
    const { signal, onProgress } = options;
    await this.get(runId);
    const plan = await this.steps.snapshot(runId, signal);
    if (plan !== undefined) {
      for (let chunk = 0; chunk < plan.chunks; chunk++) await this.steps.scan({ ...plan, chunk }, signal);
      onProgress?.(50);
      await this.steps.clear(plan, signal);
      onProgress?.(70);
      await this.steps.certify(plan, signal);
      onProgress?.(80);
      await this.steps.publish(plan, signal);
    }
    return this.get(runId);
  }

  /**
   * Ends a run that is not over; whatever process computes it stops within a second. Cancelling twice is no error. Throws
   * DomainError `request.not-found`, and `run.over` when it was published or given up.
   */
  async cancel(runId: string): Promise<MatchRun> {
    await this.get(runId);
    if (await this.runs.cancel(runId, new Date().toISOString())) await this.parts.drop(runId);
    const run = await this.get(runId);
    if (run.state !== 'cancelled') throw new DomainError('run.over', { detail: run.state });
    return run;
  }

  /** Gives a run up for good. */
  async fail(runId: string, code: string): Promise<void> {
    await this.runs.fail(runId, code, new Date().toISOString());
    await this.parts.drop(runId);
  }

  /** Throws DomainError `request.not-found`. */
  async get(runId: string): Promise<MatchRun> {
    const run = await this.runs.get(runId);
    if (run === undefined) throw new DomainError('request.not-found', { detail: `match run ${runId}` });
    return run;
  }

  /** Newest first. */
  list(limit = 20): Promise<MatchRun[]> {
    return this.runs.list(limit);
  }

  /** Runs that were asked for and are not over. */
  unfinished(): Promise<MatchRun[]> {
    return this.runs.unfinished();
  }

  /**
   * Stored matches with their reasons: of a jobseeker best first, of a vacancy in the order of its line.
   * Throws DomainError `request.not-found` when there is no such run, or none was published yet.
   */
  async matches({ page = 1, perPage = 50, ...query }: MatchQuery): Promise<MatchPage> {
    const runId = query.runId ?? (await this.runs.latestPublished())?.id;
    if (runId === undefined) throw new DomainError('request.not-found', { detail: 'no published match run' });
    const run = await this.get(runId);
    const filter: MatchFilter = { ...query, runId };
    const [total, rows] = await Promise.all([
      this.stored.count(filter),
      this.stored.page(filter, { offset: (page - 1) * perPage, limit: perPage }),
    ]);
    return { runId, total, page, perPage, matches: await this.#explain(run, rows) };
  }

  /** In vacancy order. */
  seats(runId: string): Promise<MatchSeats[]> {
    return this.stored.seats(runId);
  }

  /**
   * A published run as a stream of bytes: NDJSON lines or an .xlsx workbook with Vietnamese reasons. Opaque ids only.
   * The first read throws DomainError `request.not-found`, `run.unfinished`.
   */
  async *export(
    runId: string,
    { format, what }: { format: 'ndjson' | 'xlsx'; what: ExportKind },
  ): AsyncGenerator<Uint8Array> {
    const run = await this.#published(runId);
    yield* format === 'ndjson' ? exportNdjson(this.stored, run, what) : exportWorkbook(this.stored, run, what);
  }

  /** The fairness and congestion sheet. Throws as `export`, and `request.not-found` for a run from before there were sheets. */
  async fairness(runId: string): Promise<FairnessSheet> {
    const { fairness } = await this.#published(runId);
    if (fairness === undefined) throw new DomainError('request.not-found', { detail: `fairness sheet of ${runId}` });
    return fairness;
  }

  /** The demand for training. Throws as `fairness`. */
  async trainingDemand(runId: string): Promise<TrainingDemand> {
    const { trainingDemand } = await this.#published(runId);
    if (trainingDemand === undefined) throw new DomainError('request.not-found', { detail: `demand of ${runId}` });
    return trainingDemand;
  }

  /** Who moved between two published runs, and why. Throws as `export`. */
  async diff(before: string, after: string): Promise<RunDiff> {
    const [a, b] = await Promise.all([this.#published(before), this.#published(after)]);
    return diffAssignments(this.stored, a, b);
  }

  async #explain(run: MatchRun, rows: readonly StoredMatch[]): Promise<ExplainedMatch[]> {
    const [seekers, vacancyRows, seats] = await Promise.all([
      this.inputs.seekersById([...new Set(rows.map((row) => row.jobseekerId))], localDay(run.asOf)),
      this.vacancies.getMany([...new Set(rows.map((row) => row.vacancyId))]),
      this.stored.seatsOf(run.id, [...new Set(rows.map((row) => row.vacancyId))]),
    ]);
    const vacancies = new Map(vacancyRows.map((vacancy) => [vacancy.id, vacancy]));
    const policy = readMatchPolicy(run.policy);
    const placeKind = placeKindOf(policy);
    return rows.map((row) =>
      explainStored(row, {
        seeker: seekers.get(row.jobseekerId),
        vacancy: vacancies.get(row.vacancyId),
        seats: seats.get(row.vacancyId),
        placeKind,
        context: {
          asOf: run.asOf,
          defaultReachMetres: policy.defaultReachMetres,
          wishFloor: policy.wishFloor,
          weights: policy.weights,
        },
      }),
    );
  }

  async #settingsOf(
    runId: string,
    given: Omit<MatchRunRequest, 'requestedBy' | 'continues'>,
  ): Promise<Pick<MatchRun, 'provinceCode' | 'policy' | 'seed' | 'asOf'>> {
    if (Object.values(given).some((value) => value !== undefined)) {
      throw new DomainError('request.invalid', {
        detail: 'a run that continues another one has its province, policy and seed',
      });
    }
    return this.#published(runId);
  }

  async #published(runId: string): Promise<MatchRun> {
    const run = await this.get(runId);
    if (run.state !== 'published') throw new DomainError('run.unfinished', { detail: run.state });
    return run;
  }
}
