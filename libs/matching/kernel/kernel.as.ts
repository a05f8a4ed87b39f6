// The scan kernel (AssemblyScript): rules and scores of one jobseeker against sixteen vacancies at a time.
//
// The meaning of every number is in ../market/market.ts; ../market/pair-scorer.ts is the scalar twin that this module is held
// to, bit for bit.

import { emitKept, floorScore, beginKeeping, keep, keepFrom } from './kept.as';
import {
  BOTH_SIDES,
  BY_NET_WEIGHT,
  BY_SCORE,
  CERTIFICATES,
  COUNT_ONLY,
  FROM,
  IN_LINE,
  INVESTOR,
  KM,
  LANGUAGE,
  LEVEL,
  LIMIT,
  MIDDLE,
  NEEDS,
  PACK_BLOCKS,
  PACK_KIND,
  PACK_SEGMENTS,
  ROWS,
  S_ABROAD,
  S_ABROAD_COUNT,
  S_AFTER_ROW,
  S_AFTER_SCORE,
  S_BENEFITS,
  S_BENEFIT_ROW,
  S_EMPLOYER_BASE,
  S_FREE_EXPERIENCE,
  S_GROUPS,
  S_HAS_SKILLS,
  S_INCOME,
  S_INVESTOR_ROW,
  S_LACKS,
  S_LANGUAGE_ROW,
  S_LEVEL,
  S_LEVEL_ROW,
  S_MONTHS,
  S_PRACTISED,
  S_PRACTISED_COUNT,
  S_REACH,
  S_REFUSES_SHIFTS,
  S_SEEKER_BASE,
  S_SKILLS,
  S_SKILL_COUNT,
  S_START,
  S_TRAINING_ROW,
  S_WANTED,
  S_WANTED_COUNT,
  SEGMENT,
  SHIFT,
  SLOT,
  SOURCE_FROM,
  SOURCE_MIDDLE,
  SOURCE_TO,
  START,
  TO,
  WAY,
} from './layout.as';
import { standInLine } from './line.as';
import { fillSegment } from './pack.as';
import {
  addHigh,
  addLow,
  benefitPoints,
  experiencePoints,
  incomePoints,
  listSkills,
  look,
  nearest,
  overseasPoints,
  skillPoints,
  splat,
} from './points.as';
import {
  blockBytes,
  bonus,
  cutMerits,
  cutRows,
  groupMerits,
  groupRows,
  groups,
  investorBlocks,
  languageBlocks,
  needBytes,
  openSlots,
  openSegments,
  reaching,
  segmentWords,
  segments,
  unusedSlots,
  usesStart,
  wDistance,
  wExperience,
  wIncome,
  wInvestor,
  wLanguage,
  wLevel,
  wBenefits,
  wOccupation,
  wOccupationWanted,
  wOverseas,
  wShift,
  wSkills,
  wTraining,
  wishFloor,
} from './tables.as';

export { allocate, mark, release } from './memory.as';
export { configure } from './tables.as';
export { takeLine } from './line.as';

// Scratch: four vectors of results, skill bits, the list of them, a vector for each need byte that the jobseeker lacks, and the
// segments to look at as bits.
const SKILL_MASKS: usize = 128;
const SKILL_LIST: usize = 128 + 8192;
const LACKS: usize = SKILL_LIST + 32768;

// The jobseeker in focus.
let seekerRow: u32 = 0;
let seekerAt: usize = 0;
/** Pairs that no rule refuses, of the jobseeker in focus. */
let feasible: u32 = 0;
/** Pairs looked at. */
let visited: u32 = 0;

let mode: i32 = 0;
let cuts: bool = false;
let exactCuts: bool = false;
let continues: bool = false;
let scratch: usize = 0;
let outVacancies: usize = 0;
let outSeconds: usize = 0;
/** Entries of IN_LINE, which has no limit. */
let inLine: u32 = 0;

