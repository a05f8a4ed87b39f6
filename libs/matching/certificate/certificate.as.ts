// The certificate's scan in AssemblyScript with SIMD: one jobseeker against one block of vacancies, sixteen at a time. The rules
// and points are those of the table in `market.ts`.
import * as at from './kernel-layout';

// ---- columns of vacancies, set once ----
export let needBytes: usize = 0; // which bytes of a needs row are used
export let needByteCount: u32 = 0;
export let needRowBytes: u32 = 0;
export let needs: usize = 0;
export let level: usize = 0;
export let start: usize = 0;
export let slot: usize = 0;
export let incomeStep: usize = 0;
export let dormitory: usize = 0;
export let benefits: usize = 0;
export let investor: usize = 0;
export let languageClass: usize = 0;
export let askedMonths: usize = 0;
export let welcomesReturnees: usize = 0;
export let priorityGroups: usize = 0;
export let namesShifts: usize = 0;
export let certificatePoints: usize = 0;
export let skillStart: usize = 0;
export let skills: usize = 0;
export let skillCount: usize = 0;
export let shares: usize = 0; // u16 per whole

// ---- tables, set once ----
export let slots: u32 = 0; // bytes of a row of proximity and trainingPoints
export let proximity: usize = 0;
export let openSlots: usize = 0;
export let trainingPoints: usize = 0;
export let levelPoints: usize = 0;
export let investorWidth: u32 = 0;
export let investorPoints: usize = 0;
export let languageWidth: u32 = 0;
export let languagePoints: usize = 0;
export let benefitPoints: usize = 0; // sixteen bytes per number of benefits wanted
export let skillKinds: u32 = 0;
export let weights: usize = 0; // eight times a u16 per factor
export let wishFloor: u32 = 0;
export let bonus: i32 = 0;
// per occupation and place in the list of wishes, 0 to 4: the segments where the floor is reached; then the open ones
export let segmentWords: u32 = 0;
export let reaching: usize = 0;
export let openSegments: usize = 0;
export let chosen: usize = 0; // the segments that the jobseeker has to visit

// ---- the claim, set once ----
export let prioritisedValue: usize = 0; // i16 per vacancy
export let prioritisedRow: usize = 0; // u32 per vacancy
export let openValue: usize = 0;
export let openRow: usize = 0;
export let prices: usize = 0; // i32 per vacancy

// ---- columns of the jobseekers at hand, set for each piece ----
export let seekerRow: usize = 0;
export let has: usize = 0;
export let seekerLevel: usize = 0;
export let seekerStart: usize = 0;
export let reachKm: usize = 0;
export let willing: usize = 0;
export let training: usize = 0;
export let incomeWished: usize = 0;
export let refusesShifts: usize = 0;
export let wantedBenefits: usize = 0;
export let wantedBenefitCount: usize = 0;
export let investorProfile: usize = 0;
export let languageProfile: usize = 0;
export let hasSkills: usize = 0;
export let months: usize = 0;
export let freeExperience: usize = 0;
export let availability: usize = 0;
export let overseasMode: usize = 0;
export let seekerGroups: usize = 0;
export let wantedStart: usize = 0;
export let wanted: usize = 0;
export let practisedStart: usize = 0;
export let practised: usize = 0;
export let abroadStart: usize = 0;
export let abroad: usize = 0;
export let seekerSkillStart: usize = 0;
export let seekerSkills: usize = 0;
export let likedValue: usize = 0; // i16
export let likedRow: usize = 0;
export let heldStart: usize = 0;
export let held: usize = 0; // u32 vacancy rows
export let surplusHeld: usize = 0; // i32

// ---- the jobseeker entered ----
const missing = memory.data(256, 16); // needs that are not met, the used bytes only
const scratch = memory.data(144, 16);
const OCCUPATION: usize = 0; // points by slot of the segment
const TRAINING: usize = 16;
const OVERSEAS: usize = 32;
const EMPLOYER_SCORES: usize = 48;
const MERITS: usize = 80;
const SEEKER_SCORES: usize = 112;
let me: u32 = 0;
let myWishes: usize = 0;
let myWishCount: u32 = 0;
export let mine: usize = 0; // u32 per skill of the jobseeker that the segment knows: where its mask is in a group's skills
let mineEnd: usize = 0;

