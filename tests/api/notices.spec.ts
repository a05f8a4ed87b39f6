import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { waitUntil } from '#testing';
import { form, STAFF, startTestApi, type TestApi } from './support/test-api.js';
import { startTestWorker } from './support/test-worker.js';

const CONSENT = {
  consentPurposes: 'introduction,notify',
  consentText: 'mau-01-2026',
  consentCollectedBy: 'truong-cao-dang-mau',
  consentDate: '2026-11-01',
};

let api: TestApi;
let worker: INestApplicationContext;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
});
afterAll(async () => {
  await worker.close();
  await api.stop();
});

async function fixture(name: string): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
  const bytes = await readFile(new URL(`../fixtures/${name}`, import.meta.url));
  return { name: name.split('/').at(-1) ?? name, content: new Uint8Array(bytes) };
}

interface Report {
  id?: string;
  state: string;
  counts: { rowsRead: number; published: number; waiting: number; refused: number };
  rows: { sheet: string; row: number; state: string; recordId?: string }[];
  issues: { sheet?: string; cell?: string; field?: string; code: string; severity: string; message: string }[];
}

async function json<T>(reply: Response): Promise<T> {
  const body: T = JSON.parse(await reply.text());
  return body;
}

async function readReport(location: string, query = ''): Promise<Report> {
  const read = async (): Promise<Report> => json<Report>(await api.get(location + query, STAFF));
  await waitUntil(async () => ['read', 'refused'].includes((await read()).state), { timeoutMs: 20_000 });
  return read();
}

