import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../errno.js';
import { StartError } from '../start-error.js';

interface Holder {
  readonly pid: number;
  /** When the process started, so that a recycled pid is not taken for its holder. Empty where unknown. */
  readonly born: string;
}

/** Ownership of a data folder by one live process; a holder that was killed loses it to the next. */
export class DataDirLock {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /** Takes the lock. Throws StartError `data-dir.in-use` with the holder's pid. */
  static async take(dataDir: string): Promise<DataDirLock> {
    const path = lockPath(dataDir);
    const mine = `${path}.${randomUUID()}`;
    const me: Holder = { pid: process.pid, born: born(process.pid) };
    await writeFile(mine, JSON.stringify(me));
    try {
      for (;;) {
        try {
          // link() is atomic and fails when the lock exists, with its whole content already in place
          await link(mine, path);
          return new DataDirLock(path);
        } catch (error) {
          if (errnoOf(error) !== 'EEXIST') throw error;
        }
        const text = await readFile(path, 'utf8').catch(() => '');
        const holder = parse(text);
        if (holder !== undefined && isAlive(holder)) {
          throw new StartError('data-dir.in-use', `${dataDir} (pid ${holder.pid})`);
        }
        await removeStale(path, text);
      }
    } finally {
      await rm(mine, { force: true });
    }
  }

  async release(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

/** Two processes may find the same stale lock; only the one that moves that very text away has removed it. */
async function removeStale(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'cungcau.lock');
}

function parse(text: string): Holder | undefined {
  try {
    const holder: Partial<Holder> = JSON.parse(text);
    return typeof holder.pid === 'number' ? { pid: holder.pid, born: holder.born ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: alive, but of another user
    if (errnoOf(error) !== 'EPERM') return false;
  }
  return holder.born === born(holder.pid);
}

/** Boot and start time of a process on Linux; elsewhere the pid alone must do. */
function born(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return '';
  }
}
