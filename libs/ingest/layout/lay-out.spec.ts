import * as fc from 'fast-check';
import type { NoticeKind } from '#domain';
import type { CellValue, RawMerge, RawSheet } from '../reader/raw-sheet.js';
import { SheetCollector } from '../reader/sheet-collector.js';
import type { LaidOutRecord, LaidOutSheet } from './laid-out.js';
import { layOut } from './lay-out.js';

type Value = string | number | undefined;

function sheetOf(rows: readonly (readonly Value[])[], merges: readonly RawMerge[] = [], name = 'Tuần 1'): RawSheet {
  const collector = new SheetCollector();
  collector.startSheet(name, false);
  rows.forEach((row, index) =>
    collector.row(
      index + 1,
      false,
      row.flatMap((value, column): CellValue[] => {
        if (value === undefined || value === '') return [];
        if (typeof value === 'number') return [{ column, kind: 'number', text: String(value), number: value }];
        return [{ column, kind: value.startsWith('#') ? 'error' : 'text', text: value }];
      }),
    ),
  );
  collector.endSheet(merges);
  const [sheet] = collector.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Rows written as text, one line each, cells between bars. */
function grid(text: string): Value[][] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)),
    );
}

function lay(text: string, options: { merges?: RawMerge[]; kind?: NoticeKind; name?: string } = {}): LaidOutSheet {
  return layOut(sheetOf(grid(text), options.merges, options.name), 0, options.kind ?? 'vacancies');
}

const value = (record: LaidOutRecord | undefined, role: string) =>
  record?.cells
    .filter((cell) => cell.role === role)
    .map((cell) => cell.cell.text)
    .join(' + ');
const values = (sheet: LaidOutSheet, role: string) => sheet.records.map((record) => value(record, role));

test("a centre's list: title block, header, numbering row, groups, total, signature", () => {
  const sheet = lay(`
    TRUNG TÂM DỊCH VỤ VIỆC LÀM | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    | | | Độc lập - Tự do - Hạnh phúc
    DANH SÁCH VỊ TRÍ VIỆC LÀM TRỐNG
    STT | Tên doanh nghiệp | Vị trí tuyển dụng | Số lượng | Mức lương | Nơi làm việc
    A | B | C | 1 | 2 | 3
    I | KCN Quang Châu
    1 | Công ty TNHH An Bình Minh | Công nhân lắp ráp | 200 | 9-12 triệu | Việt Yên
    2 | Công ty CP Điện tử Sao Khuê | Kỹ thuật viên | 5 | Thỏa thuận |
    II | KCN Vân Trung
    3 | Công ty TNHH Hoa Sen Vàng | Thủ kho | 2 | 8 triệu |
    Tổng cộng | | | 207
    Ghi chú: các doanh nghiệp có xe đưa đón
    | | | Bắc Giang, ngày 20 tháng 11 năm 2026
    Người lập biểu | | | GIÁM ĐỐC
    Nguyễn Văn A | | | Trần Thị B`);
  expect(sheet.skipped).toEqual({ title: 3, header: 1, numbering: 1, group: 2, total: 1, note: 1, signature: 3 });
  expect(values(sheet, 'title')).toEqual(['Công nhân lắp ráp', 'Kỹ thuật viên', 'Thủ kho']);
  expect(values(sheet, 'park')).toEqual(['KCN Quang Châu', 'KCN Quang Châu', 'KCN Vân Trung']);
  expect(sheet.records.map((record) => record.row)).toEqual([7, 8, 10]);
});

test('a two-line header with merged parents: each child column has its own role', () => {
  const sheet = lay(
    `
    STT | Tên đơn vị | Nhu cầu tuyển dụng | | | Mức lương | | Liên hệ |
    | | Vị trí | Số lượng | Trình độ | Cơ bản | Thu nhập | Họ tên | ĐT
    1 | Công ty TNHH Gió Nam | Thợ hàn | 10 | Trung cấp | 5.500.000 | 9-11 triệu | Ms Hà | 0912345678`,
    {
      merges: [
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 1, right: 4 },
        { top: 1, left: 5, bottom: 1, right: 6 },
        { top: 1, left: 7, bottom: 1, right: 8 },
      ],
    },
  );
  const [record] = sheet.records;
  expect(record?.cells.map((cell) => cell.role)).toEqual([
    'stt',
    'employer',
    'title',
    'seats',
    'level',
    'basePay',
    'income',
    'contact',
    'phone',
  ]);
  expect(sheet.skipped).toEqual({ header: 2 });
});