// ---- what a visit found ----
export let feasible: u32 = 0;
export let blocking: u32 = 0;
export let surplus: i32 = 0;

/** First address that may be written. */
export function firstFree(): usize {
  return __heap_base;
}

/** Bytes of a group. */
export function stride(): u32 {
  return at.NEEDS + 16 * needByteCount;
}

/**
 * Lays vacancies out in planes.
 *
 * @param rows i32 per lane, -1 where there is none
 * @param firstGroups u32 per segment and one more: where its groups begin
 * @param codes u16 per segment and skill, all 0: gets the number of the skill in the segment, from 1
 * @param used gets a u32 per number given: where it is in `codes`
 * @param masks where the skills go
 * @returns numbers given
 */
export function pack(rows: usize, groups: usize, firstGroups: usize, codes: usize, used: usize, masks: usize): u32 {
  const bytes = stride();
  const segments = slots / 16;
  memory.fill(groups, 0, load<u32>(firstGroups + 4 * segments) * bytes);
  let given: u32 = 0;
  for (let segment: u32 = 0; segment < segments; segment++) {
    const first = load<u32>(firstGroups + 4 * segment);
    const end = load<u32>(firstGroups + 4 * segment + 4);
    const before = given;
    for (let lane = 16 * first; lane < 16 * end; lane++) {
      const row = load<i32>(rows + 4 * lane);
      if (row < 0) continue;
      for (let i = load<u32>(skillStart + 4 * row), to = load<u32>(skillStart + 4 * row + 4); i < to; i++) {
        const code = segment * skillKinds + load<u16>(skills + 2 * i);
        if (load<u16>(codes + 2 * code) != 0) continue;
        store<u32>(used + 4 * given, code);
        given++;
        store<u16>(codes + 2 * code, <u16>(given - before));
      }
    }
    for (let g = first; g < end; g++) {
      const group = groups + g * bytes;
      store<u32>(group + at.SKILLS, <u32>masks);
      memory.fill(masks, 0, 16 * (given - before));
      for (let lane: u32 = 0; lane < 16; lane++) {
        const row = load<i32>(rows + 4 * (16 * g + lane));
        store<i32>(group + at.ROWS + 4 * lane, row);
        if (row < 0) {
          store<u8>(group + at.LEVEL + lane, <u8>at.NO_LEVEL);
          continue;
        }
        packVacancy(group, lane, row);
        for (let i = load<u32>(skillStart + 4 * row), to = load<u32>(skillStart + 4 * row + 4); i < to; i++) {
          const code = load<u16>(codes + 2 * (segment * skillKinds + load<u16>(skills + 2 * i)));
          store<u8>(masks + 16 * (<usize>code - 1) + lane, 255);
        }
      }
      masks += 16 * (given - before);
    }
  }
  return given;
}

/** Takes back the numbers that a block gave to skills. */
export function forget(codes: usize, used: usize, usedCount: u32): void {
  for (let i: u32 = 0; i < usedCount; i++) store<u16>(codes + 2 * load<u32>(used + 4 * i), 0);
}

