import { fastify, type FastifyInstance, type InjectOptions } from 'fastify';
import { z } from 'zod';
import { Logger, Metrics } from '#logging';
import { installEdge, newRequestId } from './edge.js';
import { problemOf } from './problem.js';
import { defineRoute, type Policy } from './route.js';
import { SiteGate, type SiteRules } from './site-gate.js';
import { StaffToken } from './staff-token.js';

const SITES: Readonly<Record<string, SiteRules>> = {
  demo: { allowedOrigins: ['*'], quotaPerMinute: 1_000, preset: {} },
  portal: { allowedOrigins: ['https://portal.example'], quotaPerMinute: 3, preset: { province: '24', other: 'x' } },
};
const TOKEN = 'a-token-of-the-centre';

const lines: string[] = [];
let lookups: string[] = [];
let now = 0;
let isDraining = false;
let app: FastifyInstance;

function spec(path: `/${string}`, policy: Policy) {
  return defineRoute({
    method: 'GET',
    path,
    policy,
    tag: 'service',
    operation: path.slice(1),
    summary: path,
    replies: { 200: { description: 'ok', schema: z.strictObject({ ok: z.boolean() }) } },
  });
}

const withQuery = defineRoute({
  ...spec('/preset', 'widget'),
  query: z.strictObject({ province: z.string(), site: z.string() }),
  replies: { 200: { description: 'the query', schema: z.looseObject({}) } },
});

beforeEach(async () => {
  lines.length = 0;
  lookups = [];
  now = 0;
  app = fastify({ genReqId: newRequestId, trustProxy: (_address, hop) => hop < 1 });
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, { lang: 'vi', path: '/', requestId: request.id });
    void reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  });
  installEdge(app, {
    log: new Logger('test', { level: 'debug', destination: { write: (line: string) => void lines.push(line) } }),
    metrics: new Metrics(),
    staff: new StaffToken(TOKEN),
    sites: new SiteGate({
      find: async (code) => {
        lookups.push(code);
        return SITES[code];
      },
      now: () => now,
      defaultQuota: 4,
    }),
    isDraining: () => isDraining,
    checkReplies: true,
  });
  app.get('/open', { config: { spec: spec('/open', 'public') } }, () => ({ ok: true }));
  app.get('/widget', { config: { spec: spec('/widget', 'widget') } }, () => ({ ok: true }));
  app.get('/preset', { config: { spec: withQuery } }, (request) => ({ ok: true, query: request.query }));
  app.get('/staff', { config: { spec: spec('/staff', 'staff') } }, () => ({ ok: true }));
  app.get('/status', { config: { spec: spec('/status', 'public') } }, (_request, reply) =>
    reply.code(201).send({ ok: true }),
  );
  app.get('/shape', { config: { spec: spec('/shape', 'public') } }, () => ({ ok: true, more: 1 }));
  await app.ready();
});

afterEach(() => app.close());

const get = (url: string, headers: InjectOptions['headers'] = {}) => app.inject({ url, headers });

async function statuses(count: number, url: string, headers: InjectOptions['headers'] = {}): Promise<number[]> {
  const seen: number[] = [];
  for (let i = 0; i < count; i += 1) seen.push((await get(url, headers)).statusCode);
  return seen;
}

describe('policy', () => {
  test('a route without a policy cannot be added', () => {
    const bare = fastify();
    installEdge(bare, {
      log: new Logger('test', { level: 'silent' }),
      metrics: new Metrics(),
      staff: new StaffToken(TOKEN),
      sites: new SiteGate({ find: async () => undefined }),
      isDraining: () => false,
      checkReplies: true,
    });
    expect(() => bare.get('/forgotten', () => 'x')).toThrow('GET /forgotten declares no policy');
  });

  test('a staff route wants the token and says so', async () => {
    const refused = await get('/staff');
    expect(refused.statusCode).toBe(401);
    expect(refused.headers['www-authenticate']).toContain('Bearer');
    expect((await get('/staff', { authorization: 'Bearer nearly-the-right-one' })).statusCode).toBe(401);
    expect((await get('/staff', { authorization: `Bearer ${TOKEN}` })).statusCode).toBe(200);
  });

  test('staff answers are never cached', async () => {
    expect((await get('/staff', { authorization: `Bearer ${TOKEN}` })).headers['cache-control']).toBe('no-store');
  });
});

