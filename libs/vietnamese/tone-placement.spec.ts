import * as fc from 'fast-check';
import { normalizeTonePlacement } from './tone-placement.js';

describe('normalizeTonePlacement', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Hoà Bình', 'Hòa Bình'],
    ['HOÀ', 'HÒA'],
    ['thuỷ', 'thủy'],
    ['Điềm Thuỵ', 'Điềm Thụy'],
    ['khoẻ', 'khỏe'],
    ['hòan', 'hoàn'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['qủa', 'quả'],
    ['gìa', 'già'],
    ['gì', 'gì'],
    ['gìn giữ', 'gìn giữ'],
    ['giếng', 'giếng'],
    ['thúôc', 'thuốc'],
    ['thuở', 'thuở'],
    ['nguời', 'người'.replace('ư', 'u')],
    ['ngoài', 'ngoài'],
    ['khuỷu', 'khuỷu'],
    ['nghĩa', 'nghĩa'],
    ['mùa lúa chín', 'mùa lúa chín'],
    ['goòng', 'goòng'],
    ['Mỹ, Mĩ, Lý, Lí', 'Mỹ, Mĩ, Lý, Lí'],
    ['oà', 'òa'],
    ['cafe', 'cafe'],
  ])('%s becomes %s', (text, expected) => {
    expect(normalizeTonePlacement(text)).toBe(expected);
    expect(normalizeTonePlacement(text.normalize('NFD'))).toBe(expected);
  });

  test('is idempotent for any text', () => {
    const letters = fc
      .array(fc.constantFrom(...Array.from('qghnmtc aáàâấoóòôốơuúùưiíìyýỳeéêế')), { maxLength: 12 })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
        const once = normalizeTonePlacement(text);
        expect(normalizeTonePlacement(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
