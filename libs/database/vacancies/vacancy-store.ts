import { Injectable } from '@nestjs/common';
import type { Vacancy, VacancyContact } from '#domain';
import { FieldCipher } from '../crypto/field-cipher.js';
import { Database } from '../database.js';
import { Outbox } from '../outbox/outbox.js';
import { Table } from '../table.js';
import { VacancyEntity } from './vacancy.entity.js';
import { openContact, sealContact, toVacancy, toVacancyRow } from './vacancy.mapper.js';

export interface NewVacancy {
  readonly vacancy: Vacancy;
  readonly contact?: VacancyContact;
  /** Duplicate key: equal for two notices of the same position. */
  readonly fingerprint?: string;
}

export type CloseReason = 'expired' | 'filled' | 'withdrawn' | 'replaced';

const table = new Table(VacancyEntity);

@Injectable()
export class VacancyStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly outbox: Outbox,
  ) {}

  /** Inserts those whose id is not there yet, so that a repeated job changes nothing; the number inserted. */
  async insertMany(tx: Database, rows: readonly NewVacancy[]): Promise<number> {
    const inserted = await table.insert<VersionedId>(
      tx,
      rows.map(({ vacancy, contact, fingerprint }) => ({
        ...toVacancyRow(vacancy, fingerprint),
        ...sealContact(this.cipher, vacancy.id, contact),
      })),
      'on conflict (id) do nothing returning id, version',
    );
    return this.#announce(tx, inserted);
  }

  async get(id: string): Promise<Vacancy | undefined> {
    return (await this.getMany([id]))[0];
  }

  /** In no particular order; unknown ids are left out. */
  async getMany(ids: readonly string[], db: Database = this.database): Promise<Vacancy[]> {
    return (await table.select(db, 'where id = any($1)', [ids])).map(toVacancy);
  }

  /** Published ones in id order, so that an index can be rebuilt in constant memory. */
  async *published(batchSize = 1_000): AsyncGenerator<Vacancy[]> {
    for (let after = ''; ;) {
      const rows = await table.select(this.database, `where state = 'published' and id > $1 order by id limit $2`, [
        after,
        batchSize,
      ]);
      if (rows.length === 0) return;
      yield rows.map(toVacancy);
      after = rows.at(-1)!.id;
    }
  }

  /** The person to call, opened. */
  async contact(id: string): Promise<VacancyContact | undefined> {
    const [row] = await this.database.query<VacancyEntity>(
      `select ${table.columns(undefined, ['contactName', 'contactPosition', 'contactPhone', 'contactEmail'])}
         from vacancy where id = $1`,
      [id],
    );
    return row && openContact(this.cipher, row);
  }

  /** Closes published vacancies; the number closed. */
  async close(tx: Database, ids: readonly string[], reason: CloseReason): Promise<number> {
    const closed = await tx.query<VersionedId>(
      `update vacancy set state = $2, closed_for = $3, version = version + 1
        where id = any($1) and state = 'published' returning id, version`,
      [ids, reason === 'withdrawn' ? 'withdrawn' : 'closed', reason],
    );
    return this.#announce(tx, closed);
  }

  /**
   * Closes up to `limit` vacancies whose time is over at `now` (ISO UTC), the oldest first; the number closed.
   * Rows that another worker is closing are left to it.
   */
  async expireDue(tx: Database, now: string, limit: number): Promise<number> {
    const expired = await tx.query<VersionedId>(
      `with due as (
         select id from vacancy where state = 'published' and expires_at <= $1
          order by expires_at limit $2 for update skip locked
       )
       update vacancy v set state = 'closed', closed_for = 'expired', version = v.version + 1
         from due where v.id = due.id returning v.id, v.version`,
      [now, limit],
    );
    return this.#announce(tx, expired);
  }

  /** Seats filled by referrals; closes the vacancy when none is left. */
  async fillSeats(tx: Database, id: string, count: number): Promise<void> {
    const changed = await tx.query<VersionedId>(
      `update vacancy set seats_filled = seats_filled + $2, version = version + 1,
              state = case when state = 'published' and seats_filled + $2 >= seats_asked then 'closed' else state end,
              closed_for = case when state = 'published' and seats_filled + $2 >= seats_asked then 'filled' else closed_for end
        where id = $1 returning id, version`,
      [id, count],
    );
    await this.#announce(tx, changed);
  }

  /** Fingerprint → id of a published vacancy that has it (the earliest). */
  async findPublishedFingerprints(
    fingerprints: readonly string[],
    db: Database = this.database,
  ): Promise<Map<string, string>> {
    const rows = await db.query<{ fingerprint: string; id: string }>(
      `select fingerprint, min(id) as id from vacancy
        where state = 'published' and fingerprint = any($1) group by fingerprint`,
      [fingerprints],
    );
    return new Map(rows.map((row) => [row.fingerprint, row.id]));
  }

  async #announce(tx: Database, changed: readonly VersionedId[]): Promise<number> {
    await this.outbox.append(
      tx,
      changed.map(({ id, version }) => ({ topic: 'vacancies', id, version })),
    );
    return changed.length;
  }
}

interface VersionedId {
  readonly id: string;
  readonly version: number;
}
