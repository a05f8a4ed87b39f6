import { type BusesByHome, busesByHome } from '../market/buses-by-home.js';
import type { Market } from '../market/market.js';

/** Which vacancies a jobseeker could get to, without looking at every one: they are kept by place of work. */
export class VacanciesNear {
  readonly #market: Market;
  readonly #byPlace: readonly Uint32Array[];
  /** Of those, the ones with a dormitory: within reach of who would move. */
  readonly #lodging: readonly Uint32Array[];
  readonly #buses: BusesByHome;
  readonly #found: Uint32Array;
  /** By place: 1 = all its vacancies are among those found. */
  readonly #isReached: Uint8Array;

  constructor(market: Market) {
    const { vacancies, tables } = market;
    const byPlace: number[][] = Array.from({ length: tables.places }, () => []);
    for (let vacancy = 0; vacancy < vacancies.size; vacancy++) byPlace[vacancies.place[vacancy]!]!.push(vacancy);
    this.#market = market;
    this.#byPlace = byPlace.map((list) => Uint32Array.from(list));
    this.#lodging = this.#byPlace.map((list) => list.filter((vacancy) => vacancies.dormitory[vacancy] === 1));
    this.#buses = busesByHome(vacancies, tables.homes);
    this.#found = new Uint32Array(vacancies.size);
    this.#isReached = new Uint8Array(tables.places);
  }

  /** Vacancies that the reach rule does not refuse, each once; good until the next call. */
  of(seeker: number): Uint32Array {
    const { seekers, vacancies, tables } = this.#market;
    const home = seekers.home[seeker]!;
    const isWilling = seekers.willing[seeker] === 1;
    this.#reachPlaces(seeker);
    let count = 0;
    for (let place = 0; place < tables.places; place++) {
      const isWhole = this.#isReached[place] === 1;
      if (!isWhole && !isWilling) continue;
      const list = (isWhole ? this.#byPlace : this.#lodging)[place]!;
      for (let i = 0; i < list.length; i++) this.#found[count++] = list[i]!;
    }
    for (let i = this.#buses.start[home]!; i < this.#buses.start[home + 1]!; i++) {
      const vacancy = this.#buses.vacancies[i]!;
      const isFound =
        this.#isReached[vacancies.place[vacancy]!] === 1 || (isWilling && vacancies.dormitory[vacancy] === 1);
      if (!isFound) this.#found[count++] = vacancy;
    }
    return this.#found.subarray(0, count);
  }

  /** Marks the places within reach of home, and those the jobseeker asked for. */
  #reachPlaces(seeker: number): void {
    const { seekers, tables } = this.#market;
    const row = seekers.home[seeker]! * tables.places;
    const reach = seekers.reachKm[seeker]!;
    for (let place = 0; place < tables.places; place++)
      this.#isReached[place] = Number(tables.km[row + place]! <= reach);
    for (let i = seekers.namedStart[seeker]!; i < seekers.namedStart[seeker + 1]!; i++) {
      this.#isReached[seekers.named[i]!] = 1;
    }
  }
}
