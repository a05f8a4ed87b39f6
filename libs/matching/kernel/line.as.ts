// The vacancies' lines: of each vacancy the best jobseekers, as keys `merit << 32 | ~row`. A line grows to twice its length
// before it is cut, so that a newcomer costs one look at memory far away.

import { select, sort } from './best.as';
import { lineKeys, lineLength, lineSizes, limits } from './tables.as';

/** Keeps a jobseeker in a vacancy's line. Returns the score under which nobody gets in any more. */
export function standInLine(vacancy: usize, merit: u32, seekerRow: u32): u16 {
  const at = lineKeys + vacancy * (lineLength << 4);
  const size = load<u32>(lineSizes + (vacancy << 2));
  store<i64>(at + (<usize>size << 3), (<i64>merit << 32) | <i64>(0xffffffff - seekerRow));
  if (size + 1 < lineLength << 1) {
    store<u32>(lineSizes + (vacancy << 2), size + 1);
    return load<u16>(limits + (vacancy << 1));
  }
  const last = select(at, size + 1, lineLength);
  store<u32>(lineSizes + (vacancy << 2), lineLength);
  const bar = <u16>(last >> 33);
  store<u16>(limits + (vacancy << 1), bar);
  return bar;
}

/** Empties a vacancy's line and writes it best first: rows of four bytes, merits of two. Returns how many. */
export function takeLine(vacancy: u32, rows: usize, merits: usize): u32 {
  const at = lineKeys + vacancy * (lineLength << 4);
  let count = load<u32>(lineSizes + (vacancy << 2));
  store<u32>(lineSizes + (vacancy << 2), 0);
  if (count > lineLength) {
    select(at, count, lineLength);
    count = lineLength;
  }
  sort(at, count);
  for (let i: u32 = 0; i < count; i++) {
    const key = load<i64>(at + (<usize>i << 3));
    store<u32>(rows + (i << 2), 0xffffffff - <u32>(key & 0xffffffff));
    store<u16>(merits + (i << 1), <u16>(key >> 32));
  }
  return count;
}
