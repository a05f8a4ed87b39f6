import { Injectable } from '@nestjs/common';
import {
  Database,
  FairnessInputStore,
  MatchInputStore,
  MatchPartStore,
  type MatchRun,
  MatchRunStore,
  MatchStore,
} from '#database';
import { Logger } from '#logging';
import { localDay } from '#domain';
import { type GroupMembership, GroupRows } from '../fairness/group-membership.js';
import { type HomeChunk, MatchEngine, type OpenMarket } from './match-engine.js';
import { OpenMarkets } from './open-markets.js';
import { PhaseClock } from './phase-clock.js';
import { RunFreezer } from './run-freezer.js';
import { MARKET, madeOnce, type RunStep, SCAN, scanPart } from './run-parts.js';
import type { RunCertificate } from './run-result.js';
import { percentOf, stepProgress } from './step-progress.js';
import { RUN_OVER, whileUnderWay } from './while-under-way.js';

/** What a run is cut by. */
export class RunSettings {
  /** Large enough that a chunk outweighs handing it out, small enough that losing one is nothing. */
  readonly seekersPerChunk: number = 25_000;
}

/**
 * The steps of a run, each in whatever process. A step leaves what it made in `match_part`, and does nothing when it is there
 * already or when the run is over: any of them may be repeated, or done by two at once. What an earlier step left and a crash of
 * the database took is made again. A step fails when the run is of other inputs by now, or is computed by another version.
 */
@Injectable()
export class RunSteps {
  readonly #markets = new OpenMarkets();
  readonly #freezer: RunFreezer;

  constructor(
    private readonly database: Database,
    inputs: MatchInputStore,
    private readonly runs: MatchRunStore,
    private readonly stored: MatchStore,
    private readonly parts: MatchPartStore,
    private readonly groups: FairnessInputStore,
    private readonly engine: MatchEngine,
    private readonly settings: RunSettings,
    private readonly log: Logger,
  ) {
    this.#freezer = new RunFreezer(inputs, runs, parts, engine);
  }

