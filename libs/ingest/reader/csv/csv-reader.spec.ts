import { describeNoticeReader } from '../notice-reader.contract.js';
import type { RawSheet } from '../raw-sheet.js';
import { SheetCollector } from '../sheet-collector.js';
import { CsvReader } from './csv-reader.js';

const DELIMITERS = [',', ';', '\t', '|'];

describe.each(DELIMITERS)('delimiter %j', (delimiter) => {
  describeNoticeReader(new CsvReader(), (table) => Buffer.from(toCsv(table, delimiter)));
});

async function read(bytes: Buffer): Promise<RawSheet> {
  const collector = new SheetCollector();
  await new CsvReader().read(bytes, collector);
  const [sheet] = collector.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const quote = (value: string | number | undefined) => `"${String(value ?? '').replaceAll('"', '""')}"`;

function toCsv(table: readonly (readonly (string | number | undefined)[])[], delimiter: string): string {
  return table.map((row) => row.map(quote).join(delimiter)).join('\r\n');
}

const texts = (sheet: RawSheet) => sheet.rows.map((row) => row.cells.map((cell) => cell.text));

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16LE with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16BE with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16LE without a mark', (text: string) => Buffer.from(text, 'utf16le')],
])('%s reads as the same text', async (_name, encode) => {
  expect(texts(await read(encode('Vị trí,Số lượng\nThợ điện,5\n')))).toEqual([
    ['Vị trí', 'Số lượng'],
    ['Thợ điện', '5'],
  ]);
});

test.each([
  ['TCVN3', 'VÞ trÝ,Sè l\u00adîng\nC«ng nh©n may c«ng nghiÖp,5\n'],
  ['VNI', 'Vò trí,Soá löôïng\nCoâng nhaân may coâng nghieäp,5\n'],
])('a file typed with a %s font reads as Vietnamese', async (_font, text) => {
  const sheet = await read(Buffer.from(text, 'latin1'));
  expect(texts(sheet).map((row) => row.map((cell) => cell.toLowerCase()))).toEqual([
    ['vị trí', 'số lượng'],
    ['công nhân may công nghiệp', '5'],
  ]);
});

test('a decimal comma does not make the comma a delimiter', async () => {
  const sheet = await read(Buffer.from('Vị trí;Lương (triệu)\nThợ hàn;7,5\nThợ may;8,2\n'));
  expect(texts(sheet)).toEqual([
    ['Vị trí', 'Lương (triệu)'],
    ['Thợ hàn', '7,5'],
    ['Thợ may', '8,2'],
  ]);
});

test("Excel's own delimiter hint wins and is no row", async () => {
  expect(texts(await read(Buffer.from('sep=|\na,b|c\n')))).toEqual([['a,b', 'c']]);
});

test('blank lines are counted, not dropped', async () => {
  const sheet = await read(Buffer.from('a,b\n\n,\n1,2\n'));
  expect(sheet.rows.map((row) => row.number)).toEqual([1, 4]);
  expect(sheet.blankRows).toBe(2);
});

test("a workbook's error values stay errors", async () => {
  const sheet = await read(Buffer.from('a,b\n#N/A,#REF!\n'));
  expect(sheet.rows[1]?.cells.map((cell) => cell.kind)).toEqual(['error', 'error']);
});

test('a quotation mark that is never closed is refused with its row', async () => {
  await expect(read(Buffer.from(`a,b\n1,"x\n${'2,3\n'.repeat(10)}`))).rejects.toMatchObject({
    code: 'file.corrupt',
    place: { cell: 'A2' },
  });
});
