/**
 * Random numbers that are a function of (seed, stream, index): the thousandth jobseeker is the same whether a hundred or a million are made.
 * SplitMix32; whole numbers only, so every machine makes the same province.
 */
export class SeededRandom {
  #state: number;

  constructor(seed: number, stream: string, index: number) {
    let hash = (seed ^ 0x9e3779b9) >>> 0;
    for (let i = 0; i < stream.length; i++) hash = Math.imul(hash ^ stream.charCodeAt(i), 0x01000193) >>> 0;
    this.#state = Math.imul(hash ^ Math.imul(index + 1, 0x85ebca6b), 0xc2b2ae35) >>> 0;
    this.#next();
  }

  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  }

  /** A whole number in [0, end). */
  below(end: number): number {
    return Math.floor((this.#next() / 0x1_0000_0000) * end);
  }

  /** A whole number in [min, max], both included. */
  between(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  /** Roughly bell-shaped in [min, max]. */
  around(min: number, max: number): number {
    return Math.floor((this.between(min, max) + this.between(min, max) + this.between(min, max)) / 3);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  /** Picks by weight; weights are whole numbers. */
  weighted<T>(values: readonly (readonly [T, number])[]): T {
    let at = this.below(values.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [value, weight] of values) {
      at -= weight;
      if (at < 0) return value;
    }
    throw new Error('nothing to pick from');
  }

  /** Up to `count` different values, in random order. */
  some<T>(values: readonly T[], count: number): T[] {
    const rest = [...values];
    const picked: T[] = [];
    while (picked.length < count && rest.length > 0) picked.push(...rest.splice(this.below(rest.length), 1));
    return picked;
  }

  /** An id that is a function of the stream position; shaped like a version 8 UUID (RFC 9562: custom). */
  uuid(): string {
    const hex = [0, 1, 2, 3].map(() => this.#next().toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
