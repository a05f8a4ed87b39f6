import type { Market } from '../market/market.js';
import { CLOSED, type Limits, NO_ROW } from '../scan/limits.js';

/** Nobody is out. */
export const NOBODY = -1;

/**
 * Whom each vacancy holds for now, at most its seats. The reserved seats go first to the best of those who share one of its
 * priority groups; the rest, and what they leave, to the best of all others. A choice of this kind never takes back whom it
 * refused because somebody else left, which is what deferred acceptance needs.
 *
 * One heap of keys per vacancy and part, the worst on top. A key is `merit × jobseekers + (jobseekers − 1 − row)`: a strict
 * order in one safe integer.
 */
export class SeatHolders {
  readonly #seekers: number;
  readonly #seats: Uint16Array;
  readonly #reserved: Uint16Array;
  readonly #closed: Uint8Array;
  /** Where a vacancy's keys begin: first its reserved seats, then room for all of them. */
  readonly #start: Uint32Array;
  readonly #keys: Float64Array;
  readonly #reservedSize: Uint16Array;
  readonly #openSize: Uint16Array;
  readonly #changed: Uint32Array;
  readonly #isChanged: Uint8Array;
  #changedCount: number;

  /** `seats`: of each vacancy, none of them reserved; the market's own with its reserved ones unless given. */
  constructor({ seekers, vacancies }: Market, given?: Uint16Array) {
    const seats = given ?? vacancies.seats;
    const reserved =
      given === undefined
        ? vacancies.reservedSeats.map((count, v) => Math.min(count, seats[v]!))
        : new Uint16Array(vacancies.size);
    this.#seekers = seekers.size;
    this.#seats = seats;
    this.#reserved = reserved;
    this.#closed = new Uint8Array(vacancies.size);
    this.#start = new Uint32Array(vacancies.size + 1);
    for (let v = 0; v < vacancies.size; v++) {
      // more keys than people are never held
      const room = Math.min(seats[v]!, seekers.size) + Math.min(reserved[v]!, seekers.size);
      this.#start[v + 1] = this.#start[v]! + room;
    }
    this.#keys = new Float64Array(this.#start[vacancies.size]!);
    this.#reservedSize = new Uint16Array(vacancies.size);
    this.#openSize = new Uint16Array(vacancies.size);
    this.#changed = Uint32Array.from(seats, (_, vacancy) => vacancy);
    this.#isChanged = new Uint8Array(vacancies.size).fill(1);
    this.#changedCount = vacancies.size;
  }

  /** How many a vacancy holds. */
  held(vacancy: number): number {
    return this.#reservedSize[vacancy]! + this.#openSize[vacancy]!;
  }

