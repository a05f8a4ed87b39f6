// The certificate's scan in AssemblyScript with SIMD: one jobseeker against one block of vacancies, sixteen at a time. The rules
// and points are those of the table in `market.ts`.
import * as at from './kernel-layout';
import { stride } from './block-planes.as';
import { above, blocks, surplusOf, taken } from './claim-check.as';
import {
  benefitPoints,
  chosen,
  has,
  incomeWished,
  investorPoints,
  investorProfile,
  investorWidth,
  likedValue,
  needByteCount,
  needBytes,
  needRowBytes,
  openSegments,
  openSlots,
  reachKm,
  reaching,
  refusesShifts,
  seekerLevel,
  seekerStart,
  segmentWords,
  slots,
  surplusHeld,
  wanted,
  wantedBenefitCount,
  wantedBenefits,
  wantedStart,
  weights,
  willing,
  wishFloor,
} from './columns.as';
import { prepare, scoreEmployer } from './employer-scores.as';
import { addHigh, addLow, incomePoints, lengthOf, lookUp, nearest } from './points.as';
import { EMPLOYER_SCORES, SEEKER_SCORES, missing, scratch } from './scratch.as';

export { firstFree, forget, look, pack, stride } from './block-planes.as';
export * from './columns.as';
export { mine } from './employer-scores.as';

// ---- the jobseeker entered ----
let me: u32 = 0;
let myWishes: usize = 0;
let myWishCount: u32 = 0;

// ---- what a visit found ----
export let feasible: u32 = 0;
export let blocking: u32 = 0;
export let surplus: i32 = 0;

/** Takes up a jobseeker of those at hand. */
export function enter(index: u32): void {
  me = index;
  for (let i: u32 = 0; i < needByteCount; i++) {
    store<u8>(missing + i, ~load<u8>(has + needRowBytes * index + load<u8>(needBytes + i)));
  }
  myWishes = wanted + 2 * load<u32>(wantedStart + 4 * index);
  myWishCount = lengthOf(wantedStart, index);
  for (let word: u32 = 0; word < segmentWords; word++) {
    let bits: u32 = 0xffffffff;
    if (wishFloor > 0 && myWishCount > 0) {
      bits = load<u32>(openSegments + 4 * word);
      for (let i: u32 = 0; i < myWishCount; i++) {
        const row = 5 * <u32>load<u16>(myWishes + 2 * i) + min<u32>(i, 4);
        bits |= load<u32>(reaching + 4 * (row * segmentWords + word));
      }
    }
    store<u32>(chosen + 4 * word, bits);
  }
}

/**
 * Visits every vacancy of a block with the jobseeker entered: counts feasible and blocking pairs, or finds the greatest surplus.
 *
 * @param firstGroups u32 per segment and one more: where its groups begin
 * @param codes as `pack` left them
 */
