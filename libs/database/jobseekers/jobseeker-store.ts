import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, Jobseeker, JobseekerIdentity } from '#domain';
import { AuditLog } from '../audit/audit-log.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { Database } from '../database.js';
import { idFrom } from '../ids.js';
import { Outbox } from '../outbox/outbox.js';
import { Table } from '../table.js';
import { ConsentEntity } from './consent.entity.js';
import { JobseekerIdentityEntity } from './jobseeker-identity.entity.js';
import { JobseekerEntity } from './jobseeker.entity.js';
import { openIdentity, sealIdentity, toJobseeker, toJobseekerRow } from './jobseeker.mapper.js';

/** Proof of one consent (NĐ 356/2025): which words, through what, taken by whom, when. */
export interface ConsentRecord {
  readonly purpose: ConsentPurpose;
  readonly textVersion: string;
  readonly channel: string;
  /** Opaque id of the officer or institution that took it. */
  readonly recordedBy: string;
  /** UTC instant, ISO. */
  readonly givenAt: string;
}

export interface NewJobseeker {
  readonly jobseeker: Jobseeker;
  /** `cccd` as 12 digits and `phone` as E.164: they are looked up by equality. */
  readonly identity: JobseekerIdentity;
  readonly consents: readonly ConsentRecord[];
}

/** `id` differs from the given one when the person was registered already. */
export interface SavedJobseeker {
  readonly id: string;
  readonly outcome: 'inserted' | 'updated' | 'unchanged';
}

/** Who opens personal data, and for which purpose. */
export interface AuditedAccess {
  readonly actor: string;
  readonly purpose: string;
}

const jobseekers = new Table(JobseekerEntity);
const identities = new Table(JobseekerIdentityEntity);
const consents = new Table(ConsentEntity);

