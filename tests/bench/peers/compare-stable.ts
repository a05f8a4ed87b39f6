import { builtFile } from '#config';
import { ratio } from '../machine.js';
import type { ColumnOptions } from '../market/market-kind.js';
import { runMeasured } from '../measured-child.js';
import type { ComparisonOptions } from './compare-peers.js';
import { STABLE_PEERS } from './stable-peers.js';

/** Sizes at which solvers that make an object of every preference still answer. */
const SIZES = [
  { jobseekers: 3_000, vacancies: 150 },
  { jobseekers: 20_000, vacancies: 1_000 },
];

/**
 * Ours and the stable solvers others wrote, on small markets without reserved seats, each in a process of its own; building and
 * solving count for all. What is stable is the same for whoever lets jobseekers propose.
 */
export async function compareStable({ columns, limitMs, say }: Pick<ComparisonOptions, 'columns' | 'limitMs' | 'say'>) {
  const markets: Record<string, unknown>[] = [];
  for (const size of SIZES) {
    say(`stable, ${size.jobseekers} × ${size.vacancies}`);
    const ours = await solve('ours', { ...columns, ...size }, limitMs);
    const peers: Record<string, unknown>[] = [];
    for (const peer of STABLE_PEERS.keys()) {
      const answer = await solve(peer, { ...columns, ...size }, limitMs);
      say(`  ${peer}: ${String(answer['failed'] ?? answer['ms'])}`);
      const against = {
        isSame: answer['hash'] === ours['hash'],
        timesOurs: ratio(Number(answer['ms']), Number(ours['ms'])),
      };
      peers.push({ peer, ...answer, ...('ms' in answer ? against : {}) });
    }
    markets.push({ ...size, ours, peers });
  }
  return markets;
}

async function solve(
  name: string,
  columns: ColumnOptions,
  limitMs: number,
): Promise<Readonly<Record<string, unknown>>> {
  const file = builtFile(import.meta.url, './stable-child.js');
  const args = [file, name, JSON.stringify(columns)];
  const { report, outcome, error } = await runMeasured(process.execPath, args, limitMs);
  if (report === undefined) return { failed: error ?? outcome };
  return { ms: Number(report['buildMs']) + Number(report['solveMs']), ...report };
}