export function visit(groups: usize, firstGroups: usize, codes: usize, road: u32, weighing: bool): void {
  const index = me;
  const bytes = stride();
  const segments = slots / 16;
  const reach = load<u8>(reachKm + index);
  const reached = i8x16.splat(reach);
  const moves = load<u8>(willing + index) == 1;
  const lodging = i8x16.splat(moves ? 60 : 0);
  const myLevel = v128.load8_splat(seekerLevel + index);
  const myStart = v128.load16_splat(seekerStart + 2 * index);
  const wishCount = myWishCount;
  const floor = wishCount > 0 ? <u8>wishFloor : 0;
  const needCount = needByteCount;
  const wished = v128.load8_splat(incomeWished + index);
  const saysIncome = load<u8>(incomeWished + index) != 0;
  const refuses = load<u8>(refusesShifts + index) != 0;
  const benefitsLow = v128.load8_splat(wantedBenefits + 2 * index);
  const benefitsHigh = v128.load8_splat(wantedBenefits + 2 * index + 1);
  const benefitCount = <usize>load<u8>(wantedBenefitCount + index);
  const benefitRow = v128.load(benefitPoints + 16 * benefitCount);
  const investorRow = investorPoints + <u32>load<u16>(investorProfile + 2 * index) * investorWidth;
  const liked = v128.load16_splat(likedValue + 2 * index);
  const most = i16x8.splat(10000);
  const neutral = i8x16.splat(50);
  const factors = weights;
  const width = investorWidth;
  let found: u32 = 0;
  let blocked: u32 = 0;
  let best = load<i32>(surplusHeld + 4 * index);
  for (let segment: u32 = 0; segment < segments; segment++) {
    const first = load<u32>(firstGroups + 4 * segment);
    const end = load<u32>(firstGroups + 4 * segment + 4);
    if (first == end || ((load<u32>(chosen + 4 * (segment >> 5)) >> (segment & 31)) & 1) == 0) continue;
    const column = 16 * segment;
    let want = neutral;
    let admitted = neutral;
    if (wishCount > 0) {
      want = nearest(myWishes, wishCount, column, 5);
      if (floor > 0) {
        admitted = v128.or(
          i8x16.ge_u(want, i8x16.splat(floor)),
          i8x16.eq(v128.load(openSlots + column), i8x16.splat(1)),
        );
      }
    }
    let prepared = false;
    for (let g = first; g < end; g++) {
      const group = groups + g * bytes;
      // lanes of a near block are in the order of their way
      if (road == at.NEAR && load<u8>(group + at.GATE) > reach) break;
      let open = i8x16.le_u(v128.load(group + at.GATE), reached);
      if (road != at.NEAR) open = v128.not(open);
      if (road == at.NAMED && moves) open = v128.andnot(open, v128.load(group + at.DORMITORY));
      const lanes = v128.load(group + at.LANE);
      if (floor > 0) open = v128.and(open, i8x16.swizzle(admitted, lanes));
      let bad = i8x16.gt_u(v128.load(group + at.LEVEL), myLevel);
      bad = v128.or(
        bad,
        i8x16.narrow_i16x8_s(
          i16x8.gt_u(myStart, v128.load(group + at.START)),
          i16x8.gt_u(myStart, v128.load(group + at.START + 16)),
        ),
      );
      let lacking = i8x16.splat(0);
      for (let need: u32 = 0; need < needCount; need++) {
        lacking = v128.or(lacking, v128.and(v128.load(group + at.NEEDS + 16 * need), v128.load8_splat(missing + need)));
      }
      open = v128.and(v128.andnot(open, bad), i8x16.eq(lacking, i8x16.splat(0)));
      let candidates = i8x16.bitmask(open);
      if (candidates == 0) continue;
      found += popcnt(candidates);

      // what the vacancies are worth to the jobseeker
      let points = i8x16.swizzle(want, lanes);
      let weight = v128.load(factors);
      let low = i16x8.mul(i16x8.extend_low_i8x16_u(points), weight);
      let high = i16x8.mul(i16x8.extend_high_i8x16_u(points), weight);
      points = neutral;
      if (saysIncome) points = incomePoints(v128.load(group + at.INCOME), wished);
      weight = v128.load(factors + 16 * 1);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = i8x16.max_u(v128.load(group + at.WAY), v128.and(v128.load(group + at.DORMITORY), lodging));
      weight = v128.load(factors + 16 * 2);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = neutral;
      if (refuses) points = v128.bitselect(i8x16.splat(100), neutral, v128.load(group + at.NAMES_SHIFTS));
      weight = v128.load(factors + 16 * 3);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = neutral;
      if (benefitCount > 0) {
        const offeredLow = v128.load(group + at.BENEFITS_LOW);
        const offeredHigh = v128.load(group + at.BENEFITS_HIGH);
        const common = i8x16.add(
          i8x16.popcnt(v128.and(offeredLow, benefitsLow)),
          i8x16.popcnt(v128.and(offeredHigh, benefitsHigh)),
        );
        const none = i8x16.eq(v128.or(offeredLow, offeredHigh), i8x16.splat(0));
        points = v128.bitselect(neutral, i8x16.swizzle(benefitRow, common), none);
      }
      weight = v128.load(factors + 16 * 4);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = lookUp(investorRow, width, v128.load(group + at.INVESTOR));
      weight = v128.load(factors + 16 * 5);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      if (weighing) candidates &= above(group, i16x8.add(low, most), i16x8.add(high, most), best);
      else candidates &= i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_s(low, liked), i16x8.ge_s(high, liked)));
      if (candidates == 0) continue;

      // what the jobseeker is worth to the vacancies
      if (!prepared) {
        prepared = true;
        prepare(index, segment, codes);
      }
      scoreEmployer(index, group, lanes);
      const scoreLow = v128.load(scratch + EMPLOYER_SCORES);
      const scoreHigh = v128.load(scratch + EMPLOYER_SCORES + 16);
      if (weighing) {
        low = i16x8.add(low, scoreLow);
        high = i16x8.add(high, scoreHigh);
        candidates &= above(group, low, high, best);
      } else {
        candidates &= taken(index, group, scoreLow, scoreHigh);
      }
      if (candidates == 0) continue;
      v128.store(scratch + SEEKER_SCORES, low);
      v128.store(scratch + SEEKER_SCORES + 16, high);
      for (; candidates != 0; candidates &= candidates - 1) {
        const lane = ctz(candidates);
        if (weighing) best = max<i32>(best, surplusOf(group, lane));
        else if (blocks(index, group, lane)) blocked++;
      }
    }
  }
  feasible = found;
  blocking = blocked;
  surplus = best;
}
