import { MATCH_RULE_CODES, type MatchRuleCode, type MatchWeights } from '#domain';
import { type Market, sharedBytes, sharedUint16, sharedUint32 } from '../../libs/matching/market/market.js';
import { SeededDraw } from '../bench/seeded-draw.js';

/** What a small market is like where it is not left to the draw. */
export interface RandomMarketOptions {
  readonly seed: number;
  readonly seekers: number;
  readonly vacancies: number;
  readonly wishFloor?: number;
  /** Most seats of a vacancy. */
  readonly seats?: number;
  /** Whether some seats are kept for priority groups. */
  readonly reserved?: boolean;
}

const HOMES = 7;
const PLACES = 9;
const NEED_WORDS = 3;
const SEGMENTS = 3;
const SLOTS = 16 * SEGMENTS;
const OCCUPATIONS = 12;
const TRAININGS = 5;
const LEVELS = 11;
const INVESTORS = 21;
const INVESTOR_WIDTH = 32;
const INVESTOR_PROFILES = 6;
const LANGUAGES = 37;
const LANGUAGE_WIDTH = 48;
const LANGUAGE_PROFILES = 8;
const SKILLS = 40;

/** Bits of the needs; the word between is left out by every vacancy. */
const NEEDS: readonly (readonly [MatchRuleCode, from: number, to: number])[] = [
  ['age-under-15', 0, 1],
  ['consent-missing', 1, 2],
  ['certificate-missing', 2, 12],
  ['shift-refused', 12, 16],
  ['contract-refused', 64, 67],
  ['language-below', 67, 80],
];

/** Nothing of it is likely, everything occurs: each column takes each kind of value, the limits of its type included. */
export function randomMarket(options: RandomMarketOptions): Market {
  const draw = new SeededDraw(options.seed, 0, 0);
  const needRules = sharedBytes(32 * NEED_WORDS).fill(255);
  for (const [code, from, to] of NEEDS) needRules.fill(MATCH_RULE_CODES.indexOf(code), from, to);
  return {
    seed: options.seed,
    weights: {
      seeker: split(draw, ['occupation-wanted', 'income', 'distance', 'shift', 'benefits', 'investor-country']),
      employer: split(draw, [
        'occupation',
        'level',
        'training-field',
        'skills',
        'certificates',
        'experience',
        'overseas',
        'language',
        'availability',
      ]),
    } satisfies MatchWeights,
    wishFloor: options.wishFloor ?? 0,
    seekers: randomSeekers(options),
    vacancies: randomVacancies(options),
    tables: {
      homes: HOMES,
      places: PLACES,
      needWords: NEED_WORDS,
      needRules,
      segments: SEGMENTS,
      km: bytes(HOMES * PLACES, () => (draw.chance(25) ? 255 : draw.chance(5) ? 254 : draw.below(60))),
      way: bytes(HOMES * PLACES, () => draw.below(101)),
      occupations: OCCUPATIONS,
      proximity: bytes(OCCUPATIONS * SLOTS, () => draw.pick([0, 3, 20, 50, 70, 75, 90, 100])),
      openSlots: bytes(SLOTS, () => Number(draw.chance(10))),
      namedSlots: sharedBytes(SLOTS).fill(1),
      trainingPoints: bytes(TRAININGS * SLOTS, () => draw.below(101)),
      trainingKnown: sharedBytes(TRAININGS * SLOTS).fill(1),
      levelPoints: bytes(LEVELS * 16, () => draw.below(101)),
      investorWidth: INVESTOR_WIDTH,
      investorPoints: bytes(INVESTOR_PROFILES * INVESTOR_WIDTH, () => draw.below(101)),
      languageWidth: LANGUAGE_WIDTH,
      languagePoints: bytes(LANGUAGE_PROFILES * LANGUAGE_WIDTH, () => draw.below(101)),
      languageKnown: sharedBytes(LANGUAGE_PROFILES * LANGUAGE_WIDTH),
      skills: SKILLS,
    },
  };
}

function randomSeekers({ seed, seekers: size }: RandomMarketOptions): Market['seekers'] {
  const draw = new SeededDraw(seed, 1, 0);
  const wanted = lists(size, () => many(draw, OCCUPATIONS, draw.pick([0, 1, 1, 2, 7])));
  const practised = lists(size, () => many(draw, OCCUPATIONS, draw.below(4)));
  const abroad = lists(size, () => many(draw, OCCUPATIONS, draw.below(3)));
  const named = lists(size, () => (draw.chance(40) ? ascending(draw, PLACES, draw.pick([1, 1, 2, 4])) : []));
  const skills = lists(size, () => ascending(draw, SKILLS, draw.pick([0, 3, 9, 30])));
  return {
    size,
    home: words(size, () => Math.min(draw.below(HOMES), draw.below(HOMES))),
    has: hasBits(draw, size),
    level: bytes(size, () => draw.pick([0, 3, 6, 10])),
    start: words(size, () => draw.pick([0, 0, 30, 255, 256, 700])),
    reachKm: bytes(size, () => draw.pick([0, 5, 20, 20, 45, 254])),
    willing: bytes(size, () => Number(draw.chance(40))),
    namedStart: named.start,
    named: named.values,
    wantedStart: wanted.start,
    wanted: wanted.values,
    practisedStart: practised.start,
    practised: practised.values,
    abroadStart: abroad.start,
    abroad: abroad.values,
    overseasMode: bytes(size, (row) => (abroad.start[row]! < abroad.start[row + 1]! ? 2 : draw.below(2))),
    training: words(size, () => draw.below(TRAININGS)),
    incomeStep: bytes(size, () => (draw.chance(20) ? 0 : draw.pick([1, 60, 100, 110, 120, 255]))),
    refusesShifts: bytes(size, () => Number(draw.chance(50))),
    wantedBenefits: words(size, () => draw.below(1 << 14) & draw.below(1 << 14)),
    wantedBenefitCount: bytes(size, () => (draw.chance(20) ? 0 : 14 + draw.below(3))),
    investorProfile: words(size, () => draw.below(INVESTOR_PROFILES)),
    languageProfile: words(size, () => draw.below(LANGUAGE_PROFILES)),
    skillStart: skills.start,
    skills: skills.values,
    hasSkills: bytes(size, (row) => Number(skills.start[row]! < skills.start[row + 1]! || draw.chance(30))),
    months: bytes(size, () => draw.pick([0, 6, 24, 60, 255])),
    freeExperience: bytes(size, () => draw.below(101)),
    availability: bytes(size, () => draw.below(101)),
    priorityGroups: words(size, () => (draw.chance(30) ? 1 << draw.below(12) : 0)),
    proved: bytes(size, () => draw.below(4)),
  };
}

