import type { NoticeReader } from './notice-reader.js';
import type { RawSheet } from './raw-sheet.js';
import { SheetCollector } from './sheet-collector.js';

/** The table every adapter is given, in its own format: a header row and records whose cells may be missing. */
export const CONTRACT_TABLE: readonly (readonly (string | number | undefined)[])[] = [
  ['Tên công việc', 'Số lượng', 'Mức lương', 'Ghi chú'],
  ['Công nhân lắp ráp', 120, '8 - 12 triệu', undefined],
  ['Thợ hàn; hàn MIG, TIG', 5, undefined, 'Có "tay nghề"'],
  ['Đóng gói', undefined, '7.500.000đ', 'Ca đêm'],
];

/** What every reader does, whatever the format. */
export function describeNoticeReader(
  reader: NoticeReader,
  write: (table: typeof CONTRACT_TABLE) => Promise<Buffer> | Buffer,
): void {
  const read = async (bytes: Buffer): Promise<readonly RawSheet[]> => {
    const collector = new SheetCollector();
    await reader.read(bytes, collector);
    return collector.sheets;
  };

  describe(`${reader.format} reader`, () => {
    test('keeps every value at its row and column and leaves empty cells out', async () => {
      const [sheet] = await read(await write(CONTRACT_TABLE));
      const texts = sheet?.rows.map((row) => row.cells.map((cell) => [cell.column, cell.text]));
      expect(texts).toEqual(
        CONTRACT_TABLE.map((row) =>
          row.flatMap((value, column) => (value === undefined ? [] : [[column, String(value)]])),
        ),
      );
    });

    test('gives each cell its A1 address', async () => {
      const [sheet] = await read(await write(CONTRACT_TABLE));
      expect(sheet?.rows[1]?.cells.map((cell) => cell.address)).toEqual(['A2', 'B2', 'C2']);
    });

    test('reads the same bytes to the same sheets', async () => {
      const bytes = await write(CONTRACT_TABLE);
      expect(await read(bytes)).toEqual(await read(bytes));
    });
  });
}