export function begin(
  howToKeep: i32,
  withCuts: i32,
  length: u32,
  room: u32,
  keysAt: usize,
  scratchAt: usize,
  vacanciesAt: usize,
  secondsAt: usize,
): void {
  mode = howToKeep;
  cuts = withCuts != 0;
  exactCuts = withCuts == 2;
  scratch = scratchAt;
  outVacancies = vacanciesAt;
  outSeconds = secondsAt;
  beginKeeping(keysAt, length, room);
}

export function focus(at: usize): void {
  seekerAt = at;
  seekerRow = load<u32>(at);
  feasible = 0;
  visited = 0;
  inLine = 0;
  const afterScore = load<u32>(at + S_AFTER_SCORE);
  keepFrom(mode == BY_NET_WEIGHT ? 1 : mode == IN_LINE ? <u16>afterScore : 0);
  continues = mode != IN_LINE && afterScore != 0xffff;
  for (let b: usize = 0; b < needBytes; b++) {
    v128.store(scratch + LACKS + (b << 4), v128.load_splat<u8>(at + b, S_LACKS));
  }
  const wanted = <usize>load<u32>(at + S_WANTED);
  const wantedCount = load<u32>(at + S_WANTED_COUNT);
  const chosen = scratch + LACKS + (needBytes << 4);
  for (let word: u32 = 0; word < segmentWords; word++) {
    let bits: u32 = 0xffffffff;
    if (wishFloor > 0 && wantedCount > 0) {
      bits = load<u32>(openSegments + (word << 2));
      for (let i: u32 = 0; i < wantedCount; i++) {
        const row = 5 * <u32>load<u16>(wanted + (i << 1)) + min<u32>(i, 4);
        bits |= load<u32>(reaching + ((row * segmentWords + word) << 2));
      }
    }
    // no segment is behind the last
    if (word + 1 == segmentWords && (segments & 31) != 0) bits &= (1 << (segments & 31)) - 1;
    store<u32>(chosen + (word << 2), bits);
  }
}

export function found(): u32 {
  return feasible;
}

export function looked(): u32 {
  return visited;
}

/** Writes the list best first; of IN_LINE it is there already, in no order. Returns how many. */
export function emit(values: usize): u32 {
  return mode == IN_LINE ? inLine : emitKept(outVacancies, values, outSeconds);
}

