import type { MatchWeights } from '#domain';

/**
 * A match run's inputs as whole numbers in shared memory: what every scan, solver and checker reads. Nothing in it names a
 * person. Rows of both sides are in the order of the lottery: of two equals the lower row goes first.
 *
 * **When a pair is feasible** (seeker `s`, vacancy `v`; every rule of `#domain` `MATCH_RULES`)
 *
 * - needs: `(v.needs[v] & ~s.has[s]) === 0`, word by word. Each bit stands for one requirement (`needRules` says of which rule):
 *   a certificate, a shift or contract not refused, a language at an ordinal, age, consent, being open.
 * - level: `v.level[v] <= s.level[s]` · start: `s.start[s] <= v.start[v]`
 * - reach: a bus (`v` lists the home in `busHomes`), or lodging (`v.dormitory` and `s.willing`), or
 *   `km[home][place] <= s.reachKm[s]`, or the place is among the jobseeker's `named` places.
 * - wish: `wishFloor` is 0, or the seeker has no `wanted`, or `openSlots[slot]` is 1, or the wanted points reach `wishFloor`.
 *
 * **Points, 0..100**, `share(part, whole) = (part * ceil(25600 / whole)) >> 8`, 50 = neutral. Near = `proximity[occupation][slot]`.
 *
 * | seeker's factor | points |
 * |---|---|
 * | occupation-wanted | greatest of `max(0, near(wanted[i]) − 5·min(i, 4))`; 50 without any |
 * | income | 50 if either step is 0; `above = min(26, max(0, v − s))`, `below = min(33, max(0, s − v))`, `70 + ((148·above) >> 7) − ((136·below) >> 6)` |
 * | distance | greatest of `way[home][place]`, 70 with a bus, 60 with lodging |
 * | shift | 50 if the seeker refuses none or the vacancy names none; else `share(shifts not refused, shifts)`: 100 for a feasible pair |
 * | benefits | 50 if `wantedBenefitCount` or the vacancy's mask is 0; else `share(popcount(both), wantedBenefitCount)` |
 * | investor-country | `investorPoints[investorProfile][investor]` |
 *
 * | employer's factor | points |
 * |---|---|
 * | occupation | greatest of `near(practised[i])`; 50 without any |
 * | level | `levelPoints[s.level][v.level]` |
 * | training-field | `trainingPoints[training][slot]` |
 * | skills | 50 if the vacancy asks none or the seeker has none (`hasSkills` 0); else `share(skills in common, skillCount)` |
 * | certificates | 50 if none is asked; else `share(held, asked)`: 100 for a feasible pair |
 * | experience | `freeExperience[s]` if `askedMonths` is 0; else `share(min(months, asked), asked)` |
 * | overseas | `overseasMode` 0: 0 · 1: 50 · 2: greatest of `near(abroad[i])`, at least 50 if `welcomesReturnees` |
 * | language | `languagePoints[languageProfile][languageClass]` |
 * | availability | `availability[s]` |
 *
 * `seekerScore` and `employerScore` are the sums of points × weight, 0..10,000. A vacancy's order of jobseekers is
 * `merit = 2 · employerScore + (priority groups in common ? 1 : 0)`, then the lower row; a jobseeker's order of vacancies is
 * `seekerScore`, then the lower row.
 */
export interface Market {
  readonly seed: number;
  readonly weights: MatchWeights;
  /** Points of the occupation wanted under which a vacancy is not proposed; 0 = none is held back. */
  readonly wishFloor: number;
  readonly seekers: SeekerTable;
  readonly vacancies: VacancyTable;
  readonly tables: MarketTables;
}

/** One row per jobseeker. A list is `values[start[row] .. start[row + 1]]`. */
export interface SeekerTable {
  readonly size: number;
  readonly home: Uint16Array;
  /** `needWords` words a row: the bits the jobseeker has. */
  readonly has: Uint32Array;
  /** Rank of the qualification + 1. */
  readonly level: Uint8Array;
  /** Day the person can start on the scale of `VacancyTable.start`; 0 = at any time. */
  readonly start: Uint16Array;
  /** Furthest daily way, whole kilometres, at most 254. */
  readonly reachKm: Uint8Array;
  readonly willing: Uint8Array;
  readonly namedStart: Uint32Array;
  /** Places the jobseeker asked for by name or province, in reach or not, ascending. */
  readonly named: Uint16Array;
  readonly wantedStart: Uint32Array;
  /** Rows of `proximity`, most wanted first. */
  readonly wanted: Uint16Array;
  readonly practisedStart: Uint32Array;
  readonly practised: Uint16Array;
  readonly abroadStart: Uint32Array;
  readonly abroad: Uint16Array;
  /** 0 not abroad · 1 abroad, nothing known of it · 2 see `abroad`. */
  readonly overseasMode: Uint8Array;
  /** Row of `trainingPoints`; row 0 is neutral. */
  readonly training: Uint16Array;
  /** Income step wished for, 0 = not said. */
  readonly incomeStep: Uint8Array;
  readonly refusesShifts: Uint8Array;
  readonly wantedBenefits: Uint16Array;
  /** Benefits wanted, those that no vacancy offers included. */
  readonly wantedBenefitCount: Uint8Array;
  readonly investorProfile: Uint16Array;
  readonly languageProfile: Uint16Array;
  readonly skillStart: Uint32Array;
  /** Skills that some vacancy asks for, ascending, none twice. */
  readonly skills: Uint16Array;
  /** 1 if any skill is stated, asked for by a vacancy or not. */
  readonly hasSkills: Uint8Array;
  /** Months of work, at most 255. */
  readonly months: Uint8Array;
  readonly freeExperience: Uint8Array;
  readonly availability: Uint8Array;
  readonly priorityGroups: Uint16Array;
  /** How factors are known, for explanations: 1 level · 2 training field on paper. */
  readonly proved: Uint8Array;
}

