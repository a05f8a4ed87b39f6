import { newId } from '#database';
import { aJobseeker, aNotice, anIdentity, CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import type { NewJobseeker } from './jobseeker-store.js';

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;
const first = aNotice();
const second = aNotice();

beforeAll(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
  await db.database.transaction(async (tx) => {
    await stores.centres.upsert(tx, CENTRE);
    for (const notice of [first, second]) await stores.notices.insert(tx, notice, Buffer.from('test'));
  });
});

afterAll(() => db.drop());

const insert = (rows: NewJobseeker[]) => db.database.transaction((tx) => stores.jobseekers.insertMany(tx, rows));
const consent = {
  textVersion: '2026-01',
  channel: 'file',
  recordedBy: 'institution-1',
  givenAt: '2026-11-01T00:00:00.000Z',
};
let serial = 0;
const cccd = () => `024204${String(++serial).padStart(6, '0')}`;

test('a jobseeker comes back exactly as stored, without anything that names the person', async () => {
  const jobseeker = aJobseeker({
    kind: 'returnee',
    communeCode: '07210',
    schooling: 'upper-secondary',
    trainingField: '5103',
    languages: [{ language: 'ja', certificate: 'JLPT N3', ordinal: 3 }],
    experienceYears: 2.5,
    wantedIncome: { min: 9_000_000 },
    reachMetres: 15_000,
    availableFrom: '2026-12-01',
    overseas: [{ country: 'JP', programme: 'titp', years: 3, returnedYear: 2026 }],
    graduation: { institution: 'Trường thử nghiệm', level: 'college', year: 2022 },
    noticeId: first.id,
  });
  const [saved] = await insert([{ jobseeker, identity: anIdentity(), consents: [] }]);
  expect(saved).toEqual({ id: jobseeker.id, outcome: 'inserted' });
  expect(await stores.jobseekers.get(jobseeker.id)).toEqual(jobseeker);
});

test('a person known by CCCD keeps the id, gets the newer record, and loses nothing that was known', async () => {
  const number = cccd();
  const old = aJobseeker({ noticeId: first.id, consents: ['introduction'] });
  await insert([
    {
      jobseeker: old,
      identity: anIdentity({ cccd: number, phone: '+84912000001' }),
      consents: [{ ...consent, purpose: 'introduction' }],
    },
  ]);
  const newer = aJobseeker({ noticeId: second.id, level: 'college', consents: ['notify'] });
  const [saved] = await insert([
    { jobseeker: newer, identity: anIdentity({ cccd: number, name: 'Nguyễn Thị Tên Mới' }), consents: [] },
  ]);
  expect(saved).toEqual({ id: old.id, outcome: 'updated' });
  expect(await stores.jobseekers.get(old.id)).toMatchObject({
    version: 2,
    level: 'college',
    consents: ['introduction', 'notify'],
  });
  expect(await stores.jobseekers.get(newer.id)).toBeUndefined();
  expect(await stores.jobseekers.identity(old.id, { actor: 'officer-1', purpose: 'introduction' })).toEqual(
    anIdentity({ cccd: number, phone: '+84912000001', name: 'Nguyễn Thị Tên Mới' }),
  );
});

test('reading the same notice again changes nothing', async () => {
  const rows = [
    { jobseeker: aJobseeker({ noticeId: first.id }), identity: anIdentity({ cccd: cccd() }), consents: [] },
  ];
  await insert(rows);
  const [before] = await db.database.query('select count(*) as n from outbox');
  expect(await insert(rows)).toEqual([{ id: rows[0]!.jobseeker.id, outcome: 'unchanged' }]);
  expect(await db.database.query('select count(*) as n from outbox')).toEqual([before]);
});

test('one person twice in a list is one person, and the later row counts', async () => {
  const number = cccd();
  const [a, b] = [aJobseeker({ noticeId: first.id }), aJobseeker({ noticeId: first.id, level: 'university' })];
  const saved = await insert(
    [a, b].map((jobseeker) => ({ jobseeker, identity: anIdentity({ cccd: number }), consents: [] })),
  );
  expect(saved.map((row) => row.id)).toEqual([a.id, a.id]);
  expect((await stores.jobseekers.get(a.id))?.level).toBe('university');
});

