import { incomeStepPoints, type MatchWeights, NEUTRAL_POINTS, ruleBit, sharePoints } from '#domain';
import { type BusesByHome, busesByHome } from './buses-by-home.js';
import type { Market, MarketTables, SeekerTable, VacancyTable } from './market.js';

/** What a scan reads of one vacancy, side by side: eight whole numbers, half a cache line. */
const RECORD = 8;
const NEEDS = 0;
/** Level, and the latest start above it. */
const LEVEL_START = 1;
/** Place, and the flags above it. */
const PLACE_FLAGS = 2;
/** Slot, income step, investor. */
const SLOT_INCOME_INVESTOR = 3;
/** Benefits, language class, months asked. */
const BENEFITS_LANGUAGE_MONTHS = 4;
const SKILL_START = 5;
/** Number of skills, and the reciprocal that `sharePoints` multiplies by above it. */
const SKILLS = 6;
/** Share of the certificates of a feasible pair. */
const CERTIFICATE_SHARE = 7;

const DORMITORY = 1;
const SHIFTS = 2;
const RETURNEES = 4;
/** Ways of being fetched besides a dormitory. */
const BUS = 8;
const NAMED = 16;

const BUS_POINTS = 70;
const LODGING_POINTS = 60;

/** Where a scan puts what it found: rows of feasible vacancies and their scores, each as long as the list scanned. */
export interface ScanBuffers {
  readonly rows: Uint32Array;
  readonly seekerScores: Uint16Array;
  readonly employerScores: Uint16Array;
}

/**
 * Judges many vacancies for one jobseeker after the other: what `PairScorer` answers pair by pair, from packed vacancies and
 * with the jobseeker's half of every look-up done once. The scan where vectors are not to be had.
 */
export class RowScanner {
  readonly #s: SeekerTable;
  readonly #v: VacancyTable;
  readonly #t: MarketTables;
  readonly #weights: MatchWeights;
  readonly #wishFloor: number;
  readonly #slots: number;
  readonly #records: Int32Array;
  /** `256 × 256`: income points by step wished and offered, experience points by months held and asked. */
  readonly #income = new Uint8Array(65_536);
  readonly #experience = new Uint8Array(65_536);
  readonly #popcounts: Uint8Array;
  /** Vacancies whose firm's bus serves each home. */
  readonly #busesOf: BusesByHome;
  /** Marks of the jobseeker in focus: skills, vacancies with a bus from home, places asked for. */
  readonly #hasSkill: Uint8Array;
  readonly #busMarks: Uint8Array;
  readonly #namedMarks: Uint8Array;
  /** What depends on the slot alone, worked out when the jobseeker first comes upon it: points wanted, shares of the employer's score. */
  readonly #slotStamps: Uint32Array;
  readonly #slotWanted: Uint8Array;
  readonly #slotEmployer: Uint16Array;
  readonly #slotReturnee: Uint16Array;
  #stamp = 0;

  constructor({ seekers, vacancies, tables, weights, wishFloor }: Market) {
    this.#s = seekers;
    this.#v = vacancies;
    this.#t = tables;
    this.#weights = weights;
    this.#wishFloor = wishFloor;
    this.#slots = 16 * tables.segments;
    this.#records = pack(vacancies, tables, weights);
    for (let a = 1; a < 256; a++) {
      for (let b = 1; b < 256; b++) {
        this.#income[256 * a + b] = incomeStepPoints(b, a);
        this.#experience[256 * a + b] = sharePoints(Math.min(a, b), b);
      }
      this.#income[256 * a] = NEUTRAL_POINTS;
    }
    this.#income.fill(NEUTRAL_POINTS, 0, 256);
    this.#popcounts = Uint8Array.from({ length: 65_536 }, (_, mask) => popcount(mask));
    this.#busesOf = busesByHome(vacancies, tables.homes);
    this.#hasSkill = new Uint8Array(tables.skills);
    this.#busMarks = new Uint8Array(vacancies.size);
    this.#namedMarks = new Uint8Array(tables.places);
    this.#slotStamps = new Uint32Array(this.#slots);
    this.#slotWanted = new Uint8Array(this.#slots);
    this.#slotEmployer = new Uint16Array(this.#slots);
    this.#slotReturnee = new Uint16Array(this.#slots);
  }

