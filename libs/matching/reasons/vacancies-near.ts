import type { Market } from '../market/market.js';

/** Which vacancies a jobseeker could get to, without looking at every one: they are kept by place of work. */
export class VacanciesNear {
  readonly #market: Market;
  readonly #byPlace: readonly Int32Array[];
  /** Of those, the ones with a bus or a dormitory: within reach from further away. */
  readonly #fetching: readonly Int32Array[];
  readonly #found: Int32Array;

  constructor(market: Market) {
    const { vacancies, tables } = market;
    const byPlace: number[][] = Array.from({ length: tables.places }, () => []);
    for (let vacancy = 0; vacancy < vacancies.size; vacancy++) byPlace[vacancies.place[vacancy]!]!.push(vacancy);
    this.#market = market;
    this.#byPlace = byPlace.map((list) => Int32Array.from(list));
    this.#found = new Int32Array(vacancies.size);
    this.#fetching = this.#byPlace.map((list) =>
      list.filter((vacancy) => vacancies.dormitory[vacancy] === 1 || this.#hasBuses(vacancy)),
    );
  }

  /**
   * Vacancies that the reach rule does not refuse, and those it would not refuse with so many more kilometres; good until the
   * next call.
   *
   * @param more kilometres beyond what the jobseeker would travel
   */
  of(seeker: number, more = 0): Int32Array {
    const { seekers, vacancies, tables } = this.#market;
    const home = seekers.home[seeker]!;
    const reach = Math.min(254, seekers.reachKm[seeker]! + more);
    const isWilling = seekers.willing[seeker] === 1;
    let count = 0;
    for (let place = 0; place < tables.places; place++) {
      if (tables.km[home * tables.places + place]! <= reach || this.#isNamed(seeker, place)) {
        this.#found.set(this.#byPlace[place]!, count);
        count += this.#byPlace[place]!.length;
        continue;
      }
      for (const vacancy of this.#fetching[place]!) {
        if ((isWilling && vacancies.dormitory[vacancy] === 1) || this.#hasBusFrom(home, vacancy)) {
          this.#found[count++] = vacancy;
        }
      }
    }
    return this.#found.subarray(0, count);
  }

  #isNamed(seeker: number, place: number): boolean {
    const { named, namedStart } = this.#market.seekers;
    for (let i = namedStart[seeker]!; i < namedStart[seeker + 1]!; i++) if (named[i] === place) return true;
    return false;
  }

  #hasBuses(vacancy: number): boolean {
    const { busStart } = this.#market.vacancies;
    return busStart[vacancy]! < busStart[vacancy + 1]!;
  }

  #hasBusFrom(home: number, vacancy: number): boolean {
    const { busStart, busHomes } = this.#market.vacancies;
    for (let i = busStart[vacancy]!; i < busStart[vacancy + 1]!; i++) if (busHomes[i] === home) return true;
    return false;
  }
}
