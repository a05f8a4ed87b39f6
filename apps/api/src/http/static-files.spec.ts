import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { errorCodeOf } from './problem.js';
import { StaticFiles } from './static-files.js';

let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-files-'));
  await writeFile(path.join(folder, 'a.js'), 'a'.repeat(1_000));
  await writeFile(path.join(folder, 'b.css'), 'b'.repeat(1_000));
  await writeFile(path.join(folder, 'b.css.br'), brotliCompressSync('made by the build'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  const files = new StaticFiles(folder, (name) => ['a.js', 'b.css', 'gone.js'].includes(name));
  app = fastify();
  app.setErrorHandler((error, _request, reply) => void reply.code(404).send({ code: errorCodeOf(error) }));
  app.get<{ Params: { name: string } }>('/:name', (request, reply) => files.send(request, reply, request.params.name));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test('a file comes as the client can take it', async () => {
  const plain = await get('/a.js');
  expect(plain.body).toBe('a'.repeat(1_000));
  expect(plain.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding' });
  const br = await get('/a.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
  const gz = await get('/a.js', { 'accept-encoding': 'gzip, br;q=0' });
  expect(gz.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gz.rawPayload).toString()).toBe(plain.body);
});

test('what the build compressed is sent as it is', async () => {
  const br = await get('/b.css', { 'accept-encoding': 'br' });
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe('made by the build');
});

test('a client that has it already gets 304', async () => {
  const { etag } = (await get('/a.js')).headers;
  expect((await get('/a.js', { 'if-none-match': String(etag) })).statusCode).toBe(304);
});

test.each(['/secret.txt', '/gone.js', '/..%2fa.js', '/%2e%2e%2fa.js', '/a.js%00'])('%s is not found', async (url) => {
  expect((await get(url)).statusCode).toBe(404);
});
