import { RebuildSearchIndex } from '#search';
import { aJobseeker, anEmployer, anIdentity, aVacancy, waitUntil } from '#testing';
import type { INestApplicationContext } from '@nestjs/common';
import { STAFF, startTestApi, type TestApi } from './support/test-api.js';
import { startTestWorker } from './support/test-worker.js';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

const employer = anEmployer();
const two = aVacancy({
  employerId: employer.id,
  occupation: '8202',
  seats: { asked: 2, filled: 0 },
  publishedAt: at(-1),
  expiresAt: at(30),
});
const people = Array.from({ length: 4 }, (_, at_) =>
  aJobseeker({
    kind: at_ % 2 === 0 ? 'graduate' : 'returnee',
    wantedOccupations: ['8202'],
    experienceYears: at_,
    willingToMove: true,
  }),
);
const NAME = 'Lê Thị Bí Mật';
const PHONE = '0987654321';

let api: TestApi;
let worker: INestApplicationContext;

beforeAll(async () => {
  api = await startTestApi();
  const { stores, test } = api;
  await test.database.transaction(async (tx) => {
    await stores.employers.upsertMany(tx, [employer]);
    await stores.vacancies.insertMany(tx, [{ vacancy: two }]);
    await stores.jobseekers.insertMany(
      tx,
      people.map((jobseeker, index) => ({
        jobseeker,
        identity: anIdentity({ name: NAME, phone: PHONE, birthDate: '1999-01-01', cccd: `02419900000${index}` }),
        consents: [],
      })),
    );
  });
  worker = await startTestWorker(api);
  await api.app.get(RebuildSearchIndex).run('jobseekers');
});
afterAll(async () => {
  await worker.close();
  await api.stop();
});

async function json<T>(reply: Response): Promise<T> {
  const body: T = JSON.parse(await reply.text());
  return body;
}

async function run(body: object): Promise<string> {
  const reply = await api.post('/v1/match-runs', JSON.stringify(body), {
    ...STAFF,
    'content-type': 'application/json',
  });
  expect(reply.status).toBe(202);
  const { id } = await json<{ id: string }>(reply);
  expect(reply.headers.get('location')).toBe(`/v1/match-runs/${id}`);
  const state = async (): Promise<string> =>
    (await json<{ state: string }>(await api.get(`/v1/match-runs/${id}`, STAFF))).state;
  await waitUntil(async () => (await state()) === 'published', { timeoutMs: 20_000 });
  return id;
}

interface Page {
  total: number;
  matches: {
    jobseekerId: string;
    vacancyId: string;
    outcome: string;
    factors: { side: string; share: number }[];
    seekerScore: number;
  }[];
}

const matches = async (id: string, query: string): Promise<Page> =>
  json<Page>(await api.get(`/v1/match-runs/${id}/matches?${query}`, STAFF));

test('a run is asked for, published, and read by run, vacancy and jobseeker with the reasons', async () => {
  const id = await run({ province: '24', seed: 7 });
  expect(await json(await api.get(`/v1/match-runs/${id}`, STAFF))).toMatchObject({
    id,
    provinceCode: '24',
    seed: 7,
    counts: { assigned: 2 },
    certificate: { blockingPairs: 0 },
    certificateText: { vi: expect.stringContaining('không có cặp nào'), en: expect.stringContaining('no pair') },
  });

  const assigned = await matches(id, 'assigned=true');
  expect(assigned.total).toBe(2);
  for (const match of assigned.matches) {
    expect(match).toMatchObject({ outcome: 'assigned', vacancyId: two.id });
    const seeker = match.factors.filter(({ side }) => side === 'seeker').reduce((sum, { share }) => sum + share, 0);
    expect(seeker).toBe(match.seekerScore);
  }
  expect((await matches(id, `vacancy=${two.id}`)).total).toBe(4);
  const one = people[0]?.id ?? '';
  expect((await matches(id, `jobseeker=${one}`)).matches.map(({ jobseekerId }) => jobseekerId)).toEqual([one]);
  const queued = (await matches(id, `vacancy=${two.id}`)).matches.find(({ outcome }) => outcome === 'queued');
  expect(queued).toMatchObject({ queue: expect.stringMatching(/^Hạng \d cho 2 chỗ/) });
});

