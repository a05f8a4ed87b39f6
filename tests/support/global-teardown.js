import { rm } from 'node:fs/promises';
import { Client } from 'pg';

/** Stops the server of this run, or drops its template from the given one. */
export default async function globalTeardown() {
  await rm(globalThis.embeddedServerBundle, { force: true });
  if (globalThis.embeddedTestServer) {
    const { server, dataDir } = globalThis.embeddedTestServer;
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
    return;
  }
  const client = new Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  await client.query(`drop database if exists cungcau_test_${process.env.TEST_RUN}_template`);
  await client.end();
}
