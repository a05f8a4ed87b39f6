import { Injectable } from '@nestjs/common';
import { ageClassOn, type Jobseeker, seekerFacts, type SeekerFacts, type Vacancy } from '#domain';
import { FieldCipher } from '../crypto/field-cipher.js';
import { Database } from '../database.js';
import { Table } from '../table.js';
import { VacancyEntity } from '../vacancies/vacancy.entity.js';
import { toVacancy } from '../vacancies/vacancy.mapper.js';

/** A jobseeker as a run may see them. */
export interface MatchSeeker {
  readonly id: string;
  readonly version: number;
  readonly facts: SeekerFacts;
  readonly priorityGroups: readonly string[];
}

export interface MatchInputs {
  readonly seekers: readonly MatchSeeker[];
  readonly vacancies: readonly Vacancy[];
}

const vacancies = new Table(VacancyEntity);

/** Columns of a jobseeker that rules and scores look at, as the domain writes them; nulls left out. */
const SEEKER_JSON = `json_strip_nulls(json_build_object(
  'id', j.id, 'version', j.version, 'kind', j.kind, 'provinceCode', j.province_code, 'communeCode', j.commune_code,
  'level', j.level, 'trainingField', j.training_field, 'skills', j.skills, 'certificates', j.certificates,
  'languages', j.languages, 'experienceYears', j.experience_years, 'pastOccupations', j.past_occupations,
  'wantedOccupations', j.wanted_occupations, 'wantedProvinces', j.wanted_provinces,
  'wantedCommunes', j.wanted_communes, 'wantedParks', j.wanted_parks,
  'wantedIncome', case when coalesce(j.wanted_income_min, j.wanted_income_max) is not null
    then json_build_object('min', j.wanted_income_min, 'max', j.wanted_income_max) end,
  'refusedShifts', j.refused_shifts, 'refusedContracts', j.refused_contracts, 'wantedBenefits', j.wanted_benefits,
  'reachMetres', j.reach_metres, 'willingToMove', j.willing_to_move, 'availableFrom', j.available_from,
  'overseas', j.overseas, 'graduation', j.graduation, 'priorityGroups', j.priority_groups, 'consents', j.consents))`;

const SEEKING = `j.state = 'seeking' and 'introduction' = any(j.consents)`;

/** What a match run reads: open vacancies with seats left, and those who look for work and agreed to be introduced. */
@Injectable()
export class MatchInputStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * Both sides as of one instant of the database. Birth dates are opened for the legal age rules and go no further: what
   * comes out is an age class.
   *
   * @param asOf the run's instant, ISO UTC; `day` its local date
   */
  read(scope: { asOf: string; day: string; provinceCode?: string }): Promise<MatchInputs> {
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      return { seekers: await this.#seekers(tx, scope.day, SEEKING), vacancies: await this.#vacancies(tx, scope) };
    });
  }

  /** As they are now, whatever their state; by id. `day` is the local date of the age rules. */
  async seekersById(ids: readonly string[], day: string): Promise<Map<string, MatchSeeker>> {
    const rows = await this.#seekers(this.database, day, 'j.id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #seekers(db: Database, day: string, where: string, params: readonly unknown[] = []): Promise<MatchSeeker[]> {
    const rows = await db.query<{ record: string; birthDate: Buffer | null }>(
      `select ${SEEKER_JSON}::text as record, i.birth_date as "birthDate"
       from jobseeker j left join jobseeker_identity i on i.jobseeker_id = j.id where ${where}`,
      params,
    );
    return rows.map(({ record, birthDate }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- SEEKER_JSON writes these properties
      const jobseeker = JSON.parse(record) as Jobseeker;
      const { id, version, priorityGroups } = jobseeker;
      const born = birthDate === null ? undefined : this.cipher.open('jobseeker_identity', 'birth_date', id, birthDate);
      return { id, version, priorityGroups, facts: seekerFacts(jobseeker, ageClassOn(born, day)) };
    });
  }

  async #vacancies(tx: Database, scope: { asOf: string; provinceCode?: string }): Promise<Vacancy[]> {
    const rows = await vacancies.select(
      tx,
      `where state = 'published' and published_at <= $1 and expires_at > $1 and seats_asked > seats_filled
         and ($2::text is null or province_code = $2)`,
      [scope.asOf, scope.provinceCode ?? null],
    );
    return rows.map(toVacancy);
  }
}
