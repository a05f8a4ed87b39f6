import {
  aJobseeker,
  anEmployer,
  anIdentity,
  aNotice,
  aVacancy,
  CENTRE,
  createTestDatabase,
  storesOf,
  type TestDatabase,
} from '#testing';

// Everything a dump of the database would hold, searched for people.
const PERSON = anIdentity({
  name: 'Hoàng Thị Bí Mật',
  birthDate: '1999-12-27',
  cccd: '024199777888',
  phone: '+84987654321',
  email: 'bi.mat@example.vn',
  address: 'Số 9, thôn Kín Đáo',
  sex: 'female',
  ethnicity: 'Nùng',
  religion: 'Phật giáo',
  disability: 'khiếm thính nhẹ',
});
const CONTACT = {
  name: 'Phùng Văn Tuyển',
  position: 'Trưởng phòng kín',
  phone: '+84911222333',
  email: 'tuyen@example.vn',
};
const SENDER = 'nguoi.gui@example.vn';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  const stores = storesOf(db);
  const employer = anEmployer();
  const notice = aNotice({ sender: SENDER, fileName: 'Hoàng Thị Bí Mật.xlsx' });
  const jobseeker = aJobseeker({ noticeId: notice.id });
  await db.database.transaction(async (tx) => {
    await stores.centres.upsert(tx, CENTRE);
    await stores.employers.upsertMany(tx, [employer]);
    await stores.notices.insert(tx, notice, Buffer.from(JSON.stringify(PERSON)));
    await stores.notices.saveRows(tx, [
      { noticeId: notice.id, sheet: 'S', row: 1, state: 'published', content: { ...PERSON, ...CONTACT }, issues: [] },
    ]);
    await stores.vacancies.insertMany(tx, [{ vacancy: aVacancy({ employerId: employer.id }), contact: CONTACT }]);
    await stores.jobseekers.insertMany(tx, [{ jobseeker, identity: PERSON, consents: [] }]);
  });
  await stores.jobseekers.identity(jobseeker.id, { actor: 'officer-1', purpose: 'introduction' });
});

afterAll(() => db.drop());

test('no table holds a person in clear, in hex or in base64', async () => {
  const tables = await db.database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const dump = [];
  for (const { name } of tables) {
    const rows = await db.database.query<{ text: string }>(`select t::text as text from ${name} t`);
    dump.push(...rows.map((row) => row.text));
  }
  expect(dump.length).toBeGreaterThan(8);
  const text = dump.join('\n');
  for (const secret of [...Object.values(PERSON), ...Object.values(CONTACT), SENDER]) {
    for (const form of [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')]) {
      expect(text).not.toContain(form);
    }
  }
});