test('the same two-line header in a CSV, where nothing is merged', () => {
  const sheet = lay(
    `
    STT | Doanh nghiệp | Số lượng | | | Mức lương |
    | | Tổng số | Nam | Nữ | Từ | Đến
    1 | Công ty TNHH Gió Nam | 30 | 10 | 20 | 8 | 12`.replace('Doanh nghiệp |', 'Vị trí |'),
  );
  expect(sheet.records[0]?.cells.map((cell) => cell.role)).toEqual([
    'stt',
    'title',
    'seats',
    'seatsMale',
    'seatsFemale',
    'payMin',
    'payMax',
  ]);
});

test('an employer merged over its positions is said for each, a merged number of seats is not', () => {
  const sheet = lay(
    `
    STT | Công ty | Vị trí | Số lượng | Liên hệ
    1 | Công ty TNHH Bình An | Công nhân may | 50 | 0912 345 678
    | | Thợ điện | |
    | | Tạp vụ | |`,
    {
      merges: [
        { top: 2, left: 0, bottom: 4, right: 0 },
        { top: 2, left: 1, bottom: 4, right: 1 },
        { top: 2, left: 3, bottom: 4, right: 3 },
        { top: 2, left: 4, bottom: 4, right: 4 },
      ],
    },
  );
  expect(values(sheet, 'employer')).toEqual(Array.from({ length: 3 }, () => 'Công ty TNHH Bình An'));
  expect(values(sheet, 'contact')).toEqual(Array.from({ length: 3 }, () => '0912 345 678'));
  expect(values(sheet, 'seats')).toEqual(['50', '', '']);
});

test('a blank employer continues the one above only where the row has no number of its own', () => {
  const sheet = lay(`
    STT | Công ty | Vị trí | Số lượng
    1 | Công ty TNHH Bình An | Công nhân may | 50
    | | Thợ điện | 2
    2 | | Tạp vụ | 1`);
  expect(values(sheet, 'employer')).toEqual(['Công ty TNHH Bình An', 'Công ty TNHH Bình An', '']);
  expect(sheet.records[1]?.cells.find((cell) => cell.role === 'employer')?.from).toBe('above');
});

test('firm groups keep their park, a new park ends the firm', () => {
  const sheet = lay(`
    STT | Vị trí việc làm | Số lượng | Lương
    A | KCN Đình Trám
    I | Công ty TNHH Mây Trắng
    1 | Công nhân | 100 | 8tr
    II | Công ty TNHH Mây Hồng
    1 | QC | 3 | 9tr
    B | CCN Tân Dân
    1 | Bảo vệ | 2 | 7tr`);
  expect(values(sheet, 'employer')).toEqual(['Công ty TNHH Mây Trắng', 'Công ty TNHH Mây Hồng', '']);
  expect(values(sheet, 'park')).toEqual(['KCN Đình Trám', 'KCN Đình Trám', 'CCN Tân Dân']);
});

test("a firm's own notice says its name above the table and its terms below", () => {
  const sheet = lay(`
    CÔNG TY TNHH ÁNH DƯƠNG XANH
    Địa chỉ: KCN Vân Trung, Bắc Ninh
    THÔNG BÁO TUYỂN DỤNG
    Vị trí | Số lượng | Yêu cầu
    Công nhân | 200 | Không yêu cầu kinh nghiệm
    Tổ trưởng | 5 | Tốt nghiệp THPT
    Quyền lợi: xe đưa đón, ăn ca
    Địa điểm làm việc: KCN Vân Trung
    Liên hệ: Ms Hoa 0912 345 678`);
  expect(values(sheet, 'employer')).toEqual(['CÔNG TY TNHH ÁNH DƯƠNG XANH', 'CÔNG TY TNHH ÁNH DƯƠNG XANH']);
  expect(value(sheet.records[1], 'employerAddress')).toBe('KCN Vân Trung, Bắc Ninh');
  expect(value(sheet.records[0], 'benefits')).toBe('xe đưa đón, ăn ca');
  expect(value(sheet.records[0], 'contact')).toBe('Ms Hoa 0912 345 678');
  expect(value(sheet.records[1], 'workplace')).toBe('KCN Vân Trung');
  expect(sheet.skipped).toEqual({ title: 3, header: 1, note: 3 });
});

