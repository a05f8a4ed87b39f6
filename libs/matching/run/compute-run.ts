import type { CommunePoint } from '../market/market-run.js';
import type { Snapshot } from '../market/snapshot.js';
import { MarketEngine } from './market-engine.js';
import { PhaseClock } from './phase-clock.js';
import type { GroupMembership } from '../fairness/group-membership.js';
import type { ComputedRun, RunMatch } from './run-result.js';

export interface ComputeOptions {
  readonly communePoint: CommunePoint;
  /** For the fairness sheet; nobody is in any group unless told. */
  readonly groups?: GroupMembership;
  /** Head of each preference list held in memory; any length gives the same result. */
  readonly listLength?: number;
}

/** All steps of a run in memory. The same snapshot always gives the same result, bit for bit. */
export async function computeRun(snapshot: Snapshot, options: ComputeOptions): Promise<ComputedRun> {
  const clock = new PhaseClock();
  const engine = new MarketEngine(options.communePoint, options.listLength);
  const market = engine.snapshot(snapshot);
  clock.end('encode');
  const blocks: Uint8Array[] = [];
  for (const chunk of engine.planChunks(market, 1)) blocks.push(await engine.scanChunk(market, chunk, {}));
  clock.end('scan');
  const clearing = await engine.clear(market, blocks, {});
  clock.end('clear');
  const certificate = await engine.certify(market, clearing, {});
  clock.end('certify');
  const matches: RunMatch[] = [];
  const onMatches = async (rows: readonly RunMatch[]) => {
    for (const row of rows) matches.push(row);
  };
  const kept = await engine.keep(market, blocks, clearing, { onMatches, groups: () => options.groups ?? [] });
  clock.end('reasons');
  await market.close();
  return { ...kept, matches, certificate, timings: clock.milliseconds };
}