test('people are found by CCCD and by phone without the values being stored', async () => {
  const number = cccd();
  const family = [aJobseeker(), aJobseeker()];
  await insert(
    family.map((jobseeker, at) => ({
      jobseeker,
      identity: anIdentity({ phone: '+84912000002', ...(at === 0 ? { cccd: number } : {}) }),
      consents: [],
    })),
  );
  expect(await stores.jobseekers.findByCccd(number)).toBe(family[0]!.id);
  expect(await stores.jobseekers.findByCccd('000000000000')).toBeUndefined();
  expect(await stores.jobseekers.findByPhone('+84912000002')).toEqual(family.map((j) => j.id).toSorted());
});

test('opening an identity leaves a trace of who and why', async () => {
  const jobseeker = aJobseeker();
  await insert([{ jobseeker, identity: anIdentity(), consents: [] }]);
  await stores.jobseekers.identity(jobseeker.id, { actor: 'officer-7', purpose: 'introduction' });
  const events = await db.database.query('select actor, action, purpose from audit_event where subject_id = $1', [
    jobseeker.id,
  ]);
  expect(events).toEqual([{ actor: 'officer-7', action: 'identity.read', purpose: 'introduction' }]);
  expect(await stores.jobseekers.identity(newId(), { actor: 'officer-7', purpose: 'introduction' })).toBeUndefined();
});

test('dates of birth of a run are opened together, with one trace', async () => {
  const people = [aJobseeker(), aJobseeker()];
  await insert([
    { jobseeker: people[0]!, identity: anIdentity({ birthDate: '2009-02-03' }), consents: [] },
    { jobseeker: people[1]!, identity: { name: 'Không Ngày Sinh' }, consents: [] },
  ]);
  const dates = await stores.jobseekers.birthDates(
    people.map((p) => p.id),
    { actor: 'matching', purpose: 'introduction', subjectId: 'run-1' },
  );
  expect(dates).toEqual(new Map([[people[0]!.id, '2009-02-03']]));
  expect(await db.database.query(`select detail from audit_event where subject_id = 'run-1'`)).toEqual([
    { detail: { count: 1 } },
  ]);
});

test('a withdrawn consent leaves the record, stays provable, and reaches the index', async () => {
  const jobseeker = aJobseeker({ consents: ['introduction', 'notify'] });
  await insert([{ jobseeker, identity: anIdentity(), consents: [{ ...consent, purpose: 'notify' }] }]);
  await db.database.transaction((tx) =>
    stores.jobseekers.withdrawConsent(tx, jobseeker.id, 'notify', '2026-11-20T00:00:00.000Z'),
  );
  expect(await stores.jobseekers.get(jobseeker.id)).toMatchObject({ version: 2, consents: ['introduction'] });
  expect(
    await db.database.query('select purpose, given_at, withdrawn_at from consent where jobseeker_id = $1', [
      jobseeker.id,
    ]),
  ).toEqual([{ purpose: 'notify', given_at: consent.givenAt, withdrawn_at: '2026-11-20T00:00:00.000Z' }]);
  expect(
    await db.database.query('select version from outbox where entity_id = $1 order by id', [jobseeker.id]),
  ).toEqual([{ version: 1 }, { version: 2 }]);
});

test('a batch of people comes back in constant memory, in id order', async () => {
  const ids: string[] = [];
  for await (const batch of stores.jobseekers.seeking(3)) {
    expect(batch.length).toBeLessThanOrEqual(3);
    ids.push(...batch.map((j) => j.id));
  }
  const [count] = await db.database.query<{ n: number }>(`select count(*) as n from jobseeker where state = 'seeking'`);
  expect(ids.length).toBe(count!.n);
  expect(ids).toEqual([...ids].toSorted());
});
