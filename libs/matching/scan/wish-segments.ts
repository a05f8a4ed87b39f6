import type { Market } from '../market/market.js';

/** Greatest number of points that a later place among the wishes takes off. */
const LAST_PLACE = 4;
const POINTS_PER_PLACE = 5;

/** In which segments a jobseeker wants anything at all: elsewhere the wish floor holds every vacancy back. */
export class WishSegments {
  readonly #market: Market;
  /** `occupations × segments`: nearness of the nearest slot. */
  readonly #nearest: Uint8Array;
  /** 1 = some slot is open to all. */
  readonly #open: Uint8Array;
  readonly #wanted: Uint8Array;

  constructor(market: Market) {
    const { segments, occupations, proximity, openSlots } = market.tables;
    this.#market = market;
    this.#nearest = greatestOfSixteen(proximity.subarray(0, occupations * segments * 16));
    this.#open = greatestOfSixteen(openSlots.subarray(0, segments * 16));
    this.#wanted = new Uint8Array(segments);
  }

  /** 1 for each segment to look at; good until the next call. */
  of(seeker: number): Uint8Array {
    const { seekers, wishFloor, tables } = this.#market;
    const from = seekers.wantedStart[seeker]!;
    const to = seekers.wantedStart[seeker + 1]!;
    if (wishFloor === 0 || from === to) return this.#wanted.fill(1);
    this.#wanted.set(this.#open);
    for (let i = from; i < to; i++) {
      const least = wishFloor + POINTS_PER_PLACE * Math.min(i - from, LAST_PLACE);
      const row = seekers.wanted[i]! * tables.segments;
      for (let segment = 0; segment < tables.segments; segment++) {
        if (this.#nearest[row + segment]! >= least) this.#wanted[segment] = 1;
      }
    }
    return this.#wanted;
  }
}

function greatestOfSixteen(values: Uint8Array): Uint8Array {
  const greatest = new Uint8Array(values.length >> 4);
  for (let i = 0; i < values.length; i++) if (values[i]! > greatest[i >> 4]!) greatest[i >> 4] = values[i]!;
  return greatest;
}
