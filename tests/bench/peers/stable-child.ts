import { certifyStable } from '../../../libs/matching/certificate/certify.js';
import { inventColumns } from '../market/invented-columns.js';
import type { ColumnOptions } from '../market/market-kind.js';
import { ourSolver } from '../market/our-engine.js';
import type { Market } from '../../../libs/matching/market/market.js';
import { seatsOf } from '../seats-of.js';
import { STABLE_PEERS, type StableAnswer } from './stable-peers.js';

/**
 * `stable-child NAME COLUMNS`: seats the people of an invented market without reserved seats, by one solver of npm or by
 * `ours`, and prints a line of JSON with what the independent checker says.
 */
const [name = '', columns = ''] = process.argv.slice(2);
const invented = inventColumns(JSON.parse(columns) as ColumnOptions);
const { vacancies } = invented;
const market: Market = {
  ...invented,
  vacancies: { ...vacancies, reservedSeats: new Uint16Array(new SharedArrayBuffer(2 * vacancies.size)) },
};
const { vacancyOf, ...times } = name === 'ours' ? await ours() : await STABLE_PEERS.get(name)!(market);
const { blockingPairs, seatsExceeded } = await certifyStable(market, vacancyOf, { threads: 1 });
process.stdout.write(`${JSON.stringify({ ...times, ...seatsOf(vacancyOf), blockingPairs, seatsExceeded })}\n`);

/** Building is to start a thread with its kernel; scoring is part of solving. */
async function ours(): Promise<StableAnswer> {
  const solved = await ourSolver.solveStable?.(market, { workers: 1, listLength: 50, simd: true });
  if (solved === undefined) throw new Error('not solved');
  const buildMs = solved.phases['start']!;
  return { vacancyOf: solved.assignment.vacancyOf, buildMs, solveMs: solved.ms - buildMs };
}