function packVacancy(group: usize, lane: u32, row: u32): void {
  const byte = group + lane;
  const asksMonths = load<u8>(askedMonths + row);
  const asked = load<u8>(skillCount + row);
  store<u8>(byte + at.LEVEL, load<u8>(level + row));
  store<u8>(byte + at.LANE, load<u8>(slot + 2 * row) & 15);
  store<u8>(byte + at.INCOME, load<u8>(incomeStep + row));
  store<u8>(byte + at.DORMITORY, load<u8>(dormitory + row) == 1 ? 255 : 0);
  store<u8>(byte + at.BENEFITS_LOW, load<u8>(benefits + 2 * row));
  store<u8>(byte + at.BENEFITS_HIGH, load<u8>(benefits + 2 * row + 1));
  store<u8>(byte + at.INVESTOR, load<u8>(investor + row));
  store<u8>(byte + at.LANGUAGE, load<u8>(languageClass + row));
  store<u8>(byte + at.ASKED_MONTHS, asksMonths);
  store<u8>(byte + at.RETURNEES, load<u8>(welcomesReturnees + row) == 1 ? 255 : 0);
  store<u8>(byte + at.GROUPS_LOW, load<u8>(priorityGroups + 2 * row));
  store<u8>(byte + at.GROUPS_HIGH, load<u8>(priorityGroups + 2 * row + 1));
  store<u8>(byte + at.NAMES_SHIFTS, load<u8>(namesShifts + row) == 1 ? 255 : 0);
  store<u8>(byte + at.CERTIFICATES, load<u8>(certificatePoints + row));
  store<u8>(byte + at.ASKS_SKILLS, asked > 0 ? 255 : 0);
  const word = byte + lane;
  store<u16>(word + at.START, load<u16>(start + 2 * row));
  store<u16>(word + at.SKILL_SHARE, load<u16>(shares + 2 * <usize>asked));
  store<u16>(word + at.MONTH_SHARE, load<u16>(shares + 2 * <usize>asksMonths));
  store<i16>(word + at.CUT_PRIORITISED, load<i16>(prioritisedValue + 2 * row));
  store<i16>(word + at.CUT_OPEN, load<i16>(openValue + 2 * row));
  store<i32>(group + at.PRICE + 4 * lane, load<i32>(prices + 4 * row));
  for (let i: u32 = 0; i < needByteCount; i++) {
    store<u8>(byte + at.NEEDS + 16 * i, load<u8>(needs + needRowBytes * row + load<u8>(needBytes + i)));
  }
}

/** Fills in the daily way of every lane. */
export function look(groups: usize, groupCount: u32, gate: usize, way: usize): void {
  const bytes = stride();
  for (let g: u32 = 0; g < groupCount; g++) {
    v128.store(groups + g * bytes + at.GATE, v128.load(gate + 16 * g));
    v128.store(groups + g * bytes + at.WAY, v128.load(way + 16 * g));
  }
}

/** Takes up a jobseeker of those at hand. */
export function enter(index: u32): void {
  me = index;
  for (let i: u32 = 0; i < needByteCount; i++) {
    store<u8>(missing + i, ~load<u8>(has + needRowBytes * index + load<u8>(needBytes + i)));
  }
  myWishes = wanted + 2 * load<u32>(wantedStart + 4 * index);
  myWishCount = lengthOf(wantedStart, index);
  for (let word: u32 = 0; word < segmentWords; word++) {
    let bits: u32 = 0xffffffff;
    if (wishFloor > 0 && myWishCount > 0) {
      bits = load<u32>(openSegments + 4 * word);
      for (let i: u32 = 0; i < myWishCount; i++) {
        const row = 5 * <u32>load<u16>(myWishes + 2 * i) + min<u32>(i, 4);
        bits |= load<u32>(reaching + 4 * (row * segmentWords + word));
      }
    }
    store<u32>(chosen + 4 * word, bits);
  }
}

function lengthOf(starts: usize, index: u32): u32 {
  return load<u32>(starts + 4 * index + 4) - load<u32>(starts + 4 * index);
}

/**
 * Visits every vacancy of a block with the jobseeker entered: counts feasible and blocking pairs, or finds the greatest surplus.
 *
 * @param firstGroups u32 per segment and one more: where its groups begin
 * @param codes as `pack` left them
 */
