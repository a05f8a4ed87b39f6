// asc: --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536 --enable threads
// The bidding of an auction for seats (AssemblyScript), on lists and columns that lie in the memory given.
//
// ./plain-bidding.ts is the counterpart that this module is held to, number for number; columns are in ./auction-columns.ts.

let length: i32 = 0;
let vacancies: usize = 0;
let weights: usize = 0;
let counts: usize = 0;
let lastValues: usize = 0;
let counters: usize = 0;
let prices: usize = 0;
let start: usize = 0;
let sizes: usize = 0;
let bids: usize = 0;
let bidders: usize = 0;
let queue: usize = 0;
let stale: usize = 0;
let room: i32 = 0;

// Places in `counters`.
const HEAD: usize = 0;
const TAIL: usize = 4;
const STALE: usize = 8;
const BIDS: usize = 12;

/** Jobseekers whose lists are fetched from memory in one go: waiting for them one by one takes longer than reading them. */
const AHEAD: i32 = 8;
/** Bytes that memory gives at once. */
const LINE: usize = 64;

/** What was fetched ahead; kept so that the compiler leaves the fetching in. */
let fetched: i32 = 0;

export function setHeads(listLength: i32, v: usize, w: usize, c: usize, l: usize): void {
  length = listLength;
  vacancies = v;
  weights = w;
  counts = c;
  lastValues = l;
}

export function setColumns(
  c: usize,
  p: usize,
  st: usize,
  si: usize,
  b: usize,
  bb: usize,
  q: usize,
  s: usize,
  ring: i32,
): void {
  counters = c;
  prices = p;
  start = st;
  sizes = si;
  bids = b;
  bidders = bb;
  queue = q;
  stale = s;
  room = ring;
}

/** Ends after `mostBids` bids or `mostTurns` jobseekers, or when nobody waits. Returns the bids that may still be made. */
export function bid(epsilon: i32, mostBids: i32, mostTurns: i32): i32 {
  let left = mostBids;
  while (mostTurns > 0 && left > 0) {
    const ready = fetchAhead();
    if (ready == 0) break;
    for (let i = 0; i < ready && left > 0; i++) left -= turn(epsilon);
    mostTurns -= ready;
  }
  return left;
}

/** Reads ahead for those who are next in the ring. Returns how many they are. */
function fetchAhead(): i32 {
  const head = load<i32>(counters, HEAD);
  const tail = load<i32>(counters, TAIL);
  const ready = min((tail < head ? room : tail) - head, AHEAD);
  const bytes = <usize>length << 1;
  let sum = 0;
  for (let i = 0; i < ready; i++) {
    const seeker = <usize>load<i32>(queue + (<usize>(head + i) << 2));
    sum += load<u16>(counts + (seeker << 1));
    const at = seeker * bytes;
    for (let line: usize = 0; line < bytes; line += LINE) {
      sum += load<u8>(vacancies + at + line) + load<u8>(weights + at + line);
    }
  }
  fetched += sum;
  return ready;
}

