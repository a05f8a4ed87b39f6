import 'reflect-metadata';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { EnvError, readEnv } from '#config';
import { FieldKeys } from '#database';
import { errorFields, Logger } from '#logging';
import { WorkerHealth } from './health.js';
import { WorkerModule } from './worker.module.js';

/** Draining takes 8 s at most (#jobs); what is not closed by then never will be. */
const STOP_WITHIN_MS = 10_000;

/** The same libs as the API without its controllers: takes jobs, relays the outbox, answers nobody but health checks. */
async function main(): Promise<void> {
  const env = readEnv();
  const { databaseUrl } = env;
  if (databaseUrl === undefined) {
    throw new EnvError([{ variable: 'DATABASE_URL', message: 'is needed by a worker (npm start sets it)' }]);
  }
  const keys = await FieldKeys.fromFile(env.keyFile ?? path.join(env.dataDir, 'field-keys.json'));
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot({ ...env, databaseUrl }, keys), {
    logger: false,
    abortOnError: false,
  });
  const logger = app.get(Logger);
  const health = app.get(WorkerHealth);
  if (env.workerHealthPort !== undefined) await health.listen(env.host, env.workerHealthPort);

  let stopping = false;
  const stop = async (reason: string) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    logger.info('worker stops', { reason });
    try {
      await health.close();
      await app.close();
      process.exit(0);
    } catch (error) {
      logger.error('worker did not stop cleanly', errorFields(error));
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  // the parent is gone, however it went: nobody would ever stop this process
  process.on('disconnect', () => void stop('parent gone'));

  logger.info('worker ready', { queue: env.redisUrl === undefined ? 'postgresql' : 'redis' });
  process.send?.({ ready: true });
}

try {
  await main();
} catch (error) {
  console.error(`worker: ${error instanceof Error ? error.message.split('\n')[0] : 'failed'}`);
  process.exit(error instanceof EnvError ? 2 : 1);
}
