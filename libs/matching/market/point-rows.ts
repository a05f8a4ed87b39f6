import { NEUTRAL_POINTS } from '#domain';
import { sharedBytes } from './market.js';

/** Writes one row: the points of each column, and 1 (claimed) or 2 (proved) where they compare something. */
export type WritePoints = (points: Uint8Array, known: Uint8Array) => void;

/** Most rows that a 16-bit column can name. */
const MOST_ROWS = 65_536;

/**
 * A table of points with one row for each distinct key, worked out when the key is first seen: a million jobseekers have a few
 * hundred trades, trainings and sets of languages between them. Columns are padded to sixteen.
 */
export class PointRows {
  readonly width: number;
  readonly #what: string;
  readonly #rows = new Map<string, number>();
  #points: Uint8Array;
  #known: Uint8Array;

  /** `what` names the rows when there are too many. */
  constructor(columns: number, what: string) {
    this.width = padded(columns);
    this.#what = what;
    this.#points = new Uint8Array(16 * this.width);
    this.#known = new Uint8Array(16 * this.width);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** The row of a key. Columns that `write` leaves alone are neutral and not known. */
  row(key: string, write: WritePoints): number {
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const row = this.#rows.size;
    atMost(row + 1, MOST_ROWS, this.#what);
    const from = row * this.width;
    if (from === this.#points.length) this.#grow();
    this.#rows.set(key, row);
    const points = this.#points.subarray(from, from + this.width).fill(NEUTRAL_POINTS);
    write(points, this.#known.subarray(from, from + this.width));
    return row;
  }

  /** All rows, on shared memory. */
  finish(): { points: Uint8Array; known: Uint8Array } {
    const bytes = this.#rows.size * this.width;
    const points = sharedBytes(bytes);
    const known = sharedBytes(bytes);
    points.set(this.#points.subarray(0, bytes));
    known.set(this.#known.subarray(0, bytes));
    return { points, known };
  }

  #grow(): void {
    const points = new Uint8Array(2 * this.#points.length);
    const known = new Uint8Array(points.length);
    points.set(this.#points);
    known.set(this.#known);
    this.#points = points;
    this.#known = known;
  }
}

/** The next multiple of sixteen, at least sixteen. */
export function padded(columns: number): number {
  return Math.max(16, Math.ceil(columns / 16) * 16);
}

/** Throws RangeError when a market has more of something than its columns can tell apart. */
export function atMost(count: number, most: number, what: string): void {
  if (count > most) throw new RangeError(`a market can hold ${most.toLocaleString('en')} ${what}, not more`);
}