/** Scans a pack for the jobseeker in focus. `parts`: 1 = vacancies without a dormitory only, 2 = all. */
export function scan(pack: usize, parts: u32): void {
  const s = seekerAt;
  const blocks = <usize>load<u32>(pack + PACK_BLOCKS);
  const table = <usize>load<u32>(pack + PACK_SEGMENTS);
  const byDistance = load<u32>(pack + PACK_KIND) == 0;

  const lacks = scratch + LACKS;
  const zero = splat(0);
  const fifty = splat(50);
  const level = splat(<u8>load<u32>(s + S_LEVEL));
  const reach = splat(<u8>load<u32>(s + S_REACH));
  const start = i16x8.splat(<u16>load<u32>(s + S_START));
  const income = <u8>load<u32>(s + S_INCOME);
  const ownIncome = splat(income);
  const refusesShifts = load<u32>(s + S_REFUSES_SHIFTS) != 0;
  const benefits = load<u32>(s + S_BENEFITS);
  const benefitsLow = splat(<u8>benefits);
  const benefitsHigh = splat(<u8>(benefits >> 8));
  const benefitRow = <usize>load<u32>(s + S_BENEFIT_ROW);
  const investorRow = <usize>load<u32>(s + S_INVESTOR_ROW);
  const languageRow = <usize>load<u32>(s + S_LANGUAGE_ROW);
  const levelRow = v128.load(<usize>load<u32>(s + S_LEVEL_ROW));
  const trainingRow = <usize>load<u32>(s + S_TRAINING_ROW);
  const wanted = <usize>load<u32>(s + S_WANTED);
  const wantedCount = load<u32>(s + S_WANTED_COUNT);
  const practisedCount = load<u32>(s + S_PRACTISED_COUNT);
  const abroadCount = load<u32>(s + S_ABROAD_COUNT);
  const hasSkills = load<u32>(s + S_HAS_SKILLS) != 0;
  const months = splat(<u8>load<u32>(s + S_MONTHS));
  const freeExperience = splat(<u8>load<u32>(s + S_FREE_EXPERIENCE));
  const ownGroups = <u16>load<u32>(s + S_GROUPS);
  const seekerBase = i16x8.splat(<u16>load<u32>(s + S_SEEKER_BASE));
  const employerBase = i16x8.splat(<u16>load<u32>(s + S_EMPLOYER_BASE));
  const afterScore = <u16>load<u32>(s + S_AFTER_SCORE);
  const afterRow = load<u32>(s + S_AFTER_ROW);
  const after = i16x8.splat(afterScore);
  const before = cuts && mode == BY_SCORE;

  const chosen = lacks + (needBytes << 4);
  let word: u32 = 0;
  let bits: u32 = segmentWords > 0 ? load<u32>(chosen) : 0;
  for (;;) {
    while (bits == 0 && ++word < segmentWords) bits = load<u32>(chosen + (word << 2));
    if (bits == 0) break;
    const segment = (word << 5) + ctz(bits);
    bits &= bits - 1;
    const entry = table + <usize>segment * SEGMENT;
    const from = load<u32>(entry + FROM);
    const to = load<u32>(entry + (parts == 2 ? TO : MIDDLE));
    if (from == to) continue;
    const base = <usize>segment << 4;
    let want = fifty;
    let ok = zero;
    let checksWish = false;
    if (wantedCount > 0) {
      want = nearest(wanted, wantedCount, base, 5);
      if (wishFloor > 0) {
        ok = v128.or(i8x16.ge_u(want, splat(wishFloor)), v128.load(openSlots + base));
        checksWish = !i8x16.all_true(v128.or(ok, v128.load(unusedSlots + base)));
      }
    }
    fillSegment(pack, entry);
    visited += load<u32>(entry + (parts == 2 ? SOURCE_TO : SOURCE_MIDDLE)) - load<u32>(entry + SOURCE_FROM);
    // what the employer's side needs of this segment, made when the first pair asks for it
    let isPrepared = false;
    let done = fifty;
    let trained = fifty;
    let stayed = zero;
    let skills: u32 = 0;

    const end = blocks + <usize>(to >> 4) * blockBytes;
    for (let at = blocks + <usize>(from >> 4) * blockBytes; at < end; at += blockBytes) {
      const slot = v128.load(at, SLOT);
      let bad = i8x16.gt_u(v128.load(at, LEVEL), level);
      let missing = zero;
      for (let b: usize = 0; b < needBytes << 4; b += 16) {
        missing = v128.or(missing, v128.and(v128.load(at + b, NEEDS), v128.load(lacks + b)));
      }
      bad = v128.or(bad, i8x16.ne(missing, zero));
      if (byDistance) bad = v128.or(bad, i8x16.gt_u(v128.load(at, KM), reach));
      if (checksWish) bad = v128.or(bad, v128.not(i8x16.swizzle(ok, slot)));
      if (usesStart) {
        const late0 = i16x8.gt_u(start, v128.load(at, START));
        const late1 = i16x8.gt_u(start, v128.load(at, START + 16));
        bad = v128.or(bad, i8x16.narrow_i16x8_s(late0, late1));
      }
      let pairs = i8x16.bitmask(bad) ^ 0xffff;
      if (pairs == 0) continue;
      feasible += popcnt(pairs);

      // what the vacancy is worth to the jobseeker
      let points = i8x16.swizzle(want, slot);
      let score0 = addLow(seekerBase, points, i16x8.splat(wOccupationWanted));
      let score1 = addHigh(seekerBase, points, i16x8.splat(wOccupationWanted));
      points = v128.load(at, WAY);
      score0 = addLow(score0, points, i16x8.splat(wDistance));
      score1 = addHigh(score1, points, i16x8.splat(wDistance));
      if (income != 0) {
        points = incomePoints(at, ownIncome);
        score0 = addLow(score0, points, i16x8.splat(wIncome));
        score1 = addHigh(score1, points, i16x8.splat(wIncome));
      }
      if (benefitRow != 0) {
        points = benefitPoints(at, v128.load(benefitRow), benefitsLow, benefitsHigh);
        score0 = addLow(score0, points, i16x8.splat(wBenefits));
        score1 = addHigh(score1, points, i16x8.splat(wBenefits));
      }
      if (refusesShifts) {
        points = v128.load(at, SHIFT);
        score0 = addLow(score0, points, i16x8.splat(wShift));
        score1 = addHigh(score1, points, i16x8.splat(wShift));
      }
      if (investorRow != 0) {
        points = look(investorRow, investorBlocks, v128.load(at, INVESTOR));
        score0 = addLow(score0, points, i16x8.splat(wInvestor));
        score1 = addHigh(score1, points, i16x8.splat(wInvestor));
      }

      if (mode == BY_SCORE || mode == IN_LINE) {
        const bar = i16x8.splat(floorScore);
        let in0 = i16x8.ge_u(score0, bar);
        let in1 = i16x8.ge_u(score1, bar);
        if (continues) {
          in0 = v128.and(in0, i16x8.le_u(score0, after));
          in1 = v128.and(in1, i16x8.le_u(score1, after));
        }
        pairs &= i8x16.bitmask(i8x16.narrow_i16x8_s(in0, in1));
        if (pairs == 0) continue;
      }

      // what the jobseeker is worth to the vacancy
      if (!isPrepared) {
        isPrepared = true;
        if (practisedCount > 0) done = nearest(load<u32>(s + S_PRACTISED), practisedCount, base, 0);
        if (trainingRow != 0) trained = v128.load(trainingRow + base);
        if (abroadCount > 0) stayed = nearest(load<u32>(s + S_ABROAD), abroadCount, base, 0);
        if (hasSkills) {
          const own = <usize>load<u32>(s + S_SKILLS);
          skills = listSkills(segment, own, load<u32>(s + S_SKILL_COUNT), scratch + SKILL_MASKS, scratch + SKILL_LIST);
        }
      }
      let merit0 = i16x8.add(employerBase, v128.load(at, CERTIFICATES));
      let merit1 = i16x8.add(employerBase, v128.load(at, CERTIFICATES + 16));
      points = i8x16.swizzle(levelRow, v128.load(at, LEVEL));
      merit0 = addLow(merit0, points, i16x8.splat(wLevel));
      merit1 = addHigh(merit1, points, i16x8.splat(wLevel));
      points = experiencePoints(at, months, freeExperience);
      merit0 = addLow(merit0, points, i16x8.splat(wExperience));
      merit1 = addHigh(merit1, points, i16x8.splat(wExperience));
      if (practisedCount > 0) {
        points = i8x16.swizzle(done, slot);
        merit0 = addLow(merit0, points, i16x8.splat(wOccupation));
        merit1 = addHigh(merit1, points, i16x8.splat(wOccupation));
      }
      if (trainingRow != 0) {
        points = i8x16.swizzle(trained, slot);
        merit0 = addLow(merit0, points, i16x8.splat(wTraining));
        merit1 = addHigh(merit1, points, i16x8.splat(wTraining));
      }
      if (hasSkills) {
        points = skillPoints(at, scratch + SKILL_LIST, skills);
        merit0 = addLow(merit0, points, i16x8.splat(wSkills));
        merit1 = addHigh(merit1, points, i16x8.splat(wSkills));
      }
      if (abroadCount > 0) {
        points = overseasPoints(at, stayed, slot);
        merit0 = addLow(merit0, points, i16x8.splat(wOverseas));
        merit1 = addHigh(merit1, points, i16x8.splat(wOverseas));
      }
      if (languageRow != 0) {
        points = look(languageRow, languageBlocks, v128.load(at, LANGUAGE));
        merit0 = addLow(merit0, points, i16x8.splat(wLanguage));
        merit1 = addHigh(merit1, points, i16x8.splat(wLanguage));
      }

      if (mode == COUNT_ONLY) {
        v128.store(scratch, v128.add<u16>(score0, merit0));
        v128.store(scratch + 16, v128.add<u16>(score1, merit1));
        continue;
      }
      const limitAt = at + LIMIT;
      let value0 = score0;
      let value1 = score1;
      let second0 = merit0;
      let second1 = merit1;
      let line: i32 = 0;
      if (mode == BY_NET_WEIGHT) {
        const extra = i16x8.splat(bonus);
        second0 = i16x8.add(i16x8.shr_u(i16x8.add(score0, merit0), 1), extra);
        second1 = i16x8.add(i16x8.shr_u(i16x8.add(score1, merit1), 1), extra);
        value0 = i16x8.sub_sat_u(second0, v128.load(limitAt));
        value1 = i16x8.sub_sat_u(second1, v128.load(limitAt + 16));
        const bar = i16x8.splat(floorScore);
        pairs &= i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_u(value0, bar), i16x8.ge_u(value1, bar)));
      } else if (before) {
        pairs &= i8x16.bitmask(
          i8x16.narrow_i16x8_s(i16x8.ge_u(merit0, v128.load(limitAt)), i16x8.ge_u(merit1, v128.load(limitAt + 16))),
        );
      } else if (mode == BOTH_SIDES) {
        // limits are the lines' floors here
        line = pairs & i8x16.bitmask(
          i8x16.narrow_i16x8_s(i16x8.ge_u(merit0, v128.load(limitAt)), i16x8.ge_u(merit1, v128.load(limitAt + 16))),
        );
        const bar = i16x8.splat(floorScore);
        pairs &= i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_u(score0, bar), i16x8.ge_u(score1, bar)));
      }
      if ((pairs | line) == 0) continue;
      v128.store(scratch, value0);
      v128.store(scratch + 16, value1);
      v128.store(scratch + 32, second0);
      v128.store(scratch + 48, second1);
      while (line != 0) {
        const lane = <usize>ctz(line);
        line &= line - 1;
        const vacancy = load<u32>(at + (lane << 2), ROWS);
        const shares = (load<u16>(groups + (vacancy << 1)) & ownGroups) != 0;
        const merit = (<u32>load<u16>(scratch + 32 + (lane << 1)) << 1) | (shares ? 1 : 0);
        store<u16>(limitAt + (lane << 1), standInLine(vacancy, merit, seekerRow));
      }
      while (pairs != 0) {
        const lane = <usize>ctz(pairs);
        pairs &= pairs - 1;
        const vacancy = load<u32>(at + (lane << 2), ROWS);
        const value = load<u16>(scratch + (lane << 1));
        let second = <u32>load<u16>(scratch + 32 + (lane << 1));
        if (mode != BY_NET_WEIGHT) {
          const shares = (load<u16>(groups + (vacancy << 1)) & ownGroups) != 0;
          second = (second << 1) | (shares ? 1 : 0);
          if (mode == IN_LINE) {
            if (value == afterScore && vacancy > afterRow) continue;
            store<u32>(outVacancies + (inLine << 2), vacancy);
            store<u16>(outSeconds + (inLine << 1), <u16>second);
            inLine++;
            continue;
          }
          if (exactCuts) {
            const last = shares ? <u32>load<u16>(groupMerits + (vacancy << 1)) : <u32>load<u16>(cutMerits + (vacancy << 1));
            if (second < last) continue;
            if (second == last && seekerRow > load<u32>((shares ? groupRows : cutRows) + (vacancy << 2))) continue;
          }
          if (continues && value == afterScore && vacancy <= afterRow) continue;
        }
        keep(value, vacancy, second);
      }
    }
  }
}
