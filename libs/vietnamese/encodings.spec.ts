import * as fc from 'fast-check';
import { decodeLegacy, decodeVietnamese, detectEncoding, detectLegacyFont } from './encodings.js';
import { TCVN3, VNI, WINDOWS_1252, WINDOWS_1258 } from './legacy-tables.js';

const NOTICE =
  'Công ty cổ phần cần tuyển gấp 300 công nhân lắp ráp điện tử, thợ hàn, lái xe nâng. Lương cơ bản 5.310.000 đồng, thưởng Tết, ' +
  'xe đưa đón từ Lạng Giang, Lục Nam; nghỉ chủ nhật. Liên hệ phòng Hành chính nhân sự trước ngày 30 tháng 11.';

function encode(text: string, table: ReadonlyMap<string, string>): Uint8Array {
  const back = new Map(Array.from(table, ([from, to]) => [to, from]));
  const shown = Array.from(text, (char) => back.get(char) ?? char).join('');
  return Uint8Array.from(shown, (char) => WINDOWS_1252.indexOf(char));
}

function encode1258(text: string): Uint8Array {
  // Windows-1258 has shaped vowels composed and tones apart.
  const parts = text
    .normalize('NFD')
    .replace(
      /([a-z])([\u0302\u0306\u031b\u0323]*)([\u0300-\u0323]*)/gi,
      (_, base: string, shape: string, tone: string) => {
        const marks = Array.from(shape + tone);
        const shapes = marks.filter((mark) => '\u0302\u0306\u031b'.includes(mark)).join('');
        return (base + shapes).normalize('NFC') + marks.filter((mark) => !shapes.includes(mark)).join('');
      },
    );
  return Uint8Array.from(parts, (char) => WINDOWS_1258.indexOf(char));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
      bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  );

describe('decodeVietnamese', () => {
  test.each([
    ['utf-8', utf8(NOTICE)],
    ['utf-8', utf8(`\ufeff${NOTICE}`)],
    ['utf-8', utf8(NOTICE.normalize('NFD'))],
    ['utf-16le', utf16(NOTICE, false)],
    ['utf-16le', utf16(`\ufeff${NOTICE}`, false)],
    ['utf-16be', utf16(NOTICE, true)],
    ['utf-16be', utf16(`\ufeff${NOTICE}`, true)],
    ['windows-1258', encode1258(NOTICE)],
    ['tcvn3', encode(NOTICE, TCVN3)],
    ['vni', encode(NOTICE, VNI)],
  ])('finds and decodes %s', (encoding, bytes) => {
    expect(decodeVietnamese(bytes)).toEqual({ text: NOTICE, encoding });
  });

  test('a short cell is enough to tell the legacy encodings apart', () => {
    for (const word of ['Công nhân', 'lắp ráp điện tử', 'thợ hàn', 'Bảo Thắng', 'Nguyễn Thị Hường', 'kỹ thuật']) {
      expect(decodeVietnamese(encode(word, TCVN3))).toEqual({ text: word, encoding: 'tcvn3' });
      expect(decodeVietnamese(encode(word, VNI))).toEqual({ text: word, encoding: 'vni' });
      expect(decodeVietnamese(encode1258(word))).toEqual({ text: word, encoding: 'windows-1258' });
    }
  });

  test('plain ASCII and nothing are UTF-8', () => {
    expect(decodeVietnamese(utf8('Cong nhan may'))).toEqual({ text: 'Cong nhan may', encoding: 'utf-8' });
    expect(decodeVietnamese(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('a UTF-8 file cut in the middle of a letter stays UTF-8', () => {
    const cut = utf8(`${NOTICE}ữ`).subarray(0, -1);
    expect(decodeVietnamese(cut)).toMatchObject({
      encoding: 'utf-8',
      text: expect.stringContaining('công nhân lắp ráp'),
    });
  });

  test('UTF-8 decoding agrees with the platform for every well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = utf8(text);
        fc.pre(detectEncoding(bytes) === 'utf-8');
        expect(decodeVietnamese(bytes).text).toBe(new TextDecoder().decode(bytes).normalize('NFC'));
      }),
    );
  });

  test('any bytes decode to something', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decodeVietnamese(bytes).text).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});

describe('WINDOWS_1258', () => {
  test('is the table of the Encoding Standard', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(WINDOWS_1258.join('')).toBe(new TextDecoder('windows-1258').decode(all));
  });
});

describe('decodeLegacy', () => {
  test.each([
    ['B¶o Th¾ng', 'tcvn3', 'Bảo Thắng'],
    ['C«ng nh©n may', 'tcvn3', 'Công nhân may'],
    ['§iÒm Thôy', 'tcvn3', 'Điềm Thụy'],
    ['Coâng nhaân may', 'vni', 'Công nhân may'],
    ['Ñieàm Thuïy', 'vni', 'Điềm Thụy'],
    ['ÑÖÔØNG HUYEÄN TÆNH ÔÛ NGHÓA THÒ MYÕ KYÙ', 'vni', 'ĐƯỜNG HUYỆN TỈNH Ở NGHĨA THỊ MỸ KÝ'],
    ['Nguyeãn Thò Höôûng', 'vni', 'Nguyễn Thị Hưởng'],
    ['leõ teát, möùc löông', 'vni', 'lẽ tết, mức lương'],
  ] as const)('%j in %s is %j', (text, from, expected) => {
    expect(decodeLegacy(text, from)).toBe(expected);
  });

  test('both tables hold every accented letter once', () => {
    const vowels = Array.from('aăâeêioôơuưy').flatMap((letter) =>
      ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (letter + tone).normalize('NFC')),
    );
    const accented = [...vowels.filter((letter) => letter > 'z'), 'đ'];
    const tcvn3 = Array.from(TCVN3.values());
    expect(tcvn3.filter((letter) => letter === letter.toLowerCase()).toSorted()).toEqual(accented.toSorted());
    const vni = new Set(VNI.values());
    for (const letter of accented) {
      expect(vni).toContain(letter);
      expect(vni).toContain(letter.toUpperCase());
    }
  });
});

describe('detectLegacyFont', () => {
  test.each([
    ['C«ng nh©n may', 'tcvn3'],
    ['Coâng nhaân may', 'vni'],
    ['Công nhân may', undefined],
    ['Công nhân may'.normalize('NFD'), undefined],
    ['Cong nhan may', undefined],
    ['SL ≥ 5 – “gấp”', undefined],
    ['§ 5 ©', undefined],
    ['', undefined],
  ])('%j: %s', (text, font) => {
    expect(detectLegacyFont(text)).toBe(font);
  });
});