describe('origins of a widget site', () => {
  test('a registered origin is echoed, without credentials', async () => {
    const reply = await get('/widget?site=portal', { origin: 'https://portal.example' });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({ 'access-control-allow-origin': 'https://portal.example', vary: 'Origin' });
    expect(reply.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  test.each(['https://evil.example', 'https://portal.example.evil.example', 'http://portal.example', 'null'])(
    'origin %s is refused and gets no CORS header',
    async (origin) => {
      const reply = await get('/widget?site=portal', { origin });
      expect(reply.json()).toMatchObject({ status: 403, code: 'request.origin-refused' });
      expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
      expect(reply.headers['vary']).toBe('Origin');
    },
  );

  test('a site for any origin admits a WebView, whose origin is null', async () => {
    const reply = await get('/widget?site=demo', { origin: 'null' });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['access-control-allow-origin']).toBe('null');
  });

  test('without a site only our own pages may name an origin', async () => {
    expect((await get('/widget', { origin: 'http://localhost:80', host: 'localhost:80' })).statusCode).toBe(200);
    expect((await get('/widget', { origin: 'https://evil.example' })).statusCode).toBe(403);
  });

  test('an unknown site is an error of its own, and is looked up once', async () => {
    expect((await get('/widget?site=nobody')).json()).toMatchObject({ status: 404, code: 'site.unknown' });
    await get('/widget?site=nobody');
    expect(lookups).toEqual(['nobody']);
  });

  test('what a site presets is filled in where the route knows it and the request leaves it open', async () => {
    expect((await get('/preset?site=portal')).json()).toMatchObject({ query: { site: 'portal', province: '24' } });
    expect((await get('/preset?site=portal&province=01')).json()).toMatchObject({ query: { province: '01' } });
  });

  test('a changed site is seen within half a minute', async () => {
    await get('/widget?site=portal');
    now = 31_000;
    await get('/widget?site=portal');
    expect(lookups).toEqual(['portal', 'portal']);
  });
});

describe('quota', () => {
  test('a client is stopped at the quota of its site, and told when to come back', async () => {
    expect(await statuses(4, '/widget?site=portal')).toEqual([200, 200, 200, 429]);
    const reply = await get('/widget?site=portal', { origin: 'https://portal.example' });
    expect(reply.json()).toMatchObject({ code: 'request.too-many' });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(reply.headers['retry-after'])).toBeLessThanOrEqual(60);
    // the widget must be able to read that it was too fast
    expect(reply.headers['access-control-allow-origin']).toBe('https://portal.example');
  });

  test('clients behind the trusted proxy have a quota each', async () => {
    expect(await statuses(4, '/widget?site=portal', { 'x-forwarded-for': '203.0.113.1' })).toContain(429);
    expect(await statuses(1, '/widget?site=portal', { 'x-forwarded-for': '203.0.113.2' })).toEqual([200]);
  });

  test('a client cannot escape by forging addresses beyond the trusted hops', async () => {
    const forged = Array.from({ length: 4 }, (_, i) => ({ 'x-forwarded-for': `198.51.100.${i}, 203.0.113.1` }));
    const seen = [];
    for (const headers of forged) seen.push((await get('/widget?site=portal', headers)).statusCode);
    expect(seen).toEqual([200, 200, 200, 429]);
  });

  test('invented site codes are counted like requests without a site', async () => {
    const seen = [];
    for (let i = 0; i < 6; i += 1) seen.push((await get(`/widget?site=invented-${i}`)).statusCode);
    expect(seen).toEqual([404, 404, 404, 404, 429, 429]);
    expect(lookups).toHaveLength(4);
  });

  test('staff is not counted', async () => {
    expect(await statuses(6, '/widget', { authorization: `Bearer ${TOKEN}` })).toEqual(Array(6).fill(200));
  });
});

describe('answers', () => {
  test('every answer has a request id and the security headers', async () => {
    const reply = await get('/open');
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    });
  });

  test('while the process drains, kept connections are given up', async () => {
    expect((await get('/open')).headers['connection']).toBe('keep-alive');
    isDraining = true;
    expect((await get('/open')).headers['connection']).toBe('close');
    isDraining = false;
  });

  test('a status or a shape that the route does not declare is an error', async () => {
    expect((await get('/status')).statusCode).toBe(500);
    expect((await get('/shape')).statusCode).toBe(500);
    expect((await get('/open')).statusCode).toBe(200);
  });

  test('one line is logged per request: route, status and duration, never the query', async () => {
    await get('/widget?site=demo&q=nguyen-van-a');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'request.done',
      method: 'GET',
      route: '/widget',
      status: 200,
    });
    expect(lines[0]).not.toContain('nguyen');
  });
});
