import { sharedUint16, sharedUint32 } from './market.js';

/** One short list of numbers for each row, given in any order of the rows; laid out row by row in the end. */
export class ListColumn {
  readonly #from: Uint32Array;
  readonly #lengths: Uint32Array;
  #pool = new Uint16Array(1024);
  #used = 0;

  constructor(rows: number) {
    this.#from = new Uint32Array(rows);
    this.#lengths = new Uint32Array(rows);
  }

  /** Sets the list of a row; a row without one is empty. */
  set(row: number, values: readonly number[]): void {
    if (values.length === 0) return;
    if (this.#used + values.length > this.#pool.length) {
      const pool = new Uint16Array(Math.max(2 * this.#pool.length, this.#used + values.length));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    this.#from[row] = this.#used;
    this.#lengths[row] = values.length;
    this.#pool.set(values, this.#used);
    this.#used += values.length;
  }

  /** Lists in row order on shared memory: row `r` is `values[start[r] .. start[r + 1]]`. */
  finish(): { start: Uint32Array; values: Uint16Array } {
    const rows = this.#from.length;
    const start = sharedUint32(rows + 1);
    const values = sharedUint16(this.#used);
    for (let row = 0, to = 0; row < rows; row++) {
      const from = this.#from[row]!;
      const length = this.#lengths[row]!;
      for (let i = 0; i < length; i++) values[to++] = this.#pool[from + i]!;
      start[row + 1] = to;
    }
    return { start, values };
  }
}
