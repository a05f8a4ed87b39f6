import * as fc from 'fast-check';
import { fold } from './fold.js';

describe('fold', () => {
  test.each([
    ['Công nhân may', 'cong nhan may'],
    ['ĐIỀM THỤY', 'diem thuy'],
    ['Ðiềm Thuỵ', 'diem thuy'],
    ['Ɖà Nẵng', 'da nang'],
    ['hoà – hòa', 'hoa - hoa'],
    ['Mỹ, Mĩ', 'my, mi'],
    ['  lương\u00a0 8\u200b–12\u00adtr\t“gấp”\r\n', 'luong 8-12tr "gap"'],
    ['ＣＮＣ　：５', 'cnc :5'],
    ['İstanbul', 'istanbul'],
    ['技能検定 がく 각', '技能検定 がく 각'],
    ['\u0000\u0007', ''],
  ])('folds %j to %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('NFC and NFD of any text fold alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });

  test('the fast path agrees with the rules of Unicode for every character of the Latin blocks', () => {
    for (let unit = 0; unit < 0x2070; unit++) {
      const char = String.fromCharCode(unit);
      // The ideographic space forces the slow path without adding anything to the text.
      expect([unit, fold(`a${char}b`)]).toEqual([unit, fold(`a${char}b\u3000`)]);
    }
  });

  test('texts longer than the internal buffer fold whole', () => {
    const text = 'Đường Hồ Chí Minh  '.repeat(2000);
    expect(fold(text)).toBe('duong ho chi minh '.repeat(2000).trim());
  });
});
