import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Env } from '#config';
import { DatabaseModule } from '#database';
import { IngestModule } from '#ingest';
import { JobsModule } from '#jobs';
import { LoggingModule } from '#logging';
import { MatchingModule } from '#matching';
import { SearchModule } from '#search';
import { childEnvironment, startChild } from './child-process.js';
import { openSurroundings, type Surroundings } from './surroundings.js';
import type { Terminal } from './terminal.js';

@Module({})
class CliModule {}

/** A verb's view of the service: the same libs that API and worker are made of, and a worker that does what it enqueues. */
export interface Service {
  readonly app: INestApplicationContext;
  readonly surroundings: Surroundings;
}

/**
 * Runs `work` with the service around it. With `worker`, a worker process is started too, unless a running `npm start` on the same
 * data folder has one already. Everything is stopped afterwards, also after a failure.
 */
export async function withService<T>(
  env: Env,
  terminal: Terminal,
  options: { worker: boolean },
  work: (service: Service) => Promise<T>,
): Promise<T> {
  const surroundings = await openSurroundings(env, 'join');
  try {
    const joined = surroundings.server?.owned === false;
    const worker =
      options.worker && !joined ? await startChild('worker', childEnvironment(env, surroundings), terminal) : undefined;
    try {
      return await withServiceOn(env, surroundings, (app) => work({ app, surroundings }));
    } finally {
      await worker?.stop();
    }
  } finally {
    await surroundings.close();
  }
}

/** Runs `work` with the service's libs on surroundings that are open already. */
export async function withServiceOn<T>(
  env: Env,
  surroundings: Surroundings,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(
    {
      module: CliModule,
      imports: [
        // a verb says what it does in its own words; what it heals by itself is no news
        LoggingModule.forRoot({ name: 'cli', level: env.logLevel === 'info' ? 'error' : env.logLevel }),
        DatabaseModule.forRoot({ url: surroundings.databaseUrl, keys: surroundings.keys, poolSize: 4 }),
        JobsModule.forRoot({
          databaseUrl: surroundings.databaseUrl,
          ...(env.redisUrl === undefined ? {} : { redisUrl: env.redisUrl }),
          worker: false,
          concurrency: 1,
        }),
        SearchModule.forRoot({
          ...(env.meiliUrl === undefined ? {} : { meiliUrl: env.meiliUrl }),
          ...(env.meiliKey === undefined ? {} : { meiliKey: env.meiliKey }),
        }),
        IngestModule,
        MatchingModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