@Injectable()
export class JobseekerStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Registers people. A person whose CCCD is known keeps the first id and gets the newer record (version + 1), unless it
   * comes from the notice that was read already: a repeated job changes nothing. Outcomes in the order given.
   */
  async insertMany(tx: Database, rows: readonly NewJobseeker[]): Promise<SavedJobseeker[]> {
    const ids = await this.#idsFor(tx, rows);
    // twice in one batch: the later row is the newer one
    const byId = new Map(rows.map((row, at) => [ids[at]!, row]));
    const written = await jobseekers.insert<VersionedId & { inserted: boolean }>(
      tx,
      [...byId].map(([id, row]) => ({ ...toJobseekerRow(row.jobseeker), id })),
      `on conflict (id) do update set ${jobseekers.overwrite(['id', 'version', 'centreId', 'consents'])},
         version = jobseeker.version + 1,
         consents = array(select distinct unnest(jobseeker.consents || excluded.consents) order by 1)
       where jobseeker.notice_id is distinct from excluded.notice_id
       returning id, version, xmax = 0 as inserted`,
    );
    const changed = written.map(({ id }) => [id, byId.get(id)!] as const);
    await identities.insert(
      tx,
      changed.map(([id, row]) => sealIdentity(this.cipher, id, row.identity)),
      `on conflict (jobseeker_id) do update set ${KEEP_KNOWN}`,
    );
    await consents.insert(
      tx,
      changed.flatMap(([id, row]) =>
        row.consents.map((consent) => ({
          ...consent,
          id: idFrom('consent', id, consent.purpose, consent.givenAt),
          jobseekerId: id,
          noticeId: row.jobseeker.noticeId ?? null,
        })),
      ),
      'on conflict (id) do nothing',
    );
    await this.#announce(tx, written);
    const outcomes = new Map(written.map((row) => [row.id, row.inserted ? 'inserted' : 'updated'] as const));
    return ids.map((id) => ({ id, outcome: outcomes.get(id) ?? 'unchanged' }));
  }

  async get(id: string): Promise<Jobseeker | undefined> {
    return (await this.getMany([id]))[0];
  }

  /** In no particular order; unknown ids are left out. */
  async getMany(ids: readonly string[], db: Database = this.database): Promise<Jobseeker[]> {
    return (await jobseekers.select(db, 'where id = any($1)', [ids])).map(toJobseeker);
  }

  /** Those who look for work, in id order, so that an index or a snapshot is made in constant memory. */
  async *seeking(batchSize = 1_000): AsyncGenerator<Jobseeker[]> {
    for (let after = ''; ;) {
      const rows = await jobseekers.select(this.database, `where state = 'seeking' and id > $1 order by id limit $2`, [
        after,
        batchSize,
      ]);
      if (rows.length === 0) return;
      yield rows.map(toJobseeker);
      after = rows.at(-1)!.id;
    }
  }

  /** Everything that names a person, opened; who asked and why is recorded first. */
  async identity(id: string, access: AuditedAccess): Promise<JobseekerIdentity | undefined> {
    return this.database.transaction(async (tx) => {
      const [row] = await identities.select(tx, 'where jobseeker_id = $1', [id]);
      if (row === undefined) return undefined;
      await this.audit.append(tx, { ...access, action: 'identity.read', subjectKind: 'jobseeker', subjectId: id });
      return openIdentity(this.cipher, row);
    });
  }

  /** Dates of birth (YYYY-MM-DD) for rules on minimum age; one audit event for the whole list. */
  async birthDates(
    ids: readonly string[],
    access: AuditedAccess & { subjectId: string },
  ): Promise<Map<string, string>> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<{ id: string; sealed: Buffer }>(
        `select jobseeker_id as id, birth_date as sealed from jobseeker_identity
          where jobseeker_id = any($1) and birth_date is not null`,
        [ids],
      );
      await this.audit.append(tx, {
        ...access,
        action: 'birth-date.read',
        subjectKind: 'jobseekers',
        detail: { count: rows.length },
      });
      return new Map(
        rows.map(({ id, sealed }) => [id, this.cipher.open('jobseeker_identity', 'birth_date', id, sealed)]),
      );
    });
  }

  /** Id of the person with this CCCD (12 digits). */
  async findByCccd(cccd: string, db: Database = this.database): Promise<string | undefined> {
    const [row] = await db.query<{ id: string }>(
      'select jobseeker_id as id from jobseeker_identity where cccd_index = any($1)',
      [this.cipher.blindIndexes('cccd', cccd)],
    );
    return row?.id;
  }

  /** Ids of the people with this phone (E.164); families share one. */
  async findByPhone(phone: string, db: Database = this.database): Promise<string[]> {
    const rows = await db.query<{ id: string }>(
      'select jobseeker_id as id from jobseeker_identity where phone_index = any($1) order by 1',
      [this.cipher.blindIndexes('phone', phone)],
    );
    return rows.map((row) => row.id);
  }

  /** Ends a consent at `at` (ISO UTC); the purpose leaves the record and the indexes follow. */
  async withdrawConsent(tx: Database, id: string, purpose: ConsentPurpose, at: string): Promise<void> {
    await tx.query(
      'update consent set withdrawn_at = $3 where jobseeker_id = $1 and purpose = $2 and withdrawn_at is null',
      [id, purpose, at],
    );
    const changed = await tx.query<VersionedId>(
      `update jobseeker set consents = array_remove(consents, $2), version = version + 1
        where id = $1 and $2 = any(consents) returning id, version`,
      [id, purpose],
    );
    await this.#announce(tx, changed);
  }

  /** The id under which each row is saved: that of the known person with the same CCCD, or its own. */
  async #idsFor(tx: Database, rows: readonly NewJobseeker[]): Promise<string[]> {
    const indexes = rows.map(({ identity }) =>
      identity.cccd === undefined ? [] : this.cipher.blindIndexes('cccd', identity.cccd),
    );
    const known = await tx.query<{ id: string; key: string }>(
      `select jobseeker_id as id, encode(cccd_index, 'hex') as key
         from jobseeker_identity where cccd_index = any($1)`,
      [indexes.flat()],
    );
    const idByIndex = new Map(known.map(({ id, key }) => [key, id]));
    return rows.map(({ jobseeker }, at) => {
      const keys = indexes[at]!.map((index) => index.toString('hex'));
      const id = keys.map((key) => idByIndex.get(key)).find((found) => found !== undefined) ?? jobseeker.id;
      for (const key of keys) idByIndex.set(key, id);
      return id;
    });
  }

  async #announce(tx: Database, changed: readonly VersionedId[]): Promise<void> {
    await this.outbox.append(
      tx,
      changed.map(({ id, version }) => ({ topic: 'jobseekers', id, version })),
    );
  }
}

/** A newer list that leaves a field out does not erase what is known. */
const KEEP_KNOWN = [
  'name',
  'birth_date',
  'cccd',
  'phone',
  'email',
  'address',
  'sex',
  'ethnicity',
  'religion',
  'disability',
  'cccd_index',
  'phone_index',
]
  .map((column) => `${column} = coalesce(excluded.${column}, jobseeker_identity.${column})`)
  .join(', ');

interface VersionedId {
  readonly id: string;
  readonly version: number;
}
