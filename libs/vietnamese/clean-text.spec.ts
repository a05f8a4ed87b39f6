import * as fc from 'fast-check';
import { cleanText } from './clean-text.js';
import { fold } from './fold.js';

describe('cleanText', () => {
  test.each([
    ['  Công\u00a0nhân   may ', 'Công nhân may'],
    ['Công nhân'.normalize('NFD'), 'Công nhân'],
    ['lắp\u00adráp\u200b', 'lắpráp'],
    ['“gấp” – ‘nữ’', '"gấp" - \'nữ\''],
    ['Ðiềm Thụy', 'Điềm Thụy'],
    ['dòng 1\r\ndòng 2', 'dòng 1 dòng 2'],
    ['a\u0000b', 'a b'],
    ['ＣＮＣ：５', 'CNC:5'],
    ['hoà', 'hoà'],
    ['', ''],
  ])('cleans %j to %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  test('is idempotent, NFC and never changes what a search sees', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(fold(clean)).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});
