import type { Market } from '../market/market.js';
import type { Bar } from './cut-offs.js';
import { LODGING, NAMED, NEAR } from './kernel-layout.js';
import { PairCheck } from './pair-check.js';
import {
  type Claim,
  type OrderClaim,
  type Road,
  surplusHeld,
  type Sweep,
  type WeightClaim,
  weightOf,
} from './sweep.js';
import { NO_VACANCY, type VacancyBlock } from './vacancy-block.js';
import type { VacancyMarks } from './vacancy-marks.js';

/** Visits one pair at a time, for where there is no SIMD. */
export class ScalarSweep implements Sweep {
  feasiblePairs = 0;
  readonly #market: Market;
  readonly #claim: Claim;
  readonly #check: PairCheck;
  readonly #blocks: (VacancyBlock | undefined)[] = [];
  #rows: Uint32Array = new Uint32Array();

  constructor(market: Market, marks: VacancyMarks, claim: Claim) {
    this.#market = market;
    this.#claim = claim;
    this.#check = new PairCheck(market, marks);
  }

  take(rows: Uint32Array): void {
    this.#rows = rows;
  }

  load(road: Road, block: VacancyBlock): void {
    this.#blocks[road] = block;
  }

  look(road: Road, block: VacancyBlock): void {
    this.#blocks[road] = block;
  }

  visit(road: Road, index: number): number {
    const seeker = this.#rows[index]!;
    const { rows, gate } = this.#blocks[road]!;
    const { seekers, vacancies } = this.#market;
    const claim = this.#claim;
    const reach = seekers.reachKm[seeker]!;
    const willing = seekers.willing[seeker] === 1;
    let blocking = 0;
    let best = claim.kind === 'weight' ? surplusHeld(claim, this.#market, seeker) : 0;
    for (let lane = 0; lane < rows.length; lane++) {
      const vacancy = rows[lane]!;
      if (vacancy === NO_VACANCY || gate[lane]! <= reach !== (road === NEAR)) continue;
      if (vacancies.dormitory[vacancy] === 1 && willing ? road === NAMED : road === LODGING) continue;
      if (!this.#check.admits(seeker, vacancy)) continue;
      this.feasiblePairs++;
      if (claim.kind === 'weight') best = Math.max(best, this.#surplus(claim, seeker, vacancy));
      else if (isBlocking(this.#check, claim, seeker, vacancy)) blocking++;
    }
    return claim.kind === 'weight' ? best : blocking;
  }

  #surplus({ bonus, prices }: WeightClaim, seeker: number, vacancy: number): number {
    const scores = [this.#check.seekerScore(seeker, vacancy), this.#check.employerScore(seeker, vacancy)] as const;
    return weightOf(...scores, bonus) - prices[vacancy]!;
  }
}

/** Whether both sides of a feasible pair outside the claim would rather be together. */
export function isBlocking(check: PairCheck, { held, cuts }: OrderClaim, seeker: number, vacancy: number): boolean {
  if (!isBeaten(cuts.liked, seeker, check.seekerScore(seeker, vacancy), vacancy)) return false;
  const bar = check.isPrioritised(seeker, vacancy) ? cuts.prioritised : cuts.open;
  if (!isBeaten(bar, vacancy, check.merit(seeker, vacancy), seeker)) return false;
  return !held.vacancies.subarray(held.start[seeker], held.start[seeker + 1]).includes(vacancy);
}

function isBeaten({ value, row }: Bar, index: number, challenger: number, challengerRow: number): boolean {
  const bar = value[index]!;
  return challenger > bar || (challenger === bar && challengerRow < row[index]!);
}
