// Where things lie in the kernel's memory, in bytes. Read by the kernel and by what fills it in.

/** How a vacancy comes within reach; each pair is visited on one of the three roads only. */
export const NEAR = 0;
export const LODGING = 1;
export const NAMED = 2;

// one group of sixteen vacancies: planes of one byte a vacancy
export const GATE = 0;
export const WAY = 16;
export const LEVEL = 32;
export const LANE = 48;
export const INCOME = 64;
export const DORMITORY = 80;
export const BENEFITS_LOW = 96;
export const BENEFITS_HIGH = 112;
export const INVESTOR = 128;
export const LANGUAGE = 144;
export const ASKED_MONTHS = 160;
export const RETURNEES = 176;
export const GROUPS_LOW = 192;
export const GROUPS_HIGH = 208;
export const NAMES_SHIFTS = 224;
export const CERTIFICATES = 240;
export const ASKS_SKILLS = 256;
// of two bytes
export const START = 272;
export const SKILL_SHARE = 304;
export const MONTH_SHARE = 336;
export const CUT_PRIORITISED = 368;
export const CUT_OPEN = 400;
// of four bytes
export const PRICE = 432;
export const ROWS = 496;
/** Address of the group's skills: for each skill of the segment a mask of the vacancies that ask for it. */
export const SKILLS = 560;
/** From here on a plane for each byte of the needs that some vacancy uses. */
export const NEEDS = 576;

/** Level of a lane without a vacancy, above everybody's. */
export const NO_LEVEL = 255;
