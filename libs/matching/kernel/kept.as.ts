// The pairs kept of the jobseeker in focus, as keys `value << 48 | ~vacancy << 16 | second`. They grow to `room` before they are
// cut to the best `length`, so that hardly any newcomer moves another.

import { select, sort } from './best.as';

let keys: usize = 0;
let length: u32 = 0;
let room: u32 = 0;
let count: u32 = 0;
let last: i64 = 0;
/** A value below it is not among the best any more. */
export let floorScore: u16 = 0;

export function beginKeeping(at: usize, howMany: u32, inAll: u32): void {
  keys = at;
  length = howMany;
  room = inAll;
}

/** For the next jobseeker: nothing below `floor` is of use. */
@inline export function keepFrom(floor: u16): void {
  count = 0;
  last = 0;
  floorScore = floor;
}

@inline export function keep(value: u16, vacancy: u32, second: u32): void {
  const key = (<i64>value << 48) | (<i64>(0xffffffff - vacancy) << 16) | <i64>second;
  if (key > last) {
    store<i64>(keys + (<usize>count << 3), key);
    if (++count == room) cut();
  }
}

function cut(): void {
  last = select(keys, count, length);
  count = length;
  floorScore = <u16>(last >> 48);
}

/** Writes what is kept best first: vacancies of four bytes, values of two, seconds of two. Returns how many. */
export function emitKept(vacancies: usize, values: usize, seconds: usize): u32 {
  if (count > length) cut();
  sort(keys, count);
  for (let i: u32 = 0; i < count; i++) {
    const key = load<i64>(keys + (<usize>i << 3));
    store<u32>(vacancies + (i << 2), 0xffffffff - <u32>((key >> 16) & 0xffffffff));
    store<u16>(values + (i << 1), <u16>(key >> 48));
    store<u16>(seconds + (i << 1), <u16>(key & 0xffff));
  }
  return count;
}
