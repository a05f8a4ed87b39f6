import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

const USER = 'cungcau';
const DATABASE = 'cungcau';

/** What another process needs to join the server; `<dataDir>/postgres.json`, mode 0600. */
export interface ServerConnection {
  readonly port: number;
  readonly password: string;
  /** null = stopped in good order. */
  readonly pid: number | null;
}

export const SUPERUSER = USER;

/** postgres:// URL of the service's database. */
export function urlOf({ port, password }: ServerConnection): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

export function clusterDir(dataDir: string): string {
  return join(dataDir, 'postgres');
}

export async function readConnection(dataDir: string): Promise<ServerConnection | undefined> {
  try {
    const connection: ServerConnection = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
    return connection;
  } catch {
    return undefined;
  }
}

export async function writeConnection(dataDir: string, connection: ServerConnection): Promise<void> {
  const path = join(dataDir, 'postgres.json');
  await writeFile(`${path}.new`, `${JSON.stringify(connection)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Whether the server behind `connection` takes our password and serves this very folder. */
export async function answers(connection: ServerConnection, dataDir: string): Promise<boolean> {
  const client = clientOf(connection, 'postgres');
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    return false; // nothing to end: a client that never connected has closed its socket
  }
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === clusterDir(dataDir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What PostgreSQL itself writes down about its running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(clusterDir(dataDir), 'postmaster.pid'), 'utf8').catch(() => '');
  // pid, folder, start time, port, socket folder, address, shared memory, status
  const [pid, , , port, , , , status] = text.split('\n');
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' } : undefined;
}

/** Makes the service's database if the cluster has none yet. */
export async function makeDatabase(connection: ServerConnection): Promise<void> {
  const client = clientOf(connection, 'postgres');
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function clientOf({ port, password }: ServerConnection, database: string): Client {
  return new Client({ host: '127.0.0.1', port, user: USER, password, database, connectionTimeoutMillis: 2_000 });
}