/** One row per vacancy. */
export interface VacancyTable {
  readonly size: number;
  readonly seats: Uint16Array;
  /** Of `seats`, those for which people of the vacancy's priority groups go first; what they leave is open to all. */
  readonly reservedSeats: Uint16Array;
  readonly place: Uint16Array;
  /** `needWords` words a row: the bits a jobseeker must have. */
  readonly needs: Uint32Array;
  /** Rank of the qualification asked + 1, 0 = none asked. */
  readonly level: Uint8Array;
  /** Latest start, days on a scale of its own; 65,535 = any. */
  readonly start: Uint16Array;
  readonly dormitory: Uint8Array;
  readonly busStart: Uint32Array;
  /** Homes that the firm's bus serves, ascending. */
  readonly busHomes: Uint16Array;
  /** `segment × 16 + lane` of the occupation and the training field asked together. */
  readonly slot: Uint16Array;
  /** Income step offered, 0 = not stated. */
  readonly incomeStep: Uint8Array;
  /** Mask, at most 14 bits. */
  readonly benefits: Uint16Array;
  readonly investor: Uint8Array;
  readonly skillStart: Uint32Array;
  /** Ascending, none twice. */
  readonly skills: Uint16Array;
  readonly skillCount: Uint8Array;
  readonly askedMonths: Uint8Array;
  readonly languageClass: Uint8Array;
  readonly welcomesReturnees: Uint8Array;
  readonly priorityGroups: Uint16Array;
}

/** What rows look up. Rows of every matrix are padded to a multiple of sixteen bytes. */
export interface MarketTables {
  readonly homes: number;
  readonly places: number;
  readonly needWords: number;
  /** Position in MATCH_RULE_CODES of each need bit, `needWords × 32` of them; 255 = no such bit. */
  readonly needRules: Uint8Array;
  /** Segments of sixteen slots. */
  readonly segments: number;
  /** `homes × places`: whole kilometres rounded up, 255 = too far; where a point is not known 0 in the home's province, else 255. */
  readonly km: Uint8Array;
  /** `homes × places`: points of the daily way without bus or lodging. */
  readonly way: Uint8Array;
  readonly occupations: number;
  /** `occupations × segments·16`: nearness of an occupation to a slot, 50 where the slot has none. */
  readonly proximity: Uint8Array;
  /** `segments·16`: 1 = an occupation open to all, which the wish floor does not hold back. */
  readonly openSlots: Uint8Array;
  /** `segments·16`: 1 = the slot has an occupation to compare with. For explanations. */
  readonly namedSlots: Uint8Array;
  /** `trainings × segments·16`. */
  readonly trainingPoints: Uint8Array;
  /** 1 where the points compare something, 0 where they are neutral; same shape as `trainingPoints`. For explanations. */
  readonly trainingKnown: Uint8Array;
  /** `11 × 16`, by the seeker's level and the vacancy's. */
  readonly levelPoints: Uint8Array;
  /** Bytes of a row of `investorPoints`. */
  readonly investorWidth: number;
  readonly investorPoints: Uint8Array;
  /** Bytes of a row of `languagePoints`. */
  readonly languageWidth: number;
  readonly languagePoints: Uint8Array;
  /** How the points are known (position in KNOWN), same shape as `languagePoints`. For explanations. */
  readonly languageKnown: Uint8Array;
  /** Number of distinct skills that vacancies ask for. */
  readonly skills: number;
}

/** Which record each row stands for, kept apart from what scans read. */
export interface MarketIds {
  readonly seekers: readonly string[];
  readonly seekerVersions: Uint32Array;
  readonly vacancies: readonly string[];
  readonly vacancyVersions: Uint32Array;
  /** Rows in the order of their ids. */
  readonly seekersById: Uint32Array;
  readonly vacanciesById: Uint32Array;
}

/** Bytes on memory that worker threads share. */
export function sharedBytes(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function sharedUint16(length: number): Uint16Array<SharedArrayBuffer> {
  return new Uint16Array(new SharedArrayBuffer(2 * length));
}

export function sharedUint32(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}
