import type { Market, VacancyTable } from '../market/market.js';

/** Row of a lane without a vacancy. */
export const NO_VACANCY = -1;

/** Daily way that nobody's reach covers, kilometres. */
const FAR = 255;
/** Points of a way by bus. */
const BUS_POINTS = 70;

/** Vacancies to visit together: sixteen lanes a group, each group within one segment of slots. */
export interface VacancyBlock {
  /** Vacancy row per lane. */
  readonly rows: Int32Array;
  /** Groups of a segment are `firstGroups[segment] .. firstGroups[segment + 1]`. */
  readonly firstGroups: Uint32Array;
  /** Kilometres of the daily way per lane: 0 with a bus, FAR if too far. */
  readonly gate: Uint8Array;
  /** Points of the daily way per lane, with a bus where there is one. */
  readonly way: Uint8Array;
}

/** Finds which vacancies a home has to visit, losing none: nearest first within a segment in a block of `near`. */
export class VacancyBlocks {
  readonly #market: Market;
  readonly #vacancies: VacancyTable;
  readonly #byPlace: Rows;
  readonly #byBus: Rows;
  /** Home for which a vacancy's bus was looked at last, + 1. */
  readonly #busOf: Uint32Array;
  #home = -1;

  constructor(market: Market) {
    this.#market = market;
    this.#vacancies = market.vacancies;
    const { size, place, busStart, busHomes } = market.vacancies;
    this.#byPlace = rowsBy(size, market.tables.places, (row) => place.subarray(row, row + 1));
    this.#byBus = rowsBy(size, market.tables.homes, (row) => busHomes.subarray(busStart[row], busStart[row + 1]));
    this.#busOf = new Uint32Array(size);
  }

  /** Every vacancy within so many kilometres of the home or with a bus from it. */
  near(home: number, km: number): VacancyBlock {
    const { places } = this.#market.tables;
    const rows: number[] = [];
    this.#goTo(home);
    for (const row of rowsOf(this.#byBus, home)) if (rows.at(-1) !== row) rows.push(row);
    const ways = this.#market.tables.km.subarray(home * places, (home + 1) * places);
    const inReach = Array.from({ length: places }, (_, place) => place).filter((place) => ways[place]! <= km);
    for (const place of inReach.toSorted((one, other) => ways[one]! - ways[other]!)) {
      for (const row of rowsOf(this.#byPlace, place)) if (!this.#hasBus(row)) rows.push(row);
    }
    return this.seenFrom(home, this.#block(rows));
  }

  /** Every vacancy with a dormitory. The daily way is not filled in. */
  dormitories(): VacancyBlock {
    const rows: number[] = [];
    for (let row = 0; row < this.#vacancies.size; row++) if (this.#vacancies.dormitory[row] === 1) rows.push(row);
    return this.#block(rows);
  }

  /** Every vacancy at some places. The daily way is not filled in. */
  at(places: Uint16Array): VacancyBlock {
    const rows: number[] = [];
    for (const place of new Set(places)) for (const row of rowsOf(this.#byPlace, place)) rows.push(row);
    return this.#block(rows);
  }

  /** Fills in the daily way from a home. */
  seenFrom(home: number, block: VacancyBlock): VacancyBlock {
    const { places, km, way } = this.#market.tables;
    this.#goTo(home);
    for (let lane = 0; lane < block.rows.length; lane++) {
      const row = block.rows[lane]!;
      if (row === NO_VACANCY) continue;
      const cell = home * places + this.#vacancies.place[row]!;
      const bus = this.#hasBus(row);
      block.gate[lane] = bus ? 0 : km[cell]!;
      block.way[lane] = bus && way[cell]! < BUS_POINTS ? BUS_POINTS : way[cell]!;
    }
    return block;
  }

  #goTo(home: number): void {
    if (this.#home === home) return;
    this.#home = home;
    for (const row of rowsOf(this.#byBus, home)) this.#busOf[row] = home + 1;
  }

  #hasBus(row: number): boolean {
    return this.#busOf[row] === this.#home + 1;
  }

  /** Lays rows out by segment; within one they keep their order. */
  #block(rows: readonly number[]): VacancyBlock {
    const { slot } = this.#vacancies;
    const { segments } = this.#market.tables;
    const counts = new Uint32Array(segments);
    for (const row of rows) counts[slot[row]! >> 4]!++;
    const firstGroups = new Uint32Array(segments + 1);
    counts.forEach((count, segment) => (firstGroups[segment + 1] = firstGroups[segment]! + Math.ceil(count / 16)));
    const next = firstGroups.map((group) => 16 * group);
    const lanes = 16 * firstGroups[segments]!;
    const block = {
      rows: new Int32Array(lanes).fill(NO_VACANCY),
      firstGroups,
      gate: new Uint8Array(lanes).fill(FAR),
      way: new Uint8Array(lanes),
    };
    for (const row of rows) block.rows[next[slot[row]! >> 4]!++] = row;
    return block;
  }
}

/** Rows by a key: `rows[start[key] .. start[key + 1]]`. */
interface Rows {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

function rowsBy(size: number, keys: number, keysOf: (row: number) => Uint16Array): Rows {
  const start = new Uint32Array(keys + 1);
  for (let row = 0; row < size; row++) for (const key of keysOf(row)) start[key + 1]!++;
  for (let key = 0; key < keys; key++) start[key + 1]! += start[key]!;
  const next = start.slice();
  const rows = new Uint32Array(start[keys]!);
  for (let row = 0; row < size; row++) for (const key of keysOf(row)) rows[next[key]!++] = row;
  return { start, rows };
}

function rowsOf({ start, rows }: Rows, key: number): Uint32Array {
  return rows.subarray(start[key], start[key + 1]);
}
