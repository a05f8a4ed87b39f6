/**
 * Strict orders without ties, each packed into one safe integer (a double holds 53 bits; the largest run of the design,
 * 1,000,000 × 50,000, needs 35). Greater is better.
 */
export class OrderKeys {
  readonly #vacancies: number;
  readonly #seekers: number;
  /** Vacancy and seeker rows by the rank of their lot, last drawn first. */
  readonly #vacancyByLot: Uint32Array;
  readonly #seekerByLot: Uint32Array;
  readonly #vacancyLots: Uint32Array;
  readonly #seekerLots: Uint32Array;

  constructor(seekerLots: Uint32Array, vacancyLots: Uint32Array) {
    this.#seekers = seekerLots.length;
    this.#vacancies = vacancyLots.length;
    this.#seekerLots = seekerLots;
    this.#vacancyLots = vacancyLots;
    this.#seekerByLot = invert(seekerLots);
    this.#vacancyByLot = invert(vacancyLots);
  }

  /** A jobseeker's order of vacancies: seekerScore, then the vacancy's lot. */
  ofVacancy(seekerScore: number, vacancy: number): number {
    return seekerScore * this.#vacancies + (this.#vacancies - 1 - this.#vacancyLots[vacancy]!);
  }

  vacancyOf(key: number): number {
    return this.#vacancyByLot[this.#vacancies - 1 - (key % this.#vacancies)]!;
  }

  seekerScoreOf(key: number): number {
    return Math.floor(key / this.#vacancies);
  }

  /** A vacancy's order of jobseekers: their merit, then the jobseeker's lot. */
  ofSeeker(meritValue: number, seeker: number): number {
    return meritValue * this.#seekers + (this.#seekers - 1 - this.#seekerLots[seeker]!);
  }

  seekerOf(key: number): number {
    return this.#seekerByLot[this.#seekers - 1 - (key % this.#seekers)]!;
  }

  meritOf(key: number): number {
    return Math.floor(key / this.#seekers);
  }
}

/** employerScore, then the priority group the firm itself named: 0..20,001. */
export function merit(employerScore: number, prioritised: boolean): number {
  return employerScore * 2 + (prioritised ? 1 : 0);
}

export function employerScoreOf(meritValue: number): number {
  return meritValue >> 1;
}

function invert(ranks: Uint32Array): Uint32Array {
  const byRank = new Uint32Array(ranks.length);
  ranks.forEach((rank, row) => {
    byRank[rank] = row;
  });
  return byRank;
}
