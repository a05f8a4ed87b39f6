import { sharedUint16, sharedUint32 } from '../market/market.js';

/** Jobseekers to scan, by home, in memory that threads share: they take one home after the other from `next`. */
export interface HomeWork {
  /** `seekers[start[home] .. start[home + 1]]` */
  readonly seekers: Uint32Array;
  readonly start: Uint32Array;
  /** Homes in the order in which they are taken; `size[0]` of them have anybody to scan. */
  readonly order: Uint16Array;
  readonly size: Int32Array;
  readonly next: Int32Array;
}

export function emptyWork(jobseekers: number, homes: number): HomeWork {
  return {
    seekers: sharedUint32(jobseekers),
    start: sharedUint32(homes + 1),
    order: sharedUint16(homes),
    size: new Int32Array(new SharedArrayBuffer(4)),
    next: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/** Lays out the jobseekers of `rows`, homes with most of them first, so that threads end together. */
export function layOut(work: HomeWork, rows: ArrayLike<number>, homeOf: Uint16Array): void {
  const homes = work.start.length - 1;
  work.start.fill(0);
  for (let i = 0; i < rows.length; i++) work.start[homeOf[rows[i]!]! + 1]!++;
  for (let home = 0; home < homes; home++) work.start[home + 1]! += work.start[home]!;
  const next = work.start.slice();
  for (let i = 0; i < rows.length; i++) work.seekers[next[homeOf[rows[i]!]!]!++] = rows[i]!;
  const sizeOf = (home: number) => work.start[home + 1]! - work.start[home]!;
  const order = Array.from({ length: homes }, (_, home) => home)
    .filter((home) => sizeOf(home) > 0)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  work.order.set(order);
  work.size[0] = order.length;
  Atomics.store(work.next, 0, 0);
}
