import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A Meilisearch of its own for one spec file, or the one of MEILI_URL. */
export interface MeilisearchServer {
  readonly url: string;
  readonly key: string;
  /** Stops it as a power cut would (own server only); `start` brings it back with its data. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether there is a Meilisearch to test with: MEILI_URL, or `meilisearch` on the path; `own` = one to stop and start. */
export function meilisearchAvailable(which: 'any' | 'own' = 'any'): boolean {
  const { MEILI_URL = '' } = process.env;
  if (MEILI_URL !== '') return which === 'any';
  return spawnSync('meilisearch', ['--version']).status === 0;
}

/** MEILI_URL with MEILI_KEY, otherwise a fresh `meilisearch` on a free loopback port with a temporary folder. */
export async function startMeilisearchServer(): Promise<MeilisearchServer> {
  const { MEILI_URL, MEILI_KEY } = process.env;
  if (MEILI_URL !== undefined && MEILI_URL !== '') {
    return { url: MEILI_URL, key: MEILI_KEY ?? '', kill: notOurs, start: notOurs, stop: () => Promise.resolve() };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'cungcau-meilisearch-'));
  const key = randomBytes(16).toString('hex');
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;

  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(
      'meilisearch',
      ['--http-addr', address, '--db-path', path.join(folder, 'data'), '--no-analytics', '--env', 'development'],
      {
        cwd: folder,
        env: { PATH: process.env['PATH'], MEILI_MASTER_KEY: key, MEILI_LOG_LEVEL: 'ERROR' },
        stdio: 'ignore',
      },
    );
    child.once('error', () => undefined);
    for (let tries = 0; tries < 200; tries += 1) {
      if (child.exitCode !== null || child.pid === undefined) break;
      const healthy = await fetch(`${url}/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (healthy) return child;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.kill('SIGKILL');
    throw new Error('meilisearch did not start');
  };
  let child = await launch();
  return {
    url,
    key,
    kill: () => end(child, 'SIGKILL'),
    start: async () => {
      child = await launch();
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function notOurs(): Promise<void> {
  return Promise.reject(new Error('the server of MEILI_URL is not ours to stop'));
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP port');
  return address.port;
}
