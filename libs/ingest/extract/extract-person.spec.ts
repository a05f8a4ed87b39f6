import { PlaceCoder } from '../code/code-place.js';
import { layOut } from '../layout/lay-out.js';
import type { CellValue } from '../reader/raw-sheet.js';
import { SheetCollector } from '../reader/sheet-collector.js';
import { extractPerson } from './extract-person.js';
import type { ExtractedPerson } from './extracted-person.js';

const TODAY = '2026-11-22';
const places = new PlaceCoder('24');

type Value = string | number;

/** One row under a header; every test states the columns it is about. */
function extract(columns: Readonly<Record<string, Value>>): ExtractedPerson {
  const all: Record<string, Value> = {
    'Họ và tên': 'Nông Thị Mây',
    'Ngày sinh': '15/07/1998',
    ...columns,
    'Ghi chú chung': 'x',
  };
  const collector = new SheetCollector();
  collector.startSheet('S', false);
  collector.row(
    1,
    false,
    Object.keys(all).map((text, column) => ({ column, kind: 'text', text })),
  );
  collector.row(
    2,
    false,
    Object.values(all).flatMap((value, column): CellValue[] => {
      if (value === '') return [];
      if (typeof value === 'number') return [{ column, kind: 'number', text: String(value), number: value }];
      return [{ column, kind: 'text', text: value }];
    }),
  );
  collector.endSheet([]);
  const [sheet] = collector.sheets;
  const record = sheet && layOut(sheet, 0, 'supply').records[0];
  if (!record) throw new Error('no record');
  return extractPerson(record, places, '24', TODAY);
}

const codes = (person: ExtractedPerson) => person.issues.map((issue) => issue.code);

test.each<[Value, string | undefined, string[]]>([
  ['02/09/1999', '1999-09-02', []],
  ['1999', '1999-01-01', []],
  [1999, '1999-01-01', []],
  ['SN 1986', '1986-01-01', []],
  ['31/02/1999', undefined, ['birth-date.unreadable']],
  ['01/01/1890', undefined, ['birth-date.unreadable']],
  ['', undefined, ['birth-date.missing']],
  ['22/11/2011', '2011-11-22', []],
  ['23/11/2011', '2011-11-23', ['age.under-15']],
])('birth date %j is %j with %j', (written, date, issues) => {
  const person = extract({ 'Ngày sinh': written, 'Trình độ': 'Cao đẳng' });
  expect(person.identity.birthDate).toBe(date);
  expect(codes(person).filter((code) => code.startsWith('birth-date.') || code.startsWith('age.'))).toEqual(issues);
});

test.each<[Value, string | undefined, string[]]>([
  ['024198001234', '024198001234', []],
  [24198001234, '024198001234', ['cccd.restored']],
  ['024195001234', '024195001234', ['cccd.mismatch']],
  ['123456789', undefined, ['cccd.unreadable']],
])('personal number %j is %j with %j', (written, cccd, issues) => {
  const person = extract({ 'Số CCCD': written, 'Trình độ': 'Cao đẳng' });
  expect(person.identity.cccd).toBe(cccd);
  expect(codes(person).filter((code) => code.startsWith('cccd.'))).toEqual(issues);
});

test('a graduate has school, level, field and year; what the group says holds for the row', () => {
  const { profile } = extract({
    Trường: 'Trường Cao đẳng nghề Đồi Chè',
    'Trình độ': 'Cao đẳng',
    'Ngành đào tạo': 'Công nghệ may',
    'Năm tốt nghiệp': '6/2026',
    'Địa chỉ': 'xã Tân Dĩnh, huyện Lạng Giang',
  });
  expect(profile).toMatchObject({
    kind: 'graduate',
    level: 'college',
    trainingField: '5402',
    communeCode: '07432',
    graduation: { institution: 'Trường Cao đẳng nghề Đồi Chè', level: 'college', field: '5402', year: 2026 },
  });
});

test.each<[Record<string, Value>, object]>([
  [
    { 'Nước đã làm việc': 'Nhật Bản', 'Chương trình': 'Thực tập sinh', 'Số năm': 3, 'Năm về nước': 2025 },
    { country: 'JP', years: 3, returnedYear: 2025 },
  ],
  [
    { 'Nước đã làm việc': 'Hàn Quốc', 'Thời gian làm việc': '58 tháng', 'Công việc đã làm': 'Hàn MIG' },
    { country: 'KR', years: 5, occupation: '7212' },
  ],
  [
    { 'Thị trường': 'Đài Loan', 'Ngày xuất cảnh': '01/03/2021', 'Ngày về nước': '15/03/2024' },
    { country: 'TW', years: 3, returnedYear: 2024 },
  ],
])('overseas work %j is %j', (columns, stay) => {
  const { profile } = extract(columns);
  expect(profile.kind).toBe('returnee');
  expect(profile.overseas).toEqual([expect.objectContaining(stay)]);
});

test('an unknown country is asked about, not guessed', () => {
  const person = extract({ 'Nước đã làm việc': 'Xứ sở xa', 'Số năm': 2 });
  expect(codes(person)).toContain('country.unknown');
  expect(person.profile.overseas).toEqual([]);
});

test('languages, wishes and pay are read', () => {
  const { profile } = extract({
    'Ngoại ngữ': 'Tiếng Hàn TOPIK 4',
    'Công việc mong muốn': 'Phiên dịch tiếng Hàn, thủ kho',
    'Nơi làm việc mong muốn': 'KCN Quang Châu; Việt Yên',
    'Mức lương mong muốn': '12-15tr',
  });
  expect(profile).toMatchObject({
    languages: [{ language: 'ko', ordinal: 4 }],
    wantedOccupations: ['2643', '4321'],
    wantedParks: ['kcn-quang-chau'],
    wantedIncome: { min: 12_000_000, max: 15_000_000 },
  });
  expect(profile.wantedCommunes.length).toBeGreaterThan(1);
});

test.each<[Value, string]>([
  ['x', 'yes'],
  ['Đồng ý', 'yes'],
  ['có', 'yes'],
  ['Không đồng ý', 'no'],
  ['', 'no'],
  ['chưa hỏi', 'no'],
])('a consent column that says %j is %s', (written, consent) => {
  expect(extract({ 'Trình độ': 'Cao đẳng', 'Đồng ý giới thiệu việc làm': written }).consent).toBe(consent);
});

test('a list without a consent column leaves the question to the file', () => {
  expect(extract({ 'Trình độ': 'Cao đẳng' }).consent).toBeUndefined();
});

test('nothing that names the person is in the profile or the issues', () => {
  const { profile, issues } = extract({
    'Số CCCD': '024195001234',
    'Điện thoại': '0912345678',
    Email: 'may@vidu.vn',
    'Giới tính': 'Nữ',
    'Dân tộc': 'Nùng',
    'Địa chỉ': 'thôn Hạ, xã Tân Dĩnh',
    'Trình độ': 'Cao đẳng',
  });
  const open = JSON.stringify({ profile, issues });
  for (const secret of ['Mây', '1998', '001234', '345678', 'vidu', 'Nữ', 'female', 'Nùng', 'thôn Hạ'])
    expect(open).not.toContain(secret);
});
