import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { CAPS } from './caps.js';
import { readInChild } from './read-in-child.js';

interface Entry {
  readonly name: string;
  readonly data: Buffer;
  /** What the headers claim the entry unpacks to. */
  readonly claims?: number;
  readonly encrypted?: boolean;
}

/** A zip archive, honest or not. */
function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims, encrypted } of entries) {
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, place, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`;
const xml = (content: string) => Buffer.from(`<?xml version="1.0"?>${content}`);

/** A workbook of one sheet around hand-made XML. */
function workbook(
  sheetXml: string | Buffer,
  more: { strings?: string; claims?: number; encrypted?: boolean } = {},
): Buffer {
  return zip([
    {
      name: '_rels/.rels',
      data: xml(`<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    },
    { name: 'xl/workbook.xml', data: xml('<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>') },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: xml(
        `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'strings.xml')}</Relationships>`,
      ),
    },
    { name: 'xl/strings.xml', data: xml(`<sst><si><t>${more.strings ?? ''}</t></si></sst>`) },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: typeof sheetXml === 'string' ? Buffer.from(sheetXml) : sheetXml,
      ...(more.claims === undefined ? {} : { claims: more.claims }),
      ...(more.encrypted ? { encrypted: true } : {}),
    },
  ]);
}

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
const text = (character: string, count: number) => character.repeat(count);
const MB = 1024 * 1024;

