import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { HandlesJob, type JobPayloads } from '#jobs';
import { DocumentSource } from './document-source.js';
import { SearchEngines } from './search-engines.js';
import type { IndexName } from './search-index.js';

interface VersionedId {
  readonly id: string;
  readonly version: number;
}

/**
 * Brings ids up to date in every engine. The versions in the job only say which rows to look at: what is written is the
 * row as it is now, so a job may come late, twice, or out of order. Writers of one index take turns across processes
 * (advisory lock) and read the rows in their turn, so nobody can write an older state after a newer one.
 */
@Injectable()
export class SyncSearchIndex {
  constructor(
    private readonly database: Database,
    private readonly source: DocumentSource,
    private readonly engines: SearchEngines,
  ) {}

  @HandlesJob('search.sync')
  async handle({ index, items }: JobPayloads['search.sync']): Promise<void> {
    await this.run(index, items);
  }

  async run(index: IndexName, items: readonly VersionedId[]): Promise<void> {
    if (items.length === 0) return;
    await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`search-index/${index}`]);
      const documents = await this.source.of(
        index,
        items.map(({ id }) => id),
      );
      const present = new Set(documents.map(({ id }) => id));
      const gone = items.filter(({ id }) => !present.has(id));
      for (const engine of this.engines.all) {
        if (documents.length > 0) await engine.upsert(index, documents);
        if (gone.length > 0) await engine.remove(index, gone);
      }
    });
    this.engines.changed();
  }
}