describe('POST /v1/notices', () => {
  test('gives a receipt, and the report accounts for every row', async () => {
    const reply = await api.post('/v1/notices', form(await fixture('notices/01-tong-hop-tuan-quang-chau.xlsx')), STAFF);
    expect(reply.status).toBe(202);
    const receipt = await json<{ id: string; state: string }>(reply);
    expect(reply.headers.get('location')).toBe(`/v1/notices/${receipt.id}`);

    const report = await readReport(`/v1/notices/${receipt.id}`);
    expect(report).toMatchObject({ id: receipt.id, state: 'read', counts: { rowsRead: 5, published: 5 } });
    expect(report.rows).toHaveLength(5);
    const vacancy = await api.get(`/v1/vacancies/${report.rows[0]?.recordId}`);
    expect(await vacancy.json()).toMatchObject({ title: 'Công nhân lắp ráp linh kiện điện tử', seatsAsked: 300 });
  });

  test('knows a document that was sent before', async () => {
    const document = await fixture('notices/05-khong-dau.csv');
    const first = await json<{ id: string }>(await api.post('/v1/notices', form(document), STAFF));
    const again = await json<{ id: string }>(await api.post('/v1/notices', form(document), STAFF));
    expect(again).toMatchObject({ id: first.id, duplicateOf: first.id });
  });

  test('a dry run reports the same and stores nothing', async () => {
    const document = await fixture('notices/13-thieu-du-lieu.xlsx');
    const stored = async (): Promise<unknown> => api.test.database.query('select count(*) as n from notice');
    const before = await stored();
    const reply = await api.post('/v1/notices', form(document, { dryRun: 'true' }), STAFF);
    expect(reply.status).toBe(200);
    const report = await json<Report>(reply);
    expect(report.id).toBeUndefined();
    expect(report.counts.rowsRead).toBe(report.counts.published + report.counts.waiting + report.counts.refused);
    expect(await stored()).toEqual(before);

    const sent = await json<{ id: string }>(await api.post('/v1/notices', form(document), STAFF));
    const real = await readReport(`/v1/notices/${sent.id}`);
    expect(real.counts).toEqual(report.counts);
    expect(real.issues.length).toBe(report.issues.length);
  });

  test('issues name sheet, cell, field and code, in the language asked for', async () => {
    const document = await fixture('notices/13-thieu-du-lieu.xlsx');
    const sent = await json<{ id: string }>(await api.post('/v1/notices', form(document), STAFF));
    const report = await readReport(`/v1/notices/${sent.id}`);
    const issue = report.issues.find(({ code }) => code === 'seats.missing' || code === 'seats.vague');
    expect(issue).toMatchObject({ sheet: expect.any(String), field: expect.any(String), severity: 'warning' });
    expect(issue?.message).toMatch(/số lượng/i);
    const english = await readReport(`/v1/notices/${sent.id}`, '?lang=en&rows=none');
    expect(english.rows).toEqual([]);
    expect(english.issues.find(({ code }) => code === issue?.code)?.message).toMatch(/seats/i);
  });

  test('takes a JSON document as the body', async () => {
    const { content } = await fixture('notices/08-tu-he-thong-khac.json');
    const headers = { ...STAFF, 'content-type': 'application/json' };
    const reply = await api.post('/v1/notices?dryRun=true&sender=ban-quan-ly', content, headers);
    expect(reply.status).toBe(200);
    expect(await json<Report>(reply)).toMatchObject({ format: 'json', sender: 'ban-quan-ly' });
  });

  test.each([
    ['an empty file', '', 422, 'file.empty'],
    ['a program', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000', 415, 'file.unsupported'],
  ])('%s is refused at the door', async (_what, content, status, code) => {
    const reply = await api.post('/v1/notices', form({ name: 'a.xlsx', content }), STAFF);
    expect(await json(reply)).toMatchObject({ status, code });
  });

  test('a damaged workbook is a report that says so', async () => {
    const document = { name: 'a.xlsx', content: 'PK\u0003\u0004 not a zip' };
    const { id } = await json<{ id: string }>(await api.post('/v1/notices', form(document), STAFF));
    expect(await readReport(`/v1/notices/${id}`)).toMatchObject({
      state: 'refused',
      refusedFor: { code: 'file.corrupt', message: 'Tệp hỏng, không đọc được' },
    });
    const dry = await api.post('/v1/notices', form(document, { dryRun: 'true' }), STAFF);
    expect(await json(dry)).toMatchObject({ status: 422, code: 'file.corrupt' });
  });

  test('an unknown field is named', async () => {
    const document = await fixture('notices/05-khong-dau.csv');
    const reply = await api.post('/v1/notices', form(document, { dryrun: 'true' }), STAFF);
    expect(await json(reply)).toMatchObject({ code: 'request.invalid', errors: [{ field: 'dryrun' }] });
  });

  test('nobody without the token gets as far as sending the file', async () => {
    const reply = await api.post('/v1/notices', form({ name: 'a.csv', content: 'a,b' }));
    expect(reply.status).toBe(401);
  });
});

describe('POST /v1/supply-files', () => {
  test('without the consent of the people on it, a list is refused, naming every missing field', async () => {
    const reply = await api.post('/v1/supply-files', form(await fixture('supply/03-dang-ky-tim-viec.csv')), STAFF);
    expect(reply.status).toBe(400);
    const { errors } = await json<{ errors: { field: string }[] }>(reply);
    expect(errors.map(({ field }) => field).toSorted()).toEqual([
      'consentCollectedBy',
      'consentDate',
      'consentPurposes',
      'consentText',
    ]);
  });

  test('consent must cover being introduced', async () => {
    const document = await fixture('supply/03-dang-ky-tim-viec.csv');
    const reply = await api.post('/v1/supply-files', form(document, { ...CONSENT, consentPurposes: 'notify' }), STAFF);
    expect(await json(reply)).toMatchObject({ errors: [{ field: 'consentPurposes' }] });
  });

  test('a list becomes jobseekers with their consent, and the report names nobody', async () => {
    const document = await fixture('supply/01-tot-nghiep-cao-dang.xlsx');
    const reply = await api.post('/v1/supply-files', form(document, CONSENT), STAFF);
    expect(reply.status).toBe(202);
    const { id } = await json<{ id: string }>(reply);
    expect(reply.headers.get('location')).toBe(`/v1/supply-files/${id}`);
    const report = await readReport(`/v1/supply-files/${id}`);
    expect(report.counts.published).toBeGreaterThan(0);
    const jobseeker = await api.stores.jobseekers.get(report.rows.find((row) => row.recordId)?.recordId ?? '');
    expect(jobseeker).toMatchObject({ kind: 'graduate' });
    expect(jobseeker?.consents).toEqual(expect.arrayContaining(['introduction', 'notify']));
  });

  test('a notice is not a supply file, and the other way round', async () => {
    const document = await fixture('notices/07-unicode-text.csv');
    const { id } = await json<{ id: string }>(await api.post('/v1/notices', form(document), STAFF));
    expect((await api.get(`/v1/supply-files/${id}`, STAFF)).status).toBe(404);
    expect((await api.get('/v1/notices/unknown', STAFF)).status).toBe(404);
  });
});
