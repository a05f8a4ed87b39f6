import { Injectable } from '@nestjs/common';
import { DocumentSource } from './document-source.js';
import { SearchEngines } from './search-engines.js';
import type { IndexName, SearchIndex } from './search-index.js';

export interface IndexStatusLine {
  readonly index: IndexName;
  readonly engine: SearchIndex['engine'];
  /** Documents searchable now. */
  readonly indexed: number;
  /** Rows that should be. */
  readonly rows: number;
  /** `indexed` − `rows`: 0 once the outbox has drained. */
  readonly drift: number;
}

/** How far the indexes are from the rows. */
@Injectable()
export class IndexStatus {
  constructor(
    private readonly source: DocumentSource,
    private readonly engines: SearchEngines,
  ) {}

  async read(): Promise<readonly IndexStatusLine[]> {
    const lines: IndexStatusLine[] = [];
    for (const index of ['vacancies', 'jobseekers'] as const) {
      const rows = await this.source.count(index);
      for (const engine of this.engines.all) {
        const indexed = await engine.count(index);
        lines.push({ index, engine: engine.engine, indexed, rows, drift: indexed - rows });
      }
    }
    return lines;
  }
}