  /** Freezes the inputs, unless they are frozen already. undefined when the run is over or not there. */
  async snapshot(runId: string, outer?: AbortSignal): Promise<RunStep | undefined> {
    if (!(await this.runs.start(runId, new Date().toISOString()))) return undefined;
    return this.#underWay(runId, outer, async (signal) => {
      const run = await this.runs.get(runId);
      if (run === undefined) throw RUN_OVER;
      const known = this.#freezer.hashInputs(run);
      const isFrozen = known !== undefined && (await this.parts.has({ runId, part: MARKET, inputHash: known }));
      const frozen = isFrozen ? undefined : await this.#freezer.freeze(run, signal);
      const inputHash = frozen?.inputHash ?? known ?? '';
      const market = await this.#market(run, inputHash, signal, frozen?.market);
      const chunks = Math.max(1, Math.ceil(market.toScan / this.settings.seekersPerChunk));
      const { length } = this.engine.planChunks(market, chunks);
      await this.runs.report(runId, { phase: 'scan', percent: percentOf('scan', 0), chunks: length });
      return { runId, inputHash, chunks };
    });
  }

  /** The preference lists of one chunk. */
  scan(step: RunStep & { readonly chunk: number }, outer?: AbortSignal): Promise<void> {
    return this.#during(step, outer, async (work) => {
      const plan = this.engine.planChunks(work.market, step.chunks);
      const chunk = plan[step.chunk];
      // homes are not cut, so that there may be fewer
      if (chunk !== undefined) await this.#scanned(work, chunk);
      const { made, starts } = await this.parts.tally(step.runId, SCAN);
      const percent = percentOf('scan', (100 * made) / plan.length);
      await this.runs.report(step.runId, { phase: 'scan', percent, scans: starts });
    });
  }

  /** Who goes where. */
  clear(step: RunStep, outer?: AbortSignal): Promise<void> {
    return this.#during(step, outer, async (work) => {
      await this.#cleared(work);
    });
  }

  /** The proof. */
  certify(step: RunStep, outer?: AbortSignal): Promise<void> {
    return this.#during(step, outer, async (work) => {
      await this.#certified(work);
    });
  }

  /** Matches, seats, assignment, certificate and state in one transaction, so that nobody sees half a run. */
  publish(step: RunStep, outer?: AbortSignal): Promise<void> {
    return this.#during(step, outer, async (work) => {
      const { runId } = step;
      const { run, market, signal } = work;
      const blocks = await this.#blocks(work);
      const clearing = await this.#cleared(work);
      const certificate = await this.#certified(work);
      const { starts: scans } = await this.parts.tally(runId, SCAN);
      const onProgress = stepProgress(this.runs, runId, 'publish');
      const clock = new PhaseClock();
      let reading: Promise<ReadGroups> | undefined;
      const groups = () => (reading ??= this.#groupsOf(work));
      // what goes wrong is thrown where they are waited for
      if (market.jobseekers >= MANY) groups().catch(() => undefined);
      await this.database.transaction(async (tx) => {
        await this.stored.clear(tx, runId);
        const { seats, counts, assignmentHash, ...sheets } = await this.engine.keep(market, blocks, clearing, {
          signal,
          onProgress,
          groups: async () => (await groups()).membership,
          onMatches: (rows) => {
            // read while the database stores pairs; what goes wrong is thrown where they are waited for
            groups().catch(() => undefined);
            return this.stored.add(tx, runId, rows);
          },
        });
        clock.end('reasons');
        await this.runs.addSheets(tx, runId, sheets);
        await this.stored.finish(tx, runId, seats);
        await this.parts.drop(runId, tx);
        const basis = this.engine.writeBasis(market, clearing);
        if (basis !== undefined) await this.parts.saveBasis(tx, runId, this.#freezer.version, basis);
        clock.end('write');
        const outcome = {
          snapshotHash: run.snapshotHash ?? '',
          assignmentHash,
          counts: { ...counts },
          timings: { ...clock.milliseconds, groups: (await groups()).ms },
          certificate: { ...certificate },
          progress: { phase: 'publish' as const, percent: 100, scans },
        };
        if (!(await this.runs.publish(tx, runId, outcome, new Date().toISOString()))) throw await this.#refusal(runId);
        const ms = Date.now() - Date.parse(run.requestedAt);
        this.log.info('match run published', { runId, ...counts, ms });
      });
      this.#markets.drop(step.inputHash);
    });
  }

  /** Who is in which group, read while other work goes on, with the milliseconds it took. */
  async #groupsOf({ run, market, signal }: Work): Promise<ReadGroups> {
    const access = { actor: run.requestedBy, purpose: 'fairness-sheet', subjectId: run.id };
    const clock = new PhaseClock();
    const rows = new GroupRows(market.seekerIds.length);
    const take = (groups: readonly string[]) => rows.add(groups);
    await this.groups.groupsOf(market.seekerIds, localDay(run.asOf), access, take, signal);
    clock.end('groups');
    return { membership: rows.membership(), ms: clock.milliseconds['groups'] ?? 0 };
  }

  #scanned({ step, market, signal }: Work, chunk: HomeChunk): Promise<Uint8Array> {
    return madeOnce(this.parts, this.runs, step, scanPart(chunk.chunk, step), 'scan', () => {
      this.log.debug('chunk scanned here', { runId: step.runId, chunk: chunk.chunk });
      return this.engine.scanChunk(market, chunk, { signal });
    });
  }

  async #blocks(work: Work): Promise<Uint8Array[]> {
    const blocks: Uint8Array[] = [];
    for (const chunk of this.engine.planChunks(work.market, work.step.chunks)) {
      blocks.push(await this.#scanned(work, chunk));
    }
    return blocks;
  }

  #cleared(work: Work): Promise<Uint8Array> {
    const { step, market, signal } = work;
    return madeOnce(this.parts, this.runs, step, CLEARING, 'clear', async () => {
      const onProgress = stepProgress(this.runs, step.runId, 'clear');
      return this.engine.clear(market, await this.#blocks(work), { signal, onProgress });
    });
  }

  async #certified(work: Work): Promise<RunCertificate> {
    const { step, market, signal } = work;
    const bytes = await madeOnce(this.parts, this.runs, step, CERTIFICATE, 'certify', async () => {
      const onProgress = stepProgress(this.runs, step.runId, 'certify');
      const certificate = await this.engine.certify(market, await this.#cleared(work), { signal, onProgress });
      return Buffer.from(JSON.stringify(certificate));
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was written above
    const certificate = JSON.parse(Buffer.from(bytes).toString()) as RunCertificate;
    const objections = OFFENCES.filter((name) => (certificate[name] ?? 0) > 0);
    // what is not proved is not published
    if (objections.length > 0) throw new Error(`the certificate objects: ${objections.join(', ')}`);
    return certificate;
  }

  #market(run: MatchRun, inputHash: string, signal: AbortSignal, open?: OpenMarket): Promise<OpenMarket> {
    return this.#markets.get(inputHash, async () => {
      if (open !== undefined) return open;
      const bytes = await this.parts.read({ runId: run.id, part: MARKET, inputHash });
      if (bytes !== undefined) return this.engine.readMarket(bytes);
      const frozen = await this.#freezer.freeze(run, signal);
      if (frozen.inputHash !== inputHash) throw new Error(OTHER_INPUTS);
      return frozen.market;
    });
  }

  /** Does a step unless the run is over. */
  async #during(step: RunStep, outer: AbortSignal | undefined, work: (work: Work) => Promise<void>): Promise<void> {
    const run = await this.runs.get(step.runId);
    if (run?.state !== 'running') return;
    if (this.#freezer.hashInputs(run) !== step.inputHash) throw new Error(OTHER_INPUTS);
    await this.#underWay(step.runId, outer, async (signal) =>
      work({ step, run, signal, market: await this.#market(run, step.inputHash, signal) }),
    );
  }

  /** Counts attempts that failed, so that a run which fails whatever is done ends and says so. */
  async #underWay<T>(
    runId: string,
    outer: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await whileUnderWay(this.runs, runId, outer, work);
    } catch (error) {
      if (outer?.aborted !== true && (await this.runs.noteFailure(runId)) >= MOST_FAILURES) {
        await this.runs.fail(runId, 'run.broken', new Date().toISOString());
        await this.parts.drop(runId);
      }
      throw error;
    }
  }

  async #refusal(runId: string): Promise<Error> {
    return (await this.runs.state(runId)) === 'running' ? new Error(OTHER_INPUTS) : RUN_OVER;
  }
}

interface ReadGroups {
  readonly membership: GroupMembership;
  readonly ms: number;
}

/** A step with what it works on. */
interface Work {
  readonly step: RunStep;
  readonly run: MatchRun;
  readonly market: OpenMarket;
  readonly signal: AbortSignal;
}

/** Jobseekers whose groups take longer to read than their pairs to store, so that reading begins with the step. */
const MANY = 200_000;
/** Attempts of steps that may fail in one run: three times through the flow, three attempts each. */
const MOST_FAILURES = 9;
const OTHER_INPUTS = 'the run is of other inputs, or of another version';
/** Counts of a certificate that must be 0. */
const OFFENCES = [
  'infeasibleAssignments',
  'seatsExceeded',
  'blockingPairs',
  'negativePrices',
  'infeasibleReferrals',
  'repeatedReferrals',
  'referralsExceeded',
  'quotaExceeded',
];
// names of parts
const CLEARING = 'clearing';
const CERTIFICATE = 'certificate';