const POISON: readonly (readonly [name: string, fileName: string, code: string, make: () => Buffer])[] = [
  ['an empty file', 'a.xlsx', 'file.empty', () => Buffer.alloc(0)],
  ['a file of spaces', 'a.csv', 'file.empty', () => Buffer.from(' \r\n \n')],
  ['a file over the size cap', 'a.csv', 'file.too-large', () => Buffer.alloc(CAPS.fileBytes + 1, 'a')],
  [
    'rows that unpack to over 100 MB',
    'a.xlsx',
    'file.bomb',
    () => workbook(Buffer.alloc(101 * MB, '<row><c><v>1</v></c></row>')),
  ],
  ['60 MB of one row', 'a.xlsx', 'file.bomb', () => workbook(sheet(text('<row><c><v>1</v></c></row>', 2_300_000)))],
  [
    'an entry that lies about its size',
    'a.xlsx',
    'file.bomb',
    () => workbook(Buffer.alloc(60 * MB, 32), { claims: 1_000 }),
  ],
  ['an entry that claims 2 GB', 'a.xlsx', 'file.bomb', () => workbook(sheet(''), { claims: 2 ** 31 })],
  [
    'entries that claim over 200 MB together',
    'a.xlsx',
    'file.bomb',
    () => zip([1, 2, 3].map((n) => ({ name: `${n}`, data: randomBytes(MB / 2), claims: 90 * MB }))),
  ],
  [
    'three thousand entries',
    'a.xlsx',
    'file.bomb',
    () => zip(Array.from({ length: 3_000 }, (_, n) => ({ name: `${n}`, data: Buffer.from('x') }))),
  ],
  [
    'a text that never ends',
    'a.xlsx',
    'file.bomb',
    () => workbook(sheet(`<row><c t="inlineStr"><is><t>${randomBytes(6 * MB).toString('base64')}`)),
  ],
  [
    'one shared string in forty thousand cells',
    'a.xlsx',
    'file.too-large',
    () =>
      workbook(sheet(text(`<row>${text('<c t="s"><v>0</v></c>', 100)}</row>`, 400)), { strings: text('ă', 20_000) }),
  ],
  [
    'a cell over 32,767 characters',
    'a.xlsx',
    'file.too-large',
    () => workbook(sheet('<row><c t="s"><v>0</v></c></row>'), { strings: text('a', 33_000) }),
  ],
  [
    'a row of 201 values',
    'a.xlsx',
    'file.too-large',
    () => workbook(sheet(`<row>${text('<c><v>1</v></c>', 201)}</row>`)),
  ],
  ['50,001 rows', 'a.csv', 'file.too-many-rows', () => Buffer.from(text('a,b\n', 50_001))],
  [
    'a DOCTYPE with entities',
    'a.xlsx',
    'file.doctype',
    () =>
      workbook(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${sheet('<row><c t="str"><v>&b;</v></c></row>')}`),
  ],
  ['an unknown entity', 'a.xlsx', 'file.corrupt', () => workbook(sheet('<row><c t="str"><v>&b;</v></c></row>'))],
  [
    'a row number twice',
    'a.xlsx',
    'file.corrupt',
    () => workbook(sheet('<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>')),
  ],
  [
    'a row number beyond the sheet',
    'a.xlsx',
    'file.corrupt',
    () => workbook(sheet('<row r="99999999"><c><v>1</v></c></row>')),
  ],
  ['a password (OLE container)', 'a.xlsx', 'file.encrypted', () => ole('EncryptedPackage')],
  ['a password (zip flag)', 'a.xlsx', 'file.encrypted', () => workbook(sheet(''), { encrypted: true })],
  ['a legacy .xls workbook', 'a.xls', 'file.unsupported', () => ole('Workbook')],
  [
    'a picture called .xlsx',
    'a.xlsx',
    'file.unsupported',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  ],
  ['a PDF called .csv', 'a.csv', 'file.unsupported', () => Buffer.from('%PDF-1.7\n1 0 obj')],
  ['a web page called .xls', 'a.xls', 'file.unsupported', () => Buffer.from('<html><table><tr><td>1')],
  [
    'an archive without a workbook',
    'a.xlsx',
    'file.unsupported',
    () => zip([{ name: 'word/document.xml', data: Buffer.from('<a/>') }]),
  ],
  ['a truncated workbook', 'a.xlsx', 'file.corrupt', () => workbook(sheet('')).subarray(0, 400)],
  ['a workbook with a torn entry', 'a.xlsx', 'file.corrupt', () => workbook('<worksheet><sheetData><row')],
  ['three million brackets', 'a.json', 'file.corrupt', () => Buffer.from(text('[', 3_000_000))],
  [
    'an array that is too big for the heap',
    'a.json',
    'file.too-large',
    () => Buffer.from(`[${text('[],', 6_000_000)}[]]`),
  ],
  [
    'lines of two hundred thousand commas',
    'a.csv',
    'file.too-large',
    () => Buffer.from(text(`${text(',', 200_000)}\n`, 95)),
  ],
  ['a line of twenty million commas', 'a.csv', 'file.too-large', () => Buffer.from(text(',', 20_000_000))],
];

/** Processor time of the children that have ended, which other work on the machine does not add to; from Linux's /proc, in ticks of 10 ms. */
function childrenCpuMs(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]!.split(' ');
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

test.each(POISON)('%s (%s) is refused as %s', async (_name, fileName, code, make) => {
  const bytes = make();
  const rssBefore = process.memoryUsage.rss();
  const spentBefore = childrenCpuMs();
  await expect(readInChild(bytes, fileName)).rejects.toMatchObject({ code, place: { file: fileName } });
  expect(childrenCpuMs() - spentBefore).toBeLessThan(2_000);
  expect(process.memoryUsage.rss() - rssBefore).toBeLessThan(64 * MB);
});

test('a value in the last corner of a sheet is read like any other', async () => {
  const book = await readInChild(workbook(sheet('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')), 'a.xlsx');
  expect(book.sheets[0]?.rows[0]?.cells[0]?.address).toBe('XFD1048576');
});

test('a workbook comes back from the child as its reader sees it', async () => {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('Tuần 47');
  page.addRow(['Vị trí', 'Hạn']);
  page.addRow(['Thợ điện', new Date(Date.UTC(2026, 11, 1))]);
  page.mergeCells('A3:B3');
  page.getCell('A3').value = { formula: 'A2&"!"' };
  const read = await readInChild(Buffer.from(await book.xlsx.writeBuffer()), 'tuan-47.xlsx');
  expect(read.format).toBe('xlsx');
  expect(read.sheets[0]).toMatchObject({
    name: 'Tuần 47',
    hidden: false,
    merges: [{ top: 3, left: 0, bottom: 3, right: 1 }],
  });
  expect(read.sheets[0]?.rows[1]?.cells).toEqual([
    { address: 'A2', column: 0, kind: 'text', text: 'Thợ điện' },
    { address: 'B2', column: 1, kind: 'date', text: '01/12/2026', number: 46_357, dateIso: '2026-12-01' },
  ]);
  expect(read.sheets[0]?.rows[2]?.cells[0]).toMatchObject({ kind: 'no-value', formula: true });
});

test('a reading that is given up stops its child', async () => {
  const stop = new AbortController();
  const reading = readInChild(Buffer.from(text('a,b\n', 50_000)), 'a.csv', stop.signal);
  stop.abort();
  await expect(reading).rejects.toThrow(/abort/i);
});
