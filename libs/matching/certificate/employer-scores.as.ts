// What the jobseeker entered is worth to the vacancies of a group.
import * as at from './kernel-layout';
import {
  abroad,
  abroadStart,
  availability,
  freeExperience,
  has,
  hasSkills,
  languagePoints,
  languageProfile,
  languageWidth,
  levelPoints,
  months,
  overseasMode,
  practised,
  practisedStart,
  seekerLevel,
  seekerSkillStart,
  seekerSkills,
  skillKinds,
  skills,
  slot,
  slots,
  training,
  trainingPoints,
  weights,
} from './columns.as';
import { addHigh, addLow, lengthOf, lookUp, nearest, share } from './points.as';
import { EMPLOYER_SCORES, OCCUPATION, OVERSEAS, TRAINING, scratch } from './scratch.as';

/** u32 per skill of the jobseeker that the segment knows: where its mask is in a group's skills. */
export let mine: usize = 0;
let mineEnd: usize = 0;

/** Points by slot of a segment, into scratch, and which of the segment's skills the jobseeker has. */
export function prepare(index: u32, segment: u32, codes: usize): void {
  const column = 16 * segment;
  const done = lengthOf(practisedStart, index);
  const trades = practised + 2 * load<u32>(practisedStart + 4 * index);
  v128.store(scratch + OCCUPATION, done == 0 ? i8x16.splat(50) : nearest(trades, done, column, 0));
  v128.store(scratch + TRAINING, v128.load(trainingPoints + slots * <u32>load<u16>(training + 2 * index) + column));
  const mode = load<u8>(overseasMode + index);
  const doneAbroad = lengthOf(abroadStart, index);
  let overseas = i8x16.splat(mode == 1 ? 50 : 0);
  if (mode == 2 && doneAbroad > 0) {
    overseas = nearest(abroad + 2 * load<u32>(abroadStart + 4 * index), doneAbroad, column, 0);
  }
  v128.store(scratch + OVERSEAS, overseas);
  mineEnd = mine;
  const row = codes + 2 * segment * skillKinds;
  for (let i = load<u32>(seekerSkillStart + 4 * index), to = load<u32>(seekerSkillStart + 4 * index + 4); i < to; i++) {
    const code: u32 = load<u16>(row + 2 * <usize>load<u16>(seekerSkills + 2 * i));
    if (code == 0) continue;
    store<u32>(mineEnd, 16 * (code - 1));
    mineEnd += 4;
  }
}

/** Employer scores of a group into scratch. */
export function scoreEmployer(index: u32, group: usize, lanes: v128): void {
  const factors = weights;
  let points = i8x16.swizzle(v128.load(scratch + OCCUPATION), lanes);
  let weight = v128.load(factors + 16 * 6);
  let low = i16x8.mul(i16x8.extend_low_i8x16_u(points), weight);
  let high = i16x8.mul(i16x8.extend_high_i8x16_u(points), weight);
  points = i8x16.swizzle(
    v128.load(levelPoints + 16 * <usize>load<u8>(seekerLevel + index)),
    v128.load(group + at.LEVEL),
  );
  weight = v128.load(factors + 16 * 7);
  low = addLow(low, points, weight);
  high = addHigh(high, points, weight);
  points = i8x16.swizzle(v128.load(scratch + TRAINING), lanes);
  weight = v128.load(factors + 16 * 8);
  low = addLow(low, points, weight);
  high = addHigh(high, points, weight);
  points = i8x16.splat(50);
  if (load<u8>(hasSkills + index) != 0) points = skillPoints(group);
  weight = v128.load(factors + 16 * 9);
  low = addLow(low, points, weight);
  high = addHigh(high, points, weight);
  points = v128.load(group + at.CERTIFICATES);
  weight = v128.load(factors + 16 * 10);
  low = addLow(low, points, weight);
  high = addHigh(high, points, weight);
  points = experiencePoints(index, group);
  weight = v128.load(factors + 16 * 11);
  low = addLow(low, points, weight);
  high = addHigh(high, points, weight);
  points = i8x16.swizzle(v128.load(scratch + OVERSEAS), lanes);
  if (load<u8>(overseasMode + index) == 2) {
    points = i8x16.max_u(points, v128.and(v128.load(group + at.RETURNEES), i8x16.splat(50)));
  }
  weight = v128.load(factors + 16 * 12);
  low = addLow(low, points, weight);
  high = addHigh(high, points, weight);
  points = lookUp(
    languagePoints + <u32>load<u16>(languageProfile + 2 * index) * languageWidth,
    languageWidth,
    v128.load(group + at.LANGUAGE),
  );
  weight = v128.load(factors + 16 * 13);
  low = addLow(low, points, weight);
  high = addHigh(high, points, weight);
  points = v128.load8_splat(availability + index);
  weight = v128.load(factors + 16 * 14);
  v128.store(scratch + EMPLOYER_SCORES, addLow(low, points, weight));
  v128.store(scratch + EMPLOYER_SCORES + 16, addHigh(high, points, weight));
}

function skillPoints(group: usize): v128 {
  const masks: usize = load<u32>(group + at.SKILLS);
  const end = mineEnd;
  let common = i8x16.splat(0);
  for (let skill = mine; skill < end; skill += 4) {
    common = i8x16.sub(common, v128.load(masks + load<u32>(skill)));
  }
  return v128.bitselect(share(common, group + at.SKILL_SHARE), i8x16.splat(50), v128.load(group + at.ASKS_SKILLS));
}

function experiencePoints(index: u32, group: usize): v128 {
  const asked = v128.load(group + at.ASKED_MONTHS);
  const part = i8x16.min_u(v128.load8_splat(months + index), asked);
  return v128.bitselect(
    v128.load8_splat(freeExperience + index),
    share(part, group + at.MONTH_SHARE),
    i8x16.eq(asked, i8x16.splat(0)),
  );
}
