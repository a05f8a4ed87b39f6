import type { Referrals } from '../../libs/matching/assignment/assignment.js';
import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';

/** Seats, introductions and blocking pairs as a textbook has them: every pair looked at, every list sorted anew. */
export class TextbookClearing {
  readonly feasiblePairs: readonly (readonly [seeker: number, vacancy: number])[];
  readonly #market: Market;
  readonly #scorer: PairScorer;
  /** Per jobseeker the feasible vacancies, and per jobseeker and vacancy what each is to the other. */
  readonly #feasible: readonly (readonly number[])[];
  readonly #seekerScores: readonly (readonly number[])[];
  readonly #merits: readonly (readonly number[])[];

  constructor(market: Market) {
    const scorer = new PairScorer(market);
    const vacancies = rows(market.vacancies.size);
    const seekers = rows(market.seekers.size);
    this.#market = market;
    this.#scorer = scorer;
    this.#feasible = seekers.map((seeker) => vacancies.filter((vacancy) => scorer.isFeasible(seeker, vacancy)));
    this.#seekerScores = seekers.map((seeker) => vacancies.map((vacancy) => scorer.seekerScore(seeker, vacancy)));
    this.#merits = seekers.map((seeker) => vacancies.map((vacancy) => scorer.merit(seeker, vacancy)));
    this.feasiblePairs = seekers.flatMap((seeker) =>
      this.#feasible[seeker]!.map((vacancy) => [seeker, vacancy] as const),
    );
  }

  /** Weight of a pair in the mode of greatest weight. */
  weight(seeker: number, vacancy: number, bonus: number): number {
    const employerScore = this.#scorer.employerScore(seeker, vacancy);
    return bonus + Math.floor((this.#seekerScores[seeker]![vacancy]! + employerScore) / 2);
  }

  /** Jobseeker-proposing deferred acceptance. */
  assign(): Int32Array {
    const vacancyOf = new Int32Array(this.#market.seekers.size).fill(-1);
    this.#propose(1, (vacancy, applicants) => this.choose(vacancy, applicants)).forEach((seekers, vacancy) => {
      for (const seeker of seekers) vacancyOf[seeker] = vacancy;
    });
    return vacancyOf;
  }

  /** The same with up to `k` introductions for each jobseeker. */
  refer(k: number, quota: Uint32Array): Referrals {
    const heldBy = this.#propose(k, (vacancy, applicants) => this.#best(vacancy, applicants, quota[vacancy]!));
    return referralsOf(
      rows(this.#market.seekers.size).map((seeker) =>
        this.#liked(seeker).filter((vacancy) => heldBy[vacancy]!.includes(seeker)),
      ),
    );
  }

  /** Whom a vacancy takes: priority groups on its reserved seats first, then the best of all others. */
  choose(vacancy: number, applicants: readonly number[]): number[] {
    const { seats, reservedSeats, priorityGroups } = this.#market.vacancies;
    const groups = this.#market.seekers.priorityGroups;
    const own = applicants.filter((seeker) => (groups[seeker]! & priorityGroups[vacancy]!) !== 0);
    const first = this.#best(vacancy, own, Math.min(reservedSeats[vacancy]!, seats[vacancy]!));
    const others = applicants.filter((seeker) => !first.includes(seeker));
    return [...first, ...this.#best(vacancy, others, seats[vacancy]! - first.length)];
  }

  /** Pairs that would rather be together; who sits where it must not holds nothing. */
  blockingPairs(vacancyOf: Int32Array): (readonly [seeker: number, vacancy: number])[] {
    const seatOf = vacancyOf.map((vacancy, seeker) => (this.#isFeasible(seeker, vacancy) ? vacancy : -1));
    const heldBy = rows(this.#market.vacancies.size).map((vacancy) =>
      rows(seatOf.length).filter((seeker) => seatOf[seeker] === vacancy),
    );
    return this.feasiblePairs.filter(
      ([seeker, vacancy]) =>
        (seatOf[seeker] === -1 || this.#likesBetter(seeker, vacancy, seatOf[seeker]!)) &&
        this.choose(vacancy, [...heldBy[vacancy]!, seeker]).includes(seeker),
    );
  }

  /** The same for introductions. */
  blockingReferrals(
    referrals: Referrals,
    k: number,
    quota: Uint32Array,
  ): (readonly [seeker: number, vacancy: number])[] {
    const lists = rows(this.#market.seekers.size).map((seeker) =>
      [...referrals.vacancies.subarray(referrals.start[seeker], referrals.start[seeker + 1])].filter((vacancy) =>
        this.#isFeasible(seeker, vacancy),
      ),
    );
    const heldBy = rows(this.#market.vacancies.size).map((vacancy) =>
      rows(lists.length).filter((seeker) => lists[seeker]!.includes(vacancy)),
    );
    return this.feasiblePairs.filter(([seeker, vacancy]) => {
      const list = lists[seeker]!;
      if (list.includes(vacancy)) return false;
      const wants = this.#sorted(seeker, [...list, vacancy])
        .slice(0, k)
        .includes(vacancy);
      return wants && this.#best(vacancy, [...heldBy[vacancy]!, seeker], quota[vacancy]!).includes(seeker);
    });
  }

  #propose(k: number, choose: (vacancy: number, applicants: readonly number[]) => number[]): number[][] {
    const heldBy: number[][] = rows(this.#market.vacancies.size).map(() => []);
    const toAsk = rows(this.#market.seekers.size).map((seeker) => this.#liked(seeker));
    const free = rows(this.#market.seekers.size).flatMap((seeker) => rows(k).map(() => seeker));
    for (let seeker = free.pop(); seeker !== undefined; seeker = free.pop()) {
      const vacancy = toAsk[seeker]!.shift();
      if (vacancy === undefined) continue;
      const applicants = [...heldBy[vacancy]!, seeker];
      heldBy[vacancy] = choose(vacancy, applicants);
      free.push(...applicants.filter((applicant) => !heldBy[vacancy]!.includes(applicant)));
    }
    return heldBy;
  }

  #liked(seeker: number): number[] {
    return this.#sorted(seeker, this.#feasible[seeker]!);
  }

  #sorted(seeker: number, vacancies: readonly number[]): number[] {
    return vacancies.toSorted((one, other) => (this.#likesBetter(seeker, one, other) ? -1 : 1));
  }

  #likesBetter(seeker: number, one: number, other: number): boolean {
    const difference = this.#seekerScores[seeker]![one]! - this.#seekerScores[seeker]![other]!;
    return difference > 0 || (difference === 0 && one < other);
  }

  #best(vacancy: number, applicants: readonly number[], count: number): number[] {
    const merit = (seeker: number) => this.#merits[seeker]![vacancy]!;
    return applicants.toSorted((one, other) => merit(other) - merit(one) || one - other).slice(0, count);
  }

  #isFeasible(seeker: number, vacancy: number): boolean {
    return this.#feasible[seeker]!.includes(vacancy);
  }
}

/** Lists of vacancies as referrals. */
export function referralsOf(lists: readonly (readonly number[])[]): Referrals {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, seeker) => (start[seeker + 1] = start[seeker]! + list.length));
  return { start, vacancies: Uint32Array.from(lists.flat()) };
}

function rows(size: number): number[] {
  return Array.from({ length: size }, (_, row) => row);
}