export function visit(groups: usize, firstGroups: usize, codes: usize, road: u32, weighing: bool): void {
  const index = me;
  const bytes = stride();
  const segments = slots / 16;
  const reach = load<u8>(reachKm + index);
  const reached = i8x16.splat(reach);
  const moves = load<u8>(willing + index) == 1;
  const lodging = i8x16.splat(moves ? 60 : 0);
  const myLevel = v128.load8_splat(seekerLevel + index);
  const myStart = v128.load16_splat(seekerStart + 2 * index);
  const wishCount = myWishCount;
  const floor = wishCount > 0 ? <u8>wishFloor : 0;
  const needCount = needByteCount;
  const wished = v128.load8_splat(incomeWished + index);
  const saysIncome = load<u8>(incomeWished + index) != 0;
  const refuses = load<u8>(refusesShifts + index) != 0;
  const benefitsLow = v128.load8_splat(wantedBenefits + 2 * index);
  const benefitsHigh = v128.load8_splat(wantedBenefits + 2 * index + 1);
  const benefitCount = <usize>load<u8>(wantedBenefitCount + index);
  const benefitRow = v128.load(benefitPoints + 16 * benefitCount);
  const investorRow = investorPoints + <u32>load<u16>(investorProfile + 2 * index) * investorWidth;
  const liked = v128.load16_splat(likedValue + 2 * index);
  const most = i16x8.splat(10000);
  const neutral = i8x16.splat(50);
  const factors = weights;
  const width = investorWidth;
  let found: u32 = 0;
  let blocked: u32 = 0;
  let best = load<i32>(surplusHeld + 4 * index);
  for (let segment: u32 = 0; segment < segments; segment++) {
    const first = load<u32>(firstGroups + 4 * segment);
    const end = load<u32>(firstGroups + 4 * segment + 4);
    if (first == end || ((load<u32>(chosen + 4 * (segment >> 5)) >> (segment & 31)) & 1) == 0) continue;
    const column = 16 * segment;
    let want = neutral;
    let admitted = neutral;
    if (wishCount > 0) {
      want = nearest(myWishes, wishCount, column, 5);
      if (floor > 0) {
        admitted = v128.or(
          i8x16.ge_u(want, i8x16.splat(floor)),
          i8x16.eq(v128.load(openSlots + column), i8x16.splat(1)),
        );
      }
    }
    let prepared = false;
    for (let g = first; g < end; g++) {
      const group = groups + g * bytes;
      // lanes of a near block are in the order of their way
      if (road == at.NEAR && load<u8>(group + at.GATE) > reach) break;
      let open = i8x16.le_u(v128.load(group + at.GATE), reached);
      if (road != at.NEAR) open = v128.not(open);
      if (road == at.NAMED && moves) open = v128.andnot(open, v128.load(group + at.DORMITORY));
      const lanes = v128.load(group + at.LANE);
      if (floor > 0) open = v128.and(open, i8x16.swizzle(admitted, lanes));
      let bad = i8x16.gt_u(v128.load(group + at.LEVEL), myLevel);
      bad = v128.or(
        bad,
        i8x16.narrow_i16x8_s(
          i16x8.gt_u(myStart, v128.load(group + at.START)),
          i16x8.gt_u(myStart, v128.load(group + at.START + 16)),
        ),
      );
      let lacking = i8x16.splat(0);
      for (let need: u32 = 0; need < needCount; need++) {
        lacking = v128.or(lacking, v128.and(v128.load(group + at.NEEDS + 16 * need), v128.load8_splat(missing + need)));
      }
      open = v128.and(v128.andnot(open, bad), i8x16.eq(lacking, i8x16.splat(0)));
      let candidates = i8x16.bitmask(open);
      if (candidates == 0) continue;
      found += popcnt(candidates);

      // what the vacancies are worth to the jobseeker
      let points = i8x16.swizzle(want, lanes);
      let weight = v128.load(factors);
      let low = i16x8.mul(i16x8.extend_low_i8x16_u(points), weight);
      let high = i16x8.mul(i16x8.extend_high_i8x16_u(points), weight);
      points = neutral;
      if (saysIncome) points = incomePoints(v128.load(group + at.INCOME), wished);
      weight = v128.load(factors + 16 * 1);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = i8x16.max_u(v128.load(group + at.WAY), v128.and(v128.load(group + at.DORMITORY), lodging));
      weight = v128.load(factors + 16 * 2);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = neutral;
      if (refuses) points = v128.bitselect(i8x16.splat(100), neutral, v128.load(group + at.NAMES_SHIFTS));
      weight = v128.load(factors + 16 * 3);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = neutral;
      if (benefitCount > 0) {
        const offeredLow = v128.load(group + at.BENEFITS_LOW);
        const offeredHigh = v128.load(group + at.BENEFITS_HIGH);
        const common = i8x16.add(
          i8x16.popcnt(v128.and(offeredLow, benefitsLow)),
          i8x16.popcnt(v128.and(offeredHigh, benefitsHigh)),
        );
        const none = i8x16.eq(v128.or(offeredLow, offeredHigh), i8x16.splat(0));
        points = v128.bitselect(neutral, i8x16.swizzle(benefitRow, common), none);
      }
      weight = v128.load(factors + 16 * 4);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      points = lookUp(investorRow, width, v128.load(group + at.INVESTOR));
      weight = v128.load(factors + 16 * 5);
      low = addLow(low, points, weight);
      high = addHigh(high, points, weight);
      if (weighing) candidates &= above(group, i16x8.add(low, most), i16x8.add(high, most), best);
      else candidates &= i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_s(low, liked), i16x8.ge_s(high, liked)));
      if (candidates == 0) continue;

      // what the jobseeker is worth to the vacancies
      if (!prepared) {
        prepared = true;
        prepare(index, segment, codes);
      }
      scoreEmployer(index, group, lanes);
      const scoreLow = v128.load(scratch + EMPLOYER_SCORES);
      const scoreHigh = v128.load(scratch + EMPLOYER_SCORES + 16);
      if (weighing) {
        low = i16x8.add(low, scoreLow);
        high = i16x8.add(high, scoreHigh);
        candidates &= above(group, low, high, best);
      } else {
        candidates &= taken(index, group, scoreLow, scoreHigh);
      }
      if (candidates == 0) continue;
      v128.store(scratch + SEEKER_SCORES, low);
      v128.store(scratch + SEEKER_SCORES + 16, high);
      for (; candidates != 0; candidates &= candidates - 1) {
        const lane = ctz(candidates);
        if (weighing) best = max<i32>(best, surplusOf(group, lane));
        else if (blocks(index, group, lane)) blocked++;
      }
    }
  }
  feasible = found;
  blocking = blocked;
  surplus = best;
}