test('trailing #N/A rows, rows of numbering only and zero rows are skipped and counted', () => {
  const sheet = lay(`
    STT | Công ty | Vị trí | Số lượng
    1 | Công ty TNHH A Lan | Thợ may | 3
    2 | #N/A | #N/A | #N/A
    3 | #N/A | #REF! | 0
    4
    5 | | | 0`);
  expect(sheet.records).toHaveLength(1);
  expect(sheet.skipped).toEqual({ header: 1, 'error-tail': 2, blank: 2 });
});

test('a header printed again on the next page and a second table are told apart', () => {
  const sheet = lay(`
    STT | Vị trí | Số lượng | Mức lương
    1 | Thợ may | 3 | 8tr
    STT | Vị trí | Số lượng | Mức lương
    2 | Thợ hàn | 4 | 9tr
    Danh sách bổ sung
    Tên công việc | Công ty | Địa điểm làm việc | SL
    Thủ kho | Công ty TNHH Kho Vàng | KCN Quế Võ | 1`);
  expect(values(sheet, 'title')).toEqual(['Thợ may', 'Thợ hàn', 'Thủ kho']);
  expect(value(sheet.records[2], 'workplace')).toBe('KCN Quế Võ');
  expect(sheet.skipped).toEqual({ header: 3, group: 1 });
});

test.each([
  ['Tổng vụ', 'data'],
  ['Giám đốc sản xuất', 'data'],
  ['Công nhân', 'data'],
  ['Cộng', 'total'],
  ['TỔNG CỘNG', 'total'],
  ['Tổng số lao động', 'total'],
])('a row "%s" with a number is %s', (title, kind) => {
  const sheet = lay(`
    STT | Vị trí | Số lượng | Lương
    1 | Thợ may | 3 | 8tr
    | ${title} | 7 |`);
  expect(sheet.records.length).toBe(kind === 'data' ? 2 : 1);
});

test('a column is recognised by its values when its header is odd', () => {
  const sheet = lay(`
    Tên công việc | Số lượng | Cột X | Cột Y
    Thợ may | 3 | 0912345678 | a@b.vn
    Thợ hàn | 4 | 0987654321 | c@d.vn`);
  expect(sheet.records[0]?.cells.map((cell) => cell.role)).toEqual(['title', 'seats', 'phone', 'email']);
});

test('a column that means nothing to us is kept and reported', () => {
  const sheet = lay(`
    Tên công việc | Số lượng | Lương | Mã nội bộ
    Thợ may | 3 | 8tr | xyz`);
  expect(sheet.records[0]?.cells.at(-1)).toMatchObject({ role: 'unknown', header: 'Mã nội bộ' });
  expect(sheet.issues).toEqual([{ code: 'column.unknown', sheet: 'Tuần 1', row: 1, cell: 'D1' }]);
});

test('form Mẫu 03a filled in vertically is one record', () => {
  const sheet = lay(`
    PHIẾU ĐĂNG KÝ GIỚI THIỆU, CUNG ỨNG LAO ĐỘNG
    1. Tên doanh nghiệp*: | Công ty TNHH Trăng Rằm
    2. Địa chỉ: | KCN Yên Phong, Bắc Ninh
    I. THÔNG TIN VIỆC LÀM
    Tên công việc* | Nhân viên kho | Số lượng tuyển* | 4
    Mô tả công việc | Nhập, xuất hàng
    | Kiểm kê cuối tháng
    Mức lương*: 8 - 10 triệu
    Thời hạn tuyển dụng | 30/12/2026
    Bắc Ninh, ngày 1 tháng 11 năm 2026
    Đại diện doanh nghiệp`);
  expect(sheet.records).toHaveLength(1);
  expect(Object.fromEntries((sheet.records[0]?.cells ?? []).map((cell) => [cell.role, cell.cell.text]))).toMatchObject({
    employer: 'Công ty TNHH Trăng Rằm',
    employerAddress: 'KCN Yên Phong, Bắc Ninh',
    title: 'Nhân viên kho',
    seats: '4',
    pay: '8 - 10 triệu',
    deadline: '30/12/2026',
  });
  expect(value(sheet.records[0], 'description')).toBe('Nhập, xuất hàng + Kiểm kê cuối tháng');
  expect(sheet.dataRows).toBe(7);
  expect(sheet.skipped).toEqual({ title: 1, group: 1, signature: 2 });
});

