import { Module, type DynamicModule } from '@nestjs/common';
import type { Env } from '#config';
import { DatabaseModule, type FieldKeys } from '#database';
import { IngestModule } from '#ingest';
import { JobsModule } from '#jobs';
import { LoggingModule } from '#logging';
import { MatchingModule } from '#matching';
import { SearchModule } from '#search';
import { WorkerHealth } from './health.js';
import { UpkeepJobs } from './upkeep.jobs.js';

/** Everything that handles jobs. Leaves out the controllers and the edge, which only the API has. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env & { readonly databaseUrl: string }, keys: FieldKeys): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        LoggingModule.forRoot({ name: 'worker', level: env.logLevel }),
        DatabaseModule.forRoot({
          url: env.databaseUrl,
          keys,
          // each queue may run `concurrency` jobs; the outbox relay and health checks need one each
          poolSize: 2 * env.workerConcurrency + 4,
        }),
        JobsModule.forRoot({
          databaseUrl: env.databaseUrl,
          ...(env.redisUrl === undefined ? {} : { redisUrl: env.redisUrl }),
          worker: true,
          concurrency: env.workerConcurrency,
        }),
        SearchModule.forRoot({
          ...(env.meiliUrl === undefined ? {} : { meiliUrl: env.meiliUrl }),
          ...(env.meiliKey === undefined ? {} : { meiliKey: env.meiliKey }),
        }),
        IngestModule,
        MatchingModule.with({ seekersPerChunk: env.matchChunk }),
      ],
      providers: [UpkeepJobs, WorkerHealth],
    };
  }
}
