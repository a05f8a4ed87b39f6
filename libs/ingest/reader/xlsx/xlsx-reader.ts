import type { NoticeReader } from '../notice-reader.js';
import type { SheetSink } from '../raw-sheet.js';
import { XlsxArchive } from './archive.js';
import { readSheetXml } from './sheet-xml.js';
import { readNumberStyles, readSharedStrings, readWorkbookParts } from './workbook-parts.js';

/** Office Open XML workbooks (ECMA-376), transitional and strict. Streams; holds the shared strings only. */
export class XlsxReader implements NoticeReader {
  readonly format = 'xlsx';

  async read(bytes: Buffer, sink: SheetSink): Promise<void> {
    const archive = await XlsxArchive.open(bytes);
    const parts = await readWorkbookParts(archive);
    const context = {
      strings: await readSharedStrings(archive, parts.sharedStrings),
      styles: await readNumberStyles(archive, parts.styles),
      date1904: parts.date1904,
    };
    for (const sheet of parts.sheets) {
      sink.startSheet(sheet.name, sheet.hidden);
      await readSheetXml(archive, sheet.part, context, sink);
    }
  }
}
