import { builtFile } from '#config';
import type { Bench, BenchOptions } from './bench.js';
import { machine } from './machine.js';
import type { ColumnOptions } from './market/market-kind.js';
import { marketSize } from './market/market-size.js';
import type { SolveOptions } from './market/our-solver.js';
import { runMeasured } from './measured-child.js';
import { type OurTask, repeatOurs, runOurs } from './ours.js';
import { comparePeers } from './peers/compare-peers.js';
import { compareStable } from './peers/compare-stable.js';

const DEMO_LIMIT_MS = 10 * 60_000;
/** Pairs up to which the textbook gets an answer in a minute. */
const TEXTBOOK_PAIRS = 1e8;
const OPTIONS: SolveOptions = { workers: 2, listLength: 50, simd: true };

/** Other ways to the same assignment; every one must have the hash of the first. */
const WAYS: Readonly<Record<string, SolveOptions>> = {
  'one worker': { ...OPTIONS, workers: 1 },
  'four workers': { ...OPTIONS, workers: 4 },
  'lists of 24': { ...OPTIONS, listLength: 24 },
  'lists of 100': { ...OPTIONS, listLength: 100 },
  'without vectors': { ...OPTIONS, simd: false },
};

/**
 * The demo province as a whole run and against the textbook; or an invented market of any size: every mode of the engine,
 * each in a process of its own, and in the same run the solvers others wrote.
 */
export const bench: Bench = async (options) => {
  const { seed, vacancies, jobseekers, say } = options;
  const before = machine();
  if (options.market !== undefined) {
    const { kind, size, ...given } = options.market;
    const market = await measureMarket(options, { seed, kind, ...marketSize(kind, size), ...given });
    return { bench: 'match', seed, machine: before, market };
  }
  say(`demo province: ${jobseekers} × ${vacancies}`);
  const args = [builtFile(import.meta.url, './demo-child.js'), ...[seed, vacancies, jobseekers].map(String)];
  const demo = await runMeasured(process.execPath, args, DEMO_LIMIT_MS);
  const columns = { seed, kind: 'normal', ...marketSize('normal', 'small') } as const;
  return {
    bench: 'match',
    seed,
    machine: before,
    demo: demo.report ?? { failed: demo.error ?? demo.outcome },
    market: await measureMarket(options, columns),
  };
};

async function measureMarket({ repeat, peerSeconds, say }: BenchOptions, columns: ColumnOptions) {
  say(`${columns.kind} market: ${columns.jobseekers} × ${columns.vacancies}`);
  const task = (name: OurTask['name'], solve = OPTIONS): OurTask => ({ name, columns, options: solve, file: '' });
  const ours: Record<string, unknown> = {};
  for (const name of MODES) {
    ours[name] = await repeatOurs(task(name), repeat);
    if (ours[name] !== undefined) say(`  ${name}: ${JSON.stringify(ours[name])}`);
  }
  const kernel = await runOurs(task('kernel'));
  const isSmall = columns.jobseekers * columns.vacancies <= TEXTBOOK_PAIRS;
  const comparison =
    peerSeconds === undefined ? undefined : { columns, options: OPTIONS, repeat, limitMs: 1_000 * peerSeconds, say };
  const stablePeers = comparison && (await compareStable(comparison));
  const peers = comparison && (await comparePeers(comparison));
  return {
    ...columns,
    kernel: kernel.report,
    ours,
    hashes: isSmall && ours['stable'] !== undefined ? await hashes(task) : undefined,
    textbook: isSmall ? await repeatOurs(task('textbook'), 1) : undefined,
    stablePeers,
    peers,
  };
}

const MODES = ['stable', 'max-weight', 'add-jobseekers', 'close-vacancies', 'best-lists', 'two-way-lists'] as const;

/** The hash of the stable assignment by every way there. */
async function hashes(task: (name: OurTask['name'], solve: SolveOptions) => OurTask): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [way, solve] of Object.entries(WAYS)) {
    const { report, error, outcome } = await runOurs(task('stable', solve));
    found[way] = report === undefined ? (error ?? outcome) : report['hash'];
  }
  return found;
}
