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
}
