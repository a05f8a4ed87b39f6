#!/usr/bin/env node
// The launcher: everything a fresh clone lacks is made here, so that one command is enough. It uses Node's own modules only and
// no recent syntax, because it must be able to say "your Node is too old" on an old Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPackages } from './install-packages.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** `engines` of package.json, kept in step by a test: 20.19+, 22.12+, 24+. */
function nodeIsRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

async function launch() {
  if (!nodeIsRecentEnough(process.versions.node)) {
    fail(
      `Cần Node ≥ 20.19 (đang dùng ${process.versions.node}) · Node ≥ 20.19 is needed, this is ${process.versions.node}`,
    );
  }
  const prebuilt = !existsSync(path.join(root, 'libs/domain/index.ts'));
  if (!prebuilt) {
    if (!installPackages()) {
      fail('Không cài được các gói (npm install) · Packages could not be installed (npm install failed)');
    }
    const { isStale } = await import('./build.js');
    if (await isStale()) {
      // a process of its own: what compiles must not stay in the memory of what runs for months
      const build = spawnSync(process.execPath, [path.join(root, 'apps/cli/build.js')], { stdio: ['ignore', 2, 2] });
      if (build.status !== 0) fail('Không dựng được chương trình · The build failed');
    }
  }
  await import(pathToFileURL(path.join(root, 'dist/apps/cli/src/main.js')).href);
}

await launch();
