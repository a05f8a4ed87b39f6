import { fastify, type FastifyInstance } from 'fastify';
import { sendCacheable } from './cacheable.js';

let app: FastifyInstance;
let answer = { total: 1 };
let took = 0;

beforeAll(() => {
  app = fastify();
  app.get('/', (request, reply) => {
    took += 1;
    sendCacheable(request, reply, answer, { tookMs: took });
    return reply;
  });
});
afterAll(() => app.close());

const get = (etag?: string) => app.inject({ url: '/', headers: etag === undefined ? {} : { 'if-none-match': etag } });

test('the ETag is of the answer, not of how long it took', async () => {
  const first = await get();
  const second = await get();
  expect(first.json()).toEqual({ total: 1, tookMs: took - 1 });
  expect(second.headers.etag).toBe(first.headers.etag);
  expect(first.headers['cache-control']).toBe('public, max-age=30, stale-while-revalidate=300');
});

test('who has the answer gets 304 without a body, in any form of the header', async () => {
  const { etag = '' } = (await get()).headers;
  for (const header of [etag, `"x", ${etag}`, etag.slice(2), '*']) {
    const reply = await get(header);
    expect({ status: reply.statusCode, body: reply.body }).toEqual({ status: 304, body: '' });
  }
});

test('a changed answer is sent again', async () => {
  const { etag } = (await get()).headers;
  answer = { total: 2 };
  expect((await get(etag)).statusCode).toBe(200);
});
