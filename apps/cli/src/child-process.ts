import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { builtFile, type Env } from '#config';
import { CliError } from './cli-error.js';
import type { Surroundings } from './surroundings.js';
import type { Terminal } from './terminal.js';

export type ChildName = 'api' | 'worker';

/** An API or worker process that answered "ready". */
export interface RunningChild {
  readonly name: ChildName;
  readonly process: ChildProcess;
  /** The port it listens on, if it does. */
  readonly port?: number;
  /** Asks it to drain and end; ends it by force after 15 s. */
  stop(): Promise<void>;
}

/** What a child is told: the switches of this process with the database, key and token that were found or made. */
export function childEnvironment(env: Env, surroundings: Surroundings): Record<string, string> {
  return {
    DATABASE_URL: surroundings.databaseUrl,
    ...(env.redisUrl === undefined ? {} : { REDIS_URL: env.redisUrl }),
    ...(env.meiliUrl === undefined ? {} : { MEILI_URL: env.meiliUrl }),
    ...(env.meiliKey === undefined ? {} : { MEILI_KEY: env.meiliKey }),
    CUNGCAU_KEY_FILE: surroundings.keyFile,
    CUNGCAU_STAFF_TOKEN: surroundings.staffToken,
    CUNGCAU_PROVINCE: env.provinceCode,
    CUNGCAU_DATA_DIR: env.dataDir,
    HOST: env.host,
    PORT: String(env.port),
    TRUSTED_PROXIES: String(env.trustedProxies),
    WORKER_CONCURRENCY: String(env.workerConcurrency),
    ...(env.workerHealthPort === undefined ? {} : { WORKER_HEALTH_PORT: String(env.workerHealthPort) }),
    LOG_LEVEL: env.logLevel,
    NODE_ENV: 'production',
  };
}

/**
 * Starts apps/api or apps/worker as its own process and waits until it says it is ready. It is its own process group, so that a Ctrl-C
 * in the terminal reaches this process alone, which then stops the others in order.
 */
export async function startChild(
  name: ChildName,
  environment: Record<string, string>,
  terminal: Terminal,
): Promise<RunningChild> {
  const child = fork(builtFile(import.meta.url, `../../${name}/src/main.js`), [], {
    env: environment,
    detached: true,
    // a match run makes millions of short-lived objects: with room for them the collector takes half the time
    execArgv: name === 'worker' ? ['--max-semi-space-size=64'] : [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await new Promise<number | undefined>((resolve, reject) => {
    child.once('message', (message: { ready?: boolean; port?: number }) => resolve(message.port));
    child.once('exit', (code) =>
      reject(
        new CliError(`${name}: không khởi động được · did not start (exit ${code ?? 'signal'})`, code === 2 ? 2 : 1),
      ),
    );
  });
  terminal.progress(`${name} ✓`);
  return {
    name,
    process: child,
    ...(port === undefined ? {} : { port }),
    stop: () => stopChild(child),
  };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(force);
}
