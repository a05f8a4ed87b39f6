import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { randomBytes } from 'node:crypto';
import { build } from 'esbuild';

const PREFIX = 'cung-cau-test-';

/**
 * One PostgreSQL server per run. `DATABASE_URL` makes the same suites run on that server instead; its database must
 * have `test` in its name. Jest resolves nothing here (no aliases, no TypeScript), so the embedded server is bundled
 * from its source first: the tests run on the server that ships.
 */
export default async function globalSetup() {
  const run = randomBytes(4).toString('hex');
  process.env.TEST_RUN = run;
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const outfile = join(root, 'node_modules', '.cache', 'cung-cau', `embedded-server-${run}.mjs`);
  await build({
    entryPoints: [join(root, 'libs/database/embedded-server/embedded-server.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  process.env.TEST_EMBEDDED_SERVER = outfile;
  globalThis.embeddedServerBundle = outfile;
  if (process.env.DATABASE_URL) {
    const name = new URL(process.env.DATABASE_URL).pathname.slice(1);
    if (!name.includes('test')) {
      throw new Error(`DATABASE_URL names the database "${name}"; tests only run where the name contains "test"`);
    }
    process.env.TEST_DATABASE_URL = process.env.DATABASE_URL;
    return;
  }
  const { startEmbeddedServer } = await import(pathToFileURL(outfile).href);
  await sweep(startEmbeddedServer);
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  const server = await startEmbeddedServer({ dataDir, volatile: true });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.embeddedTestServer = { server, dataDir };
}

/** Servers of runs that were killed: starting on such a folder shuts the old one down; a live run refuses. */
async function sweep(startEmbeddedServer) {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const dataDir = join(tmpdir(), name);
    const { mtimeMs } = await stat(dataDir).catch(() => ({ mtimeMs: Date.now() }));
    // younger ones may belong to a run that is just starting or ending
    if (Date.now() - mtimeMs < 30 * 60_000) continue;
    try {
      await (await startEmbeddedServer({ dataDir, volatile: true })).stop();
    } catch (error) {
      if (error.code === 'data-dir.in-use') continue;
    }
    await rm(dataDir, { recursive: true, force: true });
  }
}
