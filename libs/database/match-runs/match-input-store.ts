import { Injectable } from '@nestjs/common';
import { ageClassOn, type Vacancy, type VacancyFacts } from '#domain';
import { FieldCipher } from '../crypto/field-cipher.js';
import { OpeningThread } from '../crypto/opening-thread.js';
import { Database } from '../database.js';
import { Table } from '../table.js';
import { VacancyEntity } from '../vacancies/vacancy.entity.js';
import { toVacancy } from '../vacancies/vacancy.mapper.js';
import { type MatchSeeker, SEEKER_JSON, toMatchSeeker } from './match-seeker.mapper.js';

export interface MatchInputs {
  readonly seekers: readonly MatchSeeker[];
  readonly vacancies: readonly Vacancy[];
}

/** Who a run placed where. */
export interface Placement {
  readonly jobseekerId: string;
  readonly vacancyId: string;
}

/** A published run with whom it placed, in the order of each vacancy's line. */
export interface EarlierRun {
  readonly runId: string;
  readonly placements: readonly Placement[];
}

/** The same for a market too large to stand in memory as records. */
export interface MatchInputStream {
  readonly vacancies: readonly MatchVacancy[];
  /** Ids of the jobseekers, in the order of the database. */
  readonly seekerIds: readonly string[];
  /** The jobseekers in the order of `seekerIds`, a batch at a time; to be gone through once. */
  readonly seekers: AsyncIterable<readonly MatchSeeker[]>;
  /** The last published run of the same province and one of the modes asked for. */
  readonly earlier?: EarlierRun;
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
  readonly id: string;
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
   *
   * @param scope `earlierModes`: also whom the last published run of one of these modes placed
   */
  async stream<T>(
    scope: {
      asOf: string;
      day: string;
      provinceCode?: string;
      batchSize?: number;
      earlierModes?: readonly string[];
    },
    work: (inputs: MatchInputStream) => Promise<T>,
  ): Promise<T> {
    const opening = new OpeningThread(this.cipher.openingKeys());
    try {
      return await this.database.transaction(async (tx) => {
        await tx.query('set transaction isolation level repeatable read, read only');
        const open = await tx.query<{ record: string }>(
          `select ${VACANCY_JSON}::text as record from vacancy v where ${OPEN}`,
          [scope.asOf, scope.provinceCode ?? null],
        );
        const rows = await tx.query<{ id: string }>(`select j.id from jobseeker j where ${SEEKING} order by j.id`);
        const seekerIds = rows.map(({ id }) => id);
        const earlier = await this.#earlier(tx, scope.earlierModes ?? [], scope.provinceCode);
        return work({
          ...(earlier === undefined ? {} : { earlier }),
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- VACANCY_JSON writes these properties
          vacancies: open.map(({ record }) => JSON.parse(record) as MatchVacancy),
          seekerIds,
          seekers: this.#batches(tx, opening, scope),
        });
      });
    } finally {
      await opening.close();
    }
  }

  /** As they are now, whatever their state; by id. `day` is the local date of the age rules. */
  async seekersById(ids: readonly string[], day: string): Promise<Map<string, MatchSeeker>> {
    const rows = await this.#seekers(this.database, day, 'j.id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #earlier(
    tx: Database,
    modes: readonly string[],
    provinceCode: string | undefined,
  ): Promise<EarlierRun | undefined> {
    if (modes.length === 0) return undefined;
    const [run] = await tx.query<{ id: string }>(
      `select id from match_run where state = 'published' and policy->>'mode' = any($1)
       and province_code is not distinct from $2 order by requested_at desc, id desc limit 1`,
      [modes, provinceCode ?? null],
    );
    if (run === undefined) return undefined;
    // of one table: a run's rows are too new for the planner to know, and a join of two it takes for a few is never done
    const placements = await tx.query<Placement>(
      `select jobseeker_id as "jobseekerId", vacancy_id as "vacancyId" from match where run_id = $1 and assigned
       order by vacancy_id, queue_rank, jobseeker_id`,
      [run.id],
    );
    return { runId: run.id, placements };
  }

  /** All jobseekers of a run through a cursor: both tables are read along their keys, once. */
  async *#batches(
    tx: Database,
    opening: OpeningThread,
    { day, batchSize = BATCH }: { day: string; batchSize?: number },
  ): AsyncGenerator<readonly MatchSeeker[]> {
    await tx.query(`declare seekers no scroll cursor for ${seekersWhere(`${SEEKING} order by j.id`)}`);
    const read = () => {
      const rows = tx.query<SeekerRow>(`fetch ${batchSize} from seekers`);
      // whoever stops early does not wait for the rows under way
      rows.catch(() => undefined);
      return rows;
    };
    let reading = read();
    // one batch is read while the one before is opened and the one before that is worked on
    const open = async () => {
      const rows = await reading;
      if (rows.length === 0) return [];
      reading = read();
      const births = await opening.open(
        'jobseeker_identity',
        'birth_date',
        rows.map(({ id, birthDate }) => ({ id, sealed: birthDate })),
      );
      return rows.map(({ record }, i) => ({ record, born: births[i] }));
    };
    let next = open();
    for (;;) {
      const rows = await next;
      if (rows.length === 0) return;
      next = open();
      next.catch(() => undefined);
      yield rows.map(({ record, born }) => toMatchSeeker(record, () => ageClassOn(born, day)));
    }
  }

  async #seekers(db: Database, day: string, where: string, params: readonly unknown[] = []): Promise<MatchSeeker[]> {
    return (await db.query<SeekerRow>(seekersWhere(where), params)).map((row) => this.#open(row, day));
  }

  #open({ record, birthDate }: SeekerRow, day: string): MatchSeeker {
    return toMatchSeeker(record, (id) => {
      const born = birthDate === null ? undefined : this.cipher.open('jobseeker_identity', 'birth_date', id, birthDate);
      return ageClassOn(born, day);
    });
  }

  async #vacancies(tx: Database, scope: { asOf: string; provinceCode?: string }): Promise<Vacancy[]> {
    const rows = await vacancies.select(tx, `v where ${OPEN}`, [scope.asOf, scope.provinceCode ?? null]);
    return rows.map(toVacancy);
  }
}

function seekersWhere(condition: string): string {
  return `select j.id, ${SEEKER_JSON} as record, i.birth_date as "birthDate"
    from jobseeker j left join jobseeker_identity i on i.jobseeker_id = j.id where ${condition}`;
}
