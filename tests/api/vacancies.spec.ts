import { RebuildSearchIndex } from '#search';
import { anEmployer, aVacancy } from '#testing';
import { STAFF, startTestApi, type TestApi } from './support/test-api.js';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const open = { publishedAt: at(-1), expiresAt: at(30) };

const employer = anEmployer({ name: 'Công ty TNHH May Mẫu Bắc Ninh' });
const sewing = aVacancy({
  employerId: employer.id,
  title: 'Công nhân may công nghiệp',
  description: 'May áo khoác. Liên hệ chị Hoa 0912 345 678 hoặc tuyendung@may-mau.example',
  occupation: '8153',
  shifts: ['day'],
  benefits: ['meals', 'bus'],
  provenance: { title: { text: 'Nguyễn Văn Bí Mật', confidence: 90 } },
  risky: [{ kind: 'sex', field: 'description', text: 'Nữ 18–35', start: 0, end: 8 }],
  ...open,
});
const assembling = aVacancy({ employerId: employer.id, occupation: '8202', ...open });
const expired = aVacancy({ employerId: employer.id, publishedAt: at(-40), expiresAt: at(-1) });
const closed = aVacancy({ employerId: employer.id, state: 'closed', ...open });
const full = aVacancy({ employerId: employer.id, seats: { asked: 3, filled: 3 }, ...open });

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  const { stores, test } = api;
  await test.database.transaction(async (tx) => {
    await stores.employers.upsertMany(tx, [employer]);
    const rows = [sewing, assembling, expired, closed, full].map((vacancy) => ({
      vacancy,
      contact: { name: 'Trần Thị Kín', phone: '0987654321' },
    }));
    await stores.vacancies.insertMany(tx, rows);
  });
  await api.app.get(RebuildSearchIndex).run('vacancies');
});
afterAll(() => api.stop());

interface Found {
  total: number;
  hits: { id: string }[];
  [key: string]: unknown;
}

async function find(query: string): Promise<Found> {
  const reply = await api.get(`/v1/vacancies?${query}`);
  expect(reply.status).toBe(200);
  const found: Found = JSON.parse(await reply.text());
  return found;
}

