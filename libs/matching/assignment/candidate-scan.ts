import { UNKNOWN } from '#domain';
import type { MatchColumns } from '../features/match-columns.js';
import type { SeekerColumns } from '../features/seeker-columns.js';
import type { VacancyColumns } from '../features/vacancy-columns.js';
import { PairScorer } from '../score/pair-scorer.js';
import { SeekerLens } from '../score/seeker-lens.js';

/**
 * Every feasible pair, without trying every pair: vacancies are blocked by place of work. A place within reach is scanned
 * whole; of any other only the vacancies with a bus or a dormitory can be reached at all. No feasible pair is lost.
 */
export class CandidateScan {
  readonly scorer: PairScorer;
  /** Feasible vacancies of the jobseeker last scanned, in no stated order, and their seekerScores. */
  readonly rows: Int32Array;
  readonly scores: Int32Array;

  readonly #lens: SeekerLens;
  readonly #s: SeekerColumns;
  readonly #v: VacancyColumns;
  /** Vacancies by place, packed. */
  readonly #byPlace: readonly Int32Array[];
  /** Of those, the ones with a bus or a dormitory. */
  readonly #fetching: readonly Int32Array[];

  constructor(columns: MatchColumns) {
    this.scorer = new PairScorer(columns);
    this.#lens = new SeekerLens(columns, this.scorer);
    this.rows = new Int32Array(columns.vacancies.size);
    this.scores = new Int32Array(columns.vacancies.size);
    this.#s = columns.seekers;
    this.#v = columns.vacancies;
    const vacancies = this.#v;
    const byPlace: number[][] = vacancies.places.map(() => []);
    for (let v = 0; v < vacancies.size; v++) byPlace[vacancies.place[v]!]!.push(v);
    const fetches = (v: number) => vacancies.dormitory[v] === 1 || vacancies.busCount[v]! > 0;
    this.#byPlace = byPlace.map((list) => this.#lens.pack(list));
    this.#fetching = byPlace.map((list) => this.#lens.pack(list.filter(fetches)));
  }

  /** Finds every vacancy that is feasible for the jobseeker, into `rows` and `scores`. Returns how many. */
  scan(seeker: number): number {
    const lens = this.#lens;
    const places = this.#v.places.length;
    const home = this.#s.home[seeker]! * places;
    let count = 0;
    lens.focus(seeker);
    for (let place = 0; place < places; place++) {
      const metres = this.#s.metres[home + place]!;
      const isNear = this.#withinReach(seeker, place, metres);
      const vacancies = (isNear ? this.#byPlace : this.#fetching)[place]!;
      if (vacancies.length === 0) continue;
      count = lens.collect(vacancies, home + place, isNear, this.rows, this.scores, count);
    }
    return count;
  }

  /** Distance of a pair, UNKNOWN when a place is. */
  metres(seeker: number, vacancy: number): number {
    return this.#s.metres[this.#s.home[seeker]! * this.#v.places.length + this.#v.place[vacancy]!]!;
  }

  /** Mask of all the hard rules against any pair, feasible or not. */
  refusals(seeker: number, vacancy: number): number {
    const reachable =
      this.#withinReach(seeker, this.#v.place[vacancy]!, this.metres(seeker, vacancy)) ||
      this.scorer.hasBus(seeker, vacancy) ||
      this.scorer.hasLodging(seeker, vacancy);
    return this.scorer.refusals(seeker, vacancy, reachable);
  }

  /** Masks of all the hard rules against every vacancy, feasible or not, and its seekerScores. */
  judgeAll(seeker: number, masks: Uint16Array, scores: Int32Array): void {
    this.#lens.focus(seeker);
    const { ruleClass, places, place: placeOf, size } = this.#v;
    const home = this.#s.home[seeker]! * places.length;
    const near = places.map((_, place) => this.#withinReach(seeker, place, this.#s.metres[home + place]!));
    const byClass = ruleClass.representatives.map((vacancy) => this.scorer.refusalsByClass(seeker, vacancy));
    for (let vacancy = 0; vacancy < size; vacancy++) {
      const reachable =
        near[placeOf[vacancy]!]! || this.scorer.hasBus(seeker, vacancy) || this.scorer.hasLodging(seeker, vacancy);
      scores[vacancy] = this.#lens.seekerScore(vacancy, home + placeOf[vacancy]!);
      masks[vacancy] = byClass[ruleClass.of[vacancy]!]! | this.scorer.refusalsByPair(seeker, vacancy, reachable);
    }
  }

  /** What any vacancy is worth to a jobseeker. */
  seekerScore(seeker: number, vacancy: number): number {
    return this.scorer.seekerScore(seeker, vacancy, this.metres(seeker, vacancy));
  }

  /** The part of the reach rule that is the same for every vacancy of a place (`isReachable`). */
  #withinReach(seeker: number, place: number, metres: number): boolean {
    if (metres !== UNKNOWN) {
      if (metres <= this.#s.reachMetres[seeker]!) return true;
      if (this.#s.namesPlaces[seeker] === 0) return false;
    }
    const facts = this.#s.facts[seeker]!;
    const { provinceCode, communeCode, parkCode } = this.#v.places[place]!;
    if (metres === UNKNOWN && (facts.provinceCode === undefined || facts.provinceCode === provinceCode)) return true;
    if (communeCode !== undefined && facts.wantedCommunes.includes(communeCode)) return true;
    if (parkCode !== undefined && facts.wantedParks.includes(parkCode)) return true;
    return facts.willingToMove && provinceCode !== facts.provinceCode && facts.wantedProvinces.includes(provinceCode);
  }
}
