import { type MarketIds, type SeekerTable, sharedBytes, sharedUint16, sharedUint32 } from './market.js';

/** The rows of some jobseekers, ascending, as a table of their own on shared memory. */
export function pickSeekers(seekers: SeekerTable, rows: Uint32Array, needWords: number): SeekerTable {
  const bytes = (column: Uint8Array) => filled(sharedBytes(rows.length), (i) => column[rows[i]!]!);
  const words = (column: Uint16Array) => filled(sharedUint16(rows.length), (i) => column[rows[i]!]!);
  const starts = (start: Uint32Array) => {
    const picked = sharedUint32(rows.length + 1);
    rows.forEach((row, i) => (picked[i + 1] = picked[i]! + start[row + 1]! - start[row]!));
    return picked;
  };
  const lists = (start: Uint32Array, values: Uint16Array) => {
    const picked = sharedUint16(rows.reduce((sum, row) => sum + start[row + 1]! - start[row]!, 0));
    let at = 0;
    for (const row of rows) {
      for (let i = start[row]!; i < start[row + 1]!; i++) picked[at++] = values[i]!;
    }
    return picked;
  };
  const has = sharedUint32(rows.length * needWords);
  rows.forEach((row, i) => {
    for (let word = 0; word < needWords; word++) has[i * needWords + word] = seekers.has[row * needWords + word]!;
  });
  return {
    size: rows.length,
    home: words(seekers.home),
    has,
    level: bytes(seekers.level),
    start: words(seekers.start),
    reachKm: bytes(seekers.reachKm),
    willing: bytes(seekers.willing),
    namedStart: starts(seekers.namedStart),
    named: lists(seekers.namedStart, seekers.named),
    wantedStart: starts(seekers.wantedStart),
    wanted: lists(seekers.wantedStart, seekers.wanted),
    practisedStart: starts(seekers.practisedStart),
    practised: lists(seekers.practisedStart, seekers.practised),
    abroadStart: starts(seekers.abroadStart),
    abroad: lists(seekers.abroadStart, seekers.abroad),
    overseasMode: bytes(seekers.overseasMode),
    training: words(seekers.training),
    incomeStep: bytes(seekers.incomeStep),
    refusesShifts: bytes(seekers.refusesShifts),
    wantedBenefits: words(seekers.wantedBenefits),
    wantedBenefitCount: bytes(seekers.wantedBenefitCount),
    investorProfile: words(seekers.investorProfile),
    languageProfile: words(seekers.languageProfile),
    skillStart: starts(seekers.skillStart),
    skills: lists(seekers.skillStart, seekers.skills),
    hasSkills: bytes(seekers.hasSkills),
    months: bytes(seekers.months),
    freeExperience: bytes(seekers.freeExperience),
    availability: bytes(seekers.availability),
    priorityGroups: words(seekers.priorityGroups),
    proved: bytes(seekers.proved),
  };
}

/** The ids that go with them. */
export function pickSeekerIds(ids: MarketIds, rows: Uint32Array): MarketIds {
  const rowOf = new Int32Array(ids.seekers.length).fill(-1);
  rows.forEach((row, i) => (rowOf[row] = i));
  const byId = Array.from(ids.seekersById, (row) => rowOf[row]!).filter((row) => row >= 0);
  return {
    ...ids,
    seekers: Array.from(rows, (row) => ids.seekers[row]!),
    seekerVersions: filled(sharedUint32(rows.length), (i) => ids.seekerVersions[rows[i]!]!),
    seekersById: filled(sharedUint32(rows.length), (i) => byId[i]!),
  };
}

function filled<Column extends Uint8Array | Uint16Array | Uint32Array>(
  column: Column,
  valueOf: (i: number) => number,
): Column {
  for (let i = 0; i < column.length; i++) column[i] = valueOf(i);
  return column;
}
