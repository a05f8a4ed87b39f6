import { distancePoints, fieldPoints, isOpenToAll, NEUTRAL_POINTS, UNKNOWN } from '#domain';
import { FIELD_OCCUPATIONS, OCCUPATIONS, occupationProximity } from '#taxonomy';
import { sharedBytes } from '../../../libs/matching/market/market.js';
import { SeededDraw } from '../seeded-draw.js';

export const HOMES = 700;
export const PLACES = 400;
export const PROVINCES = 63;
/** Provinces with most of the industry and, for that, most of the people. */
export const INDUSTRIAL_PROVINCES = 15;
const LANES = 16;
/** Entries of a table from which occupations are drawn. */
const DRAWS = 1 << 14;

/** What all invented jobseekers and vacancies of a seed share: places, ways, occupations. */
export interface InventedWorld {
  /** Homes by province: home `h` is in province `h % 63`. */
  readonly km: Uint8Array<SharedArrayBuffer>;
  readonly way: Uint8Array<SharedArrayBuffer>;
  readonly segments: number;
  readonly proximity: Uint8Array<SharedArrayBuffer>;
  readonly openSlots: Uint8Array<SharedArrayBuffer>;
  readonly namedSlots: Uint8Array<SharedArrayBuffer>;
  readonly trainingPoints: Uint8Array<SharedArrayBuffer>;
  readonly trainingKnown: Uint8Array<SharedArrayBuffer>;
  /** Rows of trainingPoints of the fields that prepare for an occupation. */
  readonly fieldsOf: readonly (readonly number[])[];
  readonly trainings: number;
  /** Slot of an occupation that is asked for without, and with, its training field. */
  readonly slotOf: Uint16Array;
  readonly trainedSlotOf: Uint16Array;
  /** Slot of a vacancy without an occupation. */
  readonly slotOfNone: number;
  /** Occupations as often as people work in them, the commonest a hundred times the rarest; elementary ones apart. */
  readonly trades: Uint16Array;
  readonly elementary: Uint16Array;
  /** Minor groups (three digits), numbered. */
  readonly minorOf: Uint16Array;
}

/** The country of a seed: 63 provinces on 400 × 1,200 km, 700 homes, 400 parks of which most are in 15 provinces. */
export function inventWorld(seed: number): InventedWorld {
  laidOut ??= layOutSlots();
  return { ...inventWays(seed), ...laidOut, ...inventTrades(seed) };
}

function inventWays(seed: number): Pick<InventedWorld, 'km' | 'way'> {
  const draw = new SeededDraw(seed, 10, 0);
  const centres = Array.from({ length: PROVINCES }, () => [draw.below(400), draw.below(1_200)] as const);
  const near = (province: number, spread: number) => {
    const [x, y] = centres[province]!;
    return [x + draw.below(2 * spread + 1) - spread, y + draw.below(2 * spread + 1) - spread] as const;
  };
  const homes = Array.from({ length: HOMES }, (_, home) => near(home % PROVINCES, 30));
  const parks = Array.from({ length: PLACES }, () =>
    near(draw.below(draw.chance(60) ? INDUSTRIAL_PROVINCES : PROVINCES), 25),
  );
  const km = sharedBytes(HOMES * PLACES);
  const way = sharedBytes(HOMES * PLACES);
  homes.forEach(([x, y], home) => {
    parks.forEach(([parkX, parkY], park) => {
      // roads are a third longer than the crow flies
      const distance = Math.ceil(Math.sqrt((x - parkX) ** 2 + (y - parkY) ** 2) * 1.3);
      km[home * PLACES + park] = Math.min(255, distance);
      way[home * PLACES + park] = distancePoints(distance * 1_000, false, false);
    });
  });
  return { km, way };
}

interface Slot {
  readonly occupation?: string;
  readonly field?: string;
}

type SlotTables = Omit<InventedWorld, 'km' | 'way' | 'trades' | 'elementary'>;

/** The same for every seed. */
let laidOut: SlotTables | undefined;

/**
 * Slots of every occupation without and with the field that prepares for it. As in a market made from records, occupations
 * open to all lie together and no other minor group shares a segment.
 */
