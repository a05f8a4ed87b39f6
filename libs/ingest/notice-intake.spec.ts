import { Test, type TestingModule } from '@nestjs/testing';
import ExcelJS from 'exceljs';
import { DatabaseModule } from '#database';
import { JobsModule } from '#jobs';
import { LoggingModule } from '#logging';
import { CENTRE, createTestDatabase, storesOf, type TestDatabase } from '#testing';
import { IngestModule } from './ingest.module.js';
import { NoticeIntake, type IncomingDocument } from './notice-intake.js';
import { ReadNotice } from './read-notice.js';

const RECEIVED = '2026-11-22T03:00:00.000Z';
const NO_STOP = { signal: new AbortController().signal, progress: () => Promise.resolve() };

let db: TestDatabase;
let stores: ReturnType<typeof storesOf>;
let app: TestingModule;

beforeAll(async () => {
  db = await createTestDatabase();
  stores = storesOf(db);
  await db.database.transaction((tx) => stores.centres.upsert(tx, CENTRE));
  app = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot({ name: 'test', level: 'silent' }),
      DatabaseModule.forRoot({ url: db.url, keys: db.keys, poolSize: 4 }),
      JobsModule.forRoot({ databaseUrl: db.url, worker: false, concurrency: 1 }),
      IngestModule,
    ],
  }).compile();
  await app.init();
});

afterAll(async () => {
  await app.close();
  await db.drop();
});

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Tuần 47').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

function document(bytes: Uint8Array, more: Partial<IncomingDocument> = {}): IncomingDocument {
  return {
    bytes,
    fileName: 'a.xlsx',
    kind: 'vacancies',
    channel: 'api',
    sender: 'Ban quản lý',
    receivedAt: RECEIVED,
    ...more,
  };
}

async function read(doc: IncomingDocument) {
  const intake = app.get(NoticeIntake);
  const { noticeId } = await intake.receive(doc);
  await app.get(ReadNotice).run(noticeId, NO_STOP);
  return intake.report(noticeId);
}

const HEADER = ['STT', 'Doanh nghiệp', 'Vị trí', 'Số lượng', 'Mức lương', 'Nơi làm việc', 'Hạn nộp', 'Liên hệ'];
const ROWS = [
  ['DANH SÁCH TUYỂN DỤNG'],
  HEADER,
  [
    1,
    'Công ty TNHH Bình Minh Đỏ',
    'Công nhân lắp ráp linh kiện điện tử',
    120,
    '9-12 triệu',
    'KCN Quang Châu',
    '30/12/2026',
    'Ms Hà 0912 345 678',
  ],
  [2, 'Công ty TNHH Bình Minh Đỏ', 'Thợ hàn', 'vài chục', 'Thỏa thuận', 'KCN Quang Châu', '30/12/2026', ''],
  [3, 'Công ty CP Sao Khuê Xanh', 'Phiên dịch tiếng Trung HSK5', 2, '18-25tr', 'KCN Vân Trung', '01/11/2026', ''],
  [4, 'Công ty CP Sao Khuê Xanh', 'Thủ kho', 1, '8tr', 'Việt Yên', '', '0987654321'],
  [
    5,
    'Công ty TNHH Bình Minh Đỏ',
    'CÔNG NHÂN LẮP RÁP LINH KIỆN ĐIỆN TỬ',
    50,
    '9-12 triệu',
    'KCN Quang Châu',
    '30/12/2026',
    '',
  ],
];

test('rows that pass are published with outbox rows, others wait or are refused, and every row is accounted for', async () => {
  const report = await read(document(await workbook(ROWS)));
  expect(report.counts).toEqual({
    rowsRead: 5,
    published: 2,
    waiting: 2,
    refused: 1,
    skipped: { title: 1, header: 1 },
  });
  expect(report.rows.map(({ row, state }) => [row, state])).toEqual([
    [3, 'published'],
    [4, 'waiting'],
    [5, 'refused'],
    [6, 'published'],
    [7, 'waiting'],
  ]);
  expect(report.issues).toContainEqual(
    expect.objectContaining({ code: 'seats.vague', sheet: 'Tuần 47', cell: 'D4', field: 'seats' }),
  );
  expect(report.issues).toContainEqual(expect.objectContaining({ code: 'deadline.past', cell: 'G5' }));
  expect(report.issues).toContainEqual(expect.objectContaining({ code: 'duplicate.in-file', row: 7 }));
  const [first] = report.rows;
  const vacancy = await stores.vacancies.get(first?.recordId ?? '');
  expect(vacancy).toMatchObject({
    title: 'Công nhân lắp ráp linh kiện điện tử',
    occupation: '8202',
    seats: { asked: 120, filled: 0 },
    pay: { negotiable: false, income: { min: 9_000_000, max: 12_000_000 } },
    provinceCode: '24',
    parkCode: 'kcn-quang-chau',
    expiresAt: '2026-12-30T16:59:59.999Z',
    publishedAt: RECEIVED,
    provenance: { title: { sheet: 'Tuần 47', cell: 'C3' } },
  });
  expect(await stores.vacancies.contact(vacancy?.id ?? '')).toEqual({ name: 'Ms Hà', phone: '+84912345678' });
  const outbox = await db.database.query('select entity_id from outbox where entity_id = $1', [vacancy?.id]);
  expect(outbox).toHaveLength(1);
});

