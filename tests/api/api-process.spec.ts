import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get as httpGet } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFile } from '#config';
import { FieldKeys } from '#database';
import { createTestDatabase, waitUntil, type TestDatabase } from '#testing';

let testDatabase: TestDatabase;
let folder: string;
let environment: Record<string, string>;
const started: ChildProcess[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'api-process-'));
  const keyFile = path.join(folder, 'keys.json');
  await FieldKeys.create(keyFile);
  environment = {
    DATABASE_URL: testDatabase.url,
    CUNGCAU_KEY_FILE: keyFile,
    CUNGCAU_STAFF_TOKEN: 'staff-token-of-the-tests',
    PORT: '0',
    NODE_ENV: 'production',
  };
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

interface Api {
  readonly child: ChildProcess;
  readonly log: () => string;
  readonly ended: Promise<number | null>;
}

/** The built API as its own process, as `npm start` and the container start it. */
function spawn(overrides: Record<string, string | undefined> = {}): Api {
  const env = Object.fromEntries(
    Object.entries({ ...environment, ...overrides }).filter(([, value]) => value !== undefined),
  );
  const child = fork(builtFile(import.meta.url, '../../apps/api/src/main.js'), [], {
    env,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  started.push(child);
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = once(child, 'exit').then(() => child.exitCode);
  return { child, log: () => log, ended };
}

async function ready({ child, ended, log }: Api): Promise<string> {
  const message = once(child, 'message').then(([first]: { port: number }[]) => first?.port);
  const port = await Promise.race([message, ended]);
  if (child.exitCode !== null) throw new Error(log());
  return `http://127.0.0.1:${port}`;
}

test('it says when it is ready and where, and ends cleanly on SIGTERM', async () => {
  const api = spawn();
  const url = await ready(api);
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  api.child.kill('SIGTERM');
  expect(await api.ended).toBe(0);
});

test('no request is lost when it stops: clients are sent away with their last answer', async () => {
  const api = spawn();
  const url = await ready(api);
  const agent = new Agent({ keepAlive: true });
  const answers: (number | string)[] = [];
  const clients = Array.from({ length: 8 }, () => askUntilSentAway(`${url}/v1/vacancies?perPage=1`, agent, answers));
  await waitUntil(() => answers.length > 16);
  api.child.kill('SIGTERM');
  await Promise.all(clients);
  agent.destroy();
  expect(await api.ended).toBe(0);
  expect(new Set(answers)).toEqual(new Set([200]));
});

test('once asked to stop it is not ready any more, while it still answers', async () => {
  const api = spawn();
  const url = await ready(api);
  api.child.kill('SIGTERM');
  await waitUntil(async () => (await fetch(`${url}/health/ready`)).status === 503);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  expect(await api.ended).toBe(0);
});

test('it ends when its parent lets go of it', async () => {
  const api = spawn();
  await ready(api);
  api.child.disconnect();
  expect(await api.ended).toBe(0);
});

test('a taken port is one clear line and exit code 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const api = spawn({ PORT: String(port), LOG_LEVEL: 'silent' });
  expect(await api.ended).toBe(2);
  expect(api.log()).toBe(`api: cổng · port 127.0.0.1:${port} đang được dùng · is in use\n`);
  other.close();
});

test.each([
  ['DATABASE_URL', { DATABASE_URL: undefined }],
  ['CUNGCAU_STAFF_TOKEN', { CUNGCAU_STAFF_TOKEN: undefined }],
  ['CUNGCAU_STAFF_TOKEN_FILE', { CUNGCAU_STAFF_TOKEN: undefined, CUNGCAU_STAFF_TOKEN_FILE: '/nowhere' }],
  ['/nowhere/keys.json', { CUNGCAU_KEY_FILE: '/nowhere/keys.json' }],
  ['PORT', { PORT: 'x' }],
])('a start without a usable %s is one line that names it and exit code 2', async (name, overrides) => {
  const api = spawn(overrides);
  expect(await api.ended).toBe(2);
  expect(api.log()).toContain(name);
  expect(api.log().trim().split('\n')).toHaveLength(1);
});

/** One request after the other, as staff, until an answer ends its connection; adds their statuses to `answers`. */
async function askUntilSentAway(url: string, agent: Agent, answers: (number | string)[]): Promise<void> {
  for (let isKept = true; isKept;) {
    const answer = await ask(url, agent);
    answers.push(answer.status);
    isKept = answer.isKept;
  }
}

function ask(url: string, agent: Agent): Promise<{ status: number | string; isKept: boolean }> {
  const headers = { authorization: `Bearer ${environment['CUNGCAU_STAFF_TOKEN']}` };
  return new Promise((resolve) => {
    const request = httpGet(url, { agent, headers }, (reply) => {
      const answer = { status: reply.statusCode ?? 0, isKept: reply.headers.connection !== 'close' };
      reply.resume().once('end', () => resolve(answer));
    });
    request.once('error', (error) => resolve({ status: String(error), isKept: false }));
  });
}