/** Adds points × weight for lanes 0 to 7. */
function addLow(sum: v128, points: v128, weight: v128): v128 {
  return i16x8.add(sum, i16x8.mul(i16x8.extend_low_i8x16_u(points), weight));
}

/** The same for lanes 8 to 15. */
function addHigh(sum: v128, points: v128, weight: v128): v128 {
  return i16x8.add(sum, i16x8.mul(i16x8.extend_high_i8x16_u(points), weight));
}

/** Nearness of the best of the occupations to the sixteen slots of a segment. */
function nearest(occupations: usize, count: u32, column: u32, step: u8): v128 {
  const rows = proximity + column;
  let best = v128.load(rows + slots * <u32>load<u16>(occupations));
  for (let i: u32 = 1; i < count; i++) {
    const near = v128.load(rows + slots * <u32>load<u16>(occupations + 2 * i));
    best = i8x16.max_u(best, i8x16.sub_sat_u(near, i8x16.splat(step * <u8>min<u32>(i, 4))));
  }
  return best;
}

/** A row of a table by index; rows are a multiple of sixteen bytes. */
function lookUp(row: usize, width: u32, index: v128): v128 {
  let points = i8x16.swizzle(v128.load(row), index);
  for (let from: u32 = 16; from < width; from += 16) {
    points = v128.or(points, i8x16.swizzle(v128.load(row + from), i8x16.sub(index, i8x16.splat(<u8>from))));
  }
  return points;
}

function incomePoints(offered: v128, wished: v128): v128 {
  const above = i8x16.min_u(i8x16.sub_sat_u(offered, wished), i8x16.splat(26));
  const below = i8x16.min_u(i8x16.sub_sat_u(wished, offered), i8x16.splat(33));
  // (148·above) >> 7 = above + ((5·above) >> 5); (136·below) >> 6 = 2·below + (below >> 3)
  const five = i8x16.add(above, i8x16.shl(above, 2));
  const up = i8x16.add(above, i8x16.shr_u(five, 5));
  const down = i8x16.add(i8x16.add(below, below), i8x16.shr_u(below, 3));
  const points = i8x16.sub(i8x16.add(i8x16.splat(70), up), down);
  return v128.bitselect(i8x16.splat(50), points, i8x16.eq(offered, i8x16.splat(0)));
}

