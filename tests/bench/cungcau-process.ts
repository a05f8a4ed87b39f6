import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// two folders up from the source and three from dist/tests/bench
const root = path.resolve(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../..' : '../../..');

/** `cungcau …` as a person runs it: its own process group, none of the test runner's variables. */
export class CungcauProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';

  constructor(args: readonly string[], env: Record<string, string>, nodeArgs: readonly string[] = []) {
    this.child = spawn(process.execPath, [...nodeArgs, path.join(root, 'apps/cli/cungcau.js'), ...args], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LOG_LEVEL: 'warn', ...env },
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
  }

  /** Resolves with the exit code; fails when it takes longer than `timeoutMs`. */
  async exit(timeoutMs = 60_000): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      await once(this.child, 'exit', { signal: timeout });
    } catch {
      this.forceStop();
      throw new Error(`did not end within ${timeoutMs} ms; stderr: ${this.stderr}`);
    }
    return this.child.exitCode;
  }

  /** Waits for `up` to print its addresses; returns the base URL and the staff token. */
  async addresses(timeoutMs = 120_000): Promise<{ url: string; token: string }> {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline) {
      const url = /(http:\/\/\S+?)\/\s/.exec(this.stdout)?.[1];
      const token = /staff token\s+(\S+)/.exec(this.stdout)?.[1];
      if (url !== undefined && token !== undefined) return { url, token };
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}: ${this.stderr}`);
      await sleep(50);
    }
    throw new Error(`no address within ${timeoutMs} ms; stderr: ${this.stderr}`);
  }

  /** What a terminal does on Ctrl-C: the signal goes to the whole foreground group. */
  ctrlC(): void {
    process.kill(-(this.child.pid ?? 0), 'SIGINT');
  }

  forceStop(): void {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** A data folder that goes away with the test. */
export async function temporaryDataDir(): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'cungcau-data-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }) };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
