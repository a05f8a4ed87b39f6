import ExcelJS from 'exceljs';
import { readBytes } from './read-bytes.js';
import { SheetCollector } from './sheet-collector.js';

test('cells of a workbook typed with legacy fonts come out in Unicode, others stay as they are', async () => {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('A')
    .addRow(['C«ng nh©n l¾p r¸p', 'Coâng nhaân', 'Công nhân', 'Cafe à la carte', 'Tho\u031b\u0323 ha\u0300n']);
  const collector = new SheetCollector();
  await readBytes(Buffer.from(await book.xlsx.writeBuffer()), collector);
  expect(collector.sheets[0]?.rows[0]?.cells.map((cell) => cell.text)).toEqual([
    'Công nhân lắp ráp',
    'Công nhân',
    'Công nhân',
    'Cafe à la carte',
    'Thợ hàn',
  ]);
});

test('two sheets of one name are told apart', () => {
  const collector = new SheetCollector();
  for (const name of ['KCN', 'KCN', 'KCN']) {
    collector.startSheet(name, false);
    collector.endSheet([]);
  }
  expect(collector.sheets.map((sheet) => sheet.name)).toEqual(['KCN', 'KCN (2)', 'KCN (3)']);
});
