// Where the scan kernel finds what: fields of blocks, packs and jobseekers. The same numbers are in kernel-layout.ts, and a
// test compares what comes out.

// A block of a pack: sixteen vacancies. Their rows, then properties of two bytes, then properties of one byte, each side by
// side for the sixteen; after the fixed ones the need bytes and the skill bytes.
export const ROWS: usize = 0;
export const START: usize = 64;
export const SKILL_PART: usize = 96;
export const MONTH_PART: usize = 128;
export const CERTIFICATES: usize = 160;
export const LIMIT: usize = 192;
export const LEVEL: usize = 224;
export const SLOT: usize = 240;
export const INCOME: usize = 256;
export const BENEFITS_LOW: usize = 272;
export const BENEFITS_HIGH: usize = 288;
export const NO_BENEFITS: usize = 304;
export const SHIFT: usize = 320;
export const INVESTOR: usize = 336;
export const LIFT: usize = 352;
export const LANGUAGE: usize = 368;
export const MONTHS: usize = 384;
export const NO_SKILLS: usize = 400;
export const KM: usize = 416;
export const WAY: usize = 432;
export const NEEDS: usize = 448;
/** Properties of one byte that a vacancy's record has in front of its needs and skills; kilometres and way are not in it. */
export const FIXED: usize = 12;

// A segment of a pack.
export const SOURCE_FROM: usize = 0;
export const SOURCE_MIDDLE: usize = 4;
export const SOURCE_TO: usize = 8;
export const FROM: usize = 12;
export const MIDDLE: usize = 16;
export const TO: usize = 20;
export const STAMP: usize = 24;
export const SEGMENT: usize = 28;

// A pack: where its parts are.
export const PACK_BLOCKS: usize = 0;
export const PACK_SEGMENTS: usize = 4;
export const PACK_SOURCE: usize = 8;
export const PACK_KM: usize = 12;
export const PACK_WAY: usize = 16;
/** Of the home: its segments and its buses carry it. */
export const PACK_STAMP: usize = 20;
/** 0 by distance or bus · 1 with lodging · 2 asked for by name. */
export const PACK_KIND: usize = 24;
/** 1 = what does not depend on the home stays in place. */
export const PACK_LASTS: usize = 28;

// The jobseeker in focus.
export const S_LEVEL: usize = 4;
export const S_REACH: usize = 8;
export const S_START: usize = 12;
export const S_INCOME: usize = 16;
export const S_REFUSES_SHIFTS: usize = 20;
export const S_BENEFITS: usize = 24;
export const S_BENEFIT_ROW: usize = 28;
export const S_INVESTOR_ROW: usize = 32;
export const S_LANGUAGE_ROW: usize = 36;
export const S_LEVEL_ROW: usize = 40;
export const S_TRAINING_ROW: usize = 44;
export const S_WANTED: usize = 48;
export const S_WANTED_COUNT: usize = 52;
export const S_PRACTISED: usize = 56;
export const S_PRACTISED_COUNT: usize = 60;
export const S_ABROAD: usize = 64;
export const S_ABROAD_COUNT: usize = 68;
export const S_SKILLS: usize = 72;
export const S_SKILL_COUNT: usize = 76;
export const S_HAS_SKILLS: usize = 80;
export const S_MONTHS: usize = 84;
export const S_FREE_EXPERIENCE: usize = 88;
export const S_GROUPS: usize = 92;
/** Shares that are the same for every vacancy. */
export const S_SEEKER_BASE: usize = 96;
export const S_EMPLOYER_BASE: usize = 100;
/** The last entry of the list before: only what comes after it is looked for. */
export const S_AFTER_SCORE: usize = 104;
export const S_AFTER_ROW: usize = 108;
export const S_LACKS: usize = 128;

// What a scan keeps of a pair.
export const BY_SCORE: i32 = 0;
export const BY_NET_WEIGHT: i32 = 1;
export const BOTH_SIDES: i32 = 2;
export const COUNT_ONLY: i32 = 3;
export const IN_LINE: i32 = 4;
