import type { SeekerFacts, VacancyFacts } from '#domain';
import { NEUTRAL_POINTS } from '#domain';
import { Dictionary } from './dictionary.js';
import { atMost, PointRows } from './point-rows.js';

/** Most investors' countries that an 8-bit column can name besides "not known". */
const MOST_COUNTRIES = 255;
const WORKED_THERE = 100;
const WORKED_ELSEWHERE = 25;

/** Countries that investors come from, and the points of each kind of experience abroad there. Column 0: not known. */
export class InvestorCountries {
  readonly #countries = new Dictionary();
  readonly #rows: PointRows;

  constructor(vacancies: readonly VacancyFacts[]) {
    for (const { investorCountry } of vacancies)
      if (investorCountry !== undefined) this.#countries.add(investorCountry);
    atMost(this.#countries.size, MOST_COUNTRIES, "investors' countries");
    this.#rows = new PointRows(1 + this.#countries.size, 'sets of countries worked in');
  }

  columnOf({ investorCountry }: VacancyFacts): number {
    return 1 + this.#countries.find(investorCountry);
  }

  /** Row of the jobseeker's points. */
  profileOf({ overseas }: SeekerFacts): number {
    if (overseas.length === 0) return this.#rows.row('', () => undefined);
    const worked = overseas.map(({ country }) => 1 + this.#countries.find(country)).filter((column) => column > 0);
    return this.#rows.row(`abroad ${worked.toSorted((a, b) => a - b).join(' ')}`, (points) => {
      points.fill(WORKED_ELSEWHERE);
      for (const column of worked) points[column] = WORKED_THERE;
      points[0] = NEUTRAL_POINTS;
    });
  }

  /** The rows of points, padded to `width`. */
  finish(): { width: number; points: Uint8Array } {
    return { width: this.#rows.width, points: this.#rows.finish().points };
  }
}
