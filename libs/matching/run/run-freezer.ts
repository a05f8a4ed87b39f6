import { createHash } from 'node:crypto';
import type { MatchInputStore, MatchPartStore, MatchRun, MatchRunStore } from '#database';
import { type Continuation, type ContinuationObstacle, localDay } from '#domain';
import { isContinuable, lockedModes, readMatchPolicy } from '../policy/match-policy.js';
import type { MatchEngine, OpenMarket } from './match-engine.js';
import { PhaseClock } from './phase-clock.js';
import { MARKET } from './run-parts.js';
import { RUN_OVER } from './while-under-way.js';

/** Fixes what a run is made from: its rows as a market, the placements that stay, and where it begins. */
export class RunFreezer {
  /** SHA-256 hex of the version that can read what it left. */
  readonly version: string;

  constructor(
    private readonly inputs: MatchInputStore,
    private readonly runs: MatchRunStore,
    private readonly parts: MatchPartStore,
    private readonly engine: MatchEngine,
  ) {
    this.version = createHash('sha256').update(engine.version).digest('hex');
  }

  /** Reads the rows and leaves them as a market. */
  async freeze(run: MatchRun, signal: AbortSignal): Promise<{ inputHash: string; market: OpenMarket }> {
    const runId = run.id;
    await this.runs.report(runId, { phase: 'snapshot', percent: 0 });
    const clock = new PhaseClock();
    const { asOf, provinceCode, seed, taxonomyVersion } = run;
    const policy = readMatchPolicy(run.policy);
    const scope = {
      asOf,
      day: localDay(asOf),
      earlierModes: lockedModes(policy),
      ...(provinceCode === undefined ? {} : { provinceCode }),
    };
    const {
      market: read,
      hash: snapshotHash,
      lockedFrom,
    } = await this.inputs.stream(scope, async (inputs) => ({
      ...(await this.engine.read({ asOf, seed, policy, taxonomyVersion }, inputs, signal)),
      lockedFrom: inputs.earlier?.runId,
    }));
    const { market, continuation } = await this.#continued(run, read);
    clock.end('read');
    const bytes = this.engine.writeMarket(market);
    clock.end('encode');
    const frozen = {
      snapshotHash,
      ...(lockedFrom === undefined ? {} : { lockedFrom }),
      ...(continuation === undefined ? {} : { continuation }),
    };
    if (!(await this.runs.freeze(runId, frozen))) throw RUN_OVER;
    const inputHash = this.hashInputs({ ...run, ...frozen }) ?? '';
    const key = { runId, part: MARKET, inputHash };
    await this.parts.begin(key);
    await this.parts.save(key, bytes);
    await this.runs.addTimings(runId, clock.milliseconds);
    return { inputHash, market };
  }

  /** SHA-256 of all that the parts of a run follow from. */
  hashInputs({ snapshotHash, seed, asOf, policy, continuation }: MatchRun): string | undefined {
    if (snapshotHash === undefined) return undefined;
    const begun = continuation?.isContinued === true ? [continuation.from] : [];
    const inputs = [this.engine.version, snapshotHash, seed, asOf, policy, ...begun];
    return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
  }

  /** Begins where the run to be continued ended, if it can. */
  async #continued(run: MatchRun, market: OpenMarket): Promise<{ market: OpenMarket; continuation?: Continuation }> {
    if (run.continuation === undefined) return { market };
    const { from } = run.continuation;
    const scratch = (obstacle: ContinuationObstacle) => ({
      market,
      continuation: { from, isContinued: false, obstacle },
    });
    if (!isContinuable(readMatchPolicy(run.policy))) return scratch('mode');
    if ((await this.runs.get(from))?.taxonomyVersion !== run.taxonomyVersion) return scratch('taxonomy');
    const basis = await this.parts.readBasis(from, this.version);
    if (basis === undefined) return scratch('basis-gone');
    const resumed = this.engine.resume(market, basis);
    if (typeof resumed === 'string') return scratch(resumed);
    const { market: begun, ...changes } = resumed;
    return { market: begun, continuation: { from, isContinued: true, ...changes } };
  }
}
