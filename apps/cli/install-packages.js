// Installs what a fresh clone lacks: before `npm start` by the launcher, before `npm test` as a program of its own. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Whether what package-lock.json names is what node_modules holds. */
function packagesAreInstalled() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  const wanted = path.join(root, 'package-lock.json');
  if (!existsSync(installed)) return false;
  if (!existsSync(wanted)) return true;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(wanted, 'utf8')).packages;
  return Object.keys(want).every(
    (name) =>
      name === '' ||
      want[name].optional ||
      want[name].peer ||
      (have[name] && have[name].version === want[name].version),
  );
}

/** Installs the packages unless they are there. False when that failed; npm has said why. */
export function installPackages() {
  if (packagesAreInstalled()) return true;
  process.stderr.write('Đang cài các gói cần thiết… · Installing packages…\n');
  // not `npm ci`: that refuses a lock file without the optional packages of platforms whose registry copy lags behind
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return npm.status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = installPackages() ? 0 : 1;
