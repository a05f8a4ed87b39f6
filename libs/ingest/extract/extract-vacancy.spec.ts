import { layOut } from '../layout/lay-out.js';
import type { CellValue } from '../reader/raw-sheet.js';
import { SheetCollector } from '../reader/sheet-collector.js';
import type { ExtractedVacancy } from './extracted-vacancy.js';
import { extractVacancy } from './extract-vacancy.js';

const TODAY = '2026-11-22';

type Value = string | number;

/** One row under a header; every test states the columns it is about. */
function extract(columns: Readonly<Record<string, Value>>, today = TODAY): ExtractedVacancy {
  const all: Record<string, Value> = {
    'Tên công việc': 'Thợ hàn',
    'Số lượng': 5,
    'Công ty': 'Công ty TNHH A Lan',
    ...columns,
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
    Object.values(all).flatMap((value, column): CellValue[] =>
      value === ''
        ? []
        : typeof value === 'number'
          ? [{ column, kind: 'number', text: String(value), number: value }]
          : [{ column, kind: 'text', text: value }],
    ),
  );
  collector.endSheet([]);
  const [sheet] = collector.sheets;
  const record = sheet && layOut(sheet, 0, 'vacancies').records[0];
  if (!record) throw new Error('no record');
  return extractVacancy(record, today);
}

const codes = (extracted: ExtractedVacancy) => extracted.issues.map((issue) => issue.code);

test.each<[Value, number | undefined, string[]]>([
  [5, 5, []],
  ['05', 5, []],
  ['SL: 10 người', 10, []],
  ['Nam: 200; Nữ: 300', 500, []],
  ['10 nghìn', 10_000, []],
  ['vài chục', undefined, ['seats.vague']],
  ['số lượng lớn', undefined, ['seats.vague']],
  ['khoảng 50', 50, ['seats.vague']],
  ['không rõ', undefined, ['seats.unreadable']],
  [0, undefined, ['seats.unreadable']],
  ['', undefined, ['seats.missing']],
])('seats %j are %j with %j', (written, seats, issues) => {
  const extracted = extract({ 'Số lượng': written });
  expect(extracted.seats).toBe(seats);
  expect(codes(extracted).filter((code) => code.startsWith('seats.'))).toEqual(issues);
});

test('seats by sex add up when no total is given, a title may carry the number', () => {
  expect(extract({ 'Số lượng': '', 'Số lượng nam': 3, 'Số lượng nữ': 4 }).seats).toBe(7);
  expect(extract({ 'Số lượng': '', 'Tên công việc': 'Tuyển 05 KTV điện' })).toMatchObject({
    seats: 5,
    fields: { title: 'KTV điện' },
  });
});

test.each<[string, Value, object, string[]]>([
  ['Mức lương', '9-12 triệu', { income: { min: 9_000_000, max: 12_000_000 } }, []],
  ['Mức lương (triệu đồng)', '9 - 12', { income: { min: 9_000_000, max: 12_000_000 } }, []],
  ['Mức lương (nghìn đồng)', 8_500, { income: { min: 8_500_000, max: 8_500_000 } }, []],
  ['Mức lương', 8.5, { income: { min: 8_500_000, max: 8_500_000 } }, ['pay.unit-assumed']],
  ['Mức lương', '8-12', { income: { min: 8_000_000, max: 12_000_000 } }, ['pay.unit-assumed']],
  ['Mức lương', 7_500_000, { income: { min: 7_500_000, max: 7_500_000 } }, []],
  ['Lương cơ bản', '5.310.000đ', { base: { min: 5_310_000, max: 5_310_000 } }, []],
  ['Tổng thu nhập', '10-14tr', { income: { min: 10_000_000, max: 14_000_000 } }, []],
  ['Mức lương', 'Thỏa thuận', { negotiable: true }, []],
  [
    'Mức lương',
    'lương CB 5tr310; tổng TN 10-14tr',
    { base: { min: 5_310_000, max: 5_310_000 }, income: { min: 10_000_000, max: 14_000_000 } },
    [],
  ],
  ['Mức lương', 'theo quy chế', {}, ['pay.unreadable']],
  ['Yêu cầu', 'Chăm chỉ', {}, ['pay.missing']],
  ['Quyền lợi', 'Thu nhập 8 – 12 triệu/tháng, ăn ca', { income: { min: 8_000_000, max: 12_000_000 } }, []],
])('%s %j is pay %j with %j', (header, written, pay, issues) => {
  const extracted = extract({ [header]: written });
  expect(extracted.pay).toMatchObject(pay);
  expect(Object.keys(extracted.pay).includes('base')).toBe('base' in pay);
  expect(Object.keys(extracted.pay).includes('income')).toBe('income' in pay);
  expect(codes(extracted).filter((code) => code.startsWith('pay.'))).toEqual(issues);
});

