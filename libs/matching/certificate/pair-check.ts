import type { MatchWeights } from '#domain';
import type { Market, MarketTables, SeekerTable, VacancyTable } from '../market/market.js';
import type { VacancyMarks } from './vacancy-marks.js';

/** `ceil(25600 / whole)`, the factor of `share` in the market's table; 0 for nothing. */
export const SHARES = Uint16Array.from({ length: 256 }, (_, whole) => (whole === 0 ? 0 : Math.ceil(25_600 / whole)));

const NEUTRAL = 50;
const BUS = 70;
const LODGING = 60;

/**
 * The rules and points of a pair, written down a second time from the table in `market.ts`: a slip in the engine's own scoring
 * shows as a difference here.
 */
export class PairCheck {
  readonly #marks: VacancyMarks;
  readonly #seekers: SeekerTable;
  readonly #vacancies: VacancyTable;
  readonly #tables: MarketTables;
  readonly #weights: MatchWeights;
  readonly #wishFloor: number;
  readonly #slots: number;

  constructor(market: Market, marks: VacancyMarks) {
    this.#seekers = market.seekers;
    this.#vacancies = market.vacancies;
    this.#tables = market.tables;
    this.#weights = market.weights;
    this.#wishFloor = market.wishFloor;
    this.#slots = market.tables.segments * 16;
    this.#marks = marks;
  }

  isFeasible(seeker: number, vacancy: number): boolean {
    return this.reaches(seeker, vacancy) && this.admits(seeker, vacancy);
  }

