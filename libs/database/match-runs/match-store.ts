import { Injectable } from '@nestjs/common';
import type { MatchChange } from '#domain';
import { BinaryRows } from '../binary-rows.js';
import { Database } from '../database.js';
import { withoutNulls } from '../nulls.js';
import { Table } from '../table.js';
import { MatchSeatsEntity } from './match-seats.entity.js';
import { MatchEntity } from './match.entity.js';

/**
 * A kept pair as stored. `rank` is absent for a near miss and for a pair of the vacancy's list alone, `vacancyRank` where the pair
 * is not on that list, `queueRank` where the jobseeker ended somewhere better, `pointsShort` also where nobody is seated.
 */
export interface StoredMatch {
  readonly runId: string;
  readonly jobseekerId: string;
  readonly vacancyId: string;
  readonly jobseekerVersion: number;
  readonly vacancyVersion: number;
  readonly rank?: number;
  readonly vacancyRank?: number;
  /** 0..10,000 */
  readonly seekerScore: number;
  /** 0..10,000 */
  readonly employerScore: number;
  /** Packed (#domain `unpackFactor`), in the order of MATCH_FACTOR_CODES. */
  readonly factors: readonly number[];
  /** Seated, or introduced. */
  readonly assigned: boolean;
  /** Kept from the run before, as it was: then `rank` is absent. */
  readonly locked: boolean;
  /** Rule mask (#domain `rulesOf`), 0 = eligible. */
  readonly refusals: number;
  readonly queueRank?: number;
  readonly pointsShort?: number;
  /** Of a pair that did not come about. */
  readonly nearestChange?: MatchChange;
}

/** What a run did with the seats of a vacancy. `cutOff` is absent while there is room for more. */
export interface MatchSeats {
  readonly runId: string;
  readonly vacancyId: string;
  readonly seats: number;
  /** Most people the run could give it: its seats, or of introductions more. */
  readonly quota: number;
  /** Of those, the ones on which priority groups went first. */
  readonly reserved: number;
  readonly used: number;
  /** Of `used`, those kept from the run before. */
  readonly locked: number;
  readonly demand: number;
  readonly cutOff?: number;
}

/** A kept pair that no rule refuses. */
export interface EligiblePair {
  readonly jobseekerId: string;
  readonly vacancyId: string;
  readonly locked: boolean;
  /** Without a seat or introduction there, and would rather have one. */
  readonly isInLine: boolean;
}

/** What a vacancy is called, for officers. */
export interface VacancyName {
  readonly title: string;
  readonly employer?: string;
}

type NewMatch = WithUndefined<Omit<StoredMatch, 'runId' | 'nearestChange' | 'vacancyRank' | 'locked'>> & {
  readonly nearestChange?: MatchChange | undefined;
  readonly vacancyRank?: number | undefined;
  readonly locked?: boolean;
};
type NewSeats = WithUndefined<Omit<MatchSeats, 'runId' | 'reserved' | 'locked'>> & {
  readonly reserved?: number;
  readonly locked?: number;
};
/** Optional properties may be there and undefined. */
type WithUndefined<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? T[K] | undefined : T[K] };

/** One of the three ways to read matches; a run is always named. */
export interface MatchFilter {
  readonly runId: string;
  readonly jobseekerId?: string;
  readonly vacancyId?: string;
  /** Only the pairs that were seated or introduced. */
  readonly assigned?: boolean;
}

/** Rows per statement: some 6 MB. */
const CHUNK = 20_000;
const matches = new Table(MatchEntity);
const seatsTable = new Table(MatchSeatsEntity);

@Injectable()
export class MatchStore {
  constructor(private readonly database: Database) {}

  /** Takes away whatever an interrupted attempt left. */
  async clear(tx: Database, runId: string): Promise<void> {
    for (const table of ['assignment', 'match_seats', 'match']) {
      await tx.query(`delete from ${table} where run_id = $1`, [runId]);
    }
  }

  /** Adds kept pairs; nobody reads them before the run is published in the same transaction. */
  async add(tx: Database, runId: string, rows: readonly NewMatch[]): Promise<void> {
    for (let from = 0; from < rows.length; from += CHUNK) {
      await tx.copy(COPY, binaryRows(runId, rows.slice(from, from + CHUNK)));
    }
  }

  /** After the last pair: the seats, and the assignment that the pairs say. */
  async finish(tx: Database, runId: string, seats: readonly NewSeats[]): Promise<void> {
    await seatsTable.insert(
      tx,
      seats.map((row) => ({
        runId,
        vacancyId: row.vacancyId,
        seats: row.seats,
        quota: row.quota,
        reserved: row.reserved ?? 0,
        used: row.used,
        locked: row.locked ?? 0,
        demand: row.demand,
        cutOff: row.cutOff ?? null,
      })),
    );
    await tx.query(
      `insert into assignment (run_id, jobseeker_id, vacancy_id)
       select run_id, jobseeker_id, vacancy_id from match where run_id = $1 and assigned`,
      [runId],
    );
  }

  /** A page, best rank first within a jobseeker, near misses last; of a vacancy, those seated and then its line. `offset` and `limit` count rows. */
  async page(filter: MatchFilter, { offset, limit }: { offset: number; limit: number }): Promise<StoredMatch[]> {
    const { where, params } = conditions(filter);
    // of one vacancy: its line; otherwise each jobseeker's own order
    const order =
      filter.vacancyId === undefined
        ? 'jobseeker_id, refusals <> 0, rank nulls last, vacancy_id'
        : 'refusals <> 0, assigned desc, queue_rank nulls last, employer_score desc, jobseeker_id';
    const tail = `${where} order by ${order} offset $${params.length + 1} limit $${params.length + 2}`;
    return (await matches.select(this.database, tail, [...params, offset, limit])).map(toStored);
  }

