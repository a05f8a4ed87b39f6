import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EnvError, readEnv, type Env } from '#config';
import { FieldKeys } from '#database';
import { errorFields, Logger } from '#logging';
import { createApi } from './create-api.js';
import { Readiness } from './health/readiness.js';

/** Requests that run when the process is asked to stop get this long, milliseconds. */
const DRAIN_MS = 10_000;

const USAGE_ERROR = 2;

/** A start that cannot work as configured: one line on stderr, exit code 2. */
class StartRefused extends Error {}

async function main(): Promise<void> {
  const env = readEnv();
  const log = new Logger('api', { level: env.logLevel });
  const app = await createApi({
    databaseUrl: required(env.databaseUrl, 'DATABASE_URL'),
    keys: await fieldKeys(env),
    staffToken: await staffToken(env),
    trustedProxies: env.trustedProxies,
    logLevel: env.logLevel,
    ...(env.redisUrl === undefined ? {} : { redisUrl: env.redisUrl }),
    ...(env.meiliUrl === undefined ? {} : { meiliUrl: env.meiliUrl }),
    ...(env.meiliKey === undefined ? {} : { meiliKey: env.meiliKey }),
  });
  stopOnRequest(app, log);
  try {
    await app.listen(env.port, env.host);
  } catch (error) {
    await app.close();
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new StartRefused(`Cổng · port ${env.host}:${env.port} đang được dùng · is in use`);
  }
  const [address] = app.getHttpAdapter().getInstance().addresses();
  const port = typeof address === 'object' ? address.port : env.port;
  log.info('api.ready', { port });
  process.send?.({ ready: true, port });
}

/** SIGTERM, SIGINT or the end of the parent: not ready, no new connections, running requests finish, then everything closes. */
function stopOnRequest(app: NestFastifyApplication, log: Logger): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    app.get(Readiness).drain();
    log.info('api.stopping');
    const late = sleep(DRAIN_MS, 'late' as const, { ref: false });
    try {
      // the server first: modules close only when no request needs them any more
      const end = await Promise.race([app.getHttpAdapter().getInstance().close(), late]);
      if (end === 'late') log.warn('api.drain-cut', { afterMs: DRAIN_MS });
      await Promise.race([app.close(), sleep(2_000, undefined, { ref: false })]);
      process.exit(0);
    } catch (error) {
      log.error('api.stop-failed', errorFields(error));
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void stop());
}

function required(value: string | undefined, variable: string): string {
  if (value === undefined) {
    throw new StartRefused(`Thiếu biến · missing variable ${variable}; \`npm start\` đặt sẵn · sets it`);
  }
  return value;
}

async function fieldKeys(env: Env): Promise<FieldKeys> {
  return FieldKeys.fromFile(required(env.keyFile, 'CUNGCAU_KEY_FILE'));
}

async function staffToken(env: Env): Promise<string> {
  if (env.staffToken !== undefined) return env.staffToken;
  const path = required(env.staffTokenFile, 'CUNGCAU_STAFF_TOKEN or CUNGCAU_STAFF_TOKEN_FILE');
  const token = (await readFile(path, 'utf8')).trim();
  if (token.length < 16) throw new StartRefused('CUNGCAU_STAFF_TOKEN_FILE: cần ít nhất 16 ký tự · needs 16 characters');
  return token;
}

try {
  await main();
} catch (error) {
  if (error instanceof EnvError || error instanceof StartRefused) {
    process.stderr.write(`${error.message}\n`);
    process.exit(USAGE_ERROR);
  }
  new Logger('api', { level: 'error' }).error('api.start-failed', errorFields(error));
  process.exit(1);
}
