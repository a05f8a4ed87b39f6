import type { Market } from '../market/market.js';
import { LODGING, NAMED, NEAR } from './kernel-layout.js';
import type { Sweep } from './sweep.js';
import { VacancyBlocks } from './vacancy-block.js';
import type { WorkPlan } from './work-plan.js';

/** Receives what a visit found of a jobseeker. */
export type Finding = (seeker: number, found: number) => void;

/** Takes pieces of the plan until none is left and visits all their pairs. */
export function inspectPieces(
  market: Market,
  plan: WorkPlan,
  sweep: Sweep,
  nextPiece: () => number,
  finding: Finding,
): void {
  const { seekers } = market;
  const blocks = new VacancyBlocks(market);
  const dormitories = blocks.dormitories();
  sweep.load(LODGING, dormitories);
  for (let piece = nextPiece(); piece < plan.ends.length; piece = nextPiece()) {
    const rows = plan.order.subarray(plan.ends[piece - 1] ?? 0, plan.ends[piece]);
    sweep.take(rows);
    if (piece < plan.homePieces) inspectHome(rows);
    else inspectNamed(rows);
  }

  function inspectHome(rows: Uint32Array): void {
    const home = seekers.home[rows[0]!]!;
    const furthest = rows.reduce((most, row) => Math.max(most, seekers.reachKm[row]!), 0);
    sweep.load(NEAR, blocks.near(home, furthest));
    if (rows.some((row) => seekers.willing[row] === 1)) sweep.look(LODGING, blocks.seenFrom(home, dormitories));
    rows.forEach((row, index) => {
      finding(row, sweep.visit(NEAR, index));
      if (seekers.willing[row] === 1) finding(row, sweep.visit(LODGING, index));
    });
  }

  /** The jobseekers named the same places. */
  function inspectNamed(rows: Uint32Array): void {
    const first = rows[0]!;
    const block = blocks.at(seekers.named.subarray(seekers.namedStart[first], seekers.namedStart[first + 1]));
    sweep.load(NAMED, block);
    let home = -1;
    rows.forEach((row, index) => {
      if (seekers.home[row] !== home) {
        home = seekers.home[row]!;
        sweep.look(NAMED, blocks.seenFrom(home, block));
      }
      finding(row, sweep.visit(NAMED, index));
    });
  }
}
