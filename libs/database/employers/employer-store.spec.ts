import { anEmployer, anEmployerSite, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import { fold } from '#vietnamese';

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;

beforeAll(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
});

afterAll(() => db.drop());

const save = (...employers: ReturnType<typeof anEmployer>[]) =>
  db.database.transaction((tx) => stores.employers.upsertMany(tx, employers));

test('an employer comes back as stored and is found by tax code and by its name without accents', async () => {
  const employer = anEmployer({ taxCode: '2400000001', industry: '2610', products: 'bảng mạch', sizeBand: '201-500' });
  await save(employer);
  expect(await stores.employers.get(employer.id)).toEqual(employer);
  expect(await stores.employers.findByTaxCode('2400000001')).toEqual(employer);
  const name = fold('CÔNG TY TNHH SAO MAI THỬ NGHIỆM');
  expect(await stores.employers.findByFoldedNames([name, 'khong co'])).toEqual(new Map([[name, employer]]));
});

test('the version grows when something changed and only then', async () => {
  const employer = anEmployer({ name: 'Công ty Thử Đổi' });
  await save(employer);
  await save(employer);
  expect((await stores.employers.get(employer.id))?.version).toBe(1);
  await save({ ...employer, industry: '1410' });
  expect(await stores.employers.get(employer.id)).toMatchObject({ version: 2, industry: '1410' });
});

test('a notice that knows nothing of the papers does not undo a verification', async () => {
  const employer = anEmployer({ name: 'Công ty Đã Xác Minh', verified: true });
  await save(employer);
  await save({ ...employer, verified: false });
  expect(await stores.employers.get(employer.id)).toMatchObject({ verified: true, version: 1 });
});

test('of two firms with one name the first registered is found', async () => {
  const [a, b] = [anEmployer({ name: 'Công ty Trùng Tên' }), anEmployer({ name: 'Công ty trùng tên' })];
  await save(b, a);
  const name = fold(a.name);
  expect((await stores.employers.findByFoldedNames([name])).get(name)?.id).toBe([a.id, b.id].toSorted()[0]);
});

test('two firms cannot share a tax code', async () => {
  await save(anEmployer({ taxCode: '2400000002' }));
  await expect(save(anEmployer({ taxCode: '2400000002' }))).rejects.toMatchObject({
    code: '23505',
    constraint: 'employer_tax_code_key',
  });
});

test('sites belong to their employer', async () => {
  const employer = anEmployer({ name: 'Công ty Hai Nhà Máy' });
  const sites = [
    anEmployerSite(employer.id),
    anEmployerSite(employer.id, { parkCode: 'van-trung', lat: 21.1, lng: 106 }),
  ];
  await save(employer);
  await db.database.transaction((tx) => stores.employers.insertSites(tx, sites));
  await db.database.transaction((tx) => stores.employers.insertSites(tx, sites));
  expect(await stores.employers.sitesOf(employer.id)).toEqual(sites);
});
