import {
  EMPLOYER_FACTOR_CODES,
  incomeStepPoints,
  NEUTRAL_POINTS,
  packFactor,
  ruleBit,
  SEEKER_FACTOR_CODES,
  sharePoints,
} from '#domain';
import type { Market, MarketTables, SeekerTable, VacancyTable } from './market.js';

/** Positions in KNOWN. */
const [NOT_KNOWN, CLAIMED, PROVED] = [0, 1, 2];
const NEUTRAL = packFactor(NEUTRAL_POINTS, NOT_KNOWN);

const CERTIFICATE_BIT = ruleBit('certificate-missing');
const LEVEL_BIT = ruleBit('level-below');
const REACH_BIT = ruleBit('out-of-reach');
const START_BIT = ruleBit('starts-too-late');
const SHIFT_BIT = ruleBit('shift-refused');
const WISH_BIT = ruleBit('occupation-unwanted');

/** Points of a way that a firm bus, or lodging for who moves, makes at least (`distancePoints`). */
const BUS_POINTS = 70;
const LODGING_POINTS = 60;
/** Kilometres that stand for that far and further. */
const FAR = 255;

/**
 * Rules, scores and factors of one pair of a market: what the vector kernel must agree with, what takes its place where there
 * is none, and what explains. A property test holds it to `explainMatch`, pair by pair. Nothing but `factors` allocates.
 */
export class PairScorer {
  readonly #s: SeekerTable;
  readonly #v: VacancyTable;
  readonly #t: MarketTables;
  readonly #slots: number;
  readonly #wishFloor: number;
  readonly #seekerWeights: readonly number[];
  readonly #employerWeights: readonly number[];
  /** Mask of the rule that each need bit belongs to; 0 = no such bit. */
  readonly #ruleOfNeed: Uint16Array;

  constructor({ seekers, vacancies, tables, weights, wishFloor }: Market) {
    this.#s = seekers;
    this.#v = vacancies;
    this.#t = tables;
    this.#slots = 16 * tables.segments;
    this.#wishFloor = wishFloor;
    this.#seekerWeights = SEEKER_FACTOR_CODES.map((code) => weights.seeker[code]);
    this.#employerWeights = EMPLOYER_FACTOR_CODES.map((code) => weights.employer[code]);
    this.#ruleOfNeed = Uint16Array.from(tables.needRules, (rule) => (rule === FAR ? 0 : 1 << rule));
  }

  /** Whether no hard rule stands against the pair. */
  isFeasible(seeker: number, vacancy: number): boolean {
    return (
      this.#v.level[vacancy]! <= this.#s.level[seeker]! &&
      this.#s.start[seeker]! <= this.#v.start[vacancy]! &&
      this.#hasNeeds(seeker, vacancy) &&
      this.#isReachable(seeker, vacancy) &&
      !this.isUnwanted(seeker, vacancy)
    );
  }

