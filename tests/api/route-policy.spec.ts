import type { RouteSpec } from '../../apps/api/src/http/route.js';
import { ROUTES } from '../../apps/api/src/routes.js';
import { startTestApi, type TestApi } from './support/test-api.js';

let api: TestApi;
let served: readonly string[];

beforeAll(async () => {
  api = await startTestApi();
  served = listRoutes(api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false, includeHooks: false }));
});
afterAll(() => api.stop());

test('every served route is declared with a policy, and every declared one is served', () => {
  const declared = ROUTES.map((route) => `${route.method} ${route.path}`);
  expect([...served].toSorted()).toEqual([...declared].toSorted());
});

const staffRoutes = ROUTES.filter((route) => route.policy === 'staff');

test.each(staffRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s answers 401 without the token, with a wrong one and with one in the query',
  async (_name, route) => {
    for (const [query, headers] of [
      ['', {}],
      ['', { authorization: 'Bearer staff-token-of-the-test' }],
      ['', { authorization: 'Basic staff-token-of-the-tests' }],
      ['?token=staff-token-of-the-tests', {}],
    ] as const) {
      const reply = await call(route, query, headers);
      expect(reply.status).toBe(401);
      expect(reply.headers.get('www-authenticate')).toContain('Bearer');
      expect(await reply.json()).toMatchObject({ code: 'request.unauthorised' });
    }
  },
);

test.each(staffRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s gives a foreign page no CORS header',
  async (_name, route) => {
    const reply = await call(route, '', { origin: 'https://evil.example' });
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  },
);

function call(route: RouteSpec, query: string, headers: Record<string, string>): Promise<Response> {
  const path = route.path.replaceAll(/:\w+/g, 'x') + query;
  return route.method === 'GET' ? api.get(path, headers) : api.post(path, undefined, headers);
}

/** "GET /path" lines from Fastify's tree of routes; HEAD comes with every GET. */
function listRoutes(tree: string): string[] {
  const open: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^(?<indent>[│ ]*)(?:├──|└──) (?<part>\S+)(?: \((?<methods>[^)]+)\))?/.exec(line)?.groups;
    if (found === undefined) return [];
    const depth = (found['indent'] ?? '').length / 4;
    open.length = depth;
    open[depth] = found['part'] ?? '';
    const methods = (found['methods'] ?? '').split(', ').filter((method) => method !== '' && method !== 'HEAD');
    return methods.map((method) => `${method} ${open.join('').replaceAll('//', '/')}`);
  });
}
