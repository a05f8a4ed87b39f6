import { UNKNOWN } from '#domain';
import type { MatchColumns } from '../features/match-columns.js';
import type { RowClasses } from '../features/row-classes.js';
import type { SeekerColumns } from '../features/seeker-columns.js';
import type { VacancyColumns } from '../features/vacancy-columns.js';
import type { PairScorer } from './pair-scorer.js';

/**
 * One jobseeker's view of all vacancies: rules and shares worked out once per class of like vacancies (by the scorer, on a
 * representative), so that a pair costs a few look-ups. Answers exactly as the scorer would.
 */
export class SeekerLens {
  /** Distance shares of the place in view: on foot, with a firm bus, with a dormitory. */
  #plainShare = 0;
  #busShare = 0;
  #lodgingShare = 0;
  #willing = false;
  #busCommune = UNKNOWN;
  #availableFrom = UNKNOWN;

  readonly #scorer: PairScorer;
  readonly #s: SeekerColumns;
  readonly #v: VacancyColumns;
  readonly #refused: Uint8Array;
  readonly #wanted: Int32Array;
  readonly #income: Int32Array;
  readonly #shift: Int32Array;
  readonly #investor: Int32Array;
  readonly #benefits: Int32Array;

  constructor({ seekers, vacancies }: MatchColumns, scorer: PairScorer) {
    this.#scorer = scorer;
    this.#s = seekers;
    this.#v = vacancies;
    this.#refused = new Uint8Array(vacancies.ruleClass.size);
    this.#wanted = new Int32Array(vacancies.occupationClass.size);
    this.#income = new Int32Array(vacancies.incomeClass.size);
    this.#shift = new Int32Array(vacancies.shiftClass.size);
    this.#investor = new Int32Array(vacancies.investorClass.size);
    this.#benefits = new Int32Array(vacancies.benefitClass.size);
  }

  /** Looks from this jobseeker. */
  focus(seeker: number): void {
    const scorer = this.#scorer;
    const { ruleClass, occupationClass, incomeClass, shiftClass, investorClass, benefitClass } = this.#v;
    this.#willing = this.#s.willingToMove[seeker] === 1;
    this.#busCommune = this.#s.busCommune[seeker]!;
    this.#availableFrom = this.#s.availableFrom[seeker]!;
    fill(this.#refused, ruleClass, (vacancy) => Number(scorer.isRefusedByClass(seeker, vacancy)));
    fill(this.#wanted, occupationClass, (vacancy) => scorer.wantedShare(seeker, vacancy));
    fill(this.#income, incomeClass, (vacancy) => scorer.incomeShare(seeker, vacancy));
    fill(this.#shift, shiftClass, (vacancy) => scorer.shiftShare(seeker, vacancy));
    fill(this.#benefits, benefitClass, (vacancy) => scorer.benefitsShare(seeker, vacancy));
    fill(this.#investor, investorClass, (vacancy) => scorer.investorShare(seeker, vacancy));
  }

  /** Looks at one place of work, `metres` away. */
  approach(metres: number): void {
    this.#plainShare = this.#scorer.distanceShare(metres, false, false);
    this.#busShare = this.#scorer.distanceShare(metres, true, false);
    this.#lodgingShare = this.#scorer.distanceShare(metres, false, true);
  }

  /**
   * Appends the feasible ones of `vacancies`, which are all at the place in view, with their seekerScores. Returns the new
   * count. `isNear` = the place is within reach by itself.
   */
  collect(vacancies: Int32Array, isNear: boolean, rows: Int32Array, scores: Int32Array, from: number): number {
    const v = this.#v;
    const ruleClass = v.ruleClass.of;
    const occupationClass = v.occupationClass.of;
    const incomeClass = v.incomeClass.of;
    const shiftClass = v.shiftClass.of;
    const investorClass = v.investorClass.of;
    const benefitClass = v.benefitClass.of;
    const { startBy, dormitory, busCount, busCommunes } = v;
    let count = from;
    for (let i = 0; i < vacancies.length; i++) {
      const vacancy = vacancies[i]!;
      if (this.#refused[ruleClass[vacancy]!] === 1) continue;
      if (startBy[vacancy]! !== UNKNOWN && this.#availableFrom > startBy[vacancy]!) continue;
      let way = this.#plainShare;
      let isReachable = isNear;
      if (busCount[vacancy]! > 0 && busCommunes.has(vacancy, this.#busCommune)) {
        way = this.#busShare;
        isReachable = true;
      }
      if (this.#willing && dormitory[vacancy] === 1) {
        if (this.#lodgingShare > way) way = this.#lodgingShare;
        isReachable = true;
      }
      if (!isReachable) continue;
      rows[count] = vacancy;
      scores[count] =
        way +
        this.#wanted[occupationClass[vacancy]!]! +
        this.#income[incomeClass[vacancy]!]! +
        this.#shift[shiftClass[vacancy]!]! +
        this.#investor[investorClass[vacancy]!]! +
        this.#benefits[benefitClass[vacancy]!]!;
      count++;
    }
    return count;
  }
}

function fill(
  table: Uint8Array | Int32Array,
  { representatives }: RowClasses,
  valueOf: (vacancy: number) => number,
): void {
  for (let i = 0; i < representatives.length; i++) table[i] = valueOf(representatives[i]!);
}
