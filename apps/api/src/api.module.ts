import { Module, type DynamicModule } from '@nestjs/common';
import type { Env } from '#config';
import { DatabaseModule, type FieldKeys } from '#database';
import { IngestModule } from '#ingest';
import { JobsModule } from '#jobs';
import { LoggingModule } from '#logging';
import { MatchingModule } from '#matching';
import { SearchModule } from '#search';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { JobseekersController } from './jobseekers/jobseekers.controller.js';
import { MatchRunsController } from './match-runs/match-runs.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { VacanciesController } from './vacancies/vacancies.controller.js';
import { WidgetController } from './widget/widget.controller.js';

export interface ApiOptions {
  readonly databaseUrl: string;
  readonly keys: FieldKeys;
  readonly redisUrl?: string;
  readonly meiliUrl?: string;
  readonly meiliKey?: string;
  readonly staffToken: string;
  /** Hops of reverse proxy in front. */
  readonly trustedProxies: number;
  readonly logLevel: Env['logLevel'];
}

/** The same libs as the worker's, with controllers and without handlers: this process adds queue work and never runs it. */
@Module({})
export class ApiModule {
  static forRoot(options: ApiOptions): DynamicModule {
    const { databaseUrl, keys, redisUrl, meiliUrl, meiliKey, logLevel } = options;
    return {
      module: ApiModule,
      imports: [
        LoggingModule.forRoot({ name: 'api', level: logLevel }),
        DatabaseModule.forRoot({ url: databaseUrl, keys }),
        JobsModule.forRoot({
          databaseUrl,
          ...(redisUrl === undefined ? {} : { redisUrl }),
          worker: false,
          concurrency: 1,
        }),
        SearchModule.forRoot({
          ...(meiliUrl === undefined ? {} : { meiliUrl }),
          ...(meiliKey === undefined ? {} : { meiliKey }),
        }),
        IngestModule,
        MatchingModule,
      ],
      controllers: [
        VacanciesController,
        NoticesController,
        JobseekersController,
        MatchRunsController,
        WidgetController,
        HealthController,
        OpenApiController,
      ],
      providers: [Readiness],
    };
  }
}
