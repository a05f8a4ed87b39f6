import {
  availabilityPoints,
  distancePoints,
  experiencePoints,
  incomePoints,
  languagePoints,
  levelPoints,
  MATCH_FACTOR_CODES,
  type MatchWeights,
  NEUTRAL_POINTS,
  packFactor,
  ruleBit,
  SEEKER_FACTOR_CODES,
  sharePoints,
  UNKNOWN,
  weightOf,
} from '#domain';
import { countShared, isCovered, shareAny } from '../features/bit-table.js';
import type { MatchColumns } from '../features/match-columns.js';
import { MINOR, OVERSEAS_NOT_STATED, type SeekerColumns, UNDER_15 } from '../features/seeker-columns.js';
import type { VacancyColumns } from '../features/vacancy-columns.js';

const [NOT_KNOWN, CLAIMED, PROVED] = [0, 1, 2];
const NEUTRAL = packFactor(NEUTRAL_POINTS, NOT_KNOWN);

const UNDER_15_BIT = ruleBit('age-under-15');
const BANNED_WORK_BIT = ruleBit('minor-banned-work');
const NIGHT_BIT = ruleBit('minor-night-shift');
const CONSENT_BIT = ruleBit('consent-missing');
const NOT_OPEN_BIT = ruleBit('not-open');
const CERTIFICATE_BIT = ruleBit('certificate-missing');
const LEVEL_BIT = ruleBit('level-below');
const LANGUAGE_BIT = ruleBit('language-below');
const REACH_BIT = ruleBit('out-of-reach');
const START_BIT = ruleBit('starts-too-late');
const SHIFT_BIT = ruleBit('shift-refused');
const CONTRACT_BIT = ruleBit('contract-refused');

/**
 * Rules and scores of one pair from columns: the fast twin of `explainMatch`, which a property test holds it to, pair by
 * pair and factor by factor. Whole numbers only; nothing is allocated.
 */
export class PairScorer {
  readonly #s: SeekerColumns;
  readonly #v: VacancyColumns;
  readonly #day: number;
  readonly #languages: number;
  readonly #weights: MatchWeights;
  readonly #weightAt: readonly number[];

  constructor({ seekers, vacancies, weights, day }: MatchColumns) {
    this.#s = seekers;
    this.#v = vacancies;
    this.#day = day;
    this.#languages = vacancies.dictionaries.language.size;
    this.#weights = weights;
    this.#weightAt = MATCH_FACTOR_CODES.map((_, position) => weightOf(weights, position));
  }

  /** A firm bus from the jobseeker's commune. */
  hasBus(seeker: number, vacancy: number): boolean {
    return this.#v.busCommunes.has(vacancy, this.#s.busCommune[seeker]!);
  }

  /** A dormitory, for somebody who would move. */
  hasLodging(seeker: number, vacancy: number): boolean {
    return this.#v.dormitory[vacancy] === 1 && this.#s.willingToMove[seeker] === 1;
  }

  /** Mask of all hard rules against the pair, 0 = eligible. `reachable` is the reach rule's answer. */
  refusals(seeker: number, vacancy: number, reachable: boolean): number {
    return this.refusalsByClass(seeker, vacancy) | this.refusalsByPair(seeker, vacancy, reachable);
  }

