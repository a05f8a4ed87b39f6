// The layout that kernel.as.ts has under the same names; tests/matching compares every pair that comes out of it.

/** Bytes in front of a vacancy's record, before its needs and skills. */
export const RecordByte = {
  Level: 0,
  Slot: 1,
  Income: 2,
  BenefitsLow: 3,
  BenefitsHigh: 4,
  NoBenefits: 5,
  Shift: 6,
  Investor: 7,
  Lift: 8,
  Language: 9,
  Months: 10,
  NoSkills: 11,
} as const;
export const FIXED_BYTES = 12;

/** Bytes of sixteen vacancies in a pack, without those of needs and skills. */
export const BLOCK_BYTES = 448;

/** A segment of a pack: source from, middle, to; position from, middle, to; stamp. Words of four bytes. */
export const SEGMENT_WORDS = 7;

/** Words of a pack's head. */
export const PackWord = { Blocks: 0, Segments: 1, Source: 2, Km: 3, Way: 4, Stamp: 5, Kind: 6, Lasts: 7 } as const;
export const PACK_BYTES = 32;

/** How a pack's vacancies are reached. */
export const PackKind = { Distance: 0, Lodging: 1, Named: 2 } as const;

/** Words of the jobseeker in focus; from byte 128 on the need bytes the jobseeker lacks. */
export const SeekerWord = {
  Row: 0,
  Level: 1,
  Reach: 2,
  Start: 3,
  Income: 4,
  RefusesShifts: 5,
  Benefits: 6,
  BenefitRow: 7,
  InvestorRow: 8,
  LanguageRow: 9,
  LevelRow: 10,
  TrainingRow: 11,
  Wanted: 12,
  WantedCount: 13,
  Practised: 14,
  PractisedCount: 15,
  Abroad: 16,
  AbroadCount: 17,
  Skills: 18,
  SkillCount: 19,
  HasSkills: 20,
  Months: 21,
  FreeExperience: 22,
  Groups: 23,
  SeekerBase: 24,
  EmployerBase: 25,
  AfterScore: 26,
  AfterRow: 27,
} as const;
export const LACKS_AT = 128;
/** `AfterScore` of a list that begins with the best. */
export const FROM_THE_BEST = 0xffff;

/** What a scan keeps. */
export const Keep = { ByScore: 0, ByNetWeight: 1, BothSides: 2, CountOnly: 3, InLine: 4 } as const;
export type Keep = (typeof Keep)[keyof typeof Keep];
