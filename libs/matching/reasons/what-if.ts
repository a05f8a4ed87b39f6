import { availabilityPoints, experiencePoints, languagePoints, NEUTRAL_POINTS } from '#domain';
import type { Market } from '../market/market.js';
import type { MarketCodes } from '../market/market-codes.js';
import { PairScorer } from '../market/pair-scorer.js';

/**
 * One jobseeker of a market on a row of their own, number 0 of `market`, that may be changed; the market they come from stays as
 * it is. Rules and scores are the scorer's own, so that a change found here is one that a run would see.
 */
export class WhatIf {
  /** Judges the changed jobseeker: seeker row 0, the vacancies' rows as they were. */
  readonly scorer: PairScorer;
  readonly #from: Market;
  readonly #codes: MarketCodes;
  readonly #row;
  readonly #languagePoints: Uint8Array;
  /** First cell of the row of language points that is made up here. */
  readonly #ownLanguages: number;
  readonly #shiftBits: readonly number[];
  readonly #languageBits = new Map<string, { readonly bit: number; readonly ordinal: number }[]>();
  #seeker = 0;

  constructor(market: Market, codes: MarketCodes) {
    const { seekers, tables } = market;
    this.#from = market;
    this.#codes = codes;
    this.#row = oneRow(market);
    this.#ownLanguages = tables.languagePoints.length;
    this.#languagePoints = new Uint8Array(tables.languagePoints.length + tables.languageWidth);
    this.#languagePoints.set(tables.languagePoints);
    this.#shiftBits = codes.needs.flatMap((need, bit) => (need?.kind === 'shift' ? [bit] : []));
    codes.needs.forEach((need, bit) => {
      if (need?.kind !== 'language') return;
      const bits = this.#languageBits.get(need.code) ?? [];
      this.#languageBits.set(need.code, [...bits, { bit, ordinal: need.ordinal }]);
    });
    this.scorer = new PairScorer({
      ...market,
      seekers: { ...seekers, ...this.#row, size: 1 },
      tables: { ...tables, languagePoints: this.#languagePoints },
    });
  }

  /** Puts a jobseeker on the row, as they are. */
  load(seeker: number): void {
    const { seekers } = this.#from;
    const row = this.#row;
    this.#seeker = seeker;
    row.home[0] = seekers.home[seeker]!;
    row.incomeStep[0] = seekers.incomeStep[seeker]!;
    row.overseasMode[0] = seekers.overseasMode[seeker]!;
    row.training[0] = seekers.training[seeker]!;
    row.wantedBenefits[0] = seekers.wantedBenefits[seeker]!;
    row.wantedBenefitCount[0] = seekers.wantedBenefitCount[seeker]!;
    row.investorProfile[0] = seekers.investorProfile[seeker]!;
    row.hasSkills[0] = seekers.hasSkills[seeker]!;
    row.priorityGroups[0] = seekers.priorityGroups[seeker]!;
    row.proved[0] = seekers.proved[seeker]!;
    for (let end = 0; end < 2; end++) {
      row.namedStart[end] = seekers.namedStart[seeker + end]!;
      row.wantedStart[end] = seekers.wantedStart[seeker + end]!;
      row.practisedStart[end] = seekers.practisedStart[seeker + end]!;
      row.abroadStart[end] = seekers.abroadStart[seeker + end]!;
      row.skillStart[end] = seekers.skillStart[seeker + end]!;
    }
    this.#asTheyAre();
  }

  /** Undoes every change of the jobseeker on the row. */
  takeBack(): void {
    this.#asTheyAre();
  }

  /** Sets a need bit: a certificate got, a shift or a contract accepted, a step of a language reached. */
  give(bit: number): void {
    this.#row.has[bit >>> 5]! |= 1 << (bit & 31);
    const isShift = this.#shiftBits.includes(bit);
    if (isShift && this.#shiftBits.every((shift) => this.#has(shift))) this.#row.refusesShifts[0] = 0;
  }

  reachTo(kilometres: number): void {
    this.#row.reachKm[0] = kilometres;
  }

  willing(): void {
    this.#row.willing[0] = 1;
  }

  /** Lets the person start days earlier than they said; the last day that makes a difference is the run's own. */
  startEarlier(days: number): void {
    const start = Math.max(1, this.#from.seekers.start[this.#seeker]! - days);
    this.#row.start[0] = start;
    this.#row.availability[0] = availabilityPoints(start - this.#codes.today);
  }

  /** A level of the ladder, rank + 1. */
  levelTo(level: number): void {
    this.#row.level[0] = level;
  }

  workLonger(months: number): void {
    const worked = Math.min(255, this.#from.seekers.months[this.#seeker]! + months);
    this.#row.months[0] = worked;
    this.#row.freeExperience[0] = experiencePoints(worked, 0);
  }

  /** Raises a language to a step 1..6, for rules and for the points at one vacancy; other vacancies' points are not kept up. */
  speak(language: string, step: number, vacancy: number): void {
    for (const { bit, ordinal } of this.#languageBits.get(language) ?? []) if (ordinal <= step) this.give(bit);
    const profile = this.#from.seekers.languageProfile[this.#seeker]!;
    const held = this.#codes.languageProfiles[profile];
    const classOf = this.#from.vacancies.languageClass[vacancy]!;
    const useful = this.#codes.languageClasses[classOf] ?? [];
    const points = useful.map((need) => {
      const own = held?.[need.language] ?? 0;
      return languagePoints(need.language === language ? Math.max(own, step) : own, need.ordinal);
    });
    const sum = points.reduce((total, value) => total + value, 0);
    this.#languagePoints[this.#ownLanguages + classOf] =
      useful.length === 0 ? NEUTRAL_POINTS : Math.trunc(sum / useful.length);
    this.#row.languageProfile[0] = this.#ownLanguages / this.#from.tables.languageWidth;
  }

  /** The columns that changes touch. */
  #asTheyAre(): void {
    const { seekers, tables } = this.#from;
    const row = this.#row;
    const seeker = this.#seeker;
    for (let word = 0; word < tables.needWords; word++) row.has[word] = seekers.has[seeker * tables.needWords + word]!;
    row.level[0] = seekers.level[seeker]!;
    row.start[0] = seekers.start[seeker]!;
    row.reachKm[0] = seekers.reachKm[seeker]!;
    row.willing[0] = seekers.willing[seeker]!;
    row.refusesShifts[0] = seekers.refusesShifts[seeker]!;
    row.languageProfile[0] = seekers.languageProfile[seeker]!;
    row.months[0] = seekers.months[seeker]!;
    row.freeExperience[0] = seekers.freeExperience[seeker]!;
    row.availability[0] = seekers.availability[seeker]!;
  }

  #has(bit: number): boolean {
    return ((this.#row.has[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }
}

const byte = () => new Uint8Array(1);
const word = () => new Uint16Array(1);
const list = () => new Uint32Array(2);

/** A jobseeker's row by itself; its lists are the market's. */
function oneRow({ tables }: Market) {
  return {
    has: new Uint32Array(tables.needWords),
    home: word(),
    level: byte(),
    start: word(),
    reachKm: byte(),
    willing: byte(),
    overseasMode: byte(),
    training: word(),
    incomeStep: byte(),
    refusesShifts: byte(),
    wantedBenefits: word(),
    wantedBenefitCount: byte(),
    investorProfile: word(),
    languageProfile: word(),
    hasSkills: byte(),
    months: byte(),
    freeExperience: byte(),
    availability: byte(),
    priorityGroups: word(),
    proved: byte(),
    namedStart: list(),
    wantedStart: list(),
    practisedStart: list(),
    abroadStart: list(),
    skillStart: list(),
  };
}