test('the same bytes are one notice, the same list in another file waits as duplicates', async () => {
  const bytes = await workbook([...ROWS.slice(0, 3), ['', '']]);
  const once = await read(document(bytes));
  expect(once.rows[0]).toMatchObject({ state: 'waiting' });
  expect(once.rows[0]?.duplicateOf).toBeDefined();
  const intake = app.get(NoticeIntake);
  const again = await intake.receive(document(bytes));
  expect(again).toEqual({ noticeId: once.notice.id, duplicateOf: once.notice.id, state: 'read' });
});

test('a dry run says what would happen and stores nothing', async () => {
  const before = await db.database.query('select count(*) as n from notice');
  const bytes = await workbook([
    HEADER,
    [1, 'Công ty TNHH Gió Ngàn', 'Thợ may', 10, '8 triệu', 'KCN Vân Trung', '30/12/2026', ''],
  ]);
  const report = await app.get(NoticeIntake).dryRun(document(bytes));
  expect(report.counts).toMatchObject({ rowsRead: 1, published: 1 });
  expect(await db.database.query('select count(*) as n from notice')).toEqual(before);
  expect((await stores.employers.findByFoldedNames(['cong ty tnhh gio ngan'])).size).toBe(0);
});

test('a file that cannot be read leaves a refused notice with its code', async () => {
  const report = await read(document((await workbook(ROWS)).subarray(0, 900)));
  expect(report.notice).toMatchObject({ state: 'refused', refusedFor: 'file.corrupt' });
  const empty = await read(document(await workbook([['Kính gửi'], ['Xin cảm ơn']])));
  expect(empty.notice).toMatchObject({ state: 'refused', refusedFor: 'file.no-header' });
});

test('what is no document is refused at the door', async () => {
  const intake = app.get(NoticeIntake);
  await expect(intake.receive(document(Buffer.from('%PDF-1.7')))).rejects.toMatchObject({
    code: 'file.unsupported',
    place: { file: 'a.xlsx' },
  });
});

describe('supply files', () => {
  const people = [
    [
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Số CCCD',
      'Điện thoại',
      'Địa chỉ',
      'Nước đã làm việc',
      'Chương trình',
      'Số năm',
      'Năm về nước',
      'Công việc mong muốn',
    ],
    [
      1,
      'GIÀNG A PÁO',
      '02/09/1995',
      'Nam',
      '24095001234',
      912345678,
      'xã Tân Dĩnh, Bắc Ninh',
      'Nhật Bản',
      'TTS',
      3,
      2025,
      'Thợ hàn',
    ],
    [
      2,
      'Nông Thị Mây',
      1998,
      'Nữ',
      '024198005678',
      '0987 654 321',
      'Việt Yên',
      'Hàn Quốc',
      'EPS',
      '4 năm',
      '6/2026',
      'Công nhân may',
    ],
    [3, 'Lê Thị Nhỏ', '01/01/2015', 'Nữ', '', '', 'Việt Yên', 'Đài Loan', '', 1, 2026, ''],
  ];
  const consent = {
    purposes: ['introduction'],
    textVersion: 'mau-01-2026',
    collectedBy: 'Trung tâm',
    date: '2026-11-20',
  } as const;

  test('nobody is stored without consent', async () => {
    const report = await read(document(await workbook(people), { kind: 'supply' }));
    expect(report.counts).toMatchObject({ rowsRead: 3, refused: 3 });
    expect(report.issues.filter((issue) => issue.code === 'consent.missing')).toHaveLength(3);
  });

  test('people are stored with their consent and restored numbers; the young are refused', async () => {
    const bytes = await workbook([['TRỞ VỀ'], ...people]);
    const report = await read(document(bytes, { kind: 'supply', consent }));
    expect(report.rows.map((row) => row.state)).toEqual(['published', 'published', 'refused']);
    const id = report.rows[0]?.recordId ?? '';
    expect(await stores.jobseekers.get(id)).toMatchObject({
      kind: 'returnee',
      consents: ['introduction'],
      overseas: [{ country: 'JP', years: 3, returnedYear: 2025 }],
      wantedOccupations: ['7212'],
      provinceCode: '24',
    });
    expect(await stores.jobseekers.identity(id, { actor: 'test', purpose: 'test' })).toMatchObject({
      name: 'Giàng A Páo',
      birthDate: '1995-09-02',
      cccd: '024095001234',
      phone: '+84912345678',
      sex: 'male',
    });
    const issues = JSON.stringify(report.issues);
    for (const secret of ['Páo', '095001234', '912345678', 'Mây']) expect(issues).not.toContain(secret);
  });

  test('a person who is registered is updated, found by number or by telephone, name and birth date', async () => {
    const [head = [], first = []] = people;
    const withoutCccd = [...first];
    withoutCccd[4] = '';
    for (const row of [first, withoutCccd]) {
      const report = await read(
        document(await workbook([['Đợt 2', String(row[4])], head, row]), { kind: 'supply', consent }),
      );
      expect(report.rows[0]).toMatchObject({ state: 'published' });
      expect(report.rows[0]?.duplicateOf).toBe(report.rows[0]?.recordId);
      expect(report.issues.map((issue) => issue.code)).toContain('duplicate.person');
    }
    const [count] = await db.database.query<{ n: number }>('select count(*) as n from jobseeker');
    expect(count?.n).toBe(2);
  });
});
