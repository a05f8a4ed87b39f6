import { Keep } from '../kernel/kernel-layout.js';
import { Cuts } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import { Breather } from '../run/breather.js';
import { FROM_START, type ScanRequest } from '../scan/scan-homes.js';
import type { Scanner } from '../scan/scanner.js';
import { type Assignment, type Referrals, UNSEATED } from './assignment.js';
import { NOBODY, SeatHolders } from './seat-holders.js';

const WHOLE: ScanRequest = { ...FROM_START, keep: Keep.ByScore, reports: true };
/** Jobseekers who propose before the event loop may turn. */
const SLICE = 1_000;
/** From the best on, without what one look at the limits rules out already. */
const EARLY: ScanRequest = { ...WHOLE, cuts: Cuts.Rough };
const FURTHER: ScanRequest = { ...WHOLE, cuts: Cuts.Exact, continues: true, reports: false };

export interface ClearingOptions {
  /** First lists hold the best of all feasible vacancies, not only of those that still have a chance: for ranks and reasons. */
  readonly wholeHeads?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Jobseekers who have their first list, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** How a clearing went. The counts depend on which thread was quicker; the assignment does not. */
export interface ClearingWork {
  readonly proposals: number;
  /** Jobseekers scanned in each round. */
  readonly rounds: readonly number[];
  readonly scanMs: number;
  readonly clearMs: number;
}

/**
 * Deferred acceptance under seats over all feasible pairs, jobseekers proposing (Gale and Shapley 1962; several places for
 * each: Roth 1984), without holding the pairs. A list has the best few vacancies; who uses it up is scanned again behind its
 * end, behind the limits of the moment. Limits only rise, so that whom they leave out would have been refused anyway. The
 * outcome is the one stable assignment that is best for every jobseeker, and does not depend on who proposes when: proposals
 * begin while others are still being scanned, and jobseekers may come in later.
 */
export class DeferredClearing {
  readonly holders: SeatHolders;

  readonly #scanner: Scanner;
  readonly #market: Market;
  readonly #places: number;
  /** Next entry of the list to propose to. */
  readonly #position: Uint16Array;
  /** Vacancies that hold the jobseeker now. */
  readonly #held: Uint8Array;
  /** Jobseekers whose list is used up although it may go on, and a mark on each of them. */
  #usedUp: number[] = [];
  readonly #isUsedUp: Uint8Array;
  #proposals = 0;

  /** `places`: vacancies that may hold a jobseeker at once. `seats`: of each vacancy, the market's unless given. */
  constructor(market: Market, scanner: Scanner, options: { places?: number; seats?: Uint16Array } = {}) {
    this.#market = market;
    this.#scanner = scanner;
    this.#places = options.places ?? 1;
    this.holders = new SeatHolders(market, options.seats);
    this.#position = new Uint16Array(market.seekers.size);
    this.#held = new Uint8Array(market.seekers.size);
    this.#isUsedUp = new Uint8Array(market.seekers.size);
  }

  /** Lets jobseekers in who were not there before, everybody at first; the outcome is that of a run with all of them from the start. */
  async add(seekers: ArrayLike<number>, options: ClearingOptions = {}): Promise<ClearingWork> {
    const { limits, work } = this.#scanner;
    const clock = new WorkClock(this.#proposals);
    let done = 0;
    this.holders.writeLimits(limits);
    await this.#scanner.scan(seekers, options.wholeHeads === true ? WHOLE : EARLY, {
      signal: options.signal,
      onHome: (home) =>
        clock.clear(() => {
          for (let i = work.start[home]!; i < work.start[home + 1]!; i++) this.#propose(work.seekers[i]!);
          this.holders.writeLimits(limits);
          done += work.start[home + 1]! - work.start[home]!;
          options.onProgress?.(done, seekers.length);
        }),
    });
    clock.rounds.push(seekers.length);
    await this.#goOn(clock, options.signal);
    return clock.finish(this.#proposals);
  }

