import type { NoticeFormat } from '#domain';
import type { SheetSink } from './raw-sheet.js';

/**
 * Port: one file format. Adapters: xlsx/, csv/, json/. They run inside the child process only, so they may be strict about
 * memory and loose about time: whoever started the child stops it.
 */
export interface NoticeReader {
  readonly format: NoticeFormat;
  /** Hands every sheet to the sink, in file order. Throws DomainError `file.*`. */
  read(bytes: Buffer, sink: SheetSink): Promise<void>;
}
