import { startTestApi, type TestApi } from './support/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test('live and ready while the database answers', async () => {
  expect(await (await api.get('/health/live')).json()).toEqual({ status: 'live' });
  const ready = await api.get('/health/ready');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready' });
});

test('metrics count requests by route template, never by what was asked', async () => {
  await api.get('/v1/vacancies?q=nguyen%20van%20a');
  await api.get('/v1/vacancies/0192f0aa-0000-7000-8000-000000000000');
  const text = await (await api.get('/metrics')).text();
  expect(text).toContain('route="/v1/vacancies"');
  expect(text).toContain('route="/v1/vacancies/:id",status="404"');
  expect(text).toContain('search_requests_total');
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).not.toMatch(/nguyen|0192f0aa/);
});

test('the documentation page loads nothing from elsewhere', async () => {
  const page = await api.get('/docs');
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
  const html = await page.text();
  const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    expect(file).toMatch(/^\/docs\//);
    expect((await api.get(file)).status).toBe(200);
  }
  expect(await (await api.get('/docs/start.js')).text()).toContain('validatorUrl: null');
});

test('the OpenAPI document is served', async () => {
  const reply = await api.get('/openapi.json');
  expect(await reply.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Cung–Cầu' } });
});

test('the demo page is under a policy that allows no inline script', async () => {
  const page = await api.get('/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';.*require-trusted-types-for 'script'/);
  expect(await page.text()).toContain('<cung-cau-vacancies');
});

test('the widget has a moving name and a pinned one', async () => {
  const manifest: { pinned: string; integrity: string } = JSON.parse(
    await (await api.get('/w/1/manifest.json')).text(),
  );
  const moving = await api.get('/w/1/cung-cau.js', { origin: 'https://portal.example' });
  const pinned = await api.get(`/w/1/${manifest.pinned}`);
  expect(moving.headers.get('cache-control')).toBe('public, max-age=600');
  expect(moving.headers.get('access-control-allow-origin')).toBe('*');
  expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const bytes = await pinned.arrayBuffer();
  const digest = Buffer.from(await crypto.subtle.digest('SHA-384', bytes)).toString('base64');
  expect(manifest.integrity).toBe(`sha384-${digest}`);
  expect(await moving.text()).toBe(Buffer.from(bytes).toString());
});

test.each(['/v1/nothing', '/w/1/package.json', '/w/1/..%2f..%2fpackage.json', '/docs/package.json', '/.env'])(
  '%s is a problem in Vietnamese, in English with lang=en',
  async (path) => {
    const reply = await api.get(path);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await reply.json()).toMatchObject({ code: 'request.not-found', message: 'Không tìm thấy', status: 404 });
    expect(await (await api.get(`${path}?lang=en`)).json()).toMatchObject({ message: 'Not found' });
  },
);

test('an address that cannot be decoded is a problem too', async () => {
  const reply = await api.get('/%zz');
  expect(reply.status).toBe(400);
  expect(await reply.json()).toMatchObject({ code: 'request.invalid' });
});
