/** Small consecutive numbers for the distinct values of a column, in order of first use. */
export class Dictionary {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  get size(): number {
    return this.values.length;
  }

  /** The code of a value, made when it is new. */
  add(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(value, code);
    this.values.push(value);
    return code;
  }

  /** The code of a value, −1 when nobody added it. */
  find(value: string | undefined): number {
    return value === undefined ? -1 : (this.#codes.get(value) ?? -1);
  }
}