test('a form with three value columns is three records', () => {
  const sheet = lay(`
    Tên doanh nghiệp | Công ty TNHH Trăng Rằm
    Tên công việc | Thợ may | Thợ cắt | Thợ là
    Số lượng | 10 | 5 | 2
    Mức lương | 8tr | 9tr | 7tr
    Nơi làm việc | KCN Quế Võ | KCN Quế Võ | KCN Quế Võ`);
  expect(values(sheet, 'seats')).toEqual(['10', '5', '2']);
  expect(values(sheet, 'employer')).toEqual(Array.from({ length: 3 }, () => 'Công ty TNHH Trăng Rằm'));
  expect(new Set(sheet.records.map((record) => record.key)).size).toBe(3);
});

test("a school's list: split names, birth dates by sex, class groups", () => {
  const sheet = lay(
    `
    TRƯỜNG CAO ĐẲNG NGHỀ ĐỒI CHÈ
    DANH SÁCH HỌC SINH SINH VIÊN TỐT NGHIỆP
    STT | Họ và tên | | Ngày sinh | | Trình độ | Ngành | SĐT
    | | | Nam | Nữ | | |
    Lớp CĐ Hàn K15
    1 | Giàng A | Páo | 02/09/2005 | | Cao đẳng | Hàn | 912345678
    2 | Nông Thị | Mây | | 15/7/2006 | Cao đẳng | Hàn | 0987654321`,
    {
      kind: 'supply',
      merges: [
        { top: 3, left: 1, bottom: 4, right: 2 },
        { top: 3, left: 3, bottom: 3, right: 4 },
      ],
    },
  );
  expect(
    sheet.records.map((record) => record.cells.filter(({ from }) => from === 'cell').map((cell) => cell.role)),
  ).toEqual([
    ['stt', 'name', 'givenName', 'birthMale', 'level', 'field', 'phone'],
    ['stt', 'name', 'givenName', 'birthFemale', 'level', 'field', 'phone'],
  ]);
  expect(value(sheet.records[0], 'institution')).toBe('TRƯỜNG CAO ĐẲNG NGHỀ ĐỒI CHÈ');
  expect(value(sheet.records[0], 'className')).toBe('Lớp CĐ Hàn K15');
});

test('a hidden sheet is not read and says so', () => {
  const sheet = layOut({ ...sheetOf(grid('Vị trí | SL | Lương\nMay | 1 | 8tr')), hidden: true }, 0, 'vacancies');
  expect(sheet).toMatchObject({ records: [], issues: [{ code: 'sheet.hidden' }] });
});

test('a sheet without a header says so and counts its rows', () => {
  const sheet = lay('Kính gửi quý công ty\nXin cảm ơn');
  expect(sheet).toMatchObject({
    hasHeader: false,
    records: [],
    skipped: { title: 2 },
    issues: [{ code: 'sheet.no-header' }],
  });
});

describe('whatever the sheet holds', () => {
  const words = fc.constantFrom(
    'STT',
    'Vị trí',
    'Số lượng',
    'Mức lương',
    'Công ty TNHH A Lan',
    'Công nhân',
    'I',
    'KCN Quang Châu',
    'Tổng cộng',
    'Ghi chú: x',
    '#N/A',
    'Người lập biểu',
    '',
    '',
    'Họ và tên',
    'Tên công việc:',
    'x',
  );
  const anySheet = fc.array(fc.array(fc.oneof(words, fc.nat(300), fc.string({ maxLength: 12 })), { maxLength: 7 }), {
    maxLength: 25,
  });
  const anyMerge = fc
    .tuple(fc.integer({ min: 1, max: 25 }), fc.nat(6), fc.nat(3), fc.nat(3))
    .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

  test.each(['vacancies', 'supply'] as const)('every row of a %s sheet is a record or counted', (kind) => {
    fc.assert(
      fc.property(anySheet, fc.array(anyMerge, { maxLength: 4 }), (rows, merges) => {
        const raw = sheetOf(rows, merges);
        const sheet = layOut(raw, 0, kind);
        const skipped = Object.values(sheet.skipped).reduce((sum, count) => sum + count, 0);
        expect(sheet.dataRows + skipped).toBe(raw.rows.length + raw.blankRows);
        expect(new Set(sheet.records.map((record) => record.key)).size).toBe(sheet.records.length);
      }),
    );
  });
});
