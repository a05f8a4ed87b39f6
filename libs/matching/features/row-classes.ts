import { Dictionary } from './dictionary.js';

/** Rows that are alike in some respect, so that what depends on that respect alone is worked out once for all of them. */
export class RowClasses {
  /** Class of each row. */
  readonly of: Int32Array;
  /** One row of each class, to stand for the rest. */
  readonly representatives: Int32Array;

  constructor(rows: number, keyOf: (row: number) => string) {
    const keys = new Dictionary();
    const representatives: number[] = [];
    this.of = Int32Array.from({ length: rows }, (_, row) => {
      const code = keys.add(keyOf(row));
      if (code === representatives.length) representatives.push(row);
      return code;
    });
    this.representatives = Int32Array.from(representatives);
  }

  get size(): number {
    return this.representatives.length;
  }
}
