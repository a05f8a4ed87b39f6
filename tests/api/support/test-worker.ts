import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readEnv } from '#config';
import { migrateJobs } from '#jobs';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import type { TestApi } from './test-api.js';

/** A worker on the database of a test API, in this process. */
export async function startTestWorker({ test }: TestApi): Promise<INestApplicationContext> {
  await migrateJobs(test.url);
  const env = { ...readEnv({ LOG_LEVEL: 'silent' }), databaseUrl: test.url };
  return NestFactory.createApplicationContext(WorkerModule.forRoot(env, test.keys), {
    logger: false,
    abortOnError: false,
  });
}
