import { DomainError, type NoticeFormat } from '#domain';
import { CAPS } from './caps.js';
import { CappedSink } from './capped-sink.js';
import { CsvReader } from './csv/csv-reader.js';
import { detectFormat } from './detect-format.js';
import { JsonReader } from './json/json-reader.js';
import type { NoticeReader } from './notice-reader.js';
import type { SheetSink } from './raw-sheet.js';
import { ReadableSink } from './readable-sink.js';
import { XlsxReader } from './xlsx/xlsx-reader.js';

const READERS: Readonly<Record<NoticeFormat, NoticeReader>> = {
  xlsx: new XlsxReader(),
  csv: new CsvReader(),
  json: new JsonReader(),
};

/** Reads bytes of any supported format into the sink, under every cap but time and memory. Throws DomainError `file.*`. */
export async function readBytes(bytes: Buffer, sink: SheetSink): Promise<NoticeFormat> {
  if (bytes.length > CAPS.fileBytes) {
    throw new DomainError('file.too-large', { detail: `over ${CAPS.fileBytes} bytes` });
  }
  const format = detectFormat(bytes);
  await READERS[format].read(bytes, new CappedSink(new ReadableSink(sink)));
  return format;
}
