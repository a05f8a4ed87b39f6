import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#domain';
import { CAPS } from '../caps.js';

/** What one part of the archive reports while it is parsed. Names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * The zip container of a workbook. The directory is checked before a single byte is unpacked, entries are read by name
 * from memory only, and nothing is ever written to a path.
 */
export class XlsxArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws `file.corrupt`, `file.encrypted` or `file.bomb`. */
  static async open(bytes: Buffer): Promise<XlsxArchive> {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      if (zip.entryCount > CAPS.zipEntries) throw bomb(`over ${CAPS.zipEntries} entries`);
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new DomainError('file.encrypted');
        unpacked += entry.uncompressedSize;
        if (entry.uncompressedSize > CAPS.entryBytes) throw bomb(`an entry over ${CAPS.entryBytes} bytes`);
        if (unpacked > CAPS.unpackedBytes) throw bomb(`over ${CAPS.unpackedBytes} bytes unpacked`);
        if (
          entry.uncompressedSize > CAPS.ratioFromBytes &&
          entry.uncompressedSize > entry.compressedSize * CAPS.ratio
        ) {
          throw bomb(`compression ratio over ${CAPS.ratio}`);
        }
        const name = entry.fileName.toLowerCase();
        if (entries.has(name)) throw new DomainError('file.corrupt', { detail: 'two entries of one name' });
        entries.set(name, entry);
      }
      return new XlsxArchive(zip, entries);
    } catch (error) {
      throw asFileError(error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Parses one part, streaming. A missing part is `file.corrupt`; a DOCTYPE is refused. */
  async parse(name: string, handler: XmlHandler): Promise<void> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new DomainError('file.corrupt', { detail: 'a part of the workbook is missing' });
    const xml = new SaxesParser();
    xml.on('doctype', () => {
      throw new DomainError('file.doctype');
    });
    xml.on('error', (error) => {
      throw new DomainError('file.corrupt', { detail: 'malformed XML', cause: error });
    });
    xml.on('opentag', (tag) => handler.open?.(localName(tag.name), tag.attributes as Record<string, string>));
    xml.on('closetag', (tag) => handler.close?.(localName(tag.name)));
    xml.on('text', (text) => handler.text?.(text));
    xml.on('cdata', (text) => handler.text?.(text));
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      let decoder: StringDecoder | undefined;
      let sinceTag = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        decoder ??= new StringDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf16le' : 'utf8');
        const text = decoder.write(chunk);
        // The parser holds a text node until it ends, so an endless one is stopped here.
        const lastTag = text.lastIndexOf('<');
        sinceTag = lastTag < 0 ? sinceTag + text.length : text.length - lastTag;
        if (sinceTag > CAPS.cellChars * 8) throw new DomainError('file.bomb', { detail: 'an endless text' });
        xml.write(text);
      }
      xml.write(decoder?.end() ?? '').close();
    } catch (error) {
      throw asFileError(error);
    }
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function bomb(detail: string): DomainError {
  return new DomainError('file.bomb', { detail });
}

function asFileError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  // yauzl's words for an entry that unpacks to more or less than its header says
  const message = error instanceof Error ? error.message : '';
  if (/too many bytes in the stream/i.test(message)) return bomb('an entry larger than it claims');
  return new DomainError('file.corrupt', { detail: 'damaged archive', cause: error });
}
