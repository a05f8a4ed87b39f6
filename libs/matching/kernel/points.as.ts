// The points of every factor for sixteen vacancies at a time, as ../market/market.ts defines them.

import {
  BENEFITS_HIGH,
  BENEFITS_LOW,
  INCOME,
  LIFT,
  MONTHS,
  MONTH_PART,
  NEEDS,
  NO_BENEFITS,
  NO_SKILLS,
  SKILL_PART,
} from './layout.as';
import { needBytes, proximity, skillCodes, skillMap, slots } from './tables.as';

@inline export function splat(x: u8): v128 {
  return i8x16.splat(x);
}

/** Adds the shares of the first eight vacancies. */
@inline export function addLow(sum: v128, points: v128, weight: v128): v128 {
  return i16x8.add(sum, i16x8.mul(i16x8.extend_low_i8x16_u(points), weight));
}

/** Adds the shares of the last eight. */
@inline export function addHigh(sum: v128, points: v128, weight: v128): v128 {
  return i16x8.add(sum, i16x8.mul(i16x8.extend_high_i8x16_u(points), weight));
}

/** Looks bytes up in a row of one or more sixteen-byte blocks. */
@inline export function look(row: usize, blocks: usize, index: v128): v128 {
  let found = i8x16.swizzle(v128.load(row), index);
  let rest = index;
  for (let block: usize = 1; block < blocks; block++) {
    rest = i8x16.sub(rest, splat(16));
    found = v128.or(found, i8x16.swizzle(v128.load(row + (block << 4)), rest));
  }
  return found;
}

/** The rows of a list of occupations against a segment's slots, the greatest of each; `step` is taken off per place, four times at most. */
@inline export function nearest(list: usize, count: u32, base: usize, step: u8): v128 {
  let best = v128.load(proximity + load<u16>(list) * slots + base);
  for (let i: u32 = 1; i < count; i++) {
    const near = v128.load(proximity + load<u16>(list + (i << 1)) * slots + base);
    best = i8x16.max_u(best, i8x16.sub_sat_u(near, splat(step * <u8>min<u32>(i, 4))));
  }
  return best;
}

/** `own` is not 0. */
@inline export function incomePoints(block: usize, own: v128): v128 {
  const offered = v128.load(block, INCOME);
  const above = i8x16.min_u(i8x16.sub_sat_u(offered, own), splat(26));
  const below = i8x16.min_u(i8x16.sub_sat_u(own, offered), splat(33));
  const up = i16x8.splat(148);
  const down = i16x8.splat(136);
  const gained = i8x16.narrow_i16x8_u(
    i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(above), up), 7),
    i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(above), up), 7),
  );
  const lost = i8x16.narrow_i16x8_u(
    i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(below), down), 6),
    i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(below), down), 6),
  );
  const stated = i8x16.sub(i8x16.add(splat(70), gained), lost);
  return v128.bitselect(splat(50), stated, i8x16.eq(offered, splat(0)));
}

@inline export function benefitPoints(block: usize, row: v128, low: v128, high: v128): v128 {
  const shared = i8x16.add(
    i8x16.popcnt(v128.and(v128.load(block, BENEFITS_LOW), low)),
    i8x16.popcnt(v128.and(v128.load(block, BENEFITS_HIGH), high)),
  );
  return i8x16.swizzle(row, i8x16.max_u(shared, v128.load(block, NO_BENEFITS)));
}

/** `share(part, whole)` with the reciprocals of the whole at `parts`. */
@inline function sharePoints(part: v128, parts: usize): v128 {
  return i8x16.narrow_i16x8_u(
    i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(part), v128.load(parts)), 8),
    i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(part), v128.load(parts + 16)), 8),
  );
}

/**
 * Skills of the jobseeker as bits of a segment: entries of four bytes, where the bits' plane is in a block and the bits. `masks`
 * is zero before and after. Returns how many.
 */
export function listSkills(segment: usize, skills: usize, count: u32, masks: usize, list: usize): u32 {
  const map = skillMap + segment * (skillCodes << 1);
  let entries: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const bit = load<u16>(map + (<usize>load<u16>(skills + (i << 1)) << 1));
    if (bit == 0xffff) continue;
    const byte = <usize>(bit >> 3);
    const before = load<u8>(masks + byte);
    if (before == 0) {
      store<u16>(list + (entries << 2), <u16>byte);
      entries++;
    }
    store<u8>(masks + byte, before | <u8>(1 << <u8>(bit & 7)));
  }
  for (let i: u32 = 0; i < entries; i++) {
    const byte = <usize>load<u16>(list + (i << 2));
    store<u8>(list + (i << 2), load<u8>(masks + byte), 2);
    store<u16>(list + (i << 2), <u16>(byte << 4));
    store<u8>(masks + byte, 0);
  }
  return entries;
}

@inline export function skillPoints(block: usize, list: usize, entries: u32): v128 {
  const planes = block + NEEDS + (needBytes << 4);
  const end = list + (<usize>entries << 2);
  let shared = splat(0);
  for (let entry = list; entry < end; entry += 4) {
    const both = v128.and(v128.load(planes + load<u16>(entry)), v128.load_splat<u8>(entry, 2));
    shared = i8x16.add(shared, i8x16.popcnt(both));
  }
  return i8x16.max_u(sharePoints(shared, block + SKILL_PART), v128.load(block, NO_SKILLS));
}

@inline export function experiencePoints(block: usize, months: v128, free: v128): v128 {
  const asked = v128.load(block, MONTHS);
  const stated = sharePoints(i8x16.min_u(asked, months), block + MONTH_PART);
  return v128.bitselect(free, stated, i8x16.eq(asked, splat(0)));
}

@inline export function overseasPoints(block: usize, stayed: v128, slot: v128): v128 {
  return i8x16.max_u(i8x16.swizzle(stayed, slot), v128.load(block, LIFT));
}