  /** The same for jobseekers whose lists are there already. */
  async addListed(seekers: ArrayLike<number>, options: ClearingOptions = {}): Promise<ClearingWork> {
    const clock = new WorkClock(this.#proposals);
    const breather = new Breather(options.signal);
    clock.rounds.push(seekers.length);
    for (let from = 0; from < seekers.length; from += SLICE) {
      const to = Math.min(seekers.length, from + SLICE);
      clock.clear(() => {
        for (let i = from; i < to; i++) this.#propose(seekers[i]!);
      });
      options.onProgress?.(to, seekers.length);
      await breather.breatheNow();
    }
    await this.#goOn(clock, options.signal);
    return clock.finish(this.#proposals);
  }

  /** Closes vacancies for good: whom they held goes on to the next of their lists. */
  async close(vacancies: Iterable<number>, options: ClearingOptions = {}): Promise<ClearingWork> {
    const clock = new WorkClock(this.#proposals);
    clock.clear(() => {
      const freed = [...vacancies].flatMap((vacancy) => this.holders.close(vacancy));
      for (const seeker of freed) this.#held[seeker]!--;
      for (const seeker of freed) this.#propose(seeker);
    });
    await this.#goOn(clock, options.signal);
    return clock.finish(this.#proposals);
  }

  /**
   * Takes an earlier outcome of the same market up again, whose lists are gone: everybody sits where they sat, and whoever has
   * to leave goes on behind that seat. `pairs`: what the scorer says of each seated pair.
   */
  resume(
    { vacancyOf }: Assignment,
    pairs: { seekerScore(seeker: number, vacancy: number): number; merit(seeker: number, vacancy: number): number },
  ): void {
    const { length, vacancies, counts, lastValues } = this.#scanner.heads;
    vacancyOf.forEach((vacancy, seeker) => {
      if (vacancy === UNSEATED) return;
      const out = this.holders.offer(vacancy, pairs.merit(seeker, vacancy), seeker);
      if (out !== NOBODY) throw new RangeError(`vacancy ${vacancy} is given more people than seats`);
      this.#held[seeker] = 1;
      // a list that is used up and ended with the seat
      vacancies[seeker * length + length - 1] = vacancy;
      counts[seeker] = length;
      lastValues[seeker] = pairs.seekerScore(seeker, vacancy);
      this.#position[seeker] = length;
    });
  }

  /** Who sits where, for one place each. */
  assignment(): Assignment {
    const vacancyOf = new Int32Array(this.#market.seekers.size).fill(UNSEATED);
    for (let vacancy = 0; vacancy < this.#market.vacancies.size; vacancy++) {
      for (const seeker of this.holders.heldBy(vacancy)) vacancyOf[seeker] = vacancy;
    }
    return { vacancyOf };
  }

  /** Who is introduced where, for several places each. `scoreOf` puts a jobseeker's vacancies in order. */
  referrals(scoreOf: (seeker: number, vacancy: number) => number): Referrals {
    const start = new Uint32Array(this.#market.seekers.size + 1);
    for (let seeker = 0; seeker < this.#held.length; seeker++) start[seeker + 1] = start[seeker]! + this.#held[seeker]!;
    const next = start.slice();
    const vacancies = new Uint32Array(start[this.#held.length]!);
    for (let vacancy = 0; vacancy < this.#market.vacancies.size; vacancy++) {
      for (const seeker of this.holders.heldBy(vacancy)) vacancies[next[seeker]!++] = vacancy;
    }
    for (let seeker = 0; seeker < this.#held.length; seeker++) {
      const own = vacancies.subarray(start[seeker], start[seeker + 1]);
      own.set([...own].toSorted((a, b) => scoreOf(seeker, b) - scoreOf(seeker, a) || a - b));
    }
    return { start, vacancies };
  }

  /** Scans those again who used their lists up, until nobody is left who could hope for more. */
  async #goOn(clock: WorkClock, signal: AbortSignal | undefined): Promise<void> {
    const breather = new Breather(signal);
    while (this.#usedUp.length > 0) {
      const seekers = this.#usedUp;
      this.#usedUp = [];
      clock.rounds.push(seekers.length);
      this.holders.writeLimits(this.#scanner.limits);
      await this.#scanner.scan(seekers, FURTHER, { signal });
      clock.clear(() => {
        for (const seeker of seekers) {
          this.#position[seeker] = 0;
          this.#isUsedUp[seeker] = 0;
        }
      });
      for (let from = 0; from < seekers.length; from += SLICE) {
        clock.clear(() => {
          for (const seeker of seekers.slice(from, from + SLICE)) this.#propose(seeker);
        });
        await breather.breatheNow();
      }
    }
  }

  /** Proposes down the list; whoever is displaced goes on proposing in turn. */
  #propose(first: number): void {
    const { length, vacancies, seconds, counts } = this.#scanner.heads;
    const places = this.#places;
    let seeker = first;
    while (this.#held[seeker]! < places) {
      const next = this.#position[seeker]!;
      if (next >= counts[seeker]!) {
        if (next === length && this.#isUsedUp[seeker] === 0) {
          this.#isUsedUp[seeker] = 1;
          this.#usedUp.push(seeker);
        }
        return;
      }
      this.#position[seeker] = next + 1;
      this.#proposals++;
      const entry = seeker * length + next;
      const out = this.holders.offer(vacancies[entry]!, seconds[entry]!, seeker);
      if (out === seeker) continue;
      this.#held[seeker]!++;
      if (out === NOBODY) continue;
      // who was displaced goes on first; with several places the one who took the seat may want more
      this.#held[out]!--;
      if (this.#held[seeker]! < places) this.#propose(out);
      else seeker = out;
    }
  }
}

/** Time spent proposing and time spent waiting for scans. */
class WorkClock {
  readonly rounds: number[] = [];
  readonly #before: number;
  readonly #began = performance.now();
  #clearMs = 0;

  constructor(proposalsBefore: number) {
    this.#before = proposalsBefore;
  }

  clear(work: () => void): void {
    const from = performance.now();
    work();
    this.#clearMs += performance.now() - from;
  }

  finish(proposals: number): ClearingWork {
    const clearMs = Math.round(this.#clearMs);
    const scanMs = Math.round(performance.now() - this.#began) - clearMs;
    return { proposals: proposals - this.#before, rounds: this.rounds, scanMs, clearMs };
  }
}
