import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';

/** Bytes per row: the driver gets slower with larger ones, and chattier with smaller ones. */
const SLICE = 1 << 20;
/** Rows per read. */
const READ = 8;

/** Part that a published run leaves for one that continues it. */
const BASIS = 'basis';

/** One part of one run, made from the inputs of that hash. */
export interface PartKey {
  readonly runId: string;
  readonly part: string;
  /** SHA-256 hex. */
  readonly inputHash: string;
}

/** What steps of a run leave for the steps after them, in whatever process these run; and a published run for one that continues it. */
@Injectable()
export class MatchPartStore {
  constructor(private readonly database: Database) {}

  /** Notes that the making of a part begins. What was made of other inputs is given up; what was made of these stays. */
  async begin({ runId, part, inputHash }: PartKey, db: Database = this.database): Promise<void> {
    await db.query(
      `insert into match_part as p (run_id, part, input_hash, starts) values ($1, $2, $3, 1)
       on conflict (run_id, part) do update
         set input_hash = $3, size = case when p.input_hash = $3 then p.size end,
           starts = case when p.input_hash = $3 then p.starts + 1 else 1 end`,
      [runId, part, inputHash],
    );
  }

  /** Keeps a part whose making was begun. Does nothing when it was begun with other inputs since. */
  async save(key: PartKey, bytes: Uint8Array): Promise<void> {
    await this.database.transaction((tx) => write(tx, key, bytes));
  }

  /**
   * Keeps what a published run leaves for one that continues it, in the transaction that publishes it, in place of what an
   * earlier run of the same province left.
   *
   * @param version SHA-256 hex of the version that can read it
   */
  async saveBasis(tx: Database, runId: string, version: string, bytes: Uint8Array): Promise<void> {
    for (const table of ['match_part', 'match_slice']) {
      await tx.query(
        `delete from ${table} where part = $2 and run_id in (
           select other.id from match_run other join match_run own on own.id = $1
           where other.province_code is not distinct from own.province_code)`,
        [runId, BASIS],
      );
    }
    const key = { runId, part: BASIS, inputHash: version };
    await this.begin(key, tx);
    await write(tx, key, bytes);
  }

  /** What a published run left; undefined when a newer one took its place, it left nothing, or another version wrote it. */
  readBasis(runId: string, version: string): Promise<Uint8Array | undefined> {
    return this.read({ runId, part: BASIS, inputHash: version });
  }

  async has(key: PartKey): Promise<boolean> {
    return (await this.#size(key)) !== undefined;
  }

  /** The bytes of a part; undefined when it is not there, or is of other inputs. */
  async read(key: PartKey): Promise<Uint8Array | undefined> {
    const size = await this.#size(key);
    if (size === undefined) return undefined;
    const bytes = new Uint8Array(size);
    let end = 0;
    for (let from = 0; from * SLICE < size; from += READ) {
      const rows = await this.database.query<{ bytes: Buffer }>(
        `select bytes from match_slice where run_id = $1 and part = $2 and slice >= $3 and slice < $4 order by slice`,
        [key.runId, key.part, from, from + READ],
      );
      for (const row of rows) {
        if (end + row.bytes.length > size) return undefined; // made anew meanwhile
        bytes.set(row.bytes, end);
        end += row.bytes.length;
      }
    }
    return end === size ? bytes : undefined;
  }

  /** Of the parts whose names begin so: how many are made, and how often the making of one was begun. */
  async tally(runId: string, prefix: string): Promise<{ made: number; starts: number }> {
    const [row] = await this.database.query<{ made: number; starts: number }>(
      `select count(size) as made, coalesce(sum(starts), 0) as starts
       from match_part where run_id = $1 and starts_with(part, $2)`,
      [runId, prefix],
    );
    return row ?? { made: 0, starts: 0 };
  }

  /** Drops what steps left for each other, not what the run left for one that continues it. */
  async drop(runId: string, db: Database = this.database): Promise<void> {
    for (const table of ['match_part', 'match_slice'])
      await db.query(`delete from ${table} where run_id = $1 and part <> $2`, [runId, BASIS]);
  }

  /** Drops what is left of runs that are over, but what may be continued. Returns the number of those runs. */
  async purge(): Promise<number> {
    const runs = new Set<string>();
    for (const table of ['match_part', 'match_slice']) {
      const left = await this.database.query<{ runId: string }>(
        `delete from ${table} as p where not exists (select from match_run r where r.id = p.run_id
           and (r.state in ('requested', 'running') or (r.state = 'published' and p.part = $1)))
         returning run_id as "runId"`,
        [BASIS],
      );
      for (const { runId } of left) runs.add(runId);
    }
    return runs.size;
  }

  async #size({ runId, part, inputHash }: PartKey): Promise<number | undefined> {
    const [row] = await this.database.query<{ size: number }>(
      'select size from match_part where run_id = $1 and part = $2 and input_hash = $3 and size is not null',
      [runId, part, inputHash],
    );
    return row?.size;
  }
}

async function write(tx: Database, { runId, part, inputHash }: PartKey, bytes: Uint8Array): Promise<void> {
  const kept = await tx.query(
    `update match_part set size = $4 where run_id = $1 and part = $2 and input_hash = $3 returning part`,
    [runId, part, inputHash, bytes.length],
  );
  if (kept.length === 0) return;
  await tx.query('delete from match_slice where run_id = $1 and part = $2', [runId, part]);
  for (let slice = 0; slice * SLICE < bytes.length; slice++) {
    await tx.query('insert into match_slice (run_id, part, slice, bytes) values ($1, $2, $3, $4)', [
      runId,
      part,
      slice,
      viewOf(bytes.subarray(slice * SLICE, (slice + 1) * SLICE)),
    ]);
  }
}

/** The same memory as a Buffer, which is what the driver sends as bytes. */
function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
