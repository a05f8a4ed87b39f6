import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';

/** Makes a repeated delivery harmless: the mark and the effect are committed together. */
@Injectable()
export class Inbox {
  /** true = not done before; go on in this transaction. */
  async firstTime(tx: Database, consumer: string, key: string): Promise<boolean> {
    const marked = await tx.query(
      'insert into inbox (consumer, key) values ($1, $2) on conflict do nothing returning 1',
      [consumer, key],
    );
    return marked.length === 1;
  }

  /** Forgets at most `limit` marks made before an instant, oldest first; how many. Nothing may be delivered again by then. */
  async purge(tx: Database, madeBefore: string, limit: number): Promise<number> {
    const gone = await tx.query(
      `delete from inbox where (consumer, key) in
         (select consumer, key from inbox where at < $1 order by at limit $2 for update skip locked) returning 1`,
      [madeBefore, limit],
    );
    return gone.length;
  }
}
