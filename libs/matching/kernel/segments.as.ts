// Which segments a jobseeker looks at: those in which something wanted reaches the wish floor, and those open to all.

import { S_WANTED, S_WANTED_COUNT } from './layout.as';
import { occupations, openSegments, openSlots, proximity, reaching, segmentWords, segments, slots, wishFloor } from './tables.as';

/** Lists, once, which segments hold something near enough to each occupation at each place among the wishes, and what is open to all. */
export function listSegments(): void {
  if (wishFloor == 0) return;
  const floor = i8x16.splat(wishFloor);
  for (let segment: u32 = 0; segment < segments; segment++) {
    const column = <usize>segment << 4;
    const word = <usize>(segment >> 5) << 2;
    const bit: u32 = 1 << (segment & 31);
    if (v128.any_true(v128.load(openSlots + column))) store<u32>(openSegments + word, load<u32>(openSegments + word) | bit);
    for (let occupation: u32 = 0; occupation < occupations; occupation++) {
      const near = v128.load(proximity + occupation * slots + column);
      for (let place: u32 = 0; place < 5; place++) {
        const want = i8x16.sub_sat_u(near, i8x16.splat(<u8>(5 * place)));
        const at = reaching + (<usize>((5 * occupation + place) * segmentWords) << 2) + word;
        if (v128.any_true(i8x16.ge_u(want, floor))) store<u32>(at, load<u32>(at) | bit);
      }
    }
  }
}

/** Writes the segments of a jobseeker as bits. */
export function chooseSegments(seeker: usize, chosen: usize): void {
  const wanted = <usize>load<u32>(seeker + S_WANTED);
  const wantedCount = load<u32>(seeker + S_WANTED_COUNT);
  for (let word: u32 = 0; word < segmentWords; word++) {
    let bits: u32 = 0xffffffff;
    if (wishFloor > 0 && wantedCount > 0) {
      bits = load<u32>(openSegments + (word << 2));
      for (let i: u32 = 0; i < wantedCount; i++) {
        const row = 5 * <u32>load<u16>(wanted + (i << 1)) + min<u32>(i, 4);
        bits |= load<u32>(reaching + ((row * segmentWords + word) << 2));
      }
    }
    // no segment is behind the last
    if (word + 1 == segmentWords && (segments & 31) != 0) bits &= (1 << (segments & 31)) - 1;
    store<u32>(chosen + (word << 2), bits);
  }
}