  async count(filter: MatchFilter): Promise<number> {
    const { where, params } = conditions(filter);
    const [row] = await this.database.query<{ count: number }>(`select count(*) as count from match ${where}`, params);
    return row?.count ?? 0;
  }

  /** Everything of a run in jobseeker order, a few thousand rows at a time. */
  async *all(runId: string, only: { readonly assigned?: boolean } = {}): AsyncGenerator<StoredMatch[]> {
    const assigned = only.assigned === true ? 'and assigned' : '';
    for (let after: [string, string] = ['', '']; ;) {
      const rows = await matches.select(
        this.database,
        `where run_id = $1 ${assigned} and (jobseeker_id, vacancy_id) > ($2, $3)
         order by jobseeker_id, vacancy_id limit 5000`,
        [runId, ...after],
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(toStored);
      after = [last.jobseekerId, last.vacancyId];
    }
  }

  /** In vacancy order. */
  async seats(runId: string): Promise<MatchSeats[]> {
    const rows = await seatsTable.select(this.database, 'where run_id = $1 order by vacancy_id', [runId]);
    return rows.map((row) => withoutNulls<MatchSeats>(row));
  }

  /** Titles and firms of the vacancies of a run, as they are now. A firm that is one person or family is not named. */
  async vacancyNames(runId: string): Promise<Map<string, VacancyName>> {
    const rows = await this.database.query<{ id: string; title: string; employer: string | null }>(
      `select v.id, v.title, case when e.kind not in ('individual', 'household') then e.name end as employer
       from match_seats s join vacancy v on v.id = s.vacancy_id join employer e on e.id = v.employer_id
       where s.run_id = $1`,
      [runId],
    );
    return new Map(rows.map(({ id, ...name }) => [id, withoutNulls<VacancyName>(name)]));
  }

  /** Of the given vacancies, by vacancy id. */
  async seatsOf(runId: string, vacancyIds: readonly string[]): Promise<Map<string, MatchSeats>> {
    const tail = 'where run_id = $1 and vacancy_id = any($2)';
    const rows = await seatsTable.select(this.database, tail, [runId, vacancyIds]);
    return new Map(rows.map((row) => [row.vacancyId, withoutNulls<MatchSeats>(row)]));
  }

  /** Everybody a run kept a pair of. */
  async people(runId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'select distinct jobseeker_id as id from match where run_id = $1',
      [runId],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Of the given people, the kept pairs that no rule refuses. */
  async eligible(runId: string, jobseekerIds: readonly string[]): Promise<EligiblePair[]> {
    return this.database.query<EligiblePair>(
      `select jobseeker_id as "jobseekerId", vacancy_id as "vacancyId", locked,
         queue_rank is not null and not assigned as "isInLine"
       from match where run_id = $1 and jobseeker_id = any($2) and refusals = 0`,
      [runId, jobseekerIds],
    );
  }

  /** Who goes where, or is introduced where: jobseeker id → vacancy ids, best liked first. */
  async assignment(runId: string): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ jobseekerId: string; vacancyId: string }>(
      `select jobseeker_id as "jobseekerId", vacancy_id as "vacancyId" from match
       where run_id = $1 and assigned order by jobseeker_id, rank, vacancy_id`,
      [runId],
    );
    const vacancies = new Map<string, string[]>();
    for (const { jobseekerId, vacancyId } of rows) {
      const held = vacancies.get(jobseekerId);
      if (held === undefined) vacancies.set(jobseekerId, [vacancyId]);
      else held.push(vacancyId);
    }
    return vacancies;
  }
}

const COLUMNS = [
  'run_id',
  'jobseeker_id',
  'vacancy_id',
  'jobseeker_version',
  'vacancy_version',
  'rank',
  'seeker_score',
  'employer_score',
  'factors',
  'assigned',
  'refusals',
  'queue_rank',
  'points_short',
  'nearest_change',
  'vacancy_rank',
  'locked',
];
const COPY = `copy match (${COLUMNS.join(', ')}) from stdin (format binary)`;
/** Bytes of a row as it is sent, rather more than less. */
const ROW_BYTES = 350;

/** The rows as COLUMNS. */
function binaryRows(runId: string, rows: readonly NewMatch[]): Uint8Array {
  const bytes = new BinaryRows(rows.length * ROW_BYTES);
  for (const row of rows) {
    bytes.row(COLUMNS.length);
    bytes.text(runId);
    bytes.text(row.jobseekerId);
    bytes.text(row.vacancyId);
    bytes.int4(row.jobseekerVersion);
    bytes.int4(row.vacancyVersion);
    bytes.int4(row.rank);
    bytes.int4(row.seekerScore);
    bytes.int4(row.employerScore);
    bytes.int2Array(row.factors);
    bytes.boolean(row.assigned);
    bytes.int4(row.refusals);
    bytes.int4(row.queueRank);
    bytes.int4(row.pointsShort);
    bytes.jsonb(row.nearestChange);
    bytes.int4(row.vacancyRank);
    bytes.boolean(row.locked ?? false);
  }
  return bytes.finish();
}

function conditions(filter: MatchFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [filter.runId];
  const terms = ['run_id = $1'];
  if (filter.jobseekerId !== undefined) terms.push(`jobseeker_id = $${params.push(filter.jobseekerId)}`);
  if (filter.vacancyId !== undefined) terms.push(`vacancy_id = $${params.push(filter.vacancyId)}`);
  if (filter.assigned !== undefined) terms.push(`assigned = $${params.push(filter.assigned)}`);
  return { where: `where ${terms.join(' and ')}`, params };
}

function toStored(row: MatchEntity): StoredMatch {
  return withoutNulls<StoredMatch>(row);
}
