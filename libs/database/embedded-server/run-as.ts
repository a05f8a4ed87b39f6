import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';
import { StartError } from '../start-error.js';

/** How to run a PostgreSQL program so that it does not see itself as root, which it refuses. */
export interface RunAs {
  /** Owner of the cluster's files, when it is not the current user. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  spawn(program: string, args: readonly string[], options: SpawnOptions): ChildProcess;
}

/**
 * Ordinary users run the programs directly. Root runs them in a user namespace, where root is mapped to an ordinary
 * user: files stay root's, so a clone under /root (mode 700) works and nothing on the machine changes. Where namespaces
 * are forbidden (most containers), root hands the cluster to the `postgres` or `nobody` account.
 *
 * @param clusterDir decides for an existing cluster: it is run by whoever owns it
 */
export async function runAsFor(clusterDir: string): Promise<RunAs> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { owner: undefined, spawn };
  const account = ordinaryAccount();
  if (account === undefined) {
    throw new StartError('server.start-failed', 'running as root, and there is no ordinary account to use instead');
  }
  const existing = await stat(clusterDir).catch(() => undefined);
  if (existing !== undefined && existing.uid !== 0) {
    return asAccount({ uid: existing.uid, gid: existing.gid });
  }
  return namespacesWork(account.uid) ? inNamespace(account.uid) : asAccount(account);
}

/** Gives `path` to the account that runs the server, if that is another one. */
export async function handOver(runAs: RunAs, path: string): Promise<void> {
  if (runAs.owner !== undefined) await chown(path, runAs.owner.uid, runAs.owner.gid);
}

function asAccount(owner: { uid: number; gid: number }): RunAs {
  return { owner, spawn: (program, args, options) => spawn(program, args, { ...options, ...owner }) };
}

function inNamespace(uid: number): RunAs {
  return {
    owner: undefined,
    spawn: (program, args, options) => spawn('unshare', [...namespaceArguments(uid), program, ...args], options),
  };
}

function namespaceArguments(uid: number): string[] {
  return ['--user', `--map-user=${uid}`, '--'];
}

function namespacesWork(uid: number): boolean {
  const probe = spawnSync('unshare', [...namespaceArguments(uid), 'id', '-u'], { encoding: 'utf8' });
  return probe.status === 0 && probe.stdout.trim() === String(uid);
}

/** initdb looks its account up by number, so it must be one that exists. */
function ordinaryAccount(): { uid: number; gid: number } | undefined {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0);
  return accounts.find((a) => a.name === 'postgres') ?? accounts.find((a) => a.name === 'nobody') ?? accounts[0];
}
