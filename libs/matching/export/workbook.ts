import { PassThrough } from 'node:stream';

export type Cell = string | number | null;

/** Words over a column, Vietnamese on the sheet itself, English on the sheet of columns. */
export interface Column {
  readonly vi: string;
  readonly en: string;
}

/** One sheet of a workbook. Rows may come in batches while they are read. */
export interface WorkbookTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[][]> | Iterable<readonly Cell[][]>;
}

/** Name of the last sheet: what each column means, in both languages. */
const COLUMNS_SHEET = 'Cột (columns)';

/**
 * An .xlsx workbook, written row by row in constant memory. Every cell is a typed string or number: a text that starts
 * with `=` stays a text.
 */
export async function* writeWorkbook(tables: readonly WorkbookTable[]): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough();
  const writing = write(stream, tables).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error('workbook export failed', { cause: error }));
  });
  for await (const chunk of stream) yield Buffer.from(chunk);
  await writing;
}

async function write(stream: PassThrough, tables: readonly WorkbookTable[]): Promise<void> {
  // a third of a second to load, and most processes never write a workbook
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const columns: WorkbookTable = {
    name: COLUMNS_SHEET,
    columns: [
      { vi: 'Bảng', en: 'Sheet' },
      { vi: 'Cột', en: 'Column' },
      { vi: 'Tiếng Anh', en: 'In English' },
    ],
    rows: tables.map((table) => table.columns.map(({ vi, en }) => [table.name, vi, en])),
  };
  for (const table of [...tables, columns]) {
    const sheet = workbook.addWorksheet(table.name, { views: [{ state: 'frozen', ySplit: 1 }] });
    const header = sheet.addRow(table.columns.map(({ vi }) => vi));
    header.font = { bold: true };
    header.commit();
    for await (const batch of table.rows) {
      for (const cells of batch) sheet.addRow([...cells]).commit();
      if (stream.writableNeedDrain) await new Promise<void>((resolve) => stream.once('drain', resolve));
    }
    sheet.commit();
  }
  await workbook.commit();
}
