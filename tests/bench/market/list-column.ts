import { sharedUint16, sharedUint32 } from '../../../libs/matching/market/market.js';

/** A column of short lists of codes that is filled row by row. */
export class ListColumn {
  readonly start: Uint32Array<SharedArrayBuffer>;
  readonly #values: Uint16Array;
  #rows = 0;
  #length = 0;

  constructor(rows: number, mostPerRow: number) {
    this.start = sharedUint32(rows + 1);
    this.#values = new Uint16Array(rows * mostPerRow);
  }

  push(value: number): void {
    this.#values[this.#length++] = value;
  }

  endRow(): void {
    this.start[++this.#rows] = this.#length;
  }

  /** All lists in a row, on shared memory that has just their length. */
  values(): Uint16Array<SharedArrayBuffer> {
    const values = sharedUint16(this.#length);
    values.set(this.#values.subarray(0, this.#length));
    return values;
  }
}
