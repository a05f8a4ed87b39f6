import { Injectable, Optional } from '@nestjs/common';
import { Database } from '#database';
import { HandlesJob, type JobPayloads } from '#jobs';
import { Logger } from '#logging';
import { DocumentSource } from './document-source.js';
import { SearchEngines } from './search-engines.js';
import type { IndexName } from './search-index.js';
import { SyncSearchIndex } from './sync-search-index.js';

/** A rebuilt index with less than this share of the old one is refused. */
const MINIMUM_RATIO = 0.8;
/** Ids per replay. */
const REPLAY = 2_000;

/** Fills an index of every engine anew from the rows, aside, and swaps it in. */
@Injectable()
export class RebuildSearchIndex {
  constructor(
    private readonly database: Database,
    private readonly source: DocumentSource,
    private readonly engines: SearchEngines,
    private readonly sync: SyncSearchIndex,
    @Optional() private readonly logger?: Logger,
  ) {}

  @HandlesJob('search.rebuild')
  async handle({ index }: JobPayloads['search.rebuild']): Promise<void> {
    await this.run(index);
  }

  /** Documents in the main engine's new index. Throws DomainError `index.shrunk` when there are suspiciously few. */
  async run(index: IndexName): Promise<number> {
    let count = 0;
    for (const engine of this.engines.all) {
      const started = performance.now();
      const since = await this.#replayFrom();
      await engine.prepare();
      count = await engine.rebuild(index, this.source.all(index), MINIMUM_RATIO);
      await this.#replay(index, since);
      this.logger?.info('search index rebuilt', {
        index,
        engine: engine.engine,
        documents: count,
        ms: Math.round(performance.now() - started),
      });
    }
    return count;
  }

  /** From when on nothing may be missed; a transaction that is open now stamped its changes when it began. */
  async #replayFrom(): Promise<string> {
    const [row] = await this.database.query<{ since: string }>(`select (now() - interval '5 minutes')::text as since`);
    return row?.since ?? '-infinity';
  }

  /** Rows changed while the index was filled went to the old one: they are synced once more. */
  async #replay(index: IndexName, since: string): Promise<void> {
    const changed = await this.database.query<{ id: string; version: number }>(
      `select entity_id as id, max(version) as version from outbox
        where topic = $1 and created_at >= $2::timestamptz group by entity_id`,
      [index, since],
    );
    for (let start = 0; start < changed.length; start += REPLAY) {
      await this.sync.run(index, changed.slice(start, start + REPLAY));
    }
  }
}
