import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';

export type OutboxTopic = 'vacancies' | 'jobseekers';

export interface OutboxEntry {
  readonly id: number;
  readonly topic: OutboxTopic;
  readonly entityId: string;
  readonly version: number;
}

/** Changes to tell the indexes, committed together with the change itself. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  async append(
    tx: Database,
    entries: readonly { readonly topic: OutboxTopic; readonly id: string; readonly version: number }[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `insert into outbox (topic, entity_id, version)
       select * from unnest($1::text[], $2::text[], $3::integer[])`,
      [entries.map((e) => e.topic), entries.map((e) => e.id), entries.map((e) => e.version)],
    );
    // rings the relays (#jobs, OutboxListener) when this transaction commits, once however many appends it has
    await tx.query(`select pg_notify('outbox', '')`);
  }

  /**
   * The oldest unsent entries that no other relay holds, locked until the end of the transaction. By `sent_at`, never by
   * "id greater than the last": a transaction that commits late would be skipped.
   */
  async claim(tx: Database, limit: number): Promise<OutboxEntry[]> {
    return tx.query<OutboxEntry>(
      `select id, topic, entity_id as "entityId", version from outbox
        where sent_at is null order by id limit $1 for update skip locked`,
      [limit],
    );
  }

  async markSent(tx: Database, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await tx.query('update outbox set sent_at = now() where id = any($1)', [ids]);
  }

  /**
   * Drops what was sent before an instant among the `limit` oldest entries; how many. Ids and sending go in about the same
   * order, so that this costs the same however many younger entries there are, and needs no index on `sent_at`.
   */
  async purgeSent(tx: Database, sentBefore: string, limit: number): Promise<number> {
    const gone = await tx.query(
      `delete from outbox where id in
         (select id from outbox
           where id <= (select max(id) from (select id from outbox order by id limit $2) as oldest) and sent_at < $1
             for update skip locked) returning 1`,
      [sentBefore, limit],
    );
    return gone.length;
  }

  /** Age of the oldest unsent entry in seconds; 0 only when everything is sent. */
  async lag(): Promise<number> {
    const [row] = await this.database.query<{ seconds: number | null }>(
      `select case when count(*) > 0
                 then greatest(extract(epoch from clock_timestamp() - min(created_at)), 0.001)::double precision end as seconds
         from outbox where sent_at is null`,
    );
    return row?.seconds ?? 0;
  }
}
