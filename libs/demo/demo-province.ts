import type { Jobseeker, JobseekerIdentity, Vacancy, VacancyContact } from '#domain';
import { demoEmployer, type DemoEmployer } from './demo-employers.js';
import { demoJobseeker } from './demo-jobseekers.js';
import { demoVacancy } from './demo-vacancies.js';

export interface DemoOptions {
  readonly vacancies: number;
  readonly jobseekers: number;
  readonly seed: number;
  readonly provinceCode: string;
  /** Local date YYYY-MM-DD that publication, expiry and ages are counted from. */
  readonly referenceDate: string;
  /** Number of the first record of each kind, 0 unless told: provinces of other numbers have no record in common. */
  readonly firstNumber?: number;
}

/** One employer for every 7.5 vacancies: 400 for the 3,000 of `npm start`. */
function employerCount(vacancies: number): number {
  return Math.max(1, Math.ceil((vacancies * 2) / 15));
}

/** The invented province; every record is a function of (seed, kind, number), so a larger one begins with the smaller one's jobseekers. */
export class DemoProvince {
  readonly employers: readonly DemoEmployer[];
  readonly #first: number;

  constructor(readonly options: DemoOptions) {
    this.#first = options.firstNumber ?? 0;
    this.employers = Array.from({ length: employerCount(options.vacancies) }, (_, index) =>
      demoEmployer(options.seed, this.#first + index, options.provinceCode),
    );
  }

  *vacancies(): Generator<{ vacancy: Vacancy; contact: VacancyContact }> {
    for (let index = 0; index < this.options.vacancies; index++) {
      yield demoVacancy(this.options.seed, this.#first + index, this.employers, this.options.referenceDate);
    }
  }

  *jobseekers(): Generator<{ jobseeker: Jobseeker; identity: JobseekerIdentity }> {
    const { seed, provinceCode, referenceDate } = this.options;
    for (let index = 0; index < this.options.jobseekers; index++) {
      yield demoJobseeker(seed, this.#first + index, provinceCode, referenceDate);
    }
  }
}
