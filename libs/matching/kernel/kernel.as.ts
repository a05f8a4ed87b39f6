// The scan kernel (AssemblyScript): rules and scores of one jobseeker against sixteen vacancies at a time.
//
// The meaning of every number is in ../market/market.ts; ../market/pair-scorer.ts is the scalar twin that this module is held
// to, bit for bit.

import * as at from './layout.as';
import { standInLine } from './line.as';
import { beginKeeping, emitKept, floorScore, keep, keepFrom } from './kept.as';
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
import { chooseSegments, listSegments } from './segments.as';
import * as tables from './tables.as';

export { allocate, mark, release } from './memory.as';
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

/** Reads the tables' shapes and addresses; the tables are in place. */
export function configure(words: usize): void {
  tables.configure(words);
  listSegments();
}

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

export function focus(seeker: usize): void {
  seekerAt = seeker;
  seekerRow = load<u32>(seeker);
  feasible = 0;
  visited = 0;
  inLine = 0;
  const afterScore = load<u32>(seeker + at.S_AFTER_SCORE);
  keepFrom(mode == at.BY_NET_WEIGHT ? 1 : mode == at.IN_LINE ? <u16>afterScore : 0);
  continues = mode != at.IN_LINE && afterScore != 0xffff;
  for (let b: usize = 0; b < tables.needBytes; b++) {
    v128.store(scratch + LACKS + (b << 4), v128.load_splat<u8>(seeker + b, at.S_LACKS));
  }
  chooseSegments(seeker, scratch + LACKS + (tables.needBytes << 4));
}

export function found(): u32 {
  return feasible;
}

export function looked(): u32 {
  return visited;
}

/** Writes the list best first; of IN_LINE it is there already, in no order. Returns how many. */
export function emit(values: usize): u32 {
  return mode == at.IN_LINE ? inLine : emitKept(outVacancies, values, outSeconds);
}