  /** Offers a jobseeker. Returns who is out now: the same one, somebody else, or NOBODY. The lowest bit of a merit says who shares a group. */
  offer(vacancy: number, merit: number, seeker: number): number {
    if (this.#closed[vacancy] === 1) return seeker;
    if (this.#isChanged[vacancy] === 0) this.#change(vacancy);
    let key = merit * this.#seekers + (this.#seekers - 1 - seeker);
    const reserved = this.#reserved[vacancy]!;
    const start = this.#start[vacancy]!;
    const isReserved = reserved > 0 && (merit & 1) === 1;
    if (isReserved) {
      const size = this.#reservedSize[vacancy]!;
      if (size < reserved) {
        rise(this.#keys, start, size, key);
        this.#reservedSize[vacancy] = size + 1;
        return this.held(vacancy) > this.#seats[vacancy]! ? this.#dropWorst(vacancy) : NOBODY;
      }
      const worst = this.#keys[start]!;
      if (key > worst) {
        sink(this.#keys, start, size, key);
        key = worst;
      }
    }
    const open = start + Math.min(reserved, this.#seekers);
    const size = this.#openSize[vacancy]!;
    if (this.#reservedSize[vacancy]! + size < this.#seats[vacancy]!) {
      rise(this.#keys, open, size, key);
      this.#openSize[vacancy] = size + 1;
      return NOBODY;
    }
    if (size === 0) return this.#seekerOf(key);
    const worst = this.#keys[open]!;
    if (key < worst) return this.#seekerOf(key);
    sink(this.#keys, open, size, key);
    return this.#seekerOf(worst);
  }

  /** Rows of everybody a vacancy holds, in no stated order. */
  heldBy(vacancy: number): number[] {
    const start = this.#start[vacancy]!;
    const open = start + Math.min(this.#reserved[vacancy]!, this.#seekers);
    return [
      ...this.#keys.subarray(start, start + this.#reservedSize[vacancy]!),
      ...this.#keys.subarray(open, open + this.#openSize[vacancy]!),
    ].map((key) => this.#seekerOf(key));
  }

  /** Lets everybody at a vacancy go, for good. Returns their rows. */
  close(vacancy: number): number[] {
    const rows = this.heldBy(vacancy);
    if (this.#isChanged[vacancy] === 0) this.#change(vacancy);
    this.#closed[vacancy] = 1;
    this.#reservedSize[vacancy] = 0;
    this.#openSize[vacancy] = 0;
    return rows;
  }

  /** Writes what a pair must beat now, of vacancies whose holders changed since the last time. */
  writeLimits(limits: Limits): void {
    const changed = this.#changedCount;
    this.#changedCount = 0;
    for (let i = 0; i < changed; i++) {
      const vacancy = this.#changed[i]!;
      this.#isChanged[vacancy] = 0;
      const open = this.#cutOff(vacancy);
      const group = this.#groupCutOff(vacancy, open);
      limits.scores[vacancy] = group === Infinity ? CLOSED : Math.max(0, this.#meritOf(Math.min(open, group))) >> 1;
      limits.merits[vacancy] = open === Infinity ? CLOSED : Math.max(0, this.#meritOf(open));
      limits.rows[vacancy] = open < 0 ? NO_ROW : open === Infinity ? 0 : this.#seekerOf(open);
      limits.groupMerits[vacancy] = group === Infinity ? CLOSED : Math.max(0, this.#meritOf(group));
      limits.groupRows[vacancy] = group < 0 ? NO_ROW : group === Infinity ? 0 : this.#seekerOf(group);
    }
  }

  /** Key that anybody must beat: −1 while seats are left, Infinity when nobody can. */
  #cutOff(vacancy: number): number {
    if (this.#closed[vacancy] === 1 || this.#seats[vacancy] === 0) return Infinity;
    if (this.held(vacancy) < this.#seats[vacancy]!) return -1;
    if (this.#openSize[vacancy] === 0) return Infinity;
    return this.#keys[this.#start[vacancy]! + Math.min(this.#reserved[vacancy]!, this.#seekers)]!;
  }

  /** The same for who shares a group. */
  #groupCutOff(vacancy: number, open: number): number {
    const reserved = this.#reserved[vacancy]!;
    if (reserved === 0 || this.#closed[vacancy] === 1 || this.#seats[vacancy] === 0) return open;
    if (this.#reservedSize[vacancy]! < reserved) return -1;
    return Math.min(open, this.#keys[this.#start[vacancy]!]!);
  }

  #change(vacancy: number): void {
    this.#isChanged[vacancy] = 1;
    this.#changed[this.#changedCount++] = vacancy;
  }

  #dropWorst(vacancy: number): number {
    const open = this.#start[vacancy]! + Math.min(this.#reserved[vacancy]!, this.#seekers);
    const size = this.#openSize[vacancy]! - 1;
    const worst = this.#keys[open]!;
    this.#openSize[vacancy] = size;
    if (size > 0) sink(this.#keys, open, size, this.#keys[open + size]!);
    return this.#seekerOf(worst);
  }

  #seekerOf(key: number): number {
    return this.#seekers - 1 - (key % this.#seekers);
  }

  #meritOf(key: number): number {
    return Math.floor(key / this.#seekers);
  }
}

function rise(heap: Float64Array, start: number, from: number, key: number): void {
  let child = from;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap[start + parent]!;
    if (above <= key) break;
    heap[start + child] = above;
    child = parent;
  }
  heap[start + child] = key;
}

function sink(heap: Float64Array, start: number, size: number, key: number): void {
  let parent = 0;
  for (let child = 1; child < size; child = 2 * parent + 1) {
    let least = heap[start + child]!;
    if (child + 1 < size && heap[start + child + 1]! < least) least = heap[start + ++child]!;
    if (least >= key) break;
    heap[start + parent] = least;
    parent = child;
  }
  heap[start + parent] = key;
}