describe('GET /v1/vacancies', () => {
  test('finds without accents, open vacancies only', async () => {
    const found = await find('q=cong%20nhan%20may');
    expect(found.hits[0]).toMatchObject({ id: sewing.id, title: sewing.title, employer: employer.name, seatsLeft: 20 });
    expect((await find('')).hits.map(({ id }) => id).toSorted()).toEqual([sewing.id, assembling.id].toSorted());
  });

  test('a filter that matches nothing returns nothing', async () => {
    expect(await find('park=no-such-park')).toMatchObject({ total: 0, hits: [] });
    expect(await find('occupation=9999')).toMatchObject({ total: 0, hits: [] });
  });

  test('lists are commas or repetitions, and an empty value is no filter', async () => {
    expect(await find('occupation=8153,8202')).toMatchObject({ total: 2 });
    expect(await find('occupation=8153&occupation=8202')).toMatchObject({ total: 2 });
    expect(await find('occupation=8153')).toMatchObject({ total: 1 });
    expect(await find('occupation=&q=')).toMatchObject({ total: 2 });
  });

  test('pages, sorting, distance and every other parameter are taken', async () => {
    const all =
      'q=may&province=24&commune=07210&park=kcn-quang-chau&occupation=81&level=untrained&wageMin=5000000&shift=day&benefit=bus' +
      '&investor=KR&language=ko&returnee=true&near=21.18,106.07&radiusKm=20&sort=distance&page=1&perPage=50&site=demo&lang=en';
    expect(await find(all)).toMatchObject({ total: 0, perPage: 50 });
    expect(await find('perPage=1&page=2&sort=newest')).toMatchObject({ total: 2, page: 2, perPage: 1 });
  });

  test('is cacheable, and unchanged answers are not sent again', async () => {
    const reply = await api.get('/v1/vacancies?q=may&site=demo');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=30, stale-while-revalidate=300');
    expect(reply.headers.get('vary')).toBe('Origin');
    const again = await api.get('/v1/vacancies?q=may&site=demo', { 'if-none-match': reply.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test.each([
    ['page=0', 'page', 'Tối thiểu 1'],
    ['perPage=51', 'perPage', 'Tối đa 50'],
    ['perPage=x', 'perPage', 'Sai kiểu dữ liệu, cần số'],
    ['sort=best', 'sort', 'Chỉ nhận một trong: relevance, newest, wage, distance'],
    ['sort=distance', 'near', 'Cần near=vĩ_độ,kinh_độ để tính khoảng cách'],
    ['near=106.07', 'near', 'Giá trị không đúng dạng'],
    ['near=91,10', 'near', 'Vĩ độ từ -90 đến 90, kinh độ từ -180 đến 180'],
    ['province=Bac%20Ninh', 'province.0', 'Giá trị không đúng dạng'],
    ['returnee=maybe', 'returnee', 'Chỉ nhận một trong: true, false'],
    ['wage=5', 'wage', 'Tham số này không tồn tại'],
    [`q=${'x'.repeat(201)}`, 'q', 'Tối đa 200 ký tự'],
    ['q=a&q=b', 'q', 'Sai kiểu dữ liệu, cần chuỗi ký tự, một giá trị'],
  ])('%s is refused, naming the parameter', async (query, field, message) => {
    const reply = await api.get(`/v1/vacancies?${query}`);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'request.invalid', errors: [{ field, message }] });
  });

  test('errors are not cached and never show what was typed', async () => {
    const reply = await api.get('/v1/vacancies?sort=0912345678');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(await reply.text()).not.toContain('0912345678');
  });
});

describe('embedding', () => {
  test('a registered page may read answers and errors', async () => {
    for (const [query, status] of [
      ['', 200],
      ['&page=0', 400],
    ] as const) {
      const reply = await api.get(`/v1/vacancies?site=portal${query}`, { origin: 'https://portal.example' });
      expect(reply.status).toBe(status);
      expect(reply.headers.get('access-control-allow-origin')).toBe('https://portal.example');
      expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test('a foreign page is refused without a CORS header', async () => {
    const reply = await api.get('/v1/vacancies?site=portal', { origin: 'https://evil.example' });
    expect(reply.status).toBe(403);
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    expect(await reply.json()).toMatchObject({
      code: 'request.origin-refused',
      message: 'Trang này chưa được đăng ký',
    });
  });

  test('the demo site serves a WebView, whose origin is null', async () => {
    const reply = await api.get(`/v1/vacancies/${sewing.id}?site=demo`, { origin: 'null' });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('access-control-allow-origin')).toBe('null');
  });

  test('an unknown site is named as such', async () => {
    expect(await (await api.get('/v1/vacancies?site=nobody')).json()).toMatchObject({
      status: 404,
      code: 'site.unknown',
    });
  });
});

describe('GET /v1/vacancies/{id}', () => {
  test('tells all a jobseeker needs, in the language asked for', async () => {
    const reply = await api.get(`/v1/vacancies/${sewing.id}`);
    expect(await reply.json()).toMatchObject({
      id: sewing.id,
      employer: employer.name,
      benefitNames: ['Hỗ trợ ăn', 'Xe đưa đón'],
      shiftNames: ['Hành chính'],
      position: 'Nhân viên',
      seatsAsked: 20,
      place: { provinceCode: '24', province: 'Bắc Ninh' },
      centre: { name: 'Trung tâm Dịch vụ việc làm thử nghiệm' },
    });
    const english = await api.get(`/v1/vacancies/${sewing.id}?lang=en`);
    expect(await english.json()).toMatchObject({ benefitNames: ['Meals', 'Company bus'], position: 'Staff' });
  });

  test('carries no personal data and nothing that discriminates', async () => {
    const text = await (await api.get(`/v1/vacancies/${sewing.id}`)).text();
    expect(text).not.toMatch(/0912|345 678|tuyendung@|Trần Thị Kín|0987654321|Bí Mật|Nữ 18/);
  });

  test.each([
    ['expired', expired],
    ['closed', closed],
    ['full', full],
  ])('is gone when %s', async (_why, vacancy) => {
    const reply = await api.get(`/v1/vacancies/${vacancy.id}`);
    expect(reply.status).toBe(410);
    expect(await reply.json()).toMatchObject({ code: 'vacancy.gone' });
  });

  test.each(['unknown', '0192f0aa-0000-7000-8000-000000000000', "x' or 1=1", '%00'])(
    'is not found for %s',
    async (id) => {
      const reply = await api.get(`/v1/vacancies/${encodeURI(id)}`);
      expect([400, 404]).toContain(reply.status);
    },
  );
});

test('staff is not held to the quota of a site', async () => {
  const replies = await Promise.all(Array.from({ length: 620 }, () => api.get('/v1/vacancies?perPage=1', STAFF)));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
});
