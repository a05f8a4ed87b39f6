import { UNKNOWN } from '#domain';
import type { MatchColumns } from '../features/match-columns.js';
import type { SeekerColumns } from '../features/seeker-columns.js';
import type { VacancyColumns } from '../features/vacancy-columns.js';
import type { PairScorer } from './pair-scorer.js';
import { ShareTable } from './share-table.js';

/**
 * One jobseeker's view of all vacancies. Rules are judged once per class of like vacancies and shares looked up in tables,
 * both made by the scorer on representatives: a pair costs a few look-ups and the answer is the scorer's.
 */
export class SeekerLens {
  readonly #scorer: PairScorer;
  readonly #s: SeekerColumns;
  readonly #v: VacancyColumns;
  readonly #refused: Uint8Array;
  readonly #wanted: ShareTable;
  readonly #income: ShareTable;
  readonly #shift: ShareTable;
  readonly #benefits: ShareTable;
  readonly #investor: ShareTable;
  /** Distance shares per home and place: plain, with a firm bus, with a dormitory. */
  readonly #plainWay: Int32Array;
  readonly #busWay: Int32Array;
  readonly #lodgingWay: Int32Array;
  #seeker = 0;

  constructor({ seekers, vacancies }: MatchColumns, scorer: PairScorer) {
    this.#scorer = scorer;
    this.#s = seekers;
    this.#v = vacancies;
    this.#refused = new Uint8Array(vacancies.ruleClass.size);
    const { wishClass, incomeClass, shiftClass, benefitClass, countryClass } = seekers;
    const { occupationClass, investorClass } = vacancies;
    this.#wanted = new ShareTable(wishClass, occupationClass, (s, v) => scorer.wantedShare(s, v));
    this.#income = new ShareTable(incomeClass, vacancies.incomeClass, (s, v) => scorer.incomeShare(s, v));
    this.#shift = new ShareTable(shiftClass, vacancies.shiftClass, (s, v) => scorer.shiftShare(s, v));
    this.#benefits = new ShareTable(benefitClass, vacancies.benefitClass, (s, v) => scorer.benefitsShare(s, v));
    this.#investor = new ShareTable(countryClass, investorClass, (s, v) => scorer.investorShare(s, v));
    this.#plainWay = seekers.metres.map((metres) => scorer.distanceShare(metres, false, false));
    this.#busWay = seekers.metres.map((metres) => scorer.distanceShare(metres, true, false));
    this.#lodgingWay = seekers.metres.map((metres) => scorer.distanceShare(metres, false, true));
  }

  /** Looks from this jobseeker. */
  focus(seeker: number): void {
    const { representatives } = this.#v.ruleClass;
    this.#seeker = seeker;
    for (let i = 0; i < representatives.length; i++) {
      this.#refused[i] = this.#scorer.isRefusedByClass(seeker, representatives[i]!) ? 1 : 0;
    }
  }

  /**
   * Appends the feasible ones of `vacancies`, all at one place, with their seekerScores, from position `from`. Returns the
   * new count. `cell` is the place in `SeekerColumns.metres`; `isNear` = the place is within reach by itself.
   */
  collect(
    vacancies: Int32Array,
    cell: number,
    isNear: boolean,
    rows: Int32Array,
    scores: Int32Array,
    from: number,
  ): number {
    const seeker = this.#seeker;
    const refused = this.#refused;
    const { startBy, dormitory, busCount, busCommunes } = this.#v;
    const ruleClass = this.#v.ruleClass.of;
    const occupationClass = this.#v.occupationClass.of;
    const incomeClass = this.#v.incomeClass.of;
    const shiftClass = this.#v.shiftClass.of;
    const benefitClass = this.#v.benefitClass.of;
    const investorClass = this.#v.investorClass.of;
    const wanted = this.#wanted.shares;
    const income = this.#income.shares;
    const shift = this.#shift.shares;
    const benefits = this.#benefits.shares;
    const investor = this.#investor.shares;
    const wantedRow = this.#wanted.rowOf(seeker);
    const incomeRow = this.#income.rowOf(seeker);
    const shiftRow = this.#shift.rowOf(seeker);
    const benefitsRow = this.#benefits.rowOf(seeker);
    const investorRow = this.#investor.rowOf(seeker);
    const availableFrom = this.#s.availableFrom[seeker]!;
    const busCommune = this.#s.busCommune[seeker]!;
    const isWilling = this.#s.willingToMove[seeker] === 1;
    const plainWay = this.#plainWay[cell]!;
    let count = from;
    for (let i = 0; i < vacancies.length; i++) {
      const vacancy = vacancies[i]!;
      if (refused[ruleClass[vacancy]!] === 1) continue;
      if (startBy[vacancy]! !== UNKNOWN && availableFrom > startBy[vacancy]!) continue;
      let way = plainWay;
      let isReachable = isNear;
      if (busCount[vacancy]! > 0 && busCommunes.has(vacancy, busCommune)) {
        way = this.#busWay[cell]!;
        isReachable = true;
      }
      if (isWilling && dormitory[vacancy] === 1) {
        if (this.#lodgingWay[cell]! > way) way = this.#lodgingWay[cell]!;
        isReachable = true;
      }
      if (!isReachable) continue;
      rows[count] = vacancy;
      scores[count++] =
        way +
        wanted[wantedRow + occupationClass[vacancy]!]! +
        income[incomeRow + incomeClass[vacancy]!]! +
        shift[shiftRow + shiftClass[vacancy]!]! +
        benefits[benefitsRow + benefitClass[vacancy]!]! +
        investor[investorRow + investorClass[vacancy]!]!;
    }
    return count;
  }

  /** What any vacancy is worth to the jobseeker in focus. `cell` as for `collect`. */
  seekerScore(vacancy: number, cell: number): number {
    const seeker = this.#seeker;
    let way = this.#plainWay[cell]!;
    if (this.#scorer.hasLodging(seeker, vacancy)) way = Math.max(way, this.#lodgingWay[cell]!);
    if (this.#scorer.hasBus(seeker, vacancy)) way = Math.max(way, this.#busWay[cell]!);
    return (
      way +
      this.#wanted.shares[this.#wanted.rowOf(seeker) + this.#v.occupationClass.of[vacancy]!]! +
      this.#income.shares[this.#income.rowOf(seeker) + this.#v.incomeClass.of[vacancy]!]! +
      this.#shift.shares[this.#shift.rowOf(seeker) + this.#v.shiftClass.of[vacancy]!]! +
      this.#benefits.shares[this.#benefits.rowOf(seeker) + this.#v.benefitClass.of[vacancy]!]! +
      this.#investor.shares[this.#investor.rowOf(seeker) + this.#v.investorClass.of[vacancy]!]!
    );
  }
}
