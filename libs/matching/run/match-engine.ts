import type { MatchInputStream } from '#database';
import type { Snapshot } from '../market/snapshot.js';

import type { GroupMembership } from '../fairness/group-membership.js';
import type { ContinuationObstacle, FairnessSheet, TrainingDemand } from '#domain';
import type { RunCertificate, RunCounts, RunMatch, RunSeats } from './run-result.js';

/** The inputs of a run as an engine computes with them. */
export interface OpenMarket {
  readonly jobseekers: number;
  readonly vacancies: number;
  /** Jobseekers whose lists the clearing needs: all, or of a run that continues another one those who are to propose. */
  readonly toScan: number;
  /** By row. */
  readonly seekerIds: readonly string[];
  /** Ends what it keeps open. */
  close(): Promise<void>;
}

/** Jobseekers of neighbouring homes, scanned together. */
export interface HomeChunk {
  /** From 0. */
  readonly chunk: number;
  readonly homesFrom: number;
  /** Not included. */
  readonly homesTo: number;
  readonly seekers: number;
}

export interface StepOptions {
  /** Computing ends soon after it is aborted, with its reason. */
  readonly signal?: AbortSignal;
  /** 0..100, of the step. */
  readonly onProgress?: (percent: number) => void;
}

export interface KeepOptions extends StepOptions {
  /** For the fairness sheet alone; may come while pairs are explained. */
  readonly groups: () => GroupMembership | Promise<GroupMembership>;
  /** Takes kept pairs while the next ones are judged; called again only when the call before has resolved. */
  readonly onMatches: (rows: readonly RunMatch[]) => Promise<void>;
}

/** What a run stores besides its pairs. */
export interface KeptRun {
  /** SHA-256 hex of the assignment: `jobseeker vacancy` lines in jobseeker order. */
  readonly assignmentHash: string;
  readonly seats: readonly RunSeats[];
  readonly counts: RunCounts;
  readonly fairness: FairnessSheet;
  readonly trainingDemand: TrainingDemand;
}

/**
 * A run as steps, each of which may run in another process than the one before: what they leave for each other is bytes,
 * readable by any process of this version on the same kind of machine. The same inputs give the same bytes. Steps of seconds let
 * the event loop turn.
 */
export abstract class MatchEngine<Market extends OpenMarket = OpenMarket> {
  /** Changes with the meaning of the bytes: what an older version left is made again. */
  abstract readonly version: string;

  /** Everything that later steps need; no name, no text, only numbers and opaque ids. */
  abstract snapshot(snapshot: Snapshot): Market;

  /** The same from records that come in batches, with the hash that fixes the market. Throws the signal's reason. */
  abstract read(
    run: Pick<Snapshot, 'asOf' | 'seed' | 'policy' | 'taxonomyVersion'>,
    inputs: MatchInputStream,
    signal: AbortSignal,
  ): Promise<{ readonly market: Market; readonly hash: string }>;

  /** The same market, begun where an earlier run ended that left `basis`; or why it cannot. */
  abstract resume(
    market: Market,
    basis: Uint8Array,
  ):
    | ContinuationObstacle
    | { readonly market: Market; readonly added: number; readonly closed: number; readonly freed: number };

  /** What a run leaves for one that continues it; undefined where none can. */
  abstract writeBasis(market: Market, clearing: Uint8Array): Uint8Array | undefined;

  abstract writeMarket(market: Market): Uint8Array;

  abstract readMarket(bytes: Uint8Array): Market;

  /** About as many chunks as wanted, the same ones each time. */
  abstract planChunks(market: Market, wanted: number): readonly HomeChunk[];

  /** The heads of the preference lists of a chunk's jobseekers. */
  abstract scanChunk(market: Market, chunk: HomeChunk, options: StepOptions): Promise<Uint8Array>;

  /** Who goes where, from the heads of all chunks. */
  abstract clear(market: Market, blocks: readonly Uint8Array[], options: StepOptions): Promise<Uint8Array>;

  abstract certify(market: Market, clearing: Uint8Array, options: StepOptions): Promise<RunCertificate>;

  /** The pairs that are stored, with their reasons, and the seats. */
  abstract keep(
    market: Market,
    blocks: readonly Uint8Array[],
    clearing: Uint8Array,
    options: KeepOptions,
  ): Promise<KeptRun>;
}
