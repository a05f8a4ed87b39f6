import { aJobseeker, anIdentity, CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;

beforeAll(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
  await db.database.transaction((tx) => stores.centres.upsert(tx, CENTRE));
});

afterAll(() => db.drop());

const access = { actor: 'matching', purpose: 'fairness-sheet', subjectId: 'run-7' };

test('groups come out as codes, what is not stated has none, and one audit event says who read how many', async () => {
  const full = aJobseeker({ kind: 'returnee', communeCode: '07210', priorityGroups: ['poor-household', 'returnee'] });
  const bare = aJobseeker({ kind: 'other' });
  const { communeCode: _, provinceCode: __, ...nowhere } = bare;
  const identity = anIdentity({
    name: 'Vi Thị Kín Đáo',
    birthDate: '1991-11-23',
    sex: 'female',
    ethnicity: 'Tày',
    disability: 'khuyết tật vận động',
  });
  await db.database.transaction((tx) =>
    stores.jobseekers.insertMany(tx, [
      { jobseeker: full, identity, consents: [] },
      { jobseeker: nowhere, identity: { name: 'Không Nêu Gì' }, consents: [] },
    ]),
  );
  const groups: (readonly string[])[] = [];
  const take = (codes: readonly string[]) => groups.push(codes);
  await stores.fairnessInputs.groupsOf([full.id, bare.id, 'unknown'], '2026-11-22', access, take);
  expect(new Set(groups[0])).toEqual(
    new Set([
      'kind:returnee',
      'priority:poor-household',
      'priority:returnee',
      'sex:female',
      // 35 on the next day
      'age:25-34',
      'ethnicity:minority',
      'disability:disabled',
      'province:24',
      'commune:ward',
    ]),
  );
  expect(groups.slice(1)).toEqual([['kind:other'], []]);
  expect(JSON.stringify(groups)).not.toMatch(/Tày|vận động|1991|Kín Đáo/);
  const events = await db.database.query(
    `select actor, action, subject_kind, purpose, detail from audit_event where subject_id = 'run-7'`,
  );
  expect(events).toEqual([
    {
      actor: 'matching',
      action: 'fairness-groups.read',
      subject_kind: 'match-run',
      purpose: 'fairness-sheet',
      detail: { count: 3 },
    },
  ]);
});

test.each([
  ['2008-11-22', 'age:18-24'],
  ['2008-11-23', 'age:under-18'],
  ['2008', 'age:under-18'],
  ['1971', 'age:45-54'],
  ['1970', 'age:55-plus'],
  ['1971-11-22', 'age:55-plus'],
])('born %s counts as %s on 22 November 2026', async (birthDate, band) => {
  const jobseeker = aJobseeker();
  await db.database.transaction((tx) =>
    stores.jobseekers.insertMany(tx, [
      { jobseeker, identity: anIdentity({ birthDate, ethnicity: ' Kinh' }), consents: [] },
    ]),
  );
  const groups: string[] = [];
  await stores.fairnessInputs.groupsOf([jobseeker.id], '2026-11-22', access, (codes) => groups.push(...codes));
  expect(groups).toEqual(expect.arrayContaining([band, 'ethnicity:majority']));
});
