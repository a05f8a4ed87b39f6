import { Module, type DynamicModule } from '@nestjs/common';
import { Database } from '#database';
import { Logger } from '#logging';
import { DocumentSource } from './document-source.js';
import { IndexStatus } from './index-status.js';
import { JobseekerSearch } from './jobseeker-search.js';
import { MeilisearchSearchIndex } from './meilisearch/meilisearch-search-index.js';
import { PostgresSearchIndex } from './postgres/postgres-search-index.js';
import { RebuildSearchIndex } from './rebuild-search-index.js';
import { SearchEngines } from './search-engines.js';
import { SyncSearchIndex } from './sync-search-index.js';
import { VacancySearch } from './vacancy-search.js';

/** A search that takes longer in Meilisearch is answered by PostgreSQL. */
const MAIN_TIMEOUT_MS = 300;

export interface SearchModuleOptions {
  /** Absent = PostgreSQL is the only engine. */
  readonly meiliUrl?: string;
  readonly meiliKey?: string;
}

/** Search and the upkeep of its indexes. Needs DatabaseModule. */
@Module({})
export class SearchModule {
  static forRoot(options: SearchModuleOptions): DynamicModule {
    return {
      module: SearchModule,
      providers: [
        {
          provide: SearchEngines,
          useFactory: (database: Database, logger?: Logger) => openEngines(options, database, logger),
          inject: [Database, { token: Logger, optional: true }],
        },
        {
          provide: VacancySearch,
          useFactory: (engines: SearchEngines) => new VacancySearch(engines),
          inject: [SearchEngines],
        },
        {
          provide: JobseekerSearch,
          useFactory: (engines: SearchEngines) => new JobseekerSearch(engines),
          inject: [SearchEngines],
        },
        DocumentSource,
        SyncSearchIndex,
        RebuildSearchIndex,
        IndexStatus,
      ],
      exports: [VacancySearch, JobseekerSearch, SyncSearchIndex, RebuildSearchIndex, IndexStatus],
    };
  }
}

function openEngines({ meiliUrl, meiliKey }: SearchModuleOptions, database: Database, logger?: Logger): SearchEngines {
  const postgres = new PostgresSearchIndex(database);
  const more = logger === undefined ? {} : { logger };
  if (meiliUrl === undefined) return new SearchEngines({ main: postgres }, more);
  const main = new MeilisearchSearchIndex({ url: meiliUrl, key: meiliKey ?? '', searchTimeoutMs: MAIN_TIMEOUT_MS });
  return new SearchEngines({ main, behind: postgres }, more);
}
