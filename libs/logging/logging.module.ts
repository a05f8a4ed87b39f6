import { Module, type DynamicModule } from '@nestjs/common';
import type { Env } from '#config';
import { Logger } from './logger.js';
import { Metrics } from './metrics.js';

/** One Logger and one Metrics for the whole process, injectable everywhere. */
@Module({})
export class LoggingModule {
  static forRoot(options: { name: string; level: Env['logLevel'] }): DynamicModule {
    return {
      module: LoggingModule,
      global: true,
      providers: [
        { provide: Logger, useValue: new Logger(options.name, { level: options.level }) },
        { provide: Metrics, useFactory: () => new Metrics() },
      ],
      exports: [Logger, Metrics],
    };
  }
}
