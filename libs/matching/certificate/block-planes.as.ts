// Blocks of vacancies, laid out in planes of sixteen.
import * as at from './kernel-layout';
import {
  askedMonths,
  benefits,
  certificatePoints,
  dormitory,
  incomeStep,
  investor,
  languageClass,
  level,
  namesShifts,
  needByteCount,
  needBytes,
  needRowBytes,
  needs,
  openValue,
  prices,
  prioritisedValue,
  priorityGroups,
  shares,
  skillCount,
  skillKinds,
  skillStart,
  skills,
  slot,
  slots,
  start,
  welcomesReturnees,
} from './columns.as';

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
