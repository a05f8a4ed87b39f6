import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ratio } from '../machine.js';
import type { ColumnOptions } from '../market/market-kind.js';
import { marketSize } from '../market/market-size.js';
import type { SolveOptions } from '../market/our-solver.js';
import { type OurTask, repeatOurs, runOurs } from '../ours.js';
import { PEERS, type PeerResult, runPeer } from './run-peers.js';

/** Thousandths of a market's whole size at which solvers are compared. */
const RUNGS = [1, 10, 30, 100, 1_000];

export interface ComparisonOptions {
  readonly columns: ColumnOptions;
  readonly options: SolveOptions;
  readonly repeat: number;
  /** Milliseconds given to each peer on each graph. */
  readonly limitMs: number;
  readonly say: (line: string) => void;
}

/**
 * Ours and the peers on the same edge files, from a thousandth of the market's size up to the size asked for. A peer that did
 * not finish on one graph is not tried on the next.
 */
export async function comparePeers({ columns, options, repeat, limitMs, say }: ComparisonOptions) {
  const folder = await mkdtemp(path.join(tmpdir(), 'cungcau-bench-'));
  const graphs: Record<string, unknown>[] = [];
  let running = PEERS;
  try {
    const whole = marketSize(columns.kind, 'full');
    for (const rung of RUNGS.filter((share) => (whole.jobseekers * share) / 1_000 <= columns.jobseekers)) {
      const size = { jobseekers: (whole.jobseekers * rung) / 1_000, vacancies: (whole.vacancies * rung) / 1_000 };
      const file = path.join(folder, `edges-${rung}`);
      const task: OurTask = { name: writer(columns), columns: { ...columns, ...size }, options, file };
      const written = await runOurs(task);
      if (written.report === undefined)
        throw new Error(`no lists of ${size.jobseekers}: ${written.error ?? written.outcome}`);
      const edges = Number(written.report['edges']);
      say(`${size.jobseekers} × ${size.vacancies}, ${edges} edges`);
      const ours = await repeatOurs({ ...task, name: 'solve-lists' }, repeat);
      const peers: PeerResult[] = [];
      for (const peer of running) {
        const result = await runPeer(peer, { file, edges, limitMs });
        say(`  ${peer}: ${result.status} ${result.solveMs ?? ''} ms`);
        peers.push(result);
      }
      graphs.push({ ...size, edges, ours, peers: peers.map((peer) => ({ ...peer, ...against(peer, ours) })) });
      running = running.filter((peer) => peers.some((result) => result.peer === peer && result.status === 'optimal'));
      await rm(file);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return graphs;
}

/** Where all like the same vacancies the lists are made hard on purpose; else they are the market's best pairs. */
function writer({ kind }: ColumnOptions): OurTask['name'] {
  return kind === 'adversarial' ? 'write-hard-lists' : 'write-lists';
}

/** How many times as long as ours a peer took, and how far ours is below its optimum. */
function against({ solveMs, objective }: PeerResult, ours: Record<string, unknown> | undefined) {
  if (ours === undefined || objective === undefined || solveMs === undefined || !('objective' in ours)) return {};
  const shortBy = objective - Number(ours['objective']);
  return {
    timesOurs: ratio(solveMs, Number(allMs(ours))),
    oursShortPercent: Math.round((1e8 * shortBy) / objective) / 1e6,
  };
}

function allMs(ours: Record<string, unknown>): unknown {
  const ms = ours['ms'];
  return typeof ms === 'object' && ms !== null && 'median' in ms ? ms.median : undefined;
}
