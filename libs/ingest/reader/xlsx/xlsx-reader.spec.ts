import ExcelJS from 'exceljs';
import { describeNoticeReader } from '../notice-reader.contract.js';
import type { RawSheet } from '../raw-sheet.js';
import { SheetCollector } from '../sheet-collector.js';
import { numberStyle, serialToIsoDate, serialToTime } from './number-formats.js';
import { XlsxReader } from './xlsx-reader.js';

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function read(bytes: Buffer): Promise<readonly RawSheet[]> {
  const collector = new SheetCollector();
  await new XlsxReader().read(bytes, collector);
  return collector.sheets;
}

describeNoticeReader(new XlsxReader(), (table) =>
  workbook((book) => {
    book.addWorksheet('A').addRows(table.map((row) => row.map((value) => value ?? null)));
  }),
);

test('dates, numbers, booleans, errors, formulas and rich text are told apart', async () => {
  const [sheet] = await read(
    await workbook((book) => {
      const page = book.addWorksheet('Loại ô');
      page.getCell('A1').value = new Date(Date.UTC(2026, 10, 30));
      page.getCell('A1').numFmt = 'dd/mm/yyyy';
      page.getCell('B1').value = 912345678;
      page.getCell('C1').value = 912345678;
      page.getCell('C1').numFmt = '0000000000';
      page.getCell('D1').value = true;
      page.getCell('E1').value = { error: '#N/A' };
      page.getCell('F1').value = { formula: 'SUM(1,2)', result: 3 };
      page.getCell('G1').value = { formula: 'VLOOKUP(A1,B:B,1,0)' };
      page.getCell('H1').value = { richText: [{ text: 'Thợ ' }, { text: 'hàn', font: { bold: true } }] };
      page.getCell('I1').value = { formula: 'B1&""', result: 'chữ' };
      page.getCell('J1').value = 27024000123;
    }),
  );
  expect(
    sheet?.rows[0]?.cells.map(({ address, kind, text, formula, dateIso }) => [address, kind, text, formula, dateIso]),
  ).toEqual([
    ['A1', 'date', '30/11/2026', undefined, '2026-11-30'],
    ['B1', 'number', '912345678', undefined, undefined],
    ['C1', 'number', '0912345678', undefined, undefined],
    ['D1', 'boolean', 'TRUE', undefined, undefined],
    ['E1', 'error', '#N/A', undefined, undefined],
    ['F1', 'number', '3', true, undefined],
    ['G1', 'no-value', '', true, undefined],
    ['H1', 'text', 'Thợ hàn', undefined, undefined],
    ['I1', 'text', 'chữ', true, undefined],
    ['J1', 'number', '27024000123', undefined, undefined],
  ]);
});

test('hidden sheets, hidden rows, merged ranges and formatted blank rows are reported', async () => {
  const sheets = await read(
    await workbook((book) => {
      const page = book.addWorksheet('Tuần 1');
      page.getCell('A1').value = 'x';
      page.getCell('A2').value = 'y';
      page.getRow(2).hidden = true;
      page.mergeCells('A1:C1');
      for (let row = 3; row <= 12; row++) page.getCell(`A${row}`).numFmt = '0';
      book.addWorksheet('dm', { state: 'veryHidden' });
    }),
  );
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Tuần 1', false],
    ['dm', true],
  ]);
  expect(sheets[0]?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
  expect(sheets[0]?.blankRows).toBe(10);
});

test('a cell in the last corner of a sheet is one cell', async () => {
  const [sheet] = await read(
    await workbook((book) => {
      book.addWorksheet('A').getCell('XFD1048576').value = 'xa';
    }),
  );
  expect(sheet?.rows).toEqual([
    { number: 1_048_576, hidden: false, cells: [{ address: 'XFD1048576', column: 16_383, kind: 'text', text: 'xa' }] },
  ]);
});

test('both date epochs give the same day', () => {
  expect(serialToIsoDate(30_853, false)).toBe('1984-06-20');
  expect(serialToIsoDate(30_853 - 1_462, true)).toBe('1984-06-20');
  expect(serialToIsoDate(1, false)).toBe('1900-01-01');
  expect(serialToIsoDate(61, false)).toBe('1900-03-01');
  expect(serialToIsoDate(0, false)).toBeUndefined();
  expect(serialToIsoDate(4_000_000, false)).toBeUndefined();
  expect(serialToTime(0.3125)).toBe('07:30');
});

test.each([
  [14, undefined, 'date', 0],
  [20, undefined, 'time', 0],
  [2, undefined, 'number', 0],
  [164, 'dd/mm/yyyy', 'date', 0],
  [164, '[$-42A]dd "tháng" mm;@', 'date', 0],
  [164, 'mm/yyyy', 'date', 0],
  [164, 'hh:mm', 'time', 0],
  [164, '[h]:mm', 'time', 0],
  [164, '#,##0 "đồng"', 'number', 0],
  [164, '_-* #,##0\\ _₫_-', 'number', 0],
  [164, '000000000000', 'number', 12],
])('number format %d %j shows a %s', (id, code, show, padTo) => {
  expect(numberStyle(id, code)).toEqual({ show, padTo });
});
