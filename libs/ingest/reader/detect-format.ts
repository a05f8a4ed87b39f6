import { DomainError, type NoticeFormat } from '#domain';

const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ZIP_MAGIC = Buffer.from('PK\u0003\u0004', 'latin1');
const EMPTY_ZIP_MAGIC = Buffer.from('PK\u0005\u0006', 'latin1');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * What the bytes are, whatever the file is called. Throws `file.empty`, `file.encrypted` (a workbook with a password is an
 * OLE container around an encrypted package) or `file.unsupported` (legacy .xls, .doc, PDF, pictures, archives, web pages).
 */
export function detectFormat(bytes: Buffer): NoticeFormat {
  if (bytes.length === 0) throw new DomainError('file.empty');
  if (startsWith(bytes, ZIP_MAGIC) || startsWith(bytes, EMPTY_ZIP_MAGIC)) return 'xlsx';
  if (startsWith(bytes, OLE_MAGIC)) {
    if (bytes.includes(ENCRYPTED_PACKAGE)) throw new DomainError('file.encrypted');
    throw new DomainError('file.unsupported', { detail: 'legacy Office file (.xls, .doc); save it as .xlsx' });
  }
  const head = bytes.subarray(0, 4_096);
  if (!looksLikeText(head)) throw new DomainError('file.unsupported', { detail: 'not a workbook, CSV or JSON file' });
  const start = firstCharacters(head);
  if (start === '') {
    if (bytes.length <= head.length) throw new DomainError('file.empty');
    return 'csv';
  }
  if (/^<!doctype\s/i.test(start)) throw new DomainError('file.unsupported', { detail: 'a web page' });
  if (/^(<(\?xml|html|table|!--)|%PDF|\{\\rtf)/i.test(start)) {
    throw new DomainError('file.unsupported', { detail: 'not a workbook, CSV or JSON file' });
  }
  return /^[[{]/.test(start) ? 'json' : 'csv';
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

function isUtf16(head: Buffer): boolean {
  if (head.length >= 2) {
    const mark = head.readUInt16BE(0);
    if (mark === 0xfeff || mark === 0xfffe) return true;
  }
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return head.length >= 4 && zeros > head.length / 5 && zeros < head.length * 0.6;
}

/** Control bytes that no text has, in any of the encodings we read. */
function looksLikeText(head: Buffer): boolean {
  if (isUtf16(head)) {
    // UTF-16 text has its zeros on one side of each pair; a binary file has them anywhere
    const sides = [0, 0];
    head.forEach((byte, index) => {
      if (byte === 0) sides[index % 2] = (sides[index % 2] ?? 0) + 1;
    });
    return Math.min(...sides) <= Math.max(...sides) / 8;
  }
  return !head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
}

function firstCharacters(head: Buffer): string {
  return head
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
    .slice(0, 16);
}