  /** Puts those of the first `count` candidates that are feasible for the jobseeker into `out`, in order. Returns how many. */
  scan(seeker: number, candidates: Uint32Array, count: number, out: ScanBuffers): number {
    const s = this.#s;
    const t = this.#t;
    const { seeker: seekerWeights, employer: employerWeights } = this.#weights;
    const records = this.#records;
    const { km, way, levelPoints, investorPoints, languagePoints, openSlots } = t;
    const income = this.#income;
    const experience = this.#experience;
    const popcounts = this.#popcounts;
    const busMarks = this.#busMarks;
    const namedMarks = this.#namedMarks;
    const slotStamps = this.#slotStamps;
    const slotWanted = this.#slotWanted;

    const lacks = ~s.has[seeker * t.needWords]!;
    const level = s.level[seeker]!;
    const start = s.start[seeker]!;
    const home = s.home[seeker]! * t.places;
    const reach = s.reachKm[seeker]!;
    const lodging = s.willing[seeker] === 1 ? DORMITORY : 0;
    const floor = s.wantedStart[seeker] === s.wantedStart[seeker + 1] ? 0 : this.#wishFloor;
    const incomeRow = 256 * s.incomeStep[seeker]!;
    const investorRow = s.investorProfile[seeker]! * t.investorWidth;
    const languageRow = s.languageProfile[seeker]! * t.languageWidth;
    const experienceRow = 256 * s.months[seeker]!;
    const freeExperience = s.freeExperience[seeker]!;
    const wantedBenefits = s.wantedBenefits[seeker]!;
    const wantedBenefitCount = s.wantedBenefitCount[seeker]!;
    const benefitReciprocal = wantedBenefitCount === 0 ? 0 : Math.ceil(25_600 / wantedBenefitCount);
    const shiftPoints = s.refusesShifts[seeker] === 1 ? 100 : NEUTRAL_POINTS;
    const availability = s.availability[seeker]! * employerWeights.availability;
    const hasSkills = s.hasSkills[seeker] === 1;
    const stamp = ++this.#stamp;
    this.#mark(seeker, true);
    let found = 0;

    for (let i = 0; i < count; i++) {
      const vacancy = candidates[i]!;
      const at = vacancy * RECORD;
      const levelStart = records[at + LEVEL_START]!;
      const placeFlags = records[at + PLACE_FLAGS]!;
      const place = placeFlags & 0xffff;
      const flags = placeFlags >>> 16;
      const fetched = busMarks[vacancy]! | (flags & lodging) | namedMarks[place]!;
      const isAway = ((reach - km[home + place]!) & (fetched - 1)) >>> 31;
      // one branch for four rules: a wrong guess costs more than the tests it might save
      const isRefused =
        (records[at + NEEDS]! & lacks) |
        ((level - (levelStart & 0xff)) & ~0xff) |
        (((levelStart >>> 8) - start) >>> 31);
      if ((isRefused | isAway) !== 0) continue;
      let distance = way[home + place]!;
      if (distance < BUS_POINTS && (fetched & BUS) !== 0) distance = BUS_POINTS;
      if (distance < LODGING_POINTS && (fetched & DORMITORY) !== 0) distance = LODGING_POINTS;
      if (t.needWords > 1 && !this.#hasRest(seeker, vacancy)) continue;
      const slotIncomeInvestor = records[at + SLOT_INCOME_INVESTOR]!;
      const slot = slotIncomeInvestor & 0xffff;
      if (slotStamps[slot] !== stamp) this.#focusSlot(seeker, slot, stamp);
      const wanted = slotWanted[slot]!;
      if (wanted < floor && openSlots[slot] === 0) continue;

      const benefitsLanguageMonths = records[at + BENEFITS_LANGUAGE_MONTHS]!;
      const offered = benefitsLanguageMonths & 0xffff;
      const benefits =
        offered === 0 || wantedBenefitCount === 0
          ? NEUTRAL_POINTS
          : (popcounts[offered & wantedBenefits]! * benefitReciprocal) >> 8;
      const asked = benefitsLanguageMonths >>> 24;
      out.rows[found] = vacancy;
      out.seekerScores[found] =
        wanted * seekerWeights['occupation-wanted'] +
        income[incomeRow + ((slotIncomeInvestor >>> 16) & 0xff)]! * seekerWeights.income +
        distance * seekerWeights.distance +
        ((flags & SHIFTS) === 0 ? NEUTRAL_POINTS : shiftPoints) * seekerWeights.shift +
        benefits * seekerWeights.benefits +
        investorPoints[investorRow + (slotIncomeInvestor >>> 24)]! * seekerWeights['investor-country'];
      out.employerScores[found++] =
        ((flags & RETURNEES) === 0 ? this.#slotEmployer : this.#slotReturnee)[slot]! +
        levelPoints[16 * level + (levelStart & 0xff)]! * employerWeights.level +
        (hasSkills ? this.#skills(records, at) : NEUTRAL_POINTS) * employerWeights.skills +
        records[at + CERTIFICATE_SHARE]! +
        (asked === 0 ? freeExperience : experience[experienceRow + asked]!) * employerWeights.experience +
        languagePoints[languageRow + ((benefitsLanguageMonths >>> 16) & 0xff)]! * employerWeights.language +
        availability;
    }
    this.#mark(seeker, false);
    return found;
  }

  /** Needs beyond the first word. */
  #hasRest(seeker: number, vacancy: number): boolean {
    const { needWords } = this.#t;
    for (let word = 1; word < needWords; word++) {
      if ((this.#v.needs[vacancy * needWords + word]! & ~this.#s.has[seeker * needWords + word]!) !== 0) return false;
    }
    return true;
  }

  #skills(records: Int32Array, at: number): number {
    const countReciprocal = records[at + SKILLS]!;
    const count = countReciprocal & 0xff;
    if (count === 0) return NEUTRAL_POINTS;
    const { skills } = this.#v;
    const start = records[at + SKILL_START]!;
    let shared = 0;
    for (let i = start; i < start + count; i++) shared += this.#hasSkill[skills[i]!]!;
    return (shared * (countReciprocal >>> 8)) >> 8;
  }

  /** Marks what belongs to the jobseeker, or wipes the marks. */
  #mark(seeker: number, isOn: boolean): void {
    const { skills, skillStart, named, namedStart, home } = this.#s;
    const { start, vacancies } = this.#busesOf;
    fillAt(this.#hasSkill, skills, skillStart, seeker, isOn ? 1 : 0);
    fillAt(this.#namedMarks, named, namedStart, seeker, isOn ? NAMED : 0);
    fillAt(this.#busMarks, vacancies, start, home[seeker]!, isOn ? BUS : 0);
  }

  /** Works out the jobseeker's shares at a slot. */
  #focusSlot(seeker: number, slot: number, stamp: number): void {
    const s = this.#s;
    const { employer } = this.#weights;
    const practised = this.#nearest(s.practised, s.practisedStart, seeker, slot, 0);
    const mode = s.overseasMode[seeker]!;
    const abroad = mode < 2 ? mode * NEUTRAL_POINTS : this.#nearest(s.abroad, s.abroadStart, seeker, slot, 0);
    const welcomed = mode === 2 ? Math.max(NEUTRAL_POINTS, abroad) : abroad;
    const training = this.#t.trainingPoints[s.training[seeker]! * this.#slots + slot]!;
    const shares = practised * employer.occupation + training * employer['training-field'];
    this.#slotStamps[slot] = stamp;
    this.#slotWanted[slot] = this.#nearest(s.wanted, s.wantedStart, seeker, slot, 5);
    this.#slotEmployer[slot] = shares + abroad * employer.overseas;
    this.#slotReturnee[slot] = shares + welcomed * employer.overseas;
  }

  /** Greatest nearness of a list of occupations to a slot, each place on the list `step` points further off, up to four. */
  #nearest(list: Uint16Array, starts: Uint32Array, seeker: number, slot: number, step: number): number {
    const start = starts[seeker]!;
    const end = starts[seeker + 1]!;
    if (start === end) return NEUTRAL_POINTS;
    let best = 0;
    for (let i = start; i < end; i++) {
      const near = this.#t.proximity[list[i]! * this.#slots + slot]! - step * Math.min(i - start, 4);
      if (near > best) best = near;
    }
    return best;
  }
}

function pack(v: VacancyTable, { needWords, needRules }: MarketTables, { employer }: MatchWeights): Int32Array {
  const bitsOf = (code: 'certificate-missing' | 'shift-refused') =>
    Uint32Array.from({ length: needWords }, (_, word) =>
      needRules
        .subarray(32 * word, 32 * word + 32)
        .reduce((bits, rule, bit) => (1 << rule === ruleBit(code) ? bits | (1 << bit) : bits), 0),
    );
  const certificateBits = bitsOf('certificate-missing');
  const shiftBits = bitsOf('shift-refused');
  const names = (vacancy: number, bits: Uint32Array) =>
    bits.some((mask, word) => (v.needs[vacancy * needWords + word]! & mask) !== 0);
  const records = new Int32Array(v.size * RECORD);
  for (let row = 0; row < v.size; row++) {
    const at = row * RECORD;
    const count = v.skillCount[row]!;
    const flags =
      (v.dormitory[row] === 1 ? DORMITORY : 0) |
      (names(row, shiftBits) ? SHIFTS : 0) |
      (v.welcomesReturnees[row] === 1 ? RETURNEES : 0);
    records[at + NEEDS] = v.needs[row * needWords]!;
    records[at + LEVEL_START] = v.level[row]! | (v.start[row]! << 8);
    records[at + PLACE_FLAGS] = v.place[row]! | (flags << 16);
    records[at + SLOT_INCOME_INVESTOR] = v.slot[row]! | (v.incomeStep[row]! << 16) | (v.investor[row]! << 24);
    records[at + BENEFITS_LANGUAGE_MONTHS] =
      v.benefits[row]! | (v.languageClass[row]! << 16) | (v.askedMonths[row]! << 24);
    records[at + SKILL_START] = v.skillStart[row]!;
    records[at + SKILLS] = count | ((count === 0 ? 0 : Math.ceil(25_600 / count)) << 8);
    records[at + CERTIFICATE_SHARE] = (names(row, certificateBits) ? 100 : NEUTRAL_POINTS) * employer.certificates;
  }
  return records;
}

function fillAt(
  marks: Uint8Array,
  values: Uint16Array | Uint32Array,
  starts: Uint32Array,
  row: number,
  mark: number,
): void {
  const end = starts[row + 1]!;
  for (let i = starts[row]!; i < end; i++) marks[values[i]!] = mark;
}

function popcount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
