import { type Market, sharedUint32 } from '../market/market.js';
import { type HeldPairs, INFEASIBLE } from './held-pairs.js';

/** Worse than any score or merit: whoever comes is taken. */
const ANYBODY = -1;
/** Better than any score or merit: nobody is taken. */
const NOBODY = 0x7fff;

/** What has to be beaten: a higher value, or the same and a lower row. */
export interface Bar {
  readonly value: Int16Array;
  readonly row: Uint32Array;
}

/** What a pair outside the claim must beat on both sides to block it. Infeasible pairs hold nothing. */
export interface CutOffs {
  /** Per jobseeker: score and row of the least liked vacancy it keeps. */
  readonly liked: Bar;
  /** Per vacancy: merit and row of the last it keeps, for jobseekers of its priority groups and for the others. */
  readonly prioritised: Bar;
  readonly open: Bar;
}

/** How many each side may have. Of `quota`, priority groups go first for `reserved`. */
export interface Limits {
  readonly k: number;
  readonly quota: ArrayLike<number>;
  readonly reserved?: ArrayLike<number>;
}

export function cutOffs({ seekers, vacancies }: Market, held: HeldPairs, { k, quota, reserved }: Limits): CutOffs {
  const liked = bar(seekers.size);
  const order: number[] = [];
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    order.length = 0;
    for (let pair = held.start[seeker]!; pair < held.start[seeker + 1]!; pair++) {
      if (held.seekerScores[pair] !== INFEASIBLE) order.push(rank(held.seekerScores[pair]!, held.vacancies[pair]!));
    }
    setBar(liked, seeker, order, k);
  }
  const prioritised = bar(vacancies.size);
  const open = bar(vacancies.size);
  const applicants = applicantsOf(seekers, vacancies, held);
  const first: number[] = [];
  const rest: number[] = [];
  for (let vacancy = 0; vacancy < vacancies.size; vacancy++) {
    const seats = quota[vacancy]!;
    const kept = Math.min(seats, reserved?.[vacancy] ?? 0);
    first.length = rest.length = 0;
    for (let index = applicants.start[vacancy]!; index < applicants.start[vacancy + 1]!; index++) {
      const merit = applicants.merits[index]!;
      (kept > 0 && merit % 2 === 1 ? first : rest).push(rank(merit, applicants.seekers[index]!));
    }
    if (kept === 0) {
      setBar(open, vacancy, rest, seats);
      copyBar(open, prioritised, vacancy);
      continue;
    }
    // the best of the priority groups sit on the reserved seats; the others of them compete with all the rest
    first.sort(ascending);
    for (const other of first.splice(kept)) rest.push(other);
    setBar(open, vacancy, rest, seats - first.length);
    setBar(prioritised, vacancy, first, kept);
    // on a full reserved part one of the groups may still win an open seat: the lower bar counts
    if (!isHigher(open, prioritised, vacancy)) copyBar(open, prioritised, vacancy);
  }
  return { liked, prioritised, open };
}

function bar(size: number): Bar {
  return { value: new Int16Array(new SharedArrayBuffer(2 * size)), row: sharedUint32(size) };
}

/** Sorts by value downwards, then row upwards. */
function rank(value: number, row: number): number {
  return (NOBODY - value) * 2 ** 32 + row;
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** The last that fits among `limit`. */
function setBar(target: Bar, index: number, ranks: number[], limit: number): void {
  if (ranks.length < limit) {
    target.value[index] = ANYBODY;
    return;
  }
  if (limit === 0) {
    target.value[index] = NOBODY;
    return;
  }
  if (ranks.length > limit) ranks.sort(ascending);
  const last = ranks.length > limit ? ranks[limit - 1]! : ranks.reduce((worst, one) => Math.max(worst, one), 0);
  target.value[index] = NOBODY - Math.floor(last / 2 ** 32);
  target.row[index] = last % 2 ** 32;
}

function copyBar(from: Bar, to: Bar, index: number): void {
  to.value[index] = from.value[index]!;
  to.row[index] = from.row[index]!;
}

function isHigher(one: Bar, other: Bar, index: number): boolean {
  const [a, b] = [one.value[index]!, other.value[index]!];
  return a > b || (a === b && one.row[index]! < other.row[index]!);
}

interface Applicants {
  readonly start: Uint32Array;
  readonly seekers: Uint32Array;
  readonly merits: Uint16Array;
}

/** The feasible pairs by vacancy. */
function applicantsOf(seekers: Market['seekers'], vacancies: Market['vacancies'], held: HeldPairs): Applicants {
  const start = new Uint32Array(vacancies.size + 1);
  held.vacancies.forEach((vacancy, pair) => {
    if (held.seekerScores[pair] !== INFEASIBLE) start[vacancy + 1]!++;
  });
  for (let vacancy = 0; vacancy < vacancies.size; vacancy++) start[vacancy + 1]! += start[vacancy]!;
  const next = start.slice();
  const applicants = {
    start,
    seekers: new Uint32Array(start[vacancies.size]!),
    merits: new Uint16Array(start[vacancies.size]!),
  };
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    for (let pair = held.start[seeker]!; pair < held.start[seeker + 1]!; pair++) {
      if (held.seekerScores[pair] === INFEASIBLE) continue;
      const vacancy = held.vacancies[pair]!;
      const place = next[vacancy]!++;
      const shares = (seekers.priorityGroups[seeker]! & vacancies.priorityGroups[vacancy]!) !== 0;
      applicants.seekers[place] = seeker;
      applicants.merits[place] = 2 * held.employerScores[pair]! + (shares ? 1 : 0);
    }
  }
  return applicants;
}
