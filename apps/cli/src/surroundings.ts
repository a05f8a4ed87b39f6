import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Env } from '#config';
import { FieldKeys, joinOrStartServer, migrate, startEmbeddedServer, type EmbeddedServer } from '#database';
import { migrateJobs } from '#jobs';
import { ensureFirstFacts } from './first-facts.js';

/** What every verb stands on: a migrated database, the field keys and the staff token. */
export interface Surroundings {
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly keys: FieldKeys;
  readonly staffToken: string;
  /** The embedded server, when DATABASE_URL is not set. */
  readonly server?: EmbeddedServer;
  close(): Promise<void>;
}

/**
 * Finds or starts PostgreSQL, migrates our tables and the queue's, and makes what a first start lacks.
 * `mode` own = this command must own the data folder (`up`); join = use a running `npm start`'s server if there is one.
 */
export async function openSurroundings(env: Env, mode: 'own' | 'join'): Promise<Surroundings> {
  const server = env.databaseUrl === undefined ? await openServer(env, mode) : undefined;
  try {
    const databaseUrl = env.databaseUrl ?? server!.url;
    await migrate(databaseUrl);
    await migrateJobs(databaseUrl);
    await ensureFirstFacts(databaseUrl, env.provinceCode);
    const keyFile = path.resolve(env.keyFile ?? path.join(env.dataDir, 'field-keys.json'));
    await mkdir(path.dirname(keyFile), { recursive: true });
    const keys = existsSync(keyFile) ? await FieldKeys.fromFile(keyFile) : await FieldKeys.create(keyFile);
    return {
      databaseUrl,
      keyFile,
      keys,
      staffToken: await staffToken(env),
      ...(server === undefined ? {} : { server }),
      close: async () => server?.stop(),
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function openServer(env: Env, mode: 'own' | 'join'): Promise<EmbeddedServer> {
  return mode === 'own' ? startEmbeddedServer({ dataDir: env.dataDir }) : joinOrStartServer(env.dataDir);
}

/** The token of the environment, of its file, or of the data folder, made there on the first start (0400). */
async function staffToken(env: Env): Promise<string> {
  if (env.staffToken !== undefined) return env.staffToken;
  const file = env.staffTokenFile ?? path.join(env.dataDir, 'staff-token');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const token = randomBytes(24).toString('base64url');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${token}\n`, { mode: 0o400, flag: 'wx' });
  return token;
}
