// What the claim says of the pairs of a group: cut-offs, prices, and what is held.
import * as at from './kernel-layout';
import {
  bonus,
  held,
  heldStart,
  likedRow,
  likedValue,
  openRow,
  openValue,
  prioritisedRow,
  prioritisedValue,
  seekerGroups,
  seekerRow,
} from './columns.as';
import { MERITS, SEEKER_SCORES, scratch } from './scratch.as';

/** Lanes whose weight, half of the sum of scores and the bonus, is more than `best` above the price. */
export function above(group: usize, sumLow: v128, sumHigh: v128, best: i32): i32 {
  const bar = i32x4.splat(best - bonus);
  const low = i16x8.shr_u(sumLow, 1);
  const high = i16x8.shr_u(sumHigh, 1);
  const one = i32x4.gt_s(i32x4.sub(i32x4.extend_low_i16x8_u(low), v128.load(group + at.PRICE)), bar);
  const two = i32x4.gt_s(i32x4.sub(i32x4.extend_high_i16x8_u(low), v128.load(group + at.PRICE + 16)), bar);
  const three = i32x4.gt_s(i32x4.sub(i32x4.extend_low_i16x8_u(high), v128.load(group + at.PRICE + 32)), bar);
  const four = i32x4.gt_s(i32x4.sub(i32x4.extend_high_i16x8_u(high), v128.load(group + at.PRICE + 48)), bar);
  return i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(one, two), i16x8.narrow_i32x4_s(three, four)));
}

/** Lanes that would take the jobseeker, those included where only the row decides. Merits go into scratch. */
export function taken(index: u32, group: usize, scoreLow: v128, scoreHigh: v128): i32 {
  const low = v128.and(v128.load(group + at.GROUPS_LOW), v128.load8_splat(seekerGroups + 2 * index));
  const high = v128.and(v128.load(group + at.GROUPS_HIGH), v128.load8_splat(seekerGroups + 2 * index + 1));
  const first = i8x16.ne(v128.or(low, high), i8x16.splat(0));
  const firstLow = i16x8.extend_low_i8x16_s(first);
  const firstHigh = i16x8.extend_high_i8x16_s(first);
  const meritLow = i16x8.sub(i16x8.add(scoreLow, scoreLow), firstLow);
  const meritHigh = i16x8.sub(i16x8.add(scoreHigh, scoreHigh), firstHigh);
  const cutLow = v128.bitselect(v128.load(group + at.CUT_PRIORITISED), v128.load(group + at.CUT_OPEN), firstLow);
  const cutHigh = v128.bitselect(
    v128.load(group + at.CUT_PRIORITISED + 16),
    v128.load(group + at.CUT_OPEN + 16),
    firstHigh,
  );
  v128.store(scratch + MERITS, meritLow);
  v128.store(scratch + MERITS + 16, meritHigh);
  return i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_s(meritLow, cutLow), i16x8.ge_s(meritHigh, cutHigh)));
}

/** Weight of a lane above its price. */
export function surplusOf(group: usize, lane: u32): i32 {
  return bonus + ((<i32>load<u16>(scratch + SEEKER_SCORES + 2 * lane)) >> 1) - load<i32>(group + at.PRICE + 4 * lane);
}

/** Whether a lane that may block does, rows compared. */
export function blocks(index: u32, group: usize, lane: u32): bool {
  const row = load<u32>(group + at.ROWS + 4 * lane);
  const score = load<i16>(scratch + SEEKER_SCORES + 2 * lane);
  if (score == load<i16>(likedValue + 2 * index) && row >= load<u32>(likedRow + 4 * index)) return false;
  const merit = load<i16>(scratch + MERITS + 2 * lane);
  // the first bit of a merit is the priority
  const first = (merit & 1) == 1;
  const cut = first ? load<i16>(prioritisedValue + 2 * row) : load<i16>(openValue + 2 * row);
  const cutRow = first ? load<u32>(prioritisedRow + 4 * row) : load<u32>(openRow + 4 * row);
  if (merit == cut && load<u32>(seekerRow + 4 * index) >= cutRow) return false;
  for (let i = load<u32>(heldStart + 4 * index), to = load<u32>(heldStart + 4 * index + 4); i < to; i++) {
    if (load<u32>(held + 4 * i) == row) return false;
  }
  return true;
}
