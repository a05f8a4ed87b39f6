import { UNKNOWN } from '#domain';
import type { MatchColumns } from '../features/match-columns.js';
import type { SeekerColumns } from '../features/seeker-columns.js';
import type { VacancyColumns, WorkPlace } from '../features/vacancy-columns.js';
import { PairScorer } from '../score/pair-scorer.js';

/** What a scan tells of a feasible pair. The employer's score is asked for only where it matters. */
export type OnPair = (vacancy: number, seekerScore: number) => void;

/**
 * Every feasible pair, without trying every pair: vacancies are blocked by place of work. A place within reach is scanned
 * whole; of any other only the vacancies with a bus or a dormitory can be reached at all. No feasible pair is lost.
 */
export class CandidateScan {
  readonly scorer: PairScorer;

  readonly #s: SeekerColumns;
  readonly #v: VacancyColumns;
  /** Vacancies by place. */
  readonly #byPlace: readonly Int32Array[];
  /** Of those, the ones with a bus or a dormitory. */
  readonly #fetching: readonly Int32Array[];

  constructor(columns: MatchColumns) {
    this.scorer = new PairScorer(columns);
    this.#s = columns.seekers;
    this.#v = columns.vacancies;
    const vacancies = this.#v;
    const byPlace: number[][] = vacancies.places.map(() => []);
    for (let v = 0; v < vacancies.size; v++) byPlace[vacancies.place[v]!]!.push(v);
    const fetches = (v: number) => vacancies.dormitory[v] === 1 || vacancies.busCount[v]! > 0;
    this.#byPlace = byPlace.map((list) => Int32Array.from(list));
    this.#fetching = byPlace.map((list) => Int32Array.from(list.filter(fetches)));
  }

  /** Calls `onPair` for each vacancy that is feasible for the jobseeker, in no stated order. */
  forEachPair(seeker: number, onPair: OnPair): void {
    const places = this.#v.places;
    const row = this.#s.home[seeker]! * places.length;
    for (let place = 0; place < places.length; place++) {
      const metres = this.#s.metres[row + place]!;
      if (this.#withinReach(seeker, place, metres)) this.#scan(seeker, this.#byPlace[place]!, metres, true, onPair);
      else this.#scan(seeker, this.#fetching[place]!, metres, false, onPair);
    }
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
    return this.scorer.refusals(seeker, vacancy, reachable, true);
  }

  /** What any vacancy is worth to a jobseeker. */
  seekerScore(seeker: number, vacancy: number): number {
    return this.scorer.seekerScore(seeker, vacancy, this.metres(seeker, vacancy));
  }

  #scan(seeker: number, vacancies: Int32Array, metres: number, near: boolean, onPair: OnPair): void {
    const scorer = this.scorer;
    for (let i = 0; i < vacancies.length; i++) {
      const vacancy = vacancies[i]!;
      const reachable = near || scorer.hasBus(seeker, vacancy) || scorer.hasLodging(seeker, vacancy);
      if (scorer.refusals(seeker, vacancy, reachable, false) !== 0) continue;
      onPair(vacancy, scorer.seekerScore(seeker, vacancy, metres));
    }
  }

  /** The part of the reach rule that is the same for every vacancy of a place (`isReachable`). */
  #withinReach(seeker: number, place: number, metres: number): boolean {
    if (metres !== UNKNOWN && metres <= this.#s.reachMetres[seeker]!) return true;
    const facts = this.#s.facts[seeker]!;
    const { provinceCode, communeCode, parkCode }: WorkPlace = this.#v.places[place]!;
    if (metres === UNKNOWN && (facts.provinceCode === undefined || facts.provinceCode === provinceCode)) return true;
    if (communeCode !== undefined && facts.wantedCommunes.includes(communeCode)) return true;
    if (parkCode !== undefined && facts.wantedParks.includes(parkCode)) return true;
    return facts.willingToMove && provinceCode !== facts.provinceCode && facts.wantedProvinces.includes(provinceCode);
  }
}
