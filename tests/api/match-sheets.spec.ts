import ExcelJS from 'exceljs';
import type { MatchRun } from '#database';
import type { FairnessSheet, SheetFigures, TrainingDemand } from '#domain';
import { anEmployer, aVacancy } from '#testing';
import { STAFF, startTestApi, type TestApi } from './support/test-api.js';

const figures: SheetFigures = {
  placed: 70,
  placedPermille: 700,
  coveredPermille: 650,
  seatsFilledPermille: 500,
  exposureGiniPermille: 410,
  inLinePermille: 2300,
  overSubscribedPermille: 300,
  meanSeekerScore: 7100,
  meanEmployerScore: 5400,
};
const fairness: FairnessSheet = {
  jobseekers: 100,
  vacancies: 20,
  seats: 140,
  ours: figures,
  greedy: { ...figures, placed: 61, placedPermille: 610 },
  dimensions: [
    {
      dimension: 'sex',
      groups: [
        {
          group: 'female',
          isWithheld: false,
          figures: {
            people: 55,
            placed: 40,
            placedPermille: 727,
            greedyPlacedPermille: 600,
            meanSeekerScore: 7000,
            meanEmployerScore: 5300,
          },
        },
        { group: 'not-stated', isWithheld: true },
      ],
    },
  ],
};
const trainingDemand: TrainingDemand = {
  unseated: 30,
  trainable: 14,
  needs: [
    {
      kind: 'certificate',
      code: 'forklift+safety-group-3',
      people: 12,
      atOnce: 4,
      parks: [{ code: 'kcn-quang-chau', people: 9 }],
      provinces: [{ code: '24', people: 12 }],
    },
    { kind: 'language', code: 'ja', to: 3, people: 6, atOnce: 0, parks: [], provinces: [] },
  ],
  withheld: 2,
};
const run = (id: string, more: Partial<MatchRun>): MatchRun => ({
  id,
  state: 'published',
  requestedBy: 'test',
  policy: {},
  policyVersion: 'default-2026-11',
  taxonomyVersion: 'test',
  seed: 1,
  asOf: '2026-11-22T00:00:00.000Z',
  counts: {},
  timings: {},
  requestedAt: '2026-11-22T00:00:00.000Z',
  ...more,
});
const employer = anEmployer({ name: 'Công ty TNHH Hoa Ban Thử Nghiệm' });
const family = anEmployer({ kind: 'household', name: 'Hộ kinh doanh Đỗ Thị Riêng Tư' });
const vacancy = aVacancy({ employerId: employer.id, title: '=SUM(1;2) Lái xe nâng' });
const ofFamily = aVacancy({ employerId: family.id, title: 'Phụ bếp' });
const pair = {
  jobseekerId: 'jobseeker-1',
  jobseekerVersion: 1,
  vacancyVersion: 1,
  seekerScore: 7000,
  employerScore: 5000,
  factors: Array.from({ length: 15 }, () => 201),
  assigned: false,
};

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  const { stores, test } = api;
  await test.database.transaction(async (tx) => {
    await stores.employers.upsertMany(tx, [employer, family]);
    await stores.vacancies.insertMany(tx, [{ vacancy }, { vacancy: ofFamily }]);
    await stores.matchRuns.insert(tx, run('with-sheets', { fairness, trainingDemand }));
    await stores.matchRuns.insert(tx, run('without-sheets', {}));
    await stores.matchRuns.insert(tx, run('under-way', { state: 'running' }));
    await stores.matchRuns.addSheets(tx, 'without-sheets', { fairness, trainingDemand });
    await stores.matches.add(tx, 'with-sheets', [
      {
        ...pair,
        vacancyId: vacancy.id,
        rank: undefined,
        refusals: 32,
        queueRank: undefined,
        pointsShort: undefined,
        nearestChange: { kind: 'certificate', code: 'forklift+safety-group-3', amount: 2, unit: 'certificates' },
      },
      { ...pair, vacancyId: ofFamily.id, rank: 1, refusals: 0, queueRank: 4, pointsShort: 120 },
    ]);
    await stores.matches.finish(tx, 'with-sheets', [
      { vacancyId: vacancy.id, seats: 3, quota: 3, used: 3, demand: 5, cutOff: 5200, reserved: 1 },
      { vacancyId: ofFamily.id, seats: 3, quota: 3, used: 3, demand: 9, cutOff: 5120, reserved: 2 },
    ]);
  });
});
afterAll(() => api.stop());

const json = async (path: string): Promise<unknown> => JSON.parse(await (await api.get(path, STAFF)).text());

async function sheets(path: string): Promise<Map<string, ExcelJS.CellValue[][]>> {
  const reply = await api.get(path, STAFF);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toContain('spreadsheetml');
  const workbook = new ExcelJS.Workbook();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exceljs declares an older Buffer
  await workbook.xlsx.load(
    Buffer.from(await reply.arrayBuffer()) as unknown as Parameters<typeof workbook.xlsx.load>[0],
  );
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      sheet
        .getSheetValues()
        .slice(1)
        .map((row) => (row as ExcelJS.CellValue[]).slice(1)),
    ]),
  );
}

test('a run shows both sheets, and each has an address of its own', async () => {
  expect(await json('/v1/match-runs/with-sheets')).toMatchObject({ fairness, trainingDemand });
  expect(await json('/v1/match-runs/with-sheets/fairness')).toEqual(fairness);
  expect(await json('/v1/match-runs/with-sheets/training-demand')).toEqual(trainingDemand);
});