function randomVacancies({ seed, vacancies: size, seats = 3, reserved = false }: RandomMarketOptions) {
  const draw = new SeededDraw(seed, 2, 0);
  const buses = lists(size, () => (draw.chance(30) ? ascending(draw, HOMES, 1 + draw.below(3)) : []));
  const skills = lists(size, () => ascending(draw, SKILLS, draw.pick([0, 1, 4, 20])));
  const counts = words(size, () => draw.below(seats + 1));
  return {
    size,
    seats: counts,
    reservedSeats: words(size, (row) => (reserved ? draw.below(counts[row]! + 2) : 0)),
    place: words(size, () => draw.below(PLACES)),
    needs: needBits(draw, size),
    level: bytes(size, () => draw.pick([0, 0, 3, 5, 10])),
    start: words(size, () => draw.pick([65_535, 65_535, 29, 30, 255, 256])),
    dormitory: bytes(size, () => Number(draw.chance(30))),
    busStart: buses.start,
    busHomes: buses.values,
    slot: words(size, () => draw.below(SLOTS)),
    incomeStep: bytes(size, () => (draw.chance(20) ? 0 : draw.pick([1, 90, 105, 115, 255]))),
    benefits: words(size, () => (draw.chance(20) ? 0 : draw.below(1 << 14))),
    investor: bytes(size, () => draw.below(INVESTORS)),
    skillStart: skills.start,
    skills: skills.values,
    skillCount: bytes(size, (row) => skills.start[row + 1]! - skills.start[row]!),
    askedMonths: bytes(size, () => draw.pick([0, 0, 1, 12, 24, 255])),
    languageClass: bytes(size, () => draw.below(LANGUAGES)),
    welcomesReturnees: bytes(size, () => Number(draw.chance(30))),
    priorityGroups: words(size, () => (draw.chance(60) ? draw.below(1 << 12) : 0)),
  };
}

/** Most people have most of what is needed. */
function hasBits(draw: SeededDraw, size: number): Uint32Array {
  const table = sharedUint32(size * NEED_WORDS);
  for (let row = 0; row < size; row++) {
    for (const [, from, to] of NEEDS) {
      for (let bit = from; bit < to; bit++) if (draw.chance(85)) setBit(table, row, bit);
    }
  }
  return table;
}

function needBits(draw: SeededDraw, size: number): Uint32Array {
  const table = sharedUint32(size * NEED_WORDS);
  for (let row = 0; row < size; row++) {
    for (const [, from, to] of NEEDS) if (draw.chance(35)) setBit(table, row, from + draw.below(to - from));
  }
  return table;
}

function setBit(table: Uint32Array, row: number, bit: number): void {
  table[row * NEED_WORDS + (bit >> 5)]! |= 1 << (bit & 31);
}

function bytes(size: number, value: (row: number) => number): Uint8Array {
  return fill(sharedBytes(size), value);
}

function words(size: number, value: (row: number) => number): Uint16Array {
  return fill(sharedUint16(size), value);
}

function fill<T extends Uint8Array | Uint16Array>(column: T, value: (row: number) => number): T {
  for (let row = 0; row < column.length; row++) column[row] = value(row);
  return column;
}

function lists(size: number, list: () => readonly number[]): { start: Uint32Array; values: Uint16Array } {
  const start = sharedUint32(size + 1);
  const all: number[] = [];
  for (let row = 0; row < size; row++) {
    all.push(...list());
    start[row + 1] = all.length;
  }
  const values = sharedUint16(all.length);
  values.set(all);
  return { start, values };
}

function many(draw: SeededDraw, limit: number, count: number): number[] {
  return Array.from({ length: count }, () => draw.below(limit));
}

function ascending(draw: SeededDraw, limit: number, count: number): number[] {
  return [...new Set(many(draw, limit, count))].toSorted((one, other) => one - other);
}

/** Weights that add up to 100; some are 0. */
function split<Code extends string>(draw: SeededDraw, codes: readonly Code[]): Record<Code, number> {
  const weights = new Map(codes.map((code) => [code, 0]));
  for (let left = 100; left > 0; left -= 5) {
    const code = draw.pickEarly(codes);
    weights.set(code, weights.get(code)! + 5);
  }
  return Object.fromEntries(weights) as Record<Code, number>;
}
