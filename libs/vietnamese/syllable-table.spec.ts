import * as fc from 'fast-check';
import { fold } from './fold.js';
import { allSyllables, isPossibleSyllable } from './syllable-table.js';

describe('isPossibleSyllable', () => {
  test.each(
    (
      'công nhân kỹ thuật điện tử nghề hàn xì may máy giày giấy quý quyển quốc gì gìn giếng giữa yêu yến ý kỳ ' +
      'khuỷu khuya nghiêng ngoằn ngoèo thuở xoong Đắk Kạn ĐƯỜNG hoà hòa viec cong nghiep ruou'
    ).split(' '),
  )('%s can be', (syllable) => {
    expect(isPossibleSyllable(syllable)).toBe(true);
    expect(isPossibleSyllable(syllable.normalize('NFD'))).toBe(true);
  });

  test.each('nhaan vieen mays staff CNC ldpt cèng việch cấo kế1 ngê cê ghà ngha qơu tôc bat́́ w 8 công-nhân'.split(' '))(
    '%s cannot be',
    (text) => {
      expect(isPossibleSyllable(text)).toBe(false);
    },
  );

  test('the empty word is no syllable', () => {
    expect(isPossibleSyllable('')).toBe(false);
  });

  test('what is possible with accents is possible without', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allSyllables()), (syllable) => {
        expect(isPossibleSyllable(syllable)).toBe(true);
        expect(isPossibleSyllable(fold(syllable))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
