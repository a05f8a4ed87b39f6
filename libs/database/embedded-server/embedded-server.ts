import { randomBytes, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import type { Logger } from '#logging';
import { errnoOf, messageOf } from '../errno.js';
import { StartError } from '../start-error.js';
import { DataDirLock } from './data-dir-lock.js';
import { handOver, runAsFor, type RunAs } from './run-as.js';
import {
  answers,
  clusterDir,
  makeDatabase,
  readConnection,
  readPostmaster,
  SUPERUSER,
  urlOf,
  writeConnection,
  type ServerConnection,
} from './server-connection.js';
import { serverBinaries, type ServerBinaries } from './server-binaries.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const STRANGER_AFTER_MS = 5_000;
const LOG_LIMIT = 5_000_000;

/** For a small server beside Node on one machine. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // TCP only: a socket path inside a deep data folder may be too long for the system
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // a failed statement or its DETAIL may quote a row: personal data stays out of the log
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

/** For throw-away clusters: durability is traded for speed. */
const VOLATILE_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export interface EmbeddedServerOptions {
  readonly dataDir: string;
  /** A free one unless given. */
  readonly port?: number;
  readonly log?: Logger;
  /** Tests only: the cluster does not survive a crash of the machine. */
  readonly volatile?: boolean;
}

export interface EmbeddedServer {
  /** postgres:// URL of the service's database, password included. */
  readonly url: string;
  /** false = it belongs to another process; `stop` leaves it running. */
  readonly owned: boolean;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, makes the cluster on the first start, and holds the folder until `stop`.
 * A server left over by a killed process is shut down first. Throws StartError.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  await makeWritable(dataDir);
  const lock = await DataDirLock.take(dataDir);
  try {
    const child = await start(dataDir, options);
    let stopping: Promise<void> | undefined;
    return {
      url: child.url,
      owned: true,
      stop: () => (stopping ??= stop(dataDir, child.process, lock)),
    };
  } catch (error) {
    await lock.release();
    throw error instanceof StartError ? error : new StartError('server.start-failed', messageOf(error));
  }
}

/** Joins the server of a running instance on the same data folder, or starts one. Throws StartError. */
export async function joinOrStartServer(
  dataDir: string,
  options: Omit<EmbeddedServerOptions, 'dataDir'> = {},
): Promise<EmbeddedServer> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await startEmbeddedServer({ ...options, dataDir });
    } catch (error) {
      if (!(error instanceof StartError) || error.code !== 'data-dir.in-use' || Date.now() > deadline) throw error;
    }
    const connection = await readConnection(resolve(dataDir));
    if (connection?.pid != null && (await answers(connection, resolve(dataDir)))) {
      return { url: urlOf(connection), owned: false, stop: async () => undefined };
    }
    // in use, and yet no answer: the other instance is starting or stopping
    await sleep(100);
  }
}

async function start(dataDir: string, options: EmbeddedServerOptions): Promise<{ url: string; process: ChildProcess }> {
  const cluster = clusterDir(dataDir);
  await stopLeftOver(dataDir, options.log);
  const binaries = await serverBinaries();
  const runAs = await runAsFor(cluster);
  const password = (await readConnection(dataDir))?.password ?? randomBytes(24).toString('base64url');
  if (!(await isInitialised(cluster))) {
    // the password is kept before the cluster learns it: whatever stops us in between, the next start finds both or neither
    await writeConnection(dataDir, { port: 0, password, pid: null });
    await initialise(cluster, password, binaries, runAs, options);
  }
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    try {
      const child = await launch(dataDir, { port, password, pid: null }, binaries, runAs, options);
      const connection = { port, password, pid: child.pid ?? null };
      await writeConnection(dataDir, connection);
      options.log?.info('postgres.started', { port, pid: connection.pid });
      return { url: urlOf(connection), process: child };
    } catch (error) {
      // between asking the system for a free port and binding it somebody else may take it
      if (options.port !== undefined || attempt === 3) throw error;
    }
  }
}

