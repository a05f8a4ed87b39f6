import type { Holdings } from '../assignment/holdings.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';

/** Merit that everybody beats: a seat is free. */
export const OPEN = -1;
/** Merit that nobody beats. */
export const CLOSED = 0x7fff_ffff;

/**
 * What one more person must beat at each vacancy, everybody else staying where the assignment put them. A vacancy chooses, of
 * `c` seats and `r` reserved ones, the best `r` of its priority groups first and then the best `c − taken` of the rest; where
 * people are introduced, the quota stands for the seats.
 * Somebody of its priority groups may push out the last of the reserved or the last of the rest, whichever is weaker, or takes
 * a reserved seat that went to the rest for want of people; anybody else only the last of the rest.
 */
export class CutOffs {
  /** Seats, or introductions, that nobody has. */
  readonly free: Int32Array;
  /** Merit and row of the last of the rest; OPEN or CLOSED in place of a merit where there is none to beat. */
  readonly merit: Int32Array;
  readonly row: Int32Array;
  /** The same for people of the vacancy's priority groups. */
  readonly priorityMerit: Int32Array;
  readonly priorityRow: Int32Array;
  readonly #groupsOf: Uint16Array;
  readonly #groupsAt: Uint16Array;

  constructor({ seekers, vacancies }: Market, holdings: Holdings, scorer: PairScorer) {
    const { size } = vacancies;
    this.free = Int32Array.from(holdings.quota);
    this.merit = new Int32Array(size).fill(OPEN);
    this.row = new Int32Array(size);
    this.priorityMerit = new Int32Array(size).fill(OPEN);
    this.priorityRow = new Int32Array(size);
    this.#groupsOf = seekers.priorityGroups;
    this.#groupsAt = vacancies.priorityGroups;

    const held: Held[][] = Array.from({ length: size }, () => []);
    for (let row = 0; row < seekers.size; row++) {
      for (let pair = holdings.start[row]!; pair < holdings.start[row + 1]!; pair++) {
        const vacancy = holdings.vacancies[pair]!;
        this.free[vacancy]!--;
        held[vacancy]!.push({ row, merit: scorer.merit(row, vacancy) });
      }
    }
    for (let vacancy = 0; vacancy < size; vacancy++) {
      if (this.free[vacancy]! <= 0) this.#close(vacancy, held[vacancy]!, holdings.reserved[vacancy]!);
    }
  }

  /** Whether one more person of this merit and row would be taken. */
  takes(vacancy: number, merit: number, row: number): boolean {
    const isPrioritised = this.isPrioritised(row, vacancy);
    const bar = (isPrioritised ? this.priorityMerit : this.merit)[vacancy]!;
    return merit > bar || (merit === bar && row < (isPrioritised ? this.priorityRow : this.row)[vacancy]!);
  }

  /** The merit a person must reach, at least level with it; OPEN or CLOSED where there is nobody to beat. */
  barOf(vacancy: number, row: number): number {
    return (this.isPrioritised(row, vacancy) ? this.priorityMerit : this.merit)[vacancy]!;
  }

  /** Whether what would bring somebody somewhere can be told. */
  tellsChangesOf(_row: number): boolean {
    return true;
  }

  /** Whether the person belongs to a group that the vacancy's own priority box names. */
  isPrioritised(row: number, vacancy: number): boolean {
    return (this.#groupsOf[row]! & this.#groupsAt[vacancy]!) !== 0;
  }

  #close(vacancy: number, held: readonly Held[], reservedSeats: number): void {
    const best = held.toSorted((a, b) => b.merit - a.merit || a.row - b.row);
    const prioritised = best.filter(({ row }) => this.isPrioritised(row, vacancy));
    const reserved = prioritised.slice(0, reservedSeats);
    const areReserved = new Set(reserved);
    const rest = best.filter((person) => !areReserved.has(person));
    const lastOfRest = rest.at(-1) ?? NOBODY;
    this.merit[vacancy] = lastOfRest.merit;
    this.row[vacancy] = lastOfRest.row;
    // a reserved seat taken by the rest goes to anybody of the group who is there
    const takesAnyOfGroup = reserved.length < reservedSeats && rest.length > 0;
    const lastReserved = reserved.at(-1) ?? NOBODY;
    const weaker = isBefore(lastReserved, lastOfRest) ? lastOfRest : lastReserved;
    this.priorityMerit[vacancy] = takesAnyOfGroup ? OPEN : weaker.merit;
    this.priorityRow[vacancy] = weaker.row;
  }
}

interface Held {
  readonly row: number;
  readonly merit: number;
}

/** Stands where there is nobody to push out. */
const NOBODY: Held = { row: 0, merit: CLOSED };

/** Whether a vacancy would rather have the first. */
function isBefore(a: Held, b: Held): boolean {
  return a.merit > b.merit || (a.merit === b.merit && a.row < b.row);
}