/** Of the first in the ring. Returns 1 if there was a bid. */
function turn(epsilon: i32): i32 {
  const head = load<i32>(counters, HEAD);
  const seeker = load<i32>(queue + (<usize>head << 2));
  store<i32>(counters, head + 1 == room ? 0 : head + 1, HEAD);
  const count = <i32>load<u16>(counts + (<usize>seeker << 1));
  const list = <usize>seeker * <usize>length << 1;
  const vs = vacancies + list;
  const ws = weights + list;

  // a value and its place in one number, the earlier place the greater: the greatest and the next greatest come without branches
  let bests = i32x4.splat(0);
  let nexts = i32x4.splat(0);
  let places = i32x4(0xffff, 0xfffe, 0xfffd, 0xfffc);
  let entry = 0;
  for (; entry + 4 <= count; entry += 4) {
    const v = vs + (<usize>entry << 1);
    let paid = v128.load32_zero(prices + (<usize>load<u16>(v) << 2));
    paid = v128.load_lane<i32>(prices + (<usize>load<u16>(v, 2) << 2), paid, 1);
    paid = v128.load_lane<i32>(prices + (<usize>load<u16>(v, 4) << 2), paid, 2);
    paid = v128.load_lane<i32>(prices + (<usize>load<u16>(v, 6) << 2), paid, 3);
    const values = i32x4.sub(v128.load_ext<u16>(ws + (<usize>entry << 1)), paid);
    const keys = v128.or(i32x4.shl(i32x4.max_s(values, i32x4.splat(0)), 16), places);
    nexts = i32x4.max_u(nexts, i32x4.min_u(bests, keys));
    bests = i32x4.max_u(bests, keys);
    places = i32x4.sub(places, i32x4.splat(4));
  }
  let best = <u32>i32x4.extract_lane(bests, 0);
  let next = <u32>i32x4.extract_lane(nexts, 0);
  for (let lane = 1; lane < 4; lane++) {
    const b = lane == 1 ? i32x4.extract_lane(bests, 1) : lane == 2 ? i32x4.extract_lane(bests, 2) : i32x4.extract_lane(bests, 3);
    const n = lane == 1 ? i32x4.extract_lane(nexts, 1) : lane == 2 ? i32x4.extract_lane(nexts, 2) : i32x4.extract_lane(nexts, 3);
    next = max(max(next, <u32>n), min(best, <u32>b));
    best = max(best, <u32>b);
  }
  for (; entry < count; entry++) {
    const price = load<i32>(prices + (<usize>load<u16>(vs + (<usize>entry << 1)) << 2));
    const value = max(<i32>load<u16>(ws + (<usize>entry << 1)) - price, 0);
    const key = <u32>value << 16 | (0xffff - <u32>entry);
    next = max(next, min(best, key));
    best = max(best, key);
  }

  const value = <i32>(best >> 16);
  let second = <i32>(next >> 16);
  if (count == length) {
    const beyond = <i32>load<u16>(lastValues + (<usize>seeker << 1));
    if (value < beyond) {
      const at = load<i32>(counters, STALE);
      store<i32>(stale + (<usize>at << 2), seeker);
      store<i32>(counters, at + 1, STALE);
      return 0;
    }
    second = max(second, beyond);
  }
  if (value == 0) return 0;
  const vacancy = <usize>load<u16>(vs + (<usize>(0xffff - (best & 0xffff)) << 1));
  place(vacancy, load<i32>(prices + (vacancy << 2)) + value - second + epsilon, seeker);
  return 1;
}

/** Takes a bid in, in place of the lowest where all seats are taken, whose bidder waits again. */
function place(vacancy: usize, amount: i32, seeker: i32): void {
  const first = load<i32>(start + (vacancy << 2));
  const seats = load<i32>(start + (vacancy << 2), 4) - first;
  const size = load<i32>(sizes + (vacancy << 2));
  const amounts = bids + (<usize>first << 2);
  const holders = bidders + (<usize>first << 2);
  store<i32>(counters, load<i32>(counters, BIDS) + 1, BIDS);
  if (size < seats) {
    let child = size;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (at(amounts, parent) <= amount) break;
      put(amounts, child, at(amounts, parent));
      put(holders, child, at(holders, parent));
      child = parent;
    }
    put(amounts, child, amount);
    put(holders, child, seeker);
    store<i32>(sizes + (vacancy << 2), size + 1);
    if (size + 1 < seats) return;
  } else {
    const tail = load<i32>(counters, TAIL);
    store<i32>(queue + (<usize>tail << 2), at(holders, 0));
    store<i32>(counters, tail + 1 == room ? 0 : tail + 1, TAIL);
    let parent = 0;
    for (let child = 1; child < size; child = 2 * parent + 1) {
      if (child + 1 < size && at(amounts, child + 1) < at(amounts, child)) child++;
      if (at(amounts, child) >= amount) break;
      put(amounts, parent, at(amounts, child));
      put(holders, parent, at(holders, child));
      parent = child;
    }
    put(amounts, parent, amount);
    put(holders, parent, seeker);
  }
  store<i32>(prices + (vacancy << 2), at(amounts, 0));
}

@inline function at(column: usize, row: i32): i32 {
  return load<i32>(column + (<usize>row << 2));
}

@inline function put(column: usize, row: i32, value: i32): void {
  store<i32>(column + (<usize>row << 2), value);
}
