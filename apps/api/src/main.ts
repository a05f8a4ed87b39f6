import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EnvError, readEnv, type Env } from '#config';
import { FieldKeys, StartError } from '#database';
import { errorFields, Logger } from '#logging';
import { createApi } from './create-api.js';
import { Readiness } from './health/readiness.js';

/**
 * Once asked to stop: for GRACE_MS everything is still taken, readiness says 503 and answers end their connections, so that balancers
 * and clients go elsewhere; running requests get DRAIN_MS to finish; modules get CLOSE_MS to close. Milliseconds.
 */
const GRACE_MS = 500;
const DRAIN_MS = 10_000;
const CLOSE_MS = 2_000;

const USAGE_ERROR = 2;

/** The port is taken: one line, exit code 2. */
class PortTaken extends Error {}

async function main(): Promise<void> {
  const env = readEnv();
  const { databaseUrl } = env;
  if (databaseUrl === undefined) throw missing('DATABASE_URL');
  const app = await createApi({
    databaseUrl,
    keys: await FieldKeys.fromFile(env.keyFile ?? path.join(env.dataDir, 'field-keys.json')),
    staffToken: await staffToken(env),
    trustedProxies: env.trustedProxies,
    logLevel: env.logLevel,
    ...(env.redisUrl === undefined ? {} : { redisUrl: env.redisUrl }),
    ...(env.meiliUrl === undefined ? {} : { meiliUrl: env.meiliUrl }),
    ...(env.meiliKey === undefined ? {} : { meiliKey: env.meiliKey }),
  });
  const log = app.get(Logger);
  stopOnRequest(app, log);
  try {
    await app.listen(env.port, env.host);
  } catch (error) {
    await app.close();
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new PortTaken(`cổng · port ${env.host}:${env.port} đang được dùng · is in use`);
  }
  const [address] = app.getHttpAdapter().getInstance().addresses();
  const port = typeof address === 'object' ? address.port : env.port;
  log.info('api ready', { port });
  process.send?.({ ready: true, port });
}

/** SIGTERM, SIGINT or the end of the parent: not ready, no new connections, running requests finish, then everything closes. */
function stopOnRequest(app: NestFastifyApplication, log: Logger): void {
  let isStopping = false;
  const stop = async (reason: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    app.get(Readiness).drain();
    log.info('api stops', { reason });
    try {
      await sleep(GRACE_MS);
      // the server first: modules close only when no request needs them any more
      const drained = app.getHttpAdapter().getInstance().close();
      const isLate = await Promise.race([drained.then(() => false), sleep(DRAIN_MS, true, { ref: false })]);
      if (isLate) log.warn('api cut requests off', { afterMs: DRAIN_MS });
      await Promise.race([app.close(), sleep(CLOSE_MS, undefined, { ref: false })]);
      process.exit(0);
    } catch (error) {
      log.error('api did not stop cleanly', errorFields(error));
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  // the parent is gone, however it went: nobody would ever stop this process
  process.on('disconnect', () => void stop('parent gone'));
}

function missing(variable: string): EnvError {
  return new EnvError([{ variable, message: 'is needed by the API (npm start sets it)' }]);
}

async function staffToken(env: Env): Promise<string> {
  if (env.staffToken !== undefined) return env.staffToken;
  if (env.staffTokenFile === undefined) throw missing('CUNGCAU_STAFF_TOKEN');
  const token = await readFile(env.staffTokenFile, 'utf8').catch(() => '');
  if (token.trim().length >= 16) return token.trim();
  throw new EnvError([
    { variable: 'CUNGCAU_STAFF_TOKEN_FILE', message: 'must name a readable file with at least 16 characters' },
  ]);
}

try {
  await main();
} catch (error) {
  console.error(`api: ${error instanceof Error ? error.message.split('\n')[0] : 'failed'}`);
  process.exit(
    error instanceof EnvError || error instanceof StartError || error instanceof PortTaken ? USAGE_ERROR : 1,
  );
}