  /** Mask of all hard rules against the pair (`ruleBit`), 0 = eligible. */
  refusals(seeker: number, vacancy: number): number {
    let mask = 0;
    const { needWords } = this.#t;
    for (let word = 0; word < needWords; word++) {
      let missing = this.#v.needs[vacancy * needWords + word]! & ~this.#s.has[seeker * needWords + word]!;
      for (; missing !== 0; missing &= missing - 1) mask |= this.#ruleOfNeed[32 * word + lowestBit(missing)]!;
    }
    if (this.#v.level[vacancy]! > this.#s.level[seeker]!) mask |= LEVEL_BIT;
    if (this.#s.start[seeker]! > this.#v.start[vacancy]!) mask |= START_BIT;
    if (!this.#isReachable(seeker, vacancy)) mask |= REACH_BIT;
    if (this.isUnwanted(seeker, vacancy)) mask |= WISH_BIT;
    return mask;
  }

  /** Whether the vacancy's occupation is too far from what the jobseeker wants (`policy.wishFloor`). */
  isUnwanted(seeker: number, vacancy: number): boolean {
    return (
      this.#wishFloor > 0 &&
      hasAny(this.#s.wantedStart, seeker) &&
      this.#t.openSlots[this.#v.slot[vacancy]!] === 0 &&
      this.#wanted(seeker, vacancy) < this.#wishFloor
    );
  }

  /** What the vacancy is worth to the jobseeker, 0..10,000. */
  seekerScore(seeker: number, vacancy: number): number {
    const [wanted, income, distance, shift, benefits, investor] = this.#seekerWeights;
    return (
      this.#wanted(seeker, vacancy) * wanted! +
      this.#income(seeker, vacancy) * income! +
      this.#distance(seeker, vacancy) * distance! +
      this.#shift(seeker, vacancy) * shift! +
      this.#benefits(seeker, vacancy) * benefits! +
      this.#investor(seeker, vacancy) * investor!
    );
  }

  /** What the jobseeker is worth to the vacancy, 0..10,000. */
  employerScore(seeker: number, vacancy: number): number {
    const [occupation, level, training, skills, certificates, experience, overseas, language, availability] =
      this.#employerWeights;
    return (
      this.#practised(seeker, vacancy) * occupation! +
      this.#level(seeker, vacancy) * level! +
      this.#training(seeker, vacancy) * training! +
      this.#skills(seeker, vacancy) * skills! +
      this.#certificates(seeker, vacancy) * certificates! +
      this.#experience(seeker, vacancy) * experience! +
      this.#overseas(seeker, vacancy) * overseas! +
      this.#t.languagePoints[this.#languageCell(seeker, vacancy)]! * language! +
      this.#s.availability[seeker]! * availability!
    );
  }

  /** What a vacancy orders jobseekers by: the employer's score, then a priority group that its own box names. */
  merit(seeker: number, vacancy: number): number {
    const isPrioritised = (this.#s.priorityGroups[seeker]! & this.#v.priorityGroups[vacancy]!) !== 0;
    return 2 * this.employerScore(seeker, vacancy) + (isPrioritised ? 1 : 0);
  }

  /** Packed factors (`packFactor`) in the order of MATCH_FACTOR_CODES, of any pair, feasible or not. */
  factors(seeker: number, vacancy: number): number[] {
    const s = this.#s;
    const v = this.#v;
    const t = this.#t;
    const slot = v.slot[vacancy]!;
    const isNamed = t.namedSlots[slot] === 1;
    const training = s.training[seeker]! * this.#slots + slot;
    const language = this.#languageCell(seeker, vacancy);
    const investor = this.#investor(seeker, vacancy);
    const asked = this.#countNeeds(vacancy, CERTIFICATE_BIT);
    return [
      packed(this.#wanted(seeker, vacancy), isNamed && hasAny(s.wantedStart, seeker)),
      packed(this.#income(seeker, vacancy), v.incomeStep[vacancy] !== 0 && s.incomeStep[seeker] !== 0),
      packed(this.#distance(seeker, vacancy), this.#knowsWay(seeker, vacancy)),
      packed(this.#shift(seeker, vacancy), s.refusesShifts[seeker] === 1 && this.#countNeeds(vacancy, SHIFT_BIT) > 0),
      packed(this.#benefits(seeker, vacancy), s.wantedBenefitCount[seeker] !== 0 && v.benefits[vacancy] !== 0),
      // one has worked in the investor's country or has not: known points are 100 or 25
      packed(investor, investor !== NEUTRAL_POINTS),
      packed(this.#practised(seeker, vacancy), isNamed && hasAny(s.practisedStart, seeker)),
      packed(this.#level(seeker, vacancy), v.level[vacancy] !== 0, (s.proved[seeker]! & 1) !== 0),
      packed(t.trainingPoints[training]!, t.trainingKnown[training] === 1, (s.proved[seeker]! & 2) !== 0),
      packed(this.#skills(seeker, vacancy), v.skillCount[vacancy] !== 0 && s.hasSkills[seeker] === 1),
      packed(
        this.#certificates(seeker, vacancy),
        asked > 0,
        this.#countMissing(seeker, vacancy, CERTIFICATE_BIT) < asked,
      ),
      packed(this.#experience(seeker, vacancy), true),
      packed(
        this.#overseas(seeker, vacancy),
        s.overseasMode[seeker] === 0 || (s.overseasMode[seeker] === 2 && isNamed),
      ),
      packFactor(t.languagePoints[language]!, t.languageKnown[language]!),
      packed(s.availability[seeker]!, s.start[seeker] !== 0),
    ];
  }

  #hasNeeds(seeker: number, vacancy: number): boolean {
    const { needWords } = this.#t;
    for (let word = 0; word < needWords; word++) {
      if ((this.#v.needs[vacancy * needWords + word]! & ~this.#s.has[seeker * needWords + word]!) !== 0) return false;
    }
    return true;
  }

  #isReachable(seeker: number, vacancy: number): boolean {
    return (
      this.#t.km[this.#wayCell(seeker, vacancy)]! <= this.#s.reachKm[seeker]! ||
      this.#hasLodging(seeker, vacancy) ||
      this.#hasBus(seeker, vacancy) ||
      isAmong(this.#s.named, this.#s.namedStart, seeker, this.#v.place[vacancy]!)
    );
  }

  /** A firm bus from the jobseeker's commune. */
  #hasBus(seeker: number, vacancy: number): boolean {
    return isAmong(this.#v.busHomes, this.#v.busStart, vacancy, this.#s.home[seeker]!);
  }

  /** A dormitory, for somebody who would move. */
  #hasLodging(seeker: number, vacancy: number): boolean {
    return this.#v.dormitory[vacancy] === 1 && this.#s.willing[seeker] === 1;
  }

  #wayCell(seeker: number, vacancy: number): number {
    return this.#s.home[seeker]! * this.#t.places + this.#v.place[vacancy]!;
  }

  /** A known way of neutral length has kilometres between nothing and far. */
  #knowsWay(seeker: number, vacancy: number): boolean {
    const cell = this.#wayCell(seeker, vacancy);
    const km = this.#t.km[cell]!;
    const isKnown = this.#t.way[cell] !== NEUTRAL_POINTS || (km > 0 && km < FAR);
    return isKnown || this.#hasBus(seeker, vacancy) || this.#hasLodging(seeker, vacancy);
  }

  #wanted(seeker: number, vacancy: number): number {
    const start = this.#s.wantedStart[seeker]!;
    const end = this.#s.wantedStart[seeker + 1]!;
    if (start === end) return NEUTRAL_POINTS;
    const slot = this.#v.slot[vacancy]!;
    let best = 0;
    for (let i = start; i < end; i++) {
      const near = this.#t.proximity[this.#s.wanted[i]! * this.#slots + slot]! - 5 * Math.min(i - start, 4);
      if (near > best) best = near;
    }
    return best;
  }

  #income(seeker: number, vacancy: number): number {
    const offered = this.#v.incomeStep[vacancy]!;
    const wished = this.#s.incomeStep[seeker]!;
    return offered === 0 || wished === 0 ? NEUTRAL_POINTS : incomeStepPoints(offered, wished);
  }

  #distance(seeker: number, vacancy: number): number {
    const points = this.#t.way[this.#wayCell(seeker, vacancy)]!;
    if (points < BUS_POINTS && this.#hasBus(seeker, vacancy)) return BUS_POINTS;
    return points < LODGING_POINTS && this.#hasLodging(seeker, vacancy) ? LODGING_POINTS : points;
  }

  #shift(seeker: number, vacancy: number): number {
    if (this.#s.refusesShifts[seeker] === 0) return NEUTRAL_POINTS;
    const shifts = this.#countNeeds(vacancy, SHIFT_BIT);
    return sharePoints(shifts - this.#countMissing(seeker, vacancy, SHIFT_BIT), shifts);
  }

  #benefits(seeker: number, vacancy: number): number {
    const wanted = this.#s.wantedBenefitCount[seeker]!;
    const offered = this.#v.benefits[vacancy]!;
    if (wanted === 0 || offered === 0) return NEUTRAL_POINTS;
    return sharePoints(popcount(offered & this.#s.wantedBenefits[seeker]!), wanted);
  }

  #investor(seeker: number, vacancy: number): number {
    const { investorPoints, investorWidth } = this.#t;
    return investorPoints[this.#s.investorProfile[seeker]! * investorWidth + this.#v.investor[vacancy]!]!;
  }

  #practised(seeker: number, vacancy: number): number {
    return this.#nearest(this.#s.practised, this.#s.practisedStart, seeker, vacancy);
  }

  #level(seeker: number, vacancy: number): number {
    return this.#t.levelPoints[16 * this.#s.level[seeker]! + this.#v.level[vacancy]!]!;
  }

  #training(seeker: number, vacancy: number): number {
    return this.#t.trainingPoints[this.#s.training[seeker]! * this.#slots + this.#v.slot[vacancy]!]!;
  }

  #skills(seeker: number, vacancy: number): number {
    const asked = this.#v.skillCount[vacancy]!;
    if (asked === 0 || this.#s.hasSkills[seeker] === 0) return NEUTRAL_POINTS;
    const { skills, skillStart } = this.#v;
    const end = skillStart[vacancy + 1]!;
    let shared = 0;
    for (let i = skillStart[vacancy]!; i < end; i++) {
      if (isAmong(this.#s.skills, this.#s.skillStart, seeker, skills[i]!)) shared++;
    }
    return sharePoints(shared, asked);
  }

  #certificates(seeker: number, vacancy: number): number {
    const asked = this.#countNeeds(vacancy, CERTIFICATE_BIT);
    return sharePoints(asked - this.#countMissing(seeker, vacancy, CERTIFICATE_BIT), asked);
  }

  #experience(seeker: number, vacancy: number): number {
    const asked = this.#v.askedMonths[vacancy]!;
    if (asked === 0) return this.#s.freeExperience[seeker]!;
    return sharePoints(Math.min(this.#s.months[seeker]!, asked), asked);
  }

  #overseas(seeker: number, vacancy: number): number {
    const mode = this.#s.overseasMode[seeker]!;
    if (mode < 2) return mode * NEUTRAL_POINTS;
    const near = this.#nearest(this.#s.abroad, this.#s.abroadStart, seeker, vacancy);
    return near < NEUTRAL_POINTS && this.#v.welcomesReturnees[vacancy] === 1 ? NEUTRAL_POINTS : near;
  }

  #languageCell(seeker: number, vacancy: number): number {
    return this.#s.languageProfile[seeker]! * this.#t.languageWidth + this.#v.languageClass[vacancy]!;
  }

  /** Greatest nearness of a list of occupations to the vacancy's; neutral when the list is empty. */
  #nearest(list: Uint16Array, starts: Uint32Array, seeker: number, vacancy: number): number {
    const start = starts[seeker]!;
    const end = starts[seeker + 1]!;
    if (start === end) return NEUTRAL_POINTS;
    const slot = this.#v.slot[vacancy]!;
    let best = 0;
    for (let i = start; i < end; i++) {
      const near = this.#t.proximity[list[i]! * this.#slots + slot]!;
      if (near > best) best = near;
    }
    return best;
  }

  /** Need bits of the vacancy that belong to a rule. */
  #countNeeds(vacancy: number, rule: number): number {
    const { needWords } = this.#t;
    let count = 0;
    for (let word = 0; word < needWords; word++) {
      count += this.#countOfRule(this.#v.needs[vacancy * needWords + word]!, word, rule);
    }
    return count;
  }

  /** Of those, the ones the jobseeker has not. */
  #countMissing(seeker: number, vacancy: number, rule: number): number {
    const { needWords } = this.#t;
    let count = 0;
    for (let word = 0; word < needWords; word++) {
      const missing = this.#v.needs[vacancy * needWords + word]! & ~this.#s.has[seeker * needWords + word]!;
      count += this.#countOfRule(missing, word, rule);
    }
    return count;
  }

  #countOfRule(bits: number, word: number, rule: number): number {
    let count = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      if (this.#ruleOfNeed[32 * word + lowestBit(rest)] === rule) count++;
    }
    return count;
  }
}

function packed(points: number, isKnown: boolean, isProved = false): number {
  return isKnown ? packFactor(points, isProved ? PROVED : CLAIMED) : NEUTRAL;
}

function hasAny(starts: Uint32Array, row: number): boolean {
  return starts[row] !== starts[row + 1];
}

/** Whether a row's list, a few values long, has the value. */
function isAmong(values: Uint16Array, starts: Uint32Array, row: number, value: number): boolean {
  const end = starts[row + 1]!;
  for (let i = starts[row]!; i < end; i++) if (values[i] === value) return true;
  return false;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function popcount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
