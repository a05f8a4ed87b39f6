/** Whole-number draws that depend on (seed, stream, row) alone: a row is the same however many others there are. */
export class SeededDraw {
  #state: number;

  constructor(seed: number, stream: number, row: number) {
    this.#state = scramble(scramble(scramble(seed + 0x9e37_79b9) ^ (stream + 0x7f4a_7c15)) ^ row) || 1;
  }

  /** 0 .. limit − 1 */
  below(limit: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) % limit;
  }

  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** Early values are likelier: the smaller of two draws. */
  pickEarly<T>(values: readonly T[]): T {
    return values[Math.min(this.below(values.length), this.below(values.length))]!;
  }

  /** Some of the values, each with the given chance. */
  some<T>(values: readonly T[], percent: number): T[] {
    return values.filter(() => this.chance(percent));
  }
}

function scramble(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0_aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a_2d97);
  return x ^ (x >>> 15);
}