/** Points by slot of a segment, into scratch, and which of the segment's skills the jobseeker has. */
function prepare(index: u32, segment: u32, codes: usize): void {
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
function scoreEmployer(index: u32, group: usize, lanes: v128): void {
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

/** `(part × factor) >> 8`, the factors being two bytes each. */
function share(part: v128, factors: usize): v128 {
  return i8x16.narrow_i16x8_u(
    i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(part), v128.load(factors)), 8),
    i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(part), v128.load(factors + 16)), 8),
  );
}

/** Lanes whose weight, half of the sum of scores and the bonus, is more than `best` above the price. */
function above(group: usize, sumLow: v128, sumHigh: v128, best: i32): i32 {
  const bar = i32x4.splat(best - bonus);
  const low = i16x8.shr_u(sumLow, 1);
  const high = i16x8.shr_u(sumHigh, 1);
  const one = i32x4.gt_s(i32x4.sub(i32x4.extend_low_i16x8_u(low), v128.load(group + at.PRICE)), bar);
  const two = i32x4.gt_s(i32x4.sub(i32x4.extend_high_i16x8_u(low), v128.load(group + at.PRICE + 16)), bar);
  const three = i32x4.gt_s(i32x4.sub(i32x4.extend_low_i16x8_u(high), v128.load(group + at.PRICE + 32)), bar);
  const four = i32x4.gt_s(i32x4.sub(i32x4.extend_high_i16x8_u(high), v128.load(group + at.PRICE + 48)), bar);
  return i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(one, two), i16x8.narrow_i32x4_s(three, four)));
}

/** Lanes that would take the jobseeker, those included where only the row decides. Merits go into scratch. */
function taken(index: u32, group: usize, scoreLow: v128, scoreHigh: v128): i32 {
  const low = v128.and(v128.load(group + at.GROUPS_LOW), v128.load8_splat(seekerGroups + 2 * index));
  const high = v128.and(v128.load(group + at.GROUPS_HIGH), v128.load8_splat(seekerGroups + 2 * index + 1));
  const first = i8x16.ne(v128.or(low, high), i8x16.splat(0));
  const firstLow = i16x8.extend_low_i8x16_s(first);
  const firstHigh = i16x8.extend_high_i8x16_s(first);
  const meritLow = i16x8.sub(i16x8.add(scoreLow, scoreLow), firstLow);
  const meritHigh = i16x8.sub(i16x8.add(scoreHigh, scoreHigh), firstHigh);
  const cutLow = v128.bitselect(v128.load(group + at.CUT_PRIORITISED), v128.load(group + at.CUT_OPEN), firstLow);
  const cutHigh = v128.bitselect(
    v128.load(group + at.CUT_PRIORITISED + 16),
    v128.load(group + at.CUT_OPEN + 16),
    firstHigh,
  );
  v128.store(scratch + MERITS, meritLow);
  v128.store(scratch + MERITS + 16, meritHigh);
  return i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_s(meritLow, cutLow), i16x8.ge_s(meritHigh, cutHigh)));
}

/** Weight of a lane above its price. */
function surplusOf(group: usize, lane: u32): i32 {
  return bonus + ((<i32>load<u16>(scratch + SEEKER_SCORES + 2 * lane)) >> 1) - load<i32>(group + at.PRICE + 4 * lane);
}

/** Whether a lane that may block does, rows compared. */
function blocks(index: u32, group: usize, lane: u32): bool {
  const row = load<u32>(group + at.ROWS + 4 * lane);
  const score = load<i16>(scratch + SEEKER_SCORES + 2 * lane);
  if (score == load<i16>(likedValue + 2 * index) && row >= load<u32>(likedRow + 4 * index)) return false;
  const merit = load<i16>(scratch + MERITS + 2 * lane);
  // the first bit of a merit is the priority
  const first = (merit & 1) == 1;
  const cut = first ? load<i16>(prioritisedValue + 2 * row) : load<i16>(openValue + 2 * row);
  const cutRow = first ? load<u32>(prioritisedRow + 4 * row) : load<u32>(openRow + 4 * row);
  if (merit == cut && load<u32>(seekerRow + 4 * index) >= cutRow) return false;
  for (let i = load<u32>(heldStart + 4 * index), to = load<u32>(heldStart + 4 * index + 4); i < to; i++) {
    if (load<u32>(held + 4 * i) == row) return false;
  }
  return true;
}
