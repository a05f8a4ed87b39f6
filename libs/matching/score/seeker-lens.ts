import { UNKNOWN } from '#domain';
import type { MatchColumns } from '../features/match-columns.js';
import type { SeekerColumns } from '../features/seeker-columns.js';
import type { VacancyColumns } from '../features/vacancy-columns.js';
import type { PairScorer } from './pair-scorer.js';
import { ShareTable } from './share-table.js';

/** What a scan reads of one vacancy, side by side: eight whole numbers, half a cache line. */
const RECORD = 8;
const ROW = 0;
const RULES = 1;
const START_BY = 2;
const FETCHES = 3;
const OCCUPATION = 4;
const INCOME = 5;
const BENEFITS = 6;
const SETTING = 7;

const BY_BUS = 1;
const BY_DORMITORY = 2;
/** Later than any date. */
const ANY_START = 0x7fff_ffff;

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
  readonly #benefits: ShareTable;
  readonly #setting: ShareTable;
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
    const { wishClass, incomeClass, benefitClass, settingClass } = seekers;
    this.#wanted = new ShareTable(wishClass, vacancies.occupationClass, (s, v) => scorer.wantedShare(s, v));
    this.#income = new ShareTable(incomeClass, vacancies.incomeClass, (s, v) => scorer.incomeShare(s, v));
    this.#benefits = new ShareTable(benefitClass, vacancies.benefitClass, (s, v) => scorer.benefitsShare(s, v));
    this.#setting = new ShareTable(settingClass, vacancies.settingClass, (s, v) => scorer.settingShare(s, v));
    this.#plainWay = seekers.metres.map((metres) => scorer.distanceShare(metres, false, false));
    this.#busWay = seekers.metres.map((metres) => scorer.distanceShare(metres, true, false));
    this.#lodgingWay = seekers.metres.map((metres) => scorer.distanceShare(metres, false, true));
  }

  /** Vacancies of one place as records for `collect`. */
  pack(vacancies: readonly number[]): Int32Array {
    const v = this.#v;
    const records = new Int32Array(vacancies.length * RECORD);
    vacancies.forEach((vacancy, index) => {
      const startBy = v.startBy[vacancy]!;
      const at = index * RECORD;
      records[at + ROW] = vacancy;
      records[at + RULES] = v.ruleClass.of[vacancy]!;
      records[at + START_BY] = startBy === UNKNOWN ? ANY_START : startBy;
      records[at + FETCHES] = (v.busCount[vacancy]! > 0 ? BY_BUS : 0) | (v.dormitory[vacancy] === 1 ? BY_DORMITORY : 0);
      records[at + OCCUPATION] = v.occupationClass.of[vacancy]!;
      records[at + INCOME] = v.incomeClass.of[vacancy]!;
      records[at + BENEFITS] = v.benefitClass.of[vacancy]!;
      records[at + SETTING] = v.settingClass.of[vacancy]!;
    });
    return records;
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
   * Appends the feasible ones of the packed vacancies of a place, with their seekerScores, from position `from`. Returns
   * the new count. `cell` is the place in `SeekerColumns.metres`; `isNear` = the place is within reach by itself.
   */
  collect(
    records: Int32Array,
    cell: number,
    isNear: boolean,
    rows: Int32Array,
    scores: Int32Array,
    from: number,
  ): number {
    const seeker = this.#seeker;
    const refused = this.#refused;
    const wanted = this.#wanted.shares;
    const income = this.#income.shares;
    const benefits = this.#benefits.shares;
    const setting = this.#setting.shares;
    const wantedRow = this.#wanted.rowOf(seeker);
    const incomeRow = this.#income.rowOf(seeker);
    const benefitsRow = this.#benefits.rowOf(seeker);
    const settingRow = this.#setting.rowOf(seeker);
    const availableFrom = this.#s.availableFrom[seeker]!;
    const isWilling = this.#s.willingToMove[seeker] === 1;
    const plainWay = this.#plainWay[cell]!;
    let count = from;
    for (let at = 0; at < records.length; at += RECORD) {
      if (refused[records[at + RULES]!] === 1 || availableFrom > records[at + START_BY]!) continue;
      const vacancy = records[at + ROW]!;
      const fetches = records[at + FETCHES]!;
      let way = plainWay;
      if (fetches !== 0) {
        const bus = (fetches & BY_BUS) !== 0 && this.#scorer.hasBus(seeker, vacancy);
        const lodging = isWilling && (fetches & BY_DORMITORY) !== 0;
        if (!isNear && !bus && !lodging) continue;
        if (lodging) way = Math.max(way, this.#lodgingWay[cell]!);
        if (bus) way = Math.max(way, this.#busWay[cell]!);
      } else if (!isNear) continue;
      rows[count] = vacancy;
      scores[count++] =
        way +
        wanted[wantedRow + records[at + OCCUPATION]!]! +
        income[incomeRow + records[at + INCOME]!]! +
        benefits[benefitsRow + records[at + BENEFITS]!]! +
        setting[settingRow + records[at + SETTING]!]!;
    }
    return count;
  }

  /** What any vacancy is worth to the jobseeker in focus. `cell` as for `collect`. */
  seekerScore(vacancy: number, cell: number): number {
    const seeker = this.#seeker;
    const { occupationClass, incomeClass, benefitClass, settingClass } = this.#v;
    let way = this.#plainWay[cell]!;
    if (this.#scorer.hasLodging(seeker, vacancy)) way = Math.max(way, this.#lodgingWay[cell]!);
    if (this.#scorer.hasBus(seeker, vacancy)) way = Math.max(way, this.#busWay[cell]!);
    return (
      way +
      this.#wanted.shares[this.#wanted.rowOf(seeker) + occupationClass.of[vacancy]!]! +
      this.#income.shares[this.#income.rowOf(seeker) + incomeClass.of[vacancy]!]! +
      this.#benefits.shares[this.#benefits.rowOf(seeker) + benefitClass.of[vacancy]!]! +
      this.#setting.shares[this.#setting.rowOf(seeker) + settingClass.of[vacancy]!]!
    );
  }
}