test('a run is exported as lines and as a workbook, without anybody in them', async () => {
  const id = await run({});
  const lines = await api.get(`/v1/match-runs/${id}/export?what=reasons`, STAFF);
  expect(lines.headers.get('content-type')).toBe('application/x-ndjson');
  expect(lines.headers.get('content-disposition')).toBe(`attachment; filename="reasons-${id}.ndjson"`);
  const text = await lines.text();
  expect(text.trim().split('\n')).toHaveLength(4);
  expect(text).not.toMatch(new RegExp(`${NAME}|${PHONE}|1999`));

  const workbook = await api.get(`/v1/match-runs/${id}/export?format=xlsx`, STAFF);
  expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
  expect(
    Buffer.from(await workbook.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('two runs over the same rows differ in nothing', async () => {
  const [before, after] = [await run({ seed: 3 }), await run({ seed: 3 })];
  const difference = await api.get(`/v1/match-runs/${before}/diff/${after}`, STAFF);
  expect(await json(difference)).toMatchObject({ before, after, unchanged: 2, moves: [] });
});

test('a run goes on from a published one, with its settings', async () => {
  const from = await run({ seed: 5 });
  const id = await run({ continues: from });
  expect(await json(await api.get(`/v1/match-runs/${id}`, STAFF))).toMatchObject({
    seed: 5,
    continuation: { from, isContinued: true, added: 0, closed: 0, freed: 0 },
  });
  const headers = { ...STAFF, 'content-type': 'application/json' };
  const refused = async (body: object) => json(await api.post('/v1/match-runs', JSON.stringify(body), headers));
  expect(await refused({ continues: from, seed: 6 })).toMatchObject({ status: 400, code: 'request.invalid' });
  expect(await refused({ continues: 'unknown' })).toMatchObject({ status: 404, code: 'request.not-found' });
});

test('a run is cancelled before it is published, once and for all; a published one is not', async () => {
  const headers = { ...STAFF, 'content-type': 'application/json' };
  const cancel = async (id: string) => api.post(`/v1/match-runs/${id}/cancel`, undefined, STAFF);
  const { id } = await json<{ id: string }>(await api.post('/v1/match-runs', '{}', headers));
  const first = await cancel(id);
  // the worker may have been quicker with so few people
  const isCancelled = first.status === 200;
  expect(await json(first)).toMatchObject(isCancelled ? { id, state: 'cancelled' } : { code: 'run.over' });
  expect((await cancel(id)).status).toBe(first.status);

  const over = await cancel(await run({}));
  expect(await json(over)).toMatchObject({ status: 409, code: 'run.over' });
  expect(await json(await cancel('unknown'))).toMatchObject({ status: 404, code: 'request.not-found' });
  expect((await api.post(`/v1/match-runs/${id}/cancel`)).status).toBe(401);
});

test('a run says how far it is', async () => {
  const id = await run({});
  expect(await json(await api.get(`/v1/match-runs/${id}`, STAFF))).toMatchObject({
    progress: { phase: 'publish', percent: 100, chunks: 1, scans: 1 },
  });
});

test.each([
  ['/v1/match-runs/unknown', 404, 'request.not-found'],
  ['/v1/match-runs/unknown/matches', 404, 'request.not-found'],
  ['/v1/match-runs/unknown/export', 404, 'request.not-found'],
  ['/v1/match-runs/unknown/diff/other', 404, 'request.not-found'],
  ['/v1/match-runs/x/export?format=pdf', 400, 'request.invalid'],
  ['/v1/match-runs/x/matches?jobseeker=a%20b', 400, 'request.invalid'],
])('%s is refused', async (path, status, code) => {
  const reply = await api.get(path, STAFF);
  expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(reply.headers.get('content-disposition')).toBeNull();
  expect(await json(reply)).toMatchObject({ status, code });
});

test('a run that is not published is not exported', async () => {
  const { id: template } = await json<{ id: string }>(await api.get(`/v1/match-runs/${await run({})}`, STAFF));
  const stored = await api.stores.matchRuns.get(template);
  if (stored === undefined) throw new Error('no run');
  const { startedAt: _s, finishedAt: _f, ...rest } = stored;
  await api.stores.matchRuns.insert(api.test.database, { ...rest, id: 'cancelled-run', state: 'cancelled' });
  const reply = await api.get('/v1/match-runs/cancelled-run/export', STAFF);
  expect(await json(reply)).toMatchObject({ status: 409, code: 'run.unfinished' });
});

test.each([
  [{ province: 'Bắc Ninh' }, 400, 'request.invalid'],
  [{ provinces: '24' }, 400, 'request.invalid'],
  [{ policy: { weights: { seeker: { income: 100 } } } }, 422, 'policy.invalid'],
])('the request %j is refused', async (body, status, code) => {
  const headers = { ...STAFF, 'content-type': 'application/json' };
  const reply = await api.post('/v1/match-runs', JSON.stringify(body), headers);
  expect(await json(reply)).toMatchObject({ status, code });
});

test('staff searches jobseekers under opaque ids', async () => {
  const reply = await api.get('/v1/jobseekers?q=lap%20rap&kind=graduate&perPage=5', STAFF);
  expect(reply.status).toBe(200);
  const text = await reply.text();
  const found: { total: number; hits: { id: string; kind: string }[] } = JSON.parse(text);
  expect(found.total).toBe(2);
  expect(new Set(found.hits.map(({ kind }) => kind))).toEqual(new Set(['graduate']));
  expect(text).not.toMatch(new RegExp(`${NAME}|${PHONE}|1999`));
  expect(reply.headers.get('cache-control')).toBe('no-store');
});

test('a jobseeker filter that does not exist is named', async () => {
  expect(await json(await api.get('/v1/jobseekers?name=Lan', STAFF))).toMatchObject({ errors: [{ field: 'name' }] });
});
