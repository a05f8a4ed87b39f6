import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '#domain';
import { decodeVietnamese } from '#vietnamese';
import { CAPS } from '../caps.js';
import { cellAddress } from '../cell-address.js';
import type { NoticeReader } from '../notice-reader.js';
import type { CellValue, SheetSink } from '../raw-sheet.js';
import { sniffDelimiter } from './sniff-delimiter.js';

/** Separated values in any delimiter and encoding that Vietnamese offices send. One sheet; a row is a record. */
export class CsvReader implements NoticeReader {
  readonly format = 'csv';

  async read(bytes: Buffer, sink: SheetSink): Promise<void> {
    const { text } = decodeVietnamese(bytes);
    refuseEndlessLines(text);
    let number = 0;
    sink.startSheet('CSV', false);
    try {
      parse(text, {
        delimiter: sniffDelimiter(text),
        relax_column_count: true,
        relax_quotes: true,
        max_record_size: CAPS.cellChars * 8,
        from_line: /^sep=.\r?\n/i.test(text) ? 2 : 1,
        on_record: (record: string[]) => {
          number += 1;
          if (record.length > SHEET_COLUMNS) throw tooWide(number);
          sink.row(number, false, toCells(record));
          return null;
        },
      });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw new DomainError('file.corrupt', {
        detail: 'a quotation mark that is never closed',
        place: { cell: cellAddress(0, number + 1) },
        cause: error,
      });
    }
    sink.endSheet([]);
  }
}

/** Columns of an Excel sheet: more fields than that, even empty ones, are no table. */
const SHEET_COLUMNS = 16_384;

function tooWide(number: number): DomainError {
  return new DomainError('file.too-large', {
    detail: `over ${SHEET_COLUMNS} columns`,
    place: { cell: cellAddress(0, number) },
  });
}

function refuseEndlessLines(text: string): void {
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > CAPS.lineChars) {
      throw new DomainError('file.too-large', { detail: `a line over ${CAPS.lineChars} characters` });
    }
  }
}

function toCells(record: readonly string[]): CellValue[] {
  const cells: CellValue[] = [];
  record.forEach((value, column) => {
    const text = value.trim();
    // a workbook saved as CSV keeps its error values as words
    if (text !== '')
      cells.push({
        column,
        kind: /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text) ? 'error' : 'text',
        text,
      });
  });
  return cells;
}
