/** Below every real key: the cut-off of a vacancy that still has seats. */
export const NO_CUT = -1;

/** The applicants each vacancy holds for now, at most its seats: one heap of order keys per vacancy, worst on top. */
export class HeldApplicants {
  /** Order key of the worst applicant held by a full vacancy, NO_CUT while seats are left. Only ever rises. */
  readonly cut: Float64Array;
  readonly #start: Int32Array;
  readonly #held: Float64Array;
  readonly #size: Int32Array;

  /** `seats` per vacancy; a vacancy never needs more than there are `applicants`. */
  constructor(seats: Int32Array, applicants: number) {
    this.#start = new Int32Array(seats.length + 1);
    seats.forEach((count, vacancy) => {
      this.#start[vacancy + 1] = this.#start[vacancy]! + Math.max(0, Math.min(count, applicants));
    });
    this.#held = new Float64Array(this.#start[seats.length]!);
    this.#size = new Int32Array(seats.length);
    // a vacancy without seats takes nobody, however good
    this.cut = Float64Array.from(seats, (count) => (count > 0 ? NO_CUT : Infinity));
  }

  held(vacancy: number): number {
    return this.#size[vacancy]!;
  }

  /** Offers an applicant. Returns the key that is out now: the same one, the one displaced, or NO_CUT when nobody is. */
  offer(vacancy: number, key: number): number {
    if (key <= this.cut[vacancy]!) return key;
    const start = this.#start[vacancy]!;
    const seats = this.#start[vacancy + 1]! - start;
    const size = this.#size[vacancy]!;
    if (size < seats) {
      this.#rise(start, size, key);
      this.#size[vacancy] = size + 1;
      if (size + 1 === seats) this.cut[vacancy] = this.#held[start]!;
      return NO_CUT;
    }
    const out = this.#held[start]!;
    this.#sink(start, seats, key);
    this.cut[vacancy] = this.#held[start]!;
    return out;
  }

  #rise(start: number, from: number, key: number): void {
    const heap = this.#held;
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (heap[start + parent]! <= key) break;
      heap[start + child] = heap[start + parent]!;
      child = parent;
    }
    heap[start + child] = key;
  }

  #sink(start: number, size: number, key: number): void {
    const heap = this.#held;
    let parent = 0;
    for (let child = 1; child < size; child = 2 * parent + 1) {
      if (child + 1 < size && heap[start + child + 1]! < heap[start + child]!) child++;
      if (heap[start + child]! >= key) break;
      heap[start + parent] = heap[start + child]!;
      parent = child;
    }
    heap[start + parent] = key;
  }
}
