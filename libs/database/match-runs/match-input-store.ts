import { Injectable } from '@nestjs/common';
import { type AgeClass, ageClassOn, type SeekerFacts, type Vacancy, type VacancyFacts } from '#domain';
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

/** The same for a market too large to stand in memory as records. */
export interface MatchInputStream {
  readonly vacancies: readonly MatchVacancy[];
  /** Ids of the jobseekers, in the order of the database. */
  readonly seekerIds: readonly string[];
  /** The jobseekers in the order of `seekerIds`, a batch at a time; to be gone through once. */
  readonly seekers: AsyncIterable<readonly MatchSeeker[]>;
}

/** A vacancy as a run may see it. */
export interface MatchVacancy {
  readonly id: string;
  readonly version: number;
  readonly facts: VacancyFacts;
  readonly priorityGroups: readonly string[];
  readonly seats: number;
}

/** Rows of one statement: large enough that round trips do not count, small enough that a batch is a few megabytes. */
const BATCH = 1_000;

const vacancies = new Table(VacancyEntity);

/** A jobseeker as a run may see them but for the age class, as the domain writes it; nulls left out. */
const SEEKER_JSON = `json_strip_nulls(json_build_object('id', j.id, 'version', j.version, 'priorityGroups', j.priority_groups,
  'facts', json_build_object(
    'kind', j.kind, 'provinceCode', j.province_code, 'communeCode', j.commune_code, 'level', j.level,
    'trainingField', j.training_field, 'skills', j.skills, 'certificates', j.certificates, 'languages', j.languages,
    'experienceYears', j.experience_years, 'pastOccupations', j.past_occupations,
    'wantedOccupations', j.wanted_occupations, 'wantedProvinces', j.wanted_provinces,
    'wantedCommunes', j.wanted_communes, 'wantedParks', j.wanted_parks,
    'wantedIncome', case when coalesce(j.wanted_income_min, j.wanted_income_max) is not null
      then json_build_object('min', j.wanted_income_min, 'max', j.wanted_income_max) end,
    'refusedShifts', j.refused_shifts, 'refusedContracts', j.refused_contracts, 'wantedBenefits', j.wanted_benefits,
    'reachMetres', j.reach_metres, 'willingToMove', j.willing_to_move, 'availableFrom', j.available_from,
    'overseas', j.overseas, 'graduation', j.graduation, 'consents', j.consents)))`;