async function initialise(
  cluster: string,
  password: string,
  binaries: ServerBinaries,
  runAs: RunAs,
  options: EmbeddedServerOptions,
): Promise<void> {
  // a cluster without its last file is one whose making was interrupted
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { mode: 0o700 });
  await handOver(runAs, cluster);
  const passwordFile = `${cluster}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await handOver(runAs, passwordFile);
  try {
    const args = [
      `--pgdata=${cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // code point order, but upper and lower case of Vietnamese letters
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(options.volatile === true ? ['--no-sync'] : []),
    ];
    const child = runAs.spawn(binaries.initdb, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const output = await finished(child);
    if (output !== undefined)
      throw new StartError('server.start-failed', `${complaint(output) ?? output}${hint(runAs)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(join(cluster, MADE), '');
}

/** The one failure a person can mend: another account that may not enter a folder such as /root. */
function hint({ owner }: RunAs): string {
  if (owner === undefined) return '';
  return ` (running as root, PostgreSQL is run by account ${owner.uid}, which must be able to enter this folder; else set DATABASE_URL)`;
}

/** Written last, so that an interrupted initdb is repeated. */
const MADE = 'cungcau.made';

function isInitialised(cluster: string): Promise<boolean> {
  return exists(join(cluster, MADE));
}

async function launch(
  dataDir: string,
  connection: ServerConnection,
  binaries: ServerBinaries,
  runAs: RunAs,
  options: EmbeddedServerOptions,
): Promise<ChildProcess> {
  const logFile = join(dataDir, 'postgres.log');
  const logStart = await prepareLog(logFile);
  const log = await open(logFile, 'a', 0o600);
  const settings = { ...SETTINGS, ...(options.volatile === true ? VOLATILE_SETTINGS : {}), port: connection.port };
  const child = runAs.spawn(
    binaries.postgres,
    ['-D', clusterDir(dataDir), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // its own process group: Ctrl-C reaches us alone, and we stop it after the service has drained
    { stdio: ['ignore', log.fd, log.fd], detached: true, cwd: dataDir },
  );
  await log.close();
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= 'it exited'));
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (failure === undefined) {
    const postmaster = await readPostmaster(dataDir);
    if (postmaster?.pid === child.pid && postmaster?.ready === true) {
      await makeDatabase(connection);
      child.unref();
      return child;
    }
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      failure = `no answer within ${START_TIMEOUT_MS / 1000} s`;
    }
    await sleep(20);
  }
  const said = (await readFile(logFile, 'utf8').catch(() => '')).slice(logStart);
  throw new StartError('server.start-failed', complaint(said) ?? failure);
}

async function stop(dataDir: string, child: ChildProcess, lock: DataDirLock): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    // fast shutdown: open transactions are rolled back, everything committed is on disk
    child.kill('SIGINT');
    const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
    child.ref();
    await gone;
    clearTimeout(timer);
  }
  const connection = await readConnection(dataDir);
  if (connection !== undefined) await writeConnection(dataDir, { ...connection, pid: null });
  await lock.release();
}

/** Shuts down the server that a killed process left behind. Only a process that proves to serve this folder is touched. */
async function stopLeftOver(dataDir: string, log: Logger | undefined): Promise<void> {
  const connection = await readConnection(dataDir);
  if (connection === undefined) return;
  const started = Date.now();
  let asked = false;
  while (Date.now() - started < STOP_TIMEOUT_MS) {
    const left = await readPostmaster(dataDir);
    if (left === undefined || !isRunning(left.pid)) return;
    if (!asked && (await answers({ ...connection, port: left.port }, dataDir))) {
      log?.warn('postgres.left-over-stopped', { pid: left.pid });
      process.kill(left.pid, 'SIGINT');
      asked = true;
    }
    // a pid that neither answers nor goes is somebody else's; PostgreSQL's own interlock decides then
    if (!asked && Date.now() - started > STRANGER_AFTER_MS) return;
    await sleep(50);
  }
}

async function makeWritable(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.write-${randomUUID()}`);
  try {
    await makeFolder(dataDir);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StartError('data-dir.unwritable', `${dataDir} (${errnoOf(error)})`);
  }
}

/** `mkdir` with `recursive` never returns where the parent is there but takes no folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = errnoOf(error);
    if (code === 'EEXIST') return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || (await exists(parent))) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}

/** Where this start's lines begin; a log that has grown too long is begun again. */
async function prepareLog(path: string): Promise<number> {
  const size = await stat(path).then(
    (s) => s.size,
    () => 0,
  );
  if (size <= LOG_LIMIT) return size;
  await truncate(path, 0);
  return 0;
}

/** undefined = it ended well; otherwise what it wrote on stderr. */
function finished(child: ChildProcess): Promise<string | undefined> {
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code) => done(code === 0 ? undefined : output || `exit code ${code}`));
  });
}

/** The line of a PostgreSQL log or of initdb that says what went wrong. */
function complaint(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error:|Permission denied|cannot/.test(line));
  return lines.at(-1)?.replace(/^.*?(?:FATAL|PANIC|error): +/, '');
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? done(address.port) : failed()));
    });
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