  /** Mask of the two rules that differ within a `ruleClass`: reach and start date. */
  refusalsByPair(seeker: number, vacancy: number, reachable: boolean): number {
    let mask = reachable ? 0 : REACH_BIT;
    const startBy = this.#v.startBy[vacancy]!;
    if (startBy !== UNKNOWN && this.#s.availableFrom[seeker]! > startBy) mask |= START_BIT;
    return mask;
  }

  /** Whether a rule other than reach and start date refuses: the same for every vacancy of a `ruleClass`. */
  isRefusedByClass(seeker: number, vacancy: number): boolean {
    // most classes ask for a level or a certificate: the cheapest answer first
    return this.#s.level[seeker]! < this.#v.level[vacancy]! || this.refusalsByClass(seeker, vacancy) !== 0;
  }

  /** Mask of every other rule. */
  refusalsByClass(seeker: number, vacancy: number): number {
    const s = this.#s;
    const v = this.#v;
    const age = s.ageClass[seeker]!;
    let mask = 0;
    if (s.level[seeker]! < v.level[vacancy]!) mask |= LEVEL_BIT;
    if (v.certificateCount[vacancy]! > 0 && !isCovered(v.certificates, vacancy, s.certificates, seeker)) {
      mask |= CERTIFICATE_BIT;
    }
    if (s.refusesShifts[seeker] === 1 && shareAny(v.shifts, vacancy, s.refusedShifts, seeker)) mask |= SHIFT_BIT;
    if (this.#lacksLanguage(seeker, vacancy)) mask |= LANGUAGE_BIT;
    if (s.refusedContracts.has(seeker, v.contract[vacancy]!)) mask |= CONTRACT_BIT;
    if (age === UNDER_15) mask |= UNDER_15_BIT;
    if (age === MINOR && v.bannedForMinors[vacancy] === 1) mask |= BANNED_WORK_BIT;
    if (age === MINOR && v.nightShift[vacancy] === 1) mask |= NIGHT_BIT;
    if (s.consents[seeker] === 0) mask |= CONSENT_BIT;
    if (v.open[vacancy] === 0) mask |= NOT_OPEN_BIT;
    return mask;
  }

  /** What the vacancy is worth to the jobseeker, 0..10,000. `metres` may be UNKNOWN. */
  seekerScore(seeker: number, vacancy: number, metres: number): number {
    return (
      this.wantedShare(seeker, vacancy) +
      this.incomeShare(seeker, vacancy) +
      this.distanceShare(metres, this.hasBus(seeker, vacancy), this.hasLodging(seeker, vacancy)) +
      this.benefitsShare(seeker, vacancy) +
      this.settingShare(seeker, vacancy)
    );
  }

  /** Shares of `seekerScore`, for tables over classes of vacancies. */
  wantedShare(seeker: number, vacancy: number): number {
    return (this.#wanted(seeker, vacancy) >> 2) * this.#weights.seeker['occupation-wanted'];
  }

  incomeShare(seeker: number, vacancy: number): number {
    return (this.#income(seeker, vacancy) >> 2) * this.#weights.seeker.income;
  }

  /** Shift and investor's country together. */
  settingShare(seeker: number, vacancy: number): number {
    const { shift, 'investor-country': investor } = this.#weights.seeker;
    return (this.#shift(seeker, vacancy) >> 2) * shift + (this.#investor(seeker, vacancy) >> 2) * investor;
  }

  benefitsShare(seeker: number, vacancy: number): number {
    return (this.#benefits(seeker, vacancy) >> 2) * this.#weights.seeker.benefits;
  }

  distanceShare(metres: number, bus: boolean, lodging: boolean): number {
    return distancePoints(metres, bus, lodging) * this.#weights.seeker.distance;
  }

  /** What the jobseeker is worth to the vacancy, 0..10,000. */
  employerScore(seeker: number, vacancy: number): number {
    const weights = this.#weights.employer;
    return (
      (this.#practised(seeker, vacancy) >> 2) * weights.occupation +
      (this.#level(seeker, vacancy) >> 2) * weights.level +
      (this.#training(seeker, vacancy) >> 2) * weights['training-field'] +
      (this.#skills(seeker, vacancy) >> 2) * weights.skills +
      (this.#certificates(seeker, vacancy) >> 2) * weights.certificates +
      (this.#experience(seeker, vacancy) >> 2) * weights.experience +
      (this.#overseas(seeker, vacancy) >> 2) * weights.overseas +
      (this.#language(seeker, vacancy) >> 2) * weights.language +
      (this.#availability(seeker) >> 2) * weights.availability
    );
  }

  /** Packed factors in stored order (MATCH_FACTOR_CODES). */
  factors(seeker: number, vacancy: number, metres: number): number[] {
    return [
      this.#wanted(seeker, vacancy),
      this.#income(seeker, vacancy),
      this.#distance(seeker, vacancy, metres),
      this.#shift(seeker, vacancy),
      this.#benefits(seeker, vacancy),
      this.#investor(seeker, vacancy),
      this.#practised(seeker, vacancy),
      this.#level(seeker, vacancy),
      this.#training(seeker, vacancy),
      this.#skills(seeker, vacancy),
      this.#certificates(seeker, vacancy),
      this.#experience(seeker, vacancy),
      this.#overseas(seeker, vacancy),
      this.#language(seeker, vacancy),
      this.#availability(seeker),
    ];
  }

  /** The two scores that packed factors add up to. */
  sumOf(factors: readonly number[]): { seekerScore: number; employerScore: number } {
    const scores = { seekerScore: 0, employerScore: 0 };
    for (let position = 0; position < factors.length; position++) {
      const share = (factors[position]! >> 2) * this.#weightAt[position]!;
      if (position < SEEKER_FACTOR_CODES.length) scores.seekerScore += share;
      else scores.employerScore += share;
    }
    return scores;
  }

  #wanted(seeker: number, vacancy: number): number {
    const occupation = this.#v.occupation[vacancy]!;
    return packed(occupation === UNKNOWN ? UNKNOWN : this.#s.wanted.at(seeker, occupation), CLAIMED);
  }

  #income(seeker: number, vacancy: number): number {
    const offered = this.#v.income[vacancy]!;
    const wished = this.#s.wish[seeker]!;
    if (offered === UNKNOWN || wished === UNKNOWN) return NEUTRAL;
    return packed(incomePoints(offered, wished), CLAIMED);
  }

  #distance(seeker: number, vacancy: number, metres: number): number {
    const bus = this.hasBus(seeker, vacancy);
    const lodging = this.hasLodging(seeker, vacancy);
    const isKnown = metres !== UNKNOWN || bus || lodging;
    return packFactor(distancePoints(metres, bus, lodging), isKnown ? CLAIMED : NOT_KNOWN);
  }

  #shift(seeker: number, vacancy: number): number {
    const shifts = this.#v.shiftCount[vacancy]!;
    if (shifts === 0 || this.#s.refusesShifts[seeker] === 0) return NEUTRAL;
    const refused = countShared(this.#v.shifts, vacancy, this.#s.refusedShifts, seeker);
    return packed(sharePoints(shifts - refused, shifts), CLAIMED);
  }

  #benefits(seeker: number, vacancy: number): number {
    const wanted = this.#s.wantedBenefitCount[seeker]!;
    if (wanted === 0 || this.#v.benefitCount[vacancy] === 0) return NEUTRAL;
    return packed(sharePoints(countShared(this.#v.benefits, vacancy, this.#s.wantedBenefits, seeker), wanted), CLAIMED);
  }

  #investor(seeker: number, vacancy: number): number {
    const investor = this.#v.investor[vacancy]!;
    if (investor === UNKNOWN || this.#s.hasCountries[seeker] === 0) return NEUTRAL;
    return packed(this.#s.countries.has(seeker, investor) ? 100 : 25, CLAIMED);
  }

  #practised(seeker: number, vacancy: number): number {
    const occupation = this.#v.occupation[vacancy]!;
    return packed(occupation === UNKNOWN ? UNKNOWN : this.#s.practised.at(seeker, occupation), CLAIMED);
  }

  #level(seeker: number, vacancy: number): number {
    const asked = this.#v.level[vacancy]!;
    if (asked === UNKNOWN) return NEUTRAL;
    return packed(levelPoints(this.#s.level[seeker]!, asked), this.#s.levelProved[seeker] === 1 ? PROVED : CLAIMED);
  }

  #training(seeker: number, vacancy: number): number {
    const training = this.#v.training[vacancy]!;
    const points = training === UNKNOWN ? UNKNOWN : this.#s.training.at(seeker, training);
    return packed(points, this.#s.fieldProved[seeker] === 1 ? PROVED : CLAIMED);
  }

  #skills(seeker: number, vacancy: number): number {
    const asked = this.#v.skillCount[vacancy]!;
    if (asked === 0 || this.#s.hasSkills[seeker] === 0) return NEUTRAL;
    return packed(sharePoints(countShared(this.#v.skills, vacancy, this.#s.skills, seeker), asked), CLAIMED);
  }

  #certificates(seeker: number, vacancy: number): number {
    const asked = this.#v.certificateCount[vacancy]!;
    if (asked === 0) return NEUTRAL;
    const held = countShared(this.#v.certificates, vacancy, this.#s.certificates, seeker);
    return packed(sharePoints(held, asked), held > 0 ? PROVED : CLAIMED);
  }

  #experience(seeker: number, vacancy: number): number {
    return packed(experiencePoints(this.#s.months[seeker]!, this.#v.askedMonths[vacancy]!), CLAIMED);
  }

  #overseas(seeker: number, vacancy: number): number {
    if (this.#s.hasCountries[seeker] === 0) {
      return this.#s.withoutAbroad[seeker] === OVERSEAS_NOT_STATED ? NEUTRAL : packed(0, CLAIMED);
    }
    const occupation = this.#v.occupation[vacancy]!;
    const same = occupation === UNKNOWN ? UNKNOWN : this.#s.abroad.at(seeker, occupation);
    const isLifted = same !== UNKNOWN && same < NEUTRAL_POINTS && this.#v.welcomesReturnees[vacancy] === 1;
    return packed(isLifted ? NEUTRAL_POINTS : same, CLAIMED);
  }

  #language(seeker: number, vacancy: number): number {
    const start = this.#v.languageStart[vacancy]!;
    const end = this.#v.languageStart[vacancy + 1]!;
    let sum = 0;
    let best = 0;
    let isProved = false;
    for (let need = start; need < end; need++) {
      const language = this.#v.language[need]!;
      const held = this.#s.ordinals[seeker * this.#languages + language]!;
      if (held > best) best = held;
      if (this.#s.languageProved.has(seeker, language)) isProved = true;
      sum += languagePoints(held, this.#v.languageOrdinal[need]!);
    }
    if (best === 0) return NEUTRAL;
    return packed(Math.trunc(sum / (end - start)), isProved ? PROVED : CLAIMED);
  }

  #availability(seeker: number): number {
    const from = this.#s.availableFrom[seeker]!;
    return packed(from === UNKNOWN ? UNKNOWN : availabilityPoints(from - this.#day), CLAIMED);
  }

  #lacksLanguage(seeker: number, vacancy: number): boolean {
    const end = this.#v.languageStart[vacancy + 1]!;
    for (let need = this.#v.languageStart[vacancy]!; need < end; need++) {
      if (this.#v.languageRequired[need] === 0) continue;
      if (this.#s.ordinals[seeker * this.#languages + this.#v.language[need]!]! < this.#v.languageOrdinal[need]!)
        return true;
    }
    return false;
  }
}

/** Points with how they are known, or neutral when there was nothing to compare. */
function packed(points: number, known: number): number {
  return points === UNKNOWN ? NEUTRAL : packFactor(points, known);
}