/** Scans a pack for the jobseeker in focus. `parts`: 1 = vacancies without a dormitory only, 2 = all. */
export function scan(pack: usize, parts: u32): void {
  const s = seekerAt;
  const blocks = <usize>load<u32>(pack + at.PACK_BLOCKS);
  const table = <usize>load<u32>(pack + at.PACK_SEGMENTS);
  const byDistance = load<u32>(pack + at.PACK_KIND) == 0;

  const lacks = scratch + LACKS;
  const zero = splat(0);
  const fifty = splat(50);
  const level = splat(<u8>load<u32>(s + at.S_LEVEL));
  const reach = splat(<u8>load<u32>(s + at.S_REACH));
  const start = i16x8.splat(<u16>load<u32>(s + at.S_START));
  const income = <u8>load<u32>(s + at.S_INCOME);
  const ownIncome = splat(income);
  const refusesShifts = load<u32>(s + at.S_REFUSES_SHIFTS) != 0;
  const benefits = load<u32>(s + at.S_BENEFITS);
  const benefitsLow = splat(<u8>benefits);
  const benefitsHigh = splat(<u8>(benefits >> 8));
  const benefitRow = <usize>load<u32>(s + at.S_BENEFIT_ROW);
  const investorRow = <usize>load<u32>(s + at.S_INVESTOR_ROW);
  const languageRow = <usize>load<u32>(s + at.S_LANGUAGE_ROW);
  const levelRow = v128.load(<usize>load<u32>(s + at.S_LEVEL_ROW));
  const trainingRow = <usize>load<u32>(s + at.S_TRAINING_ROW);
  const wanted = <usize>load<u32>(s + at.S_WANTED);
  const wantedCount = load<u32>(s + at.S_WANTED_COUNT);
  const practisedCount = load<u32>(s + at.S_PRACTISED_COUNT);
  const abroadCount = load<u32>(s + at.S_ABROAD_COUNT);
  const hasSkills = load<u32>(s + at.S_HAS_SKILLS) != 0;
  const months = splat(<u8>load<u32>(s + at.S_MONTHS));
  const freeExperience = splat(<u8>load<u32>(s + at.S_FREE_EXPERIENCE));
  const ownGroups = <u16>load<u32>(s + at.S_GROUPS);
  const seekerBase = i16x8.splat(<u16>load<u32>(s + at.S_SEEKER_BASE));
  const employerBase = i16x8.splat(<u16>load<u32>(s + at.S_EMPLOYER_BASE));
  const afterScore = <u16>load<u32>(s + at.S_AFTER_SCORE);
  const afterRow = load<u32>(s + at.S_AFTER_ROW);
  const after = i16x8.splat(afterScore);
  const before = cuts && mode == at.BY_SCORE;

  const chosen = lacks + (tables.needBytes << 4);
  let word: u32 = 0;
  let bits: u32 = tables.segmentWords > 0 ? load<u32>(chosen) : 0;
  for (;;) {
    while (bits == 0 && ++word < tables.segmentWords) bits = load<u32>(chosen + (word << 2));
    if (bits == 0) break;
    const segment = (word << 5) + ctz(bits);
    bits &= bits - 1;
    const entry = table + <usize>segment * at.SEGMENT;
    const from = load<u32>(entry + at.FROM);
    const to = load<u32>(entry + (parts == 2 ? at.TO : at.MIDDLE));
    if (from == to) continue;
    const base = <usize>segment << 4;
    let want = fifty;
    let ok = zero;
    let checksWish = false;
    if (wantedCount > 0) {
      want = nearest(wanted, wantedCount, base, 5);
      if (tables.wishFloor > 0) {
        ok = v128.or(i8x16.ge_u(want, splat(tables.wishFloor)), v128.load(tables.openSlots + base));
        checksWish = !i8x16.all_true(v128.or(ok, v128.load(tables.unusedSlots + base)));
      }
    }
    fillSegment(pack, entry);
    visited += load<u32>(entry + (parts == 2 ? at.SOURCE_TO : at.SOURCE_MIDDLE)) - load<u32>(entry + at.SOURCE_FROM);
    // what the employer's side needs of this segment, made when the first pair asks for it
    let isPrepared = false;
    let done = fifty;
    let trained = fifty;
    let stayed = zero;
    let skills: u32 = 0;

    const end = blocks + <usize>(to >> 4) * tables.blockBytes;
    for (let block = blocks + <usize>(from >> 4) * tables.blockBytes; block < end; block += tables.blockBytes) {
      const slot = v128.load(block, at.SLOT);
      let bad = i8x16.gt_u(v128.load(block, at.LEVEL), level);
      let missing = zero;
      for (let b: usize = 0; b < tables.needBytes << 4; b += 16) {
        missing = v128.or(missing, v128.and(v128.load(block + b, at.NEEDS), v128.load(lacks + b)));
      }
      bad = v128.or(bad, i8x16.ne(missing, zero));
      if (byDistance) bad = v128.or(bad, i8x16.gt_u(v128.load(block, at.KM), reach));
      if (checksWish) bad = v128.or(bad, v128.not(i8x16.swizzle(ok, slot)));
      if (tables.usesStart) {
        const late0 = i16x8.gt_u(start, v128.load(block, at.START));
        const late1 = i16x8.gt_u(start, v128.load(block, at.START + 16));
        bad = v128.or(bad, i8x16.narrow_i16x8_s(late0, late1));
      }
      let pairs = i8x16.bitmask(bad) ^ 0xffff;
      if (pairs == 0) continue;
      feasible += popcnt(pairs);

      // what the vacancy is worth to the jobseeker
      let points = i8x16.swizzle(want, slot);
      let score0 = addLow(seekerBase, points, i16x8.splat(tables.wOccupationWanted));
      let score1 = addHigh(seekerBase, points, i16x8.splat(tables.wOccupationWanted));
      points = v128.load(block, at.WAY);
      score0 = addLow(score0, points, i16x8.splat(tables.wDistance));
      score1 = addHigh(score1, points, i16x8.splat(tables.wDistance));
      if (income != 0) {
        points = incomePoints(block, ownIncome);
        score0 = addLow(score0, points, i16x8.splat(tables.wIncome));
        score1 = addHigh(score1, points, i16x8.splat(tables.wIncome));
      }
      if (benefitRow != 0) {
        points = benefitPoints(block, v128.load(benefitRow), benefitsLow, benefitsHigh);
        score0 = addLow(score0, points, i16x8.splat(tables.wBenefits));
        score1 = addHigh(score1, points, i16x8.splat(tables.wBenefits));
      }
      if (refusesShifts) {
        points = v128.load(block, at.SHIFT);
        score0 = addLow(score0, points, i16x8.splat(tables.wShift));
        score1 = addHigh(score1, points, i16x8.splat(tables.wShift));
      }
      if (investorRow != 0) {
        points = look(investorRow, tables.investorBlocks, v128.load(block, at.INVESTOR));
        score0 = addLow(score0, points, i16x8.splat(tables.wInvestor));
        score1 = addHigh(score1, points, i16x8.splat(tables.wInvestor));
      }

      if (mode == at.BY_SCORE || mode == at.IN_LINE) {
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
        if (practisedCount > 0) done = nearest(load<u32>(s + at.S_PRACTISED), practisedCount, base, 0);
        if (trainingRow != 0) trained = v128.load(trainingRow + base);
        if (abroadCount > 0) stayed = nearest(load<u32>(s + at.S_ABROAD), abroadCount, base, 0);
        if (hasSkills) {
          const own = <usize>load<u32>(s + at.S_SKILLS);
          skills = listSkills(segment, own, load<u32>(s + at.S_SKILL_COUNT), scratch + SKILL_MASKS, scratch + SKILL_LIST);
        }
      }
      let merit0 = i16x8.add(employerBase, v128.load(block, at.CERTIFICATES));
      let merit1 = i16x8.add(employerBase, v128.load(block, at.CERTIFICATES + 16));
      points = i8x16.swizzle(levelRow, v128.load(block, at.LEVEL));
      merit0 = addLow(merit0, points, i16x8.splat(tables.wLevel));
      merit1 = addHigh(merit1, points, i16x8.splat(tables.wLevel));
      points = experiencePoints(block, months, freeExperience);
      merit0 = addLow(merit0, points, i16x8.splat(tables.wExperience));
      merit1 = addHigh(merit1, points, i16x8.splat(tables.wExperience));
      if (practisedCount > 0) {
        points = i8x16.swizzle(done, slot);
        merit0 = addLow(merit0, points, i16x8.splat(tables.wOccupation));
        merit1 = addHigh(merit1, points, i16x8.splat(tables.wOccupation));
      }
      if (trainingRow != 0) {
        points = i8x16.swizzle(trained, slot);
        merit0 = addLow(merit0, points, i16x8.splat(tables.wTraining));
        merit1 = addHigh(merit1, points, i16x8.splat(tables.wTraining));
      }
      if (hasSkills) {
        points = skillPoints(block, scratch + SKILL_LIST, skills);
        merit0 = addLow(merit0, points, i16x8.splat(tables.wSkills));
        merit1 = addHigh(merit1, points, i16x8.splat(tables.wSkills));
      }
      if (abroadCount > 0) {
        points = overseasPoints(block, stayed, slot);
        merit0 = addLow(merit0, points, i16x8.splat(tables.wOverseas));
        merit1 = addHigh(merit1, points, i16x8.splat(tables.wOverseas));
      }
      if (languageRow != 0) {
        points = look(languageRow, tables.languageBlocks, v128.load(block, at.LANGUAGE));
        merit0 = addLow(merit0, points, i16x8.splat(tables.wLanguage));
        merit1 = addHigh(merit1, points, i16x8.splat(tables.wLanguage));
      }

      if (mode == at.COUNT_ONLY) {
        v128.store(scratch, v128.add<u16>(score0, merit0));
        v128.store(scratch + 16, v128.add<u16>(score1, merit1));
        continue;
      }
      const limitAt = block + at.LIMIT;
      let value0 = score0;
      let value1 = score1;
      let second0 = merit0;
      let second1 = merit1;
      let line: i32 = 0;
      if (mode == at.BY_NET_WEIGHT) {
        const extra = i16x8.splat(tables.bonus);
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
      } else if (mode == at.BOTH_SIDES) {
        // tables.limits are the lines' floors here
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
        const vacancy = load<u32>(block + (lane << 2), at.ROWS);
        const shares = (load<u16>(tables.groups + (vacancy << 1)) & ownGroups) != 0;
        const merit = (<u32>load<u16>(scratch + 32 + (lane << 1)) << 1) | (shares ? 1 : 0);
        store<u16>(limitAt + (lane << 1), standInLine(vacancy, merit, seekerRow));
      }
      while (pairs != 0) {
        const lane = <usize>ctz(pairs);
        pairs &= pairs - 1;
        const vacancy = load<u32>(block + (lane << 2), at.ROWS);
        const value = load<u16>(scratch + (lane << 1));
        let second = <u32>load<u16>(scratch + 32 + (lane << 1));
        if (mode != at.BY_NET_WEIGHT) {
          const shares = (load<u16>(tables.groups + (vacancy << 1)) & ownGroups) != 0;
          second = (second << 1) | (shares ? 1 : 0);
          if (mode == at.IN_LINE) {
            if (value == afterScore && vacancy > afterRow) continue;
            store<u32>(outVacancies + (inLine << 2), vacancy);
            store<u16>(outSeconds + (inLine << 1), <u16>second);
            inLine++;
            continue;
          }
          if (exactCuts) {
            const last = shares ? <u32>load<u16>(tables.groupMerits + (vacancy << 1)) : <u32>load<u16>(tables.cutMerits + (vacancy << 1));
            if (second < last) continue;
            if (second == last && seekerRow > load<u32>((shares ? tables.groupRows : tables.cutRows) + (vacancy << 2))) continue;
          }
          if (continues && value == afterScore && vacancy <= afterRow) continue;
        }
        keep(value, vacancy, second);
      }
    }
  }
}