function layOutSlots(): SlotTables {
  const occupations = OCCUPATIONS.map(({ code }) => code);
  const fields = FIELD_OCCUPATIONS.map(({ field }) => field);
  const minors = [...new Set(occupations.map((code) => code.slice(0, 3)))];
  const fieldsOf = occupations.map((code) => FIELD_OCCUPATIONS.filter((row) => row.occupations.includes(code)));

  const slots: (Slot | undefined)[] = [{}];
  const slotOf = new Uint16Array(occupations.length);
  const trainedSlotOf = new Uint16Array(occupations.length);
  const groupOf = (row: number) => (isOpenToAll(occupations[row]) ? '' : occupations[row]!.slice(0, 3));
  let group = '';
  const inSegments = occupations.map((_, row) => row).toSorted((a, b) => compareCodes(groupOf(a), groupOf(b)) || a - b);
  for (const row of inSegments) {
    if (group !== groupOf(row)) while (slots.length % LANES > 0) slots.push(undefined);
    group = groupOf(row);
    const occupation = occupations[row]!;
    slotOf[row] = slots.push({ occupation }) - 1;
    const field = fieldsOf[row]![0]?.field;
    trainedSlotOf[row] = field === undefined ? slotOf[row] : slots.push({ occupation, field }) - 1;
  }
  const segments = Math.ceil(slots.length / LANES);
  const width = segments * LANES;

  const proximity = sharedBytes(occupations.length * width).fill(NEUTRAL_POINTS);
  const trainingPoints = sharedBytes((fields.length + 1) * width).fill(NEUTRAL_POINTS);
  const trainingKnown = sharedBytes(trainingPoints.length);
  const openSlots = sharedBytes(width);
  const namedSlots = sharedBytes(width);
  for (let slot = 0; slot < slots.length; slot++) {
    const asked = slots[slot];
    if (asked === undefined) continue;
    openSlots[slot] = Number(isOpenToAll(asked.occupation));
    fields.forEach((held, row) => {
      const points = fieldPoints(held, asked.field, asked.occupation);
      trainingPoints[(row + 1) * width + slot] = points === UNKNOWN ? NEUTRAL_POINTS : points;
      trainingKnown[(row + 1) * width + slot] = Number(points !== UNKNOWN);
    });
    if (asked.occupation === undefined) continue;
    namedSlots[slot] = 1;
    for (let row = 0; row < occupations.length; row++) {
      proximity[row * width + slot] = occupationProximity(occupations[row]!, asked.occupation);
    }
  }
  return {
    segments,
    proximity,
    openSlots,
    namedSlots,
    trainingPoints,
    trainingKnown,
    trainings: fields.length + 1,
    fieldsOf: fieldsOf.map((rows) => rows.map(({ field }) => fields.indexOf(field) + 1)),
    slotOf,
    trainedSlotOf,
    slotOfNone: 0,
    minorOf: Uint16Array.from(occupations, (code) => minors.indexOf(code.slice(0, 3))),
  };
}

function inventTrades(seed: number): Pick<InventedWorld, 'trades' | 'elementary'> {
  const rows = OCCUPATIONS.map((_, row) => row);
  const isElementary = (row: number) => isOpenToAll(OCCUPATIONS[row]!.code);
  return {
    trades: commonFirst(
      shuffled(
        seed,
        11,
        rows.filter((row) => !isElementary(row)),
      ),
    ),
    elementary: commonFirst(shuffled(seed, 12, rows.filter(isElementary))),
  };
}

function shuffled(seed: number, stream: number, rows: readonly number[]): number[] {
  const draw = new SeededDraw(seed, stream, 0);
  const order = [...rows];
  for (let last = order.length - 1; last > 0; last--) {
    const other = draw.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** A table to draw from: the n-th row appears in proportion to 1 / (n + 4). */
function commonFirst(rows: readonly number[]): Uint16Array {
  const shares = rows.map((_, place) => Math.trunc(1e6 / (place + 4)));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const table = new Uint16Array(DRAWS);
  let sum = 0;
  rows.forEach((row, place) => {
    const from = Math.floor((sum / whole) * DRAWS);
    sum += shares[place]!;
    table.fill(row, from, place === rows.length - 1 ? DRAWS : Math.floor((sum / whole) * DRAWS));
  });
  return table;
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