test('bounds in columns of their own make one range', () => {
  expect(extract({ 'Lương từ (triệu)': 8, 'Lương đến (triệu)': 12 }).pay).toMatchObject({
    income: { min: 8_000_000, max: 12_000_000 },
  });
});

test.each<[string, string | undefined, string[]]>([
  ['30/12/2026', '2026-12-30', []],
  ['đến hết 30/11', '2026-11-30', []],
  ['T12/2026', '2026-12-31', []],
  ['01/11/2026', '2026-11-01', ['deadline.past']],
  ['12/25/2026', '2026-12-25', ['deadline.swapped']],
  ['Tuyển liên tục', undefined, ['deadline.missing']],
  ['hỏi phòng nhân sự', undefined, ['deadline.unreadable']],
  ['30/12/2062', undefined, ['deadline.unreadable']],
])('deadline %j is %j with %j', (written, date, issues) => {
  const extracted = extract({ 'Hạn nộp hồ sơ': written });
  expect(extracted.deadline).toBe(date);
  expect(codes(extracted).filter((code) => code.startsWith('deadline.'))).toEqual(issues);
});

test('requirements in one cell give level, experience, language, certificate and evidence of risky conditions', () => {
  const { fields, languages, risky, issues } = extract({
    'Yêu cầu':
      'Nữ 18-35 tuổi; TC/CĐ điện công nghiệp trở lên; 1 năm KN; tiếng Nhật N4 là lợi thế; ưu tiên TTS Nhật về nước',
  });
  expect(fields).toMatchObject({
    level: 'intermediate',
    trainingField: '5202',
    experienceYears: 1,
    welcomesReturnees: true,
  });
  expect(languages).toEqual([{ language: 'ja', ordinal: 2, certificate: 'jlpt N4', required: false }]);
  expect(risky.map(({ kind }) => kind).toSorted()).toEqual(['age', 'sex']);
  expect(issues.find((issue) => issue.code === 'condition.risky')).toMatchObject({ cell: 'D2', severity: 'info' });
});

test('benefits, shifts, buses and dormitory are found in prose', () => {
  const { fields } = extract({
    'Quyền lợi': 'BHXH, BHYT, BHTN; xe đưa đón Lạng Giang, Lục Nam; ký túc xá; ăn ca miễn phí; lương tháng 13',
    'Thời gian làm việc': 'Ca ngày/đêm luân phiên 12h',
  });
  expect(fields.benefits.toSorted()).toEqual(['bus', 'dormitory', 'meals', 'social-insurance', 'thirteenth-month']);
  expect(fields.buses).toEqual(['Lạng Giang', 'Lục Nam']);
  expect(fields.shifts).toEqual(['two-shift']);
  expect(fields.dormitory).toBe(true);
});

test('what is said not to be given is not given', () => {
  const { fields } = extract({ 'Quyền lợi': 'Không có xe đưa đón; ăn ca', 'Ký túc xá': 'Không' });
  expect(fields.benefits).toEqual(['meals']);
  expect(fields.dormitory).toBe(false);
});

