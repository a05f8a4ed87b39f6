import * as fc from 'fast-check';
import { withoutContacts } from './without-contacts.js';

test.each([
  ['Có xe đưa đón. LH: 0987.654.321 (Ms Hà)', 'Có xe đưa đón.'],
  ['Nộp hồ sơ: ha@vidu.vn; ăn ca miễn phí', 'ăn ca miễn phí'],
  [
    'Cty tuyen 50 cn may, luong 8-11tr, co xe dua don, lh 0987654321',
    'Cty tuyen 50 cn may, luong 8-11tr, co xe dua don',
  ],
  ['Lương cơ bản 5.310.000đ, phụ cấp 1.000.000đ', 'Lương cơ bản 5.310.000đ, phụ cấp 1.000.000đ'],
  ['Ms Hà 0912 345 678', ''],
  ['Không có số nào', 'Không có số nào'],
])('%j is shown as %j', (text, shown) => {
  expect(withoutContacts(text)).toBe(shown);
});

test('no mobile number gets through, whatever stands around it', () => {
  const number = fc
    .tuple(fc.constantFrom('09', '03', '07', '08'), fc.stringMatching(/^\d{8}$/))
    .map((parts) => parts.join(''));
  const words = fc.array(fc.constantFrom('LH', 'xe đưa đón', ',', ';', '.', '\n', '(Ms Hà)', 'lương 8tr', '-', 'ĐT:'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, number, words, (before, phone, after) => {
      const shown = withoutContacts([...before, phone, ...after].join(' '));
      expect(shown.replace(/\D/g, '')).not.toContain(phone);
    }),
  );
});
