import type { Market, MarketIds } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import type { RunMatch } from '../run/run-result.js';
import type { VacancyLines } from '../scan/vacancy-lines.js';
import { storedPair } from './stored-pair.js';

interface Judged {
  readonly market: Market;
  readonly ids: MarketIds;
  readonly scorer: PairScorer;
}

/** What a run keeps that ranks both sides and seats nobody (mode `top`): the jobseekers' pairs and those of the vacancies' lists. */
export class ListedPairs {
  readonly #of: Judged;
  /** Lines turned round: of jobseeker `s` the entries `[start[s], start[s + 1])`, vacancies ascending. */
  readonly #start: Uint32Array;
  readonly #vacancies: Uint32Array;
  /** Place on the vacancy's list, 1 = best. */
  readonly #places: Uint8Array;

  constructor(of: Judged, { length, seekers, counts }: VacancyLines) {
    this.#of = of;
    this.#start = new Uint32Array(of.market.seekers.size + 1);
    const eachEntry = (take: (seeker: number, vacancy: number, place: number) => void) => {
      counts.forEach((count, vacancy) => {
        for (let place = 1; place <= count; place++) take(seekers[vacancy * length + place - 1]!, vacancy, place);
      });
    };
    eachEntry((seeker) => this.#start[seeker + 1]!++);
    for (let seeker = 0; seeker < of.market.seekers.size; seeker++) this.#start[seeker + 1]! += this.#start[seeker]!;
    const next = this.#start.slice();
    this.#vacancies = new Uint32Array(this.#start.at(-1)!);
    this.#places = new Uint8Array(this.#vacancies.length);
    eachEntry((seeker, vacancy, place) => {
      const at = next[seeker]!++;
      this.#vacancies[at] = vacancy;
      this.#places[at] = place;
    });
  }

  /** The kept pairs of a jobseeker with their places on the vacancies' lists; behind them those that are on such a list alone. */
  of<Pair extends RunMatch>(seeker: number, kept: readonly Pair[]): (Pair | RunMatch)[] {
    const { ids } = this.#of;
    const places = new Map<string, number>();
    const others: RunMatch[] = [];
    const own = new Set(kept.map(({ vacancyId }) => vacancyId));
    for (let at = this.#start[seeker]!; at < this.#start[seeker + 1]!; at++) {
      const vacancy = this.#vacancies[at]!;
      const place = this.#places[at]!;
      if (own.has(ids.vacancies[vacancy]!)) places.set(ids.vacancies[vacancy]!, place);
      else others.push(this.#onlyThere(seeker, vacancy, place));
    }
    // nobody has a seat: nobody is short of points for one
    const both = kept.map((pair) => ({ ...pair, pointsShort: undefined, vacancyRank: places.get(pair.vacancyId) }));
    return [...both, ...others];
  }

  #onlyThere(seeker: number, vacancy: number, place: number): RunMatch {
    // everybody whom no rule refuses is in line: the list is its head
    return storedPair(this.#of, seeker, vacancy, {
      assigned: false,
      refusals: 0,
      vacancyRank: place,
      queueRank: place,
    });
  }
}
