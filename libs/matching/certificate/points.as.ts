// Points of sixteen vacancies at a time, by the table in `market.ts`.
import { proximity, slots } from './columns.as';

/** Adds points × weight for lanes 0 to 7. */
export function addLow(sum: v128, points: v128, weight: v128): v128 {
  return i16x8.add(sum, i16x8.mul(i16x8.extend_low_i8x16_u(points), weight));
}

/** The same for lanes 8 to 15. */
export function addHigh(sum: v128, points: v128, weight: v128): v128 {
  return i16x8.add(sum, i16x8.mul(i16x8.extend_high_i8x16_u(points), weight));
}

/** Nearness of the best of the occupations to the sixteen slots of a segment. */
export function nearest(occupations: usize, count: u32, column: u32, step: u8): v128 {
  const rows = proximity + column;
  let best = v128.load(rows + slots * <u32>load<u16>(occupations));
  for (let i: u32 = 1; i < count; i++) {
    const near = v128.load(rows + slots * <u32>load<u16>(occupations + 2 * i));
    best = i8x16.max_u(best, i8x16.sub_sat_u(near, i8x16.splat(step * <u8>min<u32>(i, 4))));
  }
  return best;
}

/** A row of a table by index; rows are a multiple of sixteen bytes. */
export function lookUp(row: usize, width: u32, index: v128): v128 {
  let points = i8x16.swizzle(v128.load(row), index);
  for (let from: u32 = 16; from < width; from += 16) {
    points = v128.or(points, i8x16.swizzle(v128.load(row + from), i8x16.sub(index, i8x16.splat(<u8>from))));
  }
  return points;
}

export function incomePoints(offered: v128, wished: v128): v128 {
  const above = i8x16.min_u(i8x16.sub_sat_u(offered, wished), i8x16.splat(26));
  const below = i8x16.min_u(i8x16.sub_sat_u(wished, offered), i8x16.splat(33));
  // (148·above) >> 7 = above + ((5·above) >> 5); (136·below) >> 6 = 2·below + (below >> 3)
  const five = i8x16.add(above, i8x16.shl(above, 2));
  const up = i8x16.add(above, i8x16.shr_u(five, 5));
  const down = i8x16.add(i8x16.add(below, below), i8x16.shr_u(below, 3));
  const points = i8x16.sub(i8x16.add(i8x16.splat(70), up), down);
  return v128.bitselect(i8x16.splat(50), points, i8x16.eq(offered, i8x16.splat(0)));
}

/** `(part × factor) >> 8`, the factors being two bytes each. */
export function share(part: v128, factors: usize): v128 {
  return i8x16.narrow_i16x8_u(
    i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(part), v128.load(factors)), 8),
    i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(part), v128.load(factors + 16)), 8),
  );
}

export function lengthOf(starts: usize, index: u32): u32 {
  return load<u32>(starts + 4 * index + 4) - load<u32>(starts + 4 * index);
}
