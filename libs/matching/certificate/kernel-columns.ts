import type { Market } from '../market/market.js';
import { SHARES } from './pair-check.js';
import type { Claim } from './sweep.js';
import type { VacancyMarks } from './vacancy-marks.js';

type Columns = Readonly<Record<string, ArrayBufferView>>;

/** Vacancies and tables under the kernel's names. */
export function kernelColumns(market: Market, marks: VacancyMarks): Columns {
  const { vacancies, tables, weights } = market;
  return {
    needBytes: usedNeedBytes(market),
    needs: vacancies.needs,
    level: vacancies.level,
    start: vacancies.start,
    slot: vacancies.slot,
    incomeStep: vacancies.incomeStep,
    dormitory: vacancies.dormitory,
    benefits: vacancies.benefits,
    investor: vacancies.investor,
    languageClass: vacancies.languageClass,
    askedMonths: vacancies.askedMonths,
    welcomesReturnees: vacancies.welcomesReturnees,
    priorityGroups: vacancies.priorityGroups,
    skillStart: vacancies.skillStart,
    skills: vacancies.skills,
    skillCount: vacancies.skillCount,
    ...marks,
    shares: SHARES,
    proximity: tables.proximity,
    openSlots: tables.openSlots,
    trainingPoints: tables.trainingPoints,
    levelPoints: tables.levelPoints,
    investorPoints: tables.investorPoints,
    languagePoints: tables.languagePoints,
    benefitPoints: benefitPointsByCount(),
    weights: factorWeights(weights),
    ...segmentsInReach(market),
  };
}

/** What does not change from pair to pair, under the kernel's names. */
export function kernelConstants(market: Market, claim: Claim): Readonly<Record<string, number>> {
  const { tables } = market;
  return {
    needByteCount: usedNeedBytes(market).length,
    needRowBytes: 4 * tables.needWords,
    slots: 16 * tables.segments,
    segmentWords: Math.ceil(tables.segments / 32),
    skillKinds: tables.skills,
    investorWidth: tables.investorWidth,
    languageWidth: tables.languageWidth,
    wishFloor: market.wishFloor,
    bonus: claim.kind === 'weight' ? claim.bonus : 0,
  };
}

/** The claim's numbers of each vacancy under the kernel's names. Those of the other kind of claim are there and not looked at. */
export function kernelClaim({ vacancies }: Market, claim: Claim): Columns {
  const none = new Int32Array(vacancies.size);
  if (claim.kind === 'weight') return { prioritisedValue: none, openValue: none, prices: claim.prices };
  const { prioritised, open } = claim.cuts;
  return {
    prioritisedValue: prioritised.value,
    prioritisedRow: prioritised.row,
    openValue: open.value,
    openRow: open.row,
    prices: none,
  };
}

/** Bytes of a row of needs in which some vacancy has a bit. */
function usedNeedBytes({ vacancies, tables }: Market): Uint8Array {
  const words = tables.needWords;
  if (words > 64) throw new RangeError('a row of needs is at most 64 words');
  const used = new Uint32Array(words);
  vacancies.needs.forEach((bits, index) => (used[index % words]! |= bits));
  const bytes = new Uint8Array(used.buffer);
  return Uint8Array.from(Array.from(bytes.keys()).filter((index) => bytes[index] !== 0));
}

/** Sixteen bytes per number of benefits wanted: points by how many of them are offered. */
function benefitPointsByCount(): Uint8Array {
  return Uint8Array.from({ length: 256 * 16 }, (_, index) =>
    Math.min(255, ((index % 16) * SHARES[Math.floor(index / 16)]!) >> 8),
  );
}

/** Bits of the segments in which somebody may find a vacancy under the wish floor. */
function segmentsInReach({ tables, wishFloor }: Market): Columns {
  const { segments, occupations, proximity, openSlots } = tables;
  const words = Math.ceil(segments / 32);
  const openSegments = new Uint32Array(words);
  openSlots.forEach((open, slot) => (openSegments[slot >> 9]! |= open << ((slot >> 4) & 31)));
  const reaching = new Uint32Array(occupations * 5 * words);
  for (let occupation = 0; occupation < occupations; occupation++) {
    for (let segment = 0; segment < segments; segment++) {
      const from = 16 * (occupation * segments + segment);
      const nearest = proximity.subarray(from, from + 16).reduce((best, near) => Math.max(best, near), 0);
      for (let place = 0; place < 5; place++) {
        if (nearest - 5 * place < wishFloor) continue;
        reaching[(occupation * 5 + place) * words + (segment >> 5)]! |= 1 << (segment & 31);
      }
    }
  }
  return { openSegments, reaching };
}

/** The jobseeker's six factors, then the employer's nine, each eight times. */
function factorWeights({ seeker, employer }: Market['weights']): Uint16Array {
  const weights = [
    seeker['occupation-wanted'],
    seeker.income,
    seeker.distance,
    seeker.shift,
    seeker.benefits,
    seeker['investor-country'],
    employer.occupation,
    employer.level,
    employer['training-field'],
    employer.skills,
    employer.certificates,
    employer.experience,
    employer.overseas,
    employer.language,
    employer.availability,
  ];
  return Uint16Array.from({ length: 8 * weights.length }, (_, index) => weights[index >> 3]!);
}