  /** Every hard rule but the way to work. */
  admits(seeker: number, vacancy: number): boolean {
    const s = this.#seekers;
    const v = this.#vacancies;
    if (v.level[vacancy]! > s.level[seeker]! || s.start[seeker]! > v.start[vacancy]!) return false;
    const words = this.#tables.needWords;
    for (let word = 0; word < words; word++) {
      if ((v.needs[vacancy * words + word]! & ~s.has[seeker * words + word]!) !== 0) return false;
    }
    if (this.#wishFloor === 0 || s.wantedStart[seeker] === s.wantedStart[seeker + 1]) return true;
    return this.#tables.openSlots[v.slot[vacancy]!] === 1 || this.wantedPoints(seeker, vacancy) >= this.#wishFloor;
  }

  reaches(seeker: number, vacancy: number): boolean {
    const s = this.#seekers;
    const place = this.#vacancies.place[vacancy]!;
    if (this.#tables.km[s.home[seeker]! * this.#tables.places + place]! <= s.reachKm[seeker]!) return true;
    if (this.#lodges(seeker, vacancy) || this.#rides(seeker, vacancy)) return true;
    return s.named.subarray(s.namedStart[seeker], s.namedStart[seeker + 1]).includes(place);
  }

  /** 0..10,000: what the vacancy is worth to the jobseeker. */
  seekerScore(seeker: number, vacancy: number): number {
    const s = this.#seekers;
    const v = this.#vacancies;
    const t = this.#tables;
    const weights = this.#weights.seeker;
    let way = t.way[s.home[seeker]! * t.places + v.place[vacancy]!]!;
    if (way < BUS && this.#rides(seeker, vacancy)) way = BUS;
    if (way < LODGING && this.#lodges(seeker, vacancy)) way = LODGING;
    const shift = s.refusesShifts[seeker] === 1 && this.#marks.namesShifts[vacancy] === 1 ? 100 : NEUTRAL;
    const investor = t.investorPoints[s.investorProfile[seeker]! * t.investorWidth + v.investor[vacancy]!]!;
    return (
      weights['occupation-wanted'] * this.wantedPoints(seeker, vacancy) +
      weights.income * incomePoints(s.incomeStep[seeker]!, v.incomeStep[vacancy]!) +
      weights.distance * way +
      weights.shift * shift +
      weights.benefits * benefitPoints(s.wantedBenefits[seeker]!, s.wantedBenefitCount[seeker]!, v.benefits[vacancy]!) +
      weights['investor-country'] * investor
    );
  }

  /** 0..10,000: what the jobseeker is worth to the vacancy. */
  employerScore(seeker: number, vacancy: number): number {
    const s = this.#seekers;
    const v = this.#vacancies;
    const t = this.#tables;
    const weights = this.#weights.employer;
    const slot = v.slot[vacancy]!;
    const from = s.practisedStart[seeker]!;
    const to = s.practisedStart[seeker + 1]!;
    const occupation = from === to ? NEUTRAL : this.#nearest(s.practised, from, to, slot, 0);
    return (
      weights.occupation * occupation +
      weights.level * t.levelPoints[s.level[seeker]! * 16 + v.level[vacancy]!]! +
      weights['training-field'] * t.trainingPoints[s.training[seeker]! * this.#slots + slot]! +
      weights.skills * this.#skillPoints(seeker, vacancy) +
      weights.certificates * this.#marks.certificatePoints[vacancy]! +
      weights.experience * this.#experiencePoints(seeker, vacancy) +
      weights.overseas * this.#overseasPoints(seeker, vacancy, slot) +
      weights.language * t.languagePoints[s.languageProfile[seeker]! * t.languageWidth + v.languageClass[vacancy]!]! +
      weights.availability * s.availability[seeker]!
    );
  }

  /** Whether the jobseeker is of one of the vacancy's priority groups. */
  isPrioritised(seeker: number, vacancy: number): boolean {
    return (this.#seekers.priorityGroups[seeker]! & this.#vacancies.priorityGroups[vacancy]!) !== 0;
  }

  /** A vacancy's order of jobseekers; of two equals the lower row goes first. */
  merit(seeker: number, vacancy: number): number {
    return 2 * this.employerScore(seeker, vacancy) + (this.isPrioritised(seeker, vacancy) ? 1 : 0);
  }

  wantedPoints(seeker: number, vacancy: number): number {
    const s = this.#seekers;
    const from = s.wantedStart[seeker]!;
    const to = s.wantedStart[seeker + 1]!;
    return from === to ? NEUTRAL : this.#nearest(s.wanted, from, to, this.#vacancies.slot[vacancy]!, 5);
  }

  /** Nearness of the best of the occupations; each of the first four costs `step` points more than the one before. */
  #nearest(occupations: Uint16Array, from: number, to: number, slot: number, step: number): number {
    let best = 0;
    for (let index = from; index < to; index++) {
      const near = this.#tables.proximity[occupations[index]! * this.#slots + slot]! - step * Math.min(index - from, 4);
      if (near > best) best = near;
    }
    return best;
  }

  #skillPoints(seeker: number, vacancy: number): number {
    const s = this.#seekers;
    const v = this.#vacancies;
    const asked = v.skillCount[vacancy]!;
    if (asked === 0 || s.hasSkills[seeker] === 0) return NEUTRAL;
    let common = 0;
    let mine = s.skillStart[seeker]!;
    const end = s.skillStart[seeker + 1]!;
    for (let index = v.skillStart[vacancy]!; index < v.skillStart[vacancy + 1]!; index++) {
      const skill = v.skills[index]!;
      while (mine < end && s.skills[mine]! < skill) mine++;
      if (mine < end && s.skills[mine] === skill) common++;
    }
    return (common * SHARES[asked]!) >> 8;
  }

  #experiencePoints(seeker: number, vacancy: number): number {
    const asked = this.#vacancies.askedMonths[vacancy]!;
    if (asked === 0) return this.#seekers.freeExperience[seeker]!;
    return (Math.min(this.#seekers.months[seeker]!, asked) * SHARES[asked]!) >> 8;
  }

  #overseasPoints(seeker: number, vacancy: number, slot: number): number {
    const s = this.#seekers;
    const mode = s.overseasMode[seeker]!;
    if (mode < 2) return mode * NEUTRAL;
    const near = this.#nearest(s.abroad, s.abroadStart[seeker]!, s.abroadStart[seeker + 1]!, slot, 0);
    return this.#vacancies.welcomesReturnees[vacancy] === 1 ? Math.max(near, NEUTRAL) : near;
  }

  #lodges(seeker: number, vacancy: number): boolean {
    return this.#vacancies.dormitory[vacancy] === 1 && this.#seekers.willing[seeker] === 1;
  }

  #rides(seeker: number, vacancy: number): boolean {
    const v = this.#vacancies;
    const home = this.#seekers.home[seeker]!;
    const end = v.busStart[vacancy + 1]!;
    for (let index = v.busStart[vacancy]!; index < end; index++) if (v.busHomes[index] === home) return true;
    return false;
  }
}

function incomePoints(wished: number, offered: number): number {
  if (wished === 0 || offered === 0) return NEUTRAL;
  const above = Math.min(26, Math.max(0, offered - wished));
  const below = Math.min(33, Math.max(0, wished - offered));
  return 70 + ((148 * above) >> 7) - ((136 * below) >> 6);
}

function benefitPoints(wanted: number, count: number, offered: number): number {
  if (count === 0 || offered === 0) return NEUTRAL;
  let common = 0;
  for (let both = wanted & offered; both !== 0; both &= both - 1) common++;
  return (common * SHARES[count]!) >> 8;
}
