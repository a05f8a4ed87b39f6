import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, storesOf, CENTRE, type TestDatabase } from '#testing';
import { createApi } from '../../../apps/api/src/create-api.js';

const STAFF_TOKEN = 'staff-token-of-the-tests';
export const STAFF = { authorization: `Bearer ${STAFF_TOKEN}` };

/** The API over real HTTP and a real database, with the centre and two widget sites in it. Undeclared answers are errors. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly test: TestDatabase;
  readonly stores: ReturnType<typeof storesOf>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: BodyInit, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

export async function startTestApi(): Promise<TestApi> {
  const test = await createTestDatabase();
  const stores = storesOf(test);
  await stores.centres.upsert(test.database, CENTRE);
  for (const [code, allowedOrigins] of [
    ['demo', ['*']],
    ['portal', ['https://portal.example']],
  ] as const) {
    const site = { code, centreId: CENTRE.id, name: code, allowedOrigins, quotaPerMinute: 1_000, preset: {} };
    await stores.sites.upsert(test.database, site);
  }
  const app = await createApi({
    databaseUrl: test.url,
    keys: test.keys,
    staffToken: STAFF_TOKEN,
    trustedProxies: 0,
    logLevel: 'silent',
    checkReplies: true,
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    url,
    test,
    stores,
    get: (path, headers = {}) => fetch(url + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(url + path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) }),
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}

/** A form with one file, as a browser sends it. */
export function form(
  file: { name: string; content: string | Uint8Array<ArrayBuffer> },
  fields: Record<string, string> = {},
): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set('file', new Blob([file.content]), file.name);
  return data;
}