const instant = (column: string) => `to_char(v.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const range = (min: string, max: string) =>
  `case when coalesce(v.${min}, v.${max}) is not null then json_build_object('min', v.${min}, 'max', v.${max}) end`;

/** A vacancy as a run may see it, without the words of its notice. */
const VACANCY_JSON = `json_strip_nulls(json_build_object('id', v.id, 'version', v.version, 'facts', json_build_object(
    'state', v.state, 'seats', json_build_object('asked', v.seats_asked, 'filled', v.seats_filled),
    'publishedAt', ${instant('published_at')}, 'expiresAt', ${instant('expires_at')},
    'occupation', v.occupation, 'level', v.level, 'trainingField', v.training_field, 'skills', v.skills,
    'languages', v.languages, 'requiredCertificates', v.required_certificates, 'experienceYears', v.experience_years,
    'provinceCode', v.province_code, 'communeCode', v.commune_code, 'parkCode', v.park_code, 'lat', v.lat, 'lng', v.lng,
    'contract', v.contract, 'pay', json_build_object('negotiable', v.pay_negotiable,
      'base', ${range('pay_base_min', 'pay_base_max')}, 'income', ${range('pay_income_min', 'pay_income_max')}),
    'shifts', v.shifts, 'benefits', v.benefits, 'busCommuneCodes', v.bus_commune_codes, 'dormitory', v.dormitory,
    'welcomesReturnees', v.welcomes_returnees, 'investorCountry', v.investor_country, 'startBy', v.start_by),
  'priorityGroups', v.priority_groups, 'seats', v.seats_asked - v.seats_filled))`;

/** Of table `v`, with the parameters $1 = instant, $2 = province or null. */
const OPEN = `v.state = 'published' and v.published_at <= $1 and v.expires_at > $1 and v.seats_asked > v.seats_filled
  and ($2::text is null or v.province_code = $2)`;
const SEEKING = `j.state = 'seeking' and 'introduction' = any(j.consents)`;

interface SeekerRow {
  /** JSON by SEEKER_JSON. */
  readonly record: string;
  readonly birthDate: Buffer | null;
}

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

  /**
   * What `read` reads, for `work` to take in while it comes: vacancies at once, jobseekers in batches, the next of which is
   * read while the last is worked on. The memory it takes does not grow with the jobseekers, but for their ids.
   */
  stream<T>(
    scope: { asOf: string; day: string; provinceCode?: string; batchSize?: number },
    work: (inputs: MatchInputStream) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      const open = await tx.query<{ record: string }>(
        `select ${VACANCY_JSON}::text as record from vacancy v where ${OPEN}`,
        [scope.asOf, scope.provinceCode ?? null],
      );
      const rows = await tx.query<{ id: string }>(`select j.id from jobseeker j where ${SEEKING} order by j.id`);
      const seekerIds = rows.map(({ id }) => id);
      return work({
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- VACANCY_JSON writes these properties
        vacancies: open.map(({ record }) => JSON.parse(record) as MatchVacancy),
        seekerIds,
        seekers: this.#batches(tx, seekerIds, scope),
      });
    });
  }

  /** As they are now, whatever their state; by id. `day` is the local date of the age rules. */
  async seekersById(ids: readonly string[], day: string): Promise<Map<string, MatchSeeker>> {
    const rows = await this.#seekers(this.database, day, 'j.id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async *#batches(
    tx: Database,
    ids: readonly string[],
    { day, batchSize = BATCH }: { day: string; batchSize?: number },
  ): AsyncGenerator<readonly MatchSeeker[]> {
    if (ids.length === 0) return;
    // a range of ids is read along the index, in half the time of a list of them
    const read = (from: number) =>
      this.#rows(tx, `${SEEKING} and j.id between $1 and $2 order by j.id`, [
        ids[from],
        ids[Math.min(from + batchSize, ids.length) - 1],
      ]);
    let next = read(0);
    for (let from = 0; from < ids.length; from += batchSize) {
      const rows = await next;
      if (from + batchSize < ids.length) {
        next = read(from + batchSize);
        // whoever stops early does not wait for the batch under way
        next.catch(() => undefined);
      }
      yield rows.map((row) => this.#open(row, day));
    }
  }

  async #seekers(db: Database, day: string, where: string, params: readonly unknown[] = []): Promise<MatchSeeker[]> {
    return (await this.#rows(db, where, params)).map((row) => this.#open(row, day));
  }

  #rows(db: Database, where: string, params: readonly unknown[]): Promise<SeekerRow[]> {
    return db.query<SeekerRow>(
      `select ${SEEKER_JSON}::text as record, i.birth_date as "birthDate"
       from jobseeker j left join jobseeker_identity i on i.jobseeker_id = j.id where ${where}`,
      params,
    );
  }

  #open({ record, birthDate }: SeekerRow, day: string): MatchSeeker {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- SEEKER_JSON writes these properties
    const seeker = JSON.parse(record) as MatchSeeker & { facts: { ageClass: AgeClass } };
    const born =
      birthDate === null ? undefined : this.cipher.open('jobseeker_identity', 'birth_date', seeker.id, birthDate);
    seeker.facts.ageClass = ageClassOn(born, day);
    return seeker;
  }

  async #vacancies(tx: Database, scope: { asOf: string; provinceCode?: string }): Promise<Vacancy[]> {
    const rows = await vacancies.select(tx, `v where ${OPEN}`, [scope.asOf, scope.provinceCode ?? null]);
    return rows.map(toVacancy);
  }
}
