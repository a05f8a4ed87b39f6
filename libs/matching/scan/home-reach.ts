import type { Market } from '../market/market.js';

/** Vacancies in segment order, those without a dormitory first in each; two counts a segment. */
export interface ReachedVacancies {
  readonly vacancies: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * Which vacancies need looking at at all: those of places within the furthest reach of anybody at a home or on a bus line from
 * there; for who would move, every dormitory besides; and places asked for by name. No feasible pair is outside.
 */
export class HomeReach {
  /** All vacancies with a dormitory. */
  readonly lodging: ReachedVacancies & { readonly size: number };

  readonly #market: Market;
  readonly #furthest: Uint8Array;
  readonly #placeStart: Uint32Array;
  /** Vacancies by place. */
  readonly #byPlace: Uint32Array;
  readonly #busStart: Uint32Array;
  /** Vacancies by home that their bus serves. */
  readonly #byBus: Uint32Array;
  /** Part of each vacancy: twice its segment, one more with a dormitory. */
  readonly #part: Uint32Array;
  readonly #seen: Uint32Array;
  /** Stamp of the home entered, on what its buses serve. */
  readonly #served: Uint32Array;
  readonly #found: Uint32Array;
  #stamp = 0;

  constructor(market: Market) {
    const { seekers: s, vacancies: v, tables } = market;
    this.#market = market;
    this.#furthest = new Uint8Array(tables.homes);
    for (let row = 0; row < s.size; row++) {
      const home = s.home[row]!;
      if (s.reachKm[row]! > this.#furthest[home]!) this.#furthest[home] = s.reachKm[row]!;
    }
    const everyVacancy = Uint32Array.from({ length: v.size }, (_, row) => row);
    [this.#placeStart, this.#byPlace] = group(tables.places, everyVacancy, v.place);
    const served = new Uint32Array(v.busHomes.length);
    for (let row = 0; row < v.size; row++) served.fill(row, v.busStart[row], v.busStart[row + 1]);
    [this.#busStart, this.#byBus] = group(tables.homes, served, v.busHomes);
    this.#part = Uint32Array.from(v.slot, (slot, row) => 2 * (slot >> 4) + v.dormitory[row]!);
    this.#seen = new Uint32Array(v.size);
    this.#served = new Uint32Array(v.size);
    this.#found = new Uint32Array(v.size);
    const lodging = everyVacancy.filter((row) => v.dormitory[row] === 1);
    // with lodging a dormitory is no distinction any more: all of a segment count as one part
    this.lodging = { ...inSegments(lodging, lodging.length, this.#part, tables.segments, true), size: lodging.length };
  }

  /** Vacancies that somebody at this home may reach without moving. */
  enter(home: number): { local: Uint32Array; counts: Uint32Array } {
    const { places, km, segments } = this.#market.tables;
    const furthest = this.#furthest[home]!;
    const stamp = ++this.#stamp;
    let count = 0;
    for (let place = 0; place < places; place++) {
      if (km[home * places + place]! > furthest) continue;
      for (let i = this.#placeStart[place]!; i < this.#placeStart[place + 1]!; i++) {
        const vacancy = this.#byPlace[i]!;
        this.#seen[vacancy] = stamp;
        this.#found[count++] = vacancy;
      }
    }
    for (const vacancy of this.bused(home)) {
      this.#served[vacancy] = stamp;
      if (this.#seen[vacancy] !== stamp) this.#found[count++] = vacancy;
    }
    const { vacancies, counts } = inSegments(this.#found, count, this.#part, segments, false);
    return { local: vacancies, counts };
  }

  /** Vacancies whose bus serves the home. */
  bused(home: number): Uint32Array {
    return this.#byBus.subarray(this.#busStart[home], this.#busStart[home + 1]);
  }

  /** Vacancies that only their name brings within the jobseeker's reach; undefined for nearly everybody. */
  named(seeker: number, home: number): ReachedVacancies | undefined {
    const { seekers: s, vacancies: v, tables } = this.#market;
    const from = s.namedStart[seeker]!;
    const to = s.namedStart[seeker + 1]!;
    if (from === to) return undefined;
    const willing = s.willing[seeker] === 1;
    let count = 0;
    for (let i = from; i < to; i++) {
      const place = s.named[i]!;
      if (tables.km[home * tables.places + place]! <= s.reachKm[seeker]!) continue;
      for (let at = this.#placeStart[place]!; at < this.#placeStart[place + 1]!; at++) {
        const vacancy = this.#byPlace[at]!;
        if (this.#served[vacancy] === this.#stamp || (willing && v.dormitory[vacancy] === 1)) continue;
        this.#found[count++] = vacancy;
      }
    }
    return count === 0 ? undefined : inSegments(this.#found, count, this.#part, tables.segments, false);
  }
}

/** Values by key: where each key begins, and the values in the order given. */
function group(keys: number, values: Uint32Array, keyOf: Uint16Array): [Uint32Array, Uint32Array] {
  const start = new Uint32Array(keys + 1);
  for (const key of keyOf) start[key + 1]!++;
  for (let key = 0; key < keys; key++) start[key + 1]! += start[key]!;
  const next = start.slice();
  const grouped = new Uint32Array(values.length);
  values.forEach((value, i) => {
    grouped[next[keyOf[i]!]!++] = value;
  });
  return [start, grouped];
}

/** The first `count` vacancies in the order of their parts (counting sort). */
function inSegments(
  found: Uint32Array,
  count: number,
  part: Uint32Array,
  segments: number,
  asOne: boolean,
): ReachedVacancies {
  const counts = new Uint32Array(2 * segments);
  for (let i = 0; i < count; i++) counts[asOne ? part[found[i]!]! & ~1 : part[found[i]!]!]!++;
  const next = new Uint32Array(2 * segments);
  for (let p = 1; p < next.length; p++) next[p] = next[p - 1]! + counts[p - 1]!;
  const vacancies = new Uint32Array(count);
  for (let i = 0; i < count; i++) vacancies[next[asOne ? part[found[i]!]! & ~1 : part[found[i]!]!]!++] = found[i]!;
  return { vacancies, counts };
}