test.each([
  ['Đặt cọc 500k khi nhận việc', 'condition.unlawful'],
  ['Thu phí hồ sơ 300.000đ', 'condition.unlawful'],
  ['Nam, cao 1m65 trở lên', 'condition.risky'],
])('%j is %s', (text, code) => {
  expect(codes(extract({ 'Yêu cầu': text }))).toContain(code);
});

test('the contact is read apart and stands in nothing that is public', () => {
  const extracted = extract({
    'Công ty': 'Công ty TNHH A Lan (ĐT: 0912 345 678)',
    'Ghi chú': 'Có xe đưa đón. LH: 0987.654.321 (Ms Hà – P.HCNS), hoặc ha@alan.vn',
    'Người liên hệ': 'Ms Hà – 0987 654 321',
    'Yêu cầu': 'Chăm chỉ, Zalo: 0987654321',
  });
  expect(extracted.contact).toEqual({ name: 'Ms Hà', phone: '+84987654321', email: 'ha@alan.vn' });
  const { contact: _contact, record: _record, ...rest } = extracted;
  const open = JSON.stringify(rest);
  for (const secret of ['Ms Hà', 'alan.vn', '654', '345 678']) expect(open).not.toContain(secret);
  expect(extracted.fields.description).toContain('Có xe đưa đón');
  expect(extracted.employer.name).toBe('Công ty TNHH A Lan');
});

test.each([
  ['CTY TNHH Sao Mai (KCN Quang Châu)', 'CTY TNHH Sao Mai'],
  ['Công ty CP May Xanh - Địa chỉ: KCN Đình Trám - MST: 0100109106', 'Công ty CP May Xanh'],
  ['1. Công ty TNHH MTV Hoa Lúa', 'Công ty TNHH MTV Hoa Lúa'],
  ['CÔNG TY TNHH GIÓ MỚI THÔNG BÁO TUYỂN DỤNG', 'CÔNG TY TNHH GIÓ MỚI'],
])('the firm in %j is %j', (written, name) => {
  expect(extract({ 'Công ty': written }).employer.name).toBe(name);
});

test('the tax code is taken from its column or from the firm’s cell', () => {
  expect(extract({ 'Công ty': 'Công ty CP May Xanh - MST: 0100109106' }).employer.taxCode).toBe('0100109106');
  expect(codes(extract({ 'Mã số thuế': '12' }))).toContain('tax-code.unreadable');
});

test('check boxes of the form count where they are ticked', () => {
  const { fields } = extract({
    'Hình thức làm việc': '☐ Toàn thời gian ☑ Bán thời gian',
    'Loại hợp đồng': '☐ Không xác định thời hạn ☑ Từ 12 - 36 tháng ☐ Dưới 12 tháng',
    'Phúc lợi': '☑ Xe đưa đón ☐ Ký túc xá ☑ Đóng BHXH',
  });
  expect(fields).toMatchObject({ contract: '12-36m', benefits: ['social-insurance', 'bus'], dormitory: false });
});

test('a cell with a formula error or without its value is said at its address', () => {
  const collector = new SheetCollector();
  collector.startSheet('S', false);
  collector.row(
    1,
    false,
    ['Vị trí', 'Số lượng', 'Mức lương'].map((text, column) => ({ column, kind: 'text', text })),
  );
  collector.row(2, false, [
    { column: 0, kind: 'text', text: 'Thợ hàn' },
    { column: 1, kind: 'no-value', text: '', formula: true },
    { column: 2, kind: 'error', text: '#REF!' },
  ]);
  collector.endSheet([]);
  const record = layOut(collector.sheets[0]!, 0, 'vacancies').records[0]!;
  expect(extractVacancy(record, TODAY).issues.map(({ code, cell }) => [code, cell])).toEqual(
    expect.arrayContaining([
      ['cell.no-cached-value', 'B2'],
      ['cell.formula-error', 'C2'],
    ]),
  );
});

test('columns without a meaning are kept in the description', () => {
  expect(extract({ 'Mức lương': '8tr', 'Khu nhà': 'Xưởng B' }).fields.description).toBe('Khu nhà: Xưởng B');
});