test('a run from before there were sheets has none, and only the worker of a running run adds them', async () => {
  expect(await json('/v1/match-runs/without-sheets')).not.toHaveProperty('fairness');
  for (const sheet of ['fairness', 'training-demand']) {
    expect(await json(`/v1/match-runs/without-sheets/${sheet}`)).toMatchObject({ code: 'request.not-found' });
    expect(await json(`/v1/match-runs/under-way/${sheet}`)).toMatchObject({ code: 'run.unfinished' });
    expect(await json(`/v1/match-runs/under-way/${sheet}?format=xlsx`)).toMatchObject({ code: 'run.unfinished' });
    expect((await api.get(`/v1/match-runs/with-sheets/${sheet}`)).status).toBe(401);
  }
  await api.stores.matchRuns.addSheets(api.test.database, 'under-way', { fairness, trainingDemand });
  expect(await api.stores.matchRuns.get('under-way')).toMatchObject({ fairness, trainingDemand });
});

test('the fairness sheet is a workbook with numbers in it, and withheld groups have none', async () => {
  const found = await sheets('/v1/match-runs/with-sheets/fairness?format=xlsx');
  expect([...found.keys()]).toEqual(['Tổng hợp', 'Theo nhóm', 'Cột (columns)']);
  expect(found.get('Tổng hợp')!.slice(0, 2)).toEqual([
    ['Chỉ số', 'Đợt ghép này', 'Ai trước chọn trước, 50 vị trí tốt nhất', 'Tiếng Anh'],
    ['Số người được xếp chỗ', 70, 61, 'People placed'],
  ]);
  const groups = found.get('Theo nhóm')!;
  expect(groups[1]).toEqual(['Giới tính', 'Nữ', 'female', 55, 40, 727, 600, 7000, 5300]);
  expect(groups[2]!.slice(0, 3)).toEqual(['Giới tính', 'Không nêu', 'not-stated']);
  expect(groups[2]!.some((cell) => typeof cell === 'number')).toBe(false);
});

test('the demand for training is a workbook, in all and by place', async () => {
  const found = await sheets('/v1/match-runs/with-sheets/training-demand?format=xlsx');
  expect(found.get('Nhu cầu đào tạo')!.slice(1)).toEqual([
    [
      'Chứng chỉ',
      'Chứng chỉ vận hành xe nâng và Thẻ an toàn lao động nhóm 3',
      'forklift+safety-group-3',
      12,
      4,
      'Forklift operator certificate and Safety card, group 3',
    ],
    ['Ngoại ngữ', 'tiếng Nhật bậc 3 (B1)', 'ja', 6, 0, 'Japanese, B1'],
  ]);
  const places = found.get('Theo nơi làm việc')!.slice(1);
  expect(places.map((row) => [row[2], row[4]])).toEqual([
    ['Bắc Ninh', 12],
    ['Quang Châu', 9],
  ]);
});

test('matches carry the nearest change and the reserved seats in words', async () => {
  const page = (await json('/v1/match-runs/with-sheets/matches')) as { matches: Record<string, unknown>[] };
  const of = (id: string) => page.matches.find(({ vacancyId }) => vacancyId === id)!;
  expect(of(vacancy.id)['nearestChange']).toEqual({
    kind: 'certificate',
    code: 'forklift+safety-group-3',
    amount: 2,
    unit: 'certificates',
    text: 'nếu có chứng chỉ vận hành xe nâng và thẻ an toàn lao động nhóm 3',
  });
  expect(of(ofFamily.id)).not.toHaveProperty('nearestChange');
  expect(of(ofFamily.id)['queue']).toBe('Hạng 4 cho 3 chỗ (2 chỗ dành cho đối tượng ưu tiên), thiếu 120 điểm');
});

test('exported reasons carry the nearest change; pairs of other exports have seven properties and no more', async () => {
  const lines = async (what: string) =>
    (await (await api.get(`/v1/match-runs/with-sheets/export?what=${what}`, STAFF)).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const reasons = await lines('reasons');
  expect(reasons.find((line) => line['vacancy'] === vacancy.id)!['nearestChange']).toMatchObject({
    kind: 'certificate',
    text: { en: 'with: Forklift operator certificate and Safety card, group 3' },
  });
  expect(reasons.find((line) => line['vacancy'] === ofFamily.id)!['nearestChange']).toBeNull();
  expect((await lines('candidates')).map((line) => Object.keys(line))).toEqual([
    ['run', 'jobseeker', 'vacancy', 'seekerScore', 'employerScore', 'rank', 'assigned'],
  ]);
  expect((await lines('seats')).map((line) => line['reserved']).toSorted()).toEqual([1, 2]);
  expect((await lines('fairness')).map((line) => line['of'])).toEqual(['run', 'greedy', 'group', 'group']);
  expect(await lines('training')).toMatchObject(trainingDemand.needs.map(({ parks, ...need }) => ({ ...need, parks })));
});

test('the workbook for officers names vacancy and firm, but no firm that is a person or a family', async () => {
  const found = await sheets('/v1/match-runs/with-sheets/export?what=reasons&format=xlsx');
  const [header, ...rows] = found.get('Kết quả ghép')!;
  const column = (name: string) => rows.map((row) => row[header!.indexOf(name)]);
  expect(new Set(column('Vị trí'))).toEqual(new Set(['=SUM(1;2) Lái xe nâng', 'Phụ bếp']));
  expect(column('Doanh nghiệp').filter((cell) => cell !== undefined && cell !== null)).toEqual([employer.name]);
  expect(column('Thay đổi gần nhất')).toContain('nếu có chứng chỉ vận hành xe nâng và thẻ an toàn lao động nhóm 3');
  const words = found.get('Cột (columns)')!;
  expect(words).toHaveLength(1 + header!.length);
  expect(words[1]).toEqual(['Kết quả ghép', 'Mã người lao động', 'Jobseeker id']);
});
