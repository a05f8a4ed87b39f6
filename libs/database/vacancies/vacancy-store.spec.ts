import {
  anEmployer,
  anEmployerSite,
  aVacancy,
  CENTRE,
  createTestDatabase,
  storesOf,
  type TestDatabase,
} from '#testing';

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;
const employer = anEmployer();
const site = anEmployerSite(employer.id);

beforeAll(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
  await db.database.transaction(async (tx) => {
    await stores.centres.upsert(tx, CENTRE);
    await stores.employers.upsertMany(tx, [employer]);
    await stores.employers.insertSites(tx, [site]);
  });
});

afterAll(() => db.drop());

const full = () =>
  aVacancy({
    employerId: employer.id,
    siteId: site.id,
    schooling: 'upper-secondary',
    level: 'college',
    trainingField: '5103',
    skills: ['hàn thiếc', 'đọc bản vẽ'],
    languages: [{ language: 'ko', ordinal: 3, certificate: 'TOPIK 3', required: true }],
    requiredCertificates: ['forklift'],
    experienceYears: 0.5,
    communeCode: '07210',
    parkCode: 'quang-chau',
    lat: 21.2,
    lng: 106.1,
    contract: '12-36-months',
    purpose: 'long-term',
    pay: { negotiable: true, base: { min: 5_500_000 }, income: { max: 15_000_000 }, text: 'đến 15tr' },
    shifts: ['night'],
    buses: ['Bắc Giang'],
    investorCountry: 'KR',
    startBy: '2026-12-15',
    risky: [{ kind: 'sex', field: 'description', text: 'Nữ', start: 0, end: 2 }],
    provenance: { title: { sheet: 'Sheet1', cell: 'B5', text: 'CN lắp ráp', confidence: 90 } },
  });

test('a vacancy comes back exactly as it was stored', async () => {
  const vacancy = full();
  await db.database.transaction((tx) => stores.vacancies.insertMany(tx, [{ vacancy }]));
  expect(await stores.vacancies.get(vacancy.id)).toEqual(vacancy);
});

test('storing the same vacancies again changes nothing and tells the index nothing', async () => {
  const rows = [{ vacancy: full() }, { vacancy: full() }];
  expect(await db.database.transaction((tx) => stores.vacancies.insertMany(tx, rows))).toBe(2);
  const before = await outboxCount();
  expect(await db.database.transaction((tx) => stores.vacancies.insertMany(tx, rows))).toBe(0);
  expect(await outboxCount()).toBe(before);
});

test('a vacancy and its outbox row are committed together or not at all', async () => {
  const vacancy = full();
  const before = await outboxCount();
  const attempt = db.database.transaction(async (tx) => {
    await stores.vacancies.insertMany(tx, [{ vacancy }]);
    throw new Error('stopped here');
  });
  await expect(attempt).rejects.toThrow('stopped here');
  expect(await stores.vacancies.get(vacancy.id)).toBeUndefined();
  expect(await outboxCount()).toBe(before);
});

test('the contact is sealed at rest, opens for its vacancy, and is in no other reading of the row', async () => {
  const vacancy = { ...full(), provenance: { contactPhone: { text: '0912 345 678', confidence: 80 } } };
  const contact = { name: 'Trần Thị Kiểm Thử', phone: '+84912345678', email: 'kiem.thu@example.vn' };
  await db.database.transaction((tx) => stores.vacancies.insertMany(tx, [{ vacancy, contact }]));
  expect(await stores.vacancies.contact(vacancy.id)).toEqual(contact);
  const [stored] = await db.database.query<{ text: string }>('select v::text as text from vacancy v where id = $1', [
    vacancy.id,
  ]);
  for (const secret of ['Kiểm Thử', '912345678', '345 678', 'kiem.thu']) expect(stored?.text).not.toContain(secret);
});

test('expiry closes what is due, oldest first, within the limit, and tells the index', async () => {
  const rows = ['2020-03-01', '2020-01-01', '2020-02-01'].map((day) => ({
    vacancy: { ...full(), publishedAt: '2019-12-01T00:00:00.000Z', expiresAt: `${day}T00:00:00.000Z` },
  }));
  await db.database.transaction((tx) => stores.vacancies.insertMany(tx, rows));
  const expire = (limit: number) =>
    db.database.transaction((tx) => stores.vacancies.expireDue(tx, '2020-02-01T00:00:00.000Z', limit));
  expect(await expire(1)).toBe(1);
  expect((await stores.vacancies.get(rows[1]!.vacancy.id))?.state).toBe('closed');
  expect(await expire(10)).toBe(1);
  expect(await expire(10)).toBe(0);
  const states = await Promise.all(rows.map(async ({ vacancy }) => (await stores.vacancies.get(vacancy.id))?.state));
  expect(states).toEqual(['published', 'closed', 'closed']);
  const [last] = await db.database.query('select entity_id, version from outbox order by id desc limit 1');
  expect(last).toEqual({ entity_id: rows[2]!.vacancy.id, version: 2 });
});

test('closing twice counts once, and a withdrawn vacancy says so', async () => {
  const vacancy = full();
  await db.database.transaction((tx) => stores.vacancies.insertMany(tx, [{ vacancy }]));
  const close = () => db.database.transaction((tx) => stores.vacancies.close(tx, [vacancy.id], 'withdrawn'));
  expect(await close()).toBe(1);
  expect(await close()).toBe(0);
  expect(await stores.vacancies.get(vacancy.id)).toMatchObject({ state: 'withdrawn', version: 2 });
});

test('the last filled seat closes the vacancy', async () => {
  const vacancy = { ...full(), seats: { asked: 2, filled: 0 } };
  await db.database.transaction((tx) => stores.vacancies.insertMany(tx, [{ vacancy }]));
  await db.database.transaction((tx) => stores.vacancies.fillSeats(tx, vacancy.id, 1));
  expect(await stores.vacancies.get(vacancy.id)).toMatchObject({ state: 'published', seats: { asked: 2, filled: 1 } });
  await db.database.transaction((tx) => stores.vacancies.fillSeats(tx, vacancy.id, 1));
  expect(await stores.vacancies.get(vacancy.id)).toMatchObject({ state: 'closed', version: 3 });
});

test('a fingerprint finds the published vacancy that has it, not a closed one', async () => {
  const [open, closed] = [full(), full()];
  await db.database.transaction(async (tx) => {
    await stores.vacancies.insertMany(tx, [
      { vacancy: open, fingerprint: 'same' },
      { vacancy: closed, fingerprint: 'gone' },
    ]);
    await stores.vacancies.close(tx, [closed.id], 'filled');
  });
  expect(await stores.vacancies.findPublishedFingerprints(['same', 'gone', 'never'])).toEqual(
    new Map([['same', open.id]]),
  );
});

test('text from broken sheets is stored without NUL and with a mark for half a character', async () => {
  const vacancy = { ...full(), title: 'Thợ\u0000 hàn \ud800', description: String.raw`viết \u0000 bằng chữ` };
  await db.database.transaction((tx) => stores.vacancies.insertMany(tx, [{ vacancy }]));
  expect(await stores.vacancies.get(vacancy.id)).toMatchObject({
    title: 'Thợ hàn \ufffd',
    description: String.raw`viết \u0000 bằng chữ`,
  });
});

async function outboxCount(): Promise<number> {
  const [row] = await db.database.query<{ n: number }>('select count(*) as n from outbox');
  return row!.n;
}
