import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { randomBytes } from 'node:crypto';
import { build } from 'esbuild';

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
  const dataDir = await mkdtemp(join(tmpdir(), 'cung-cau-test-'));
  const server = await startEmbeddedServer({ dataDir, volatile: true });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.embeddedTestServer = { server, dataDir };
}
