import * as fc from 'fast-check';
import { compareNames, displayName } from './names.js';

describe('compareNames', () => {
  test('sorts by given name, then by family and middle names', () => {
    const names = [
      'Trần Văn Bình',
      'Nguyễn Thị An',
      'Lò Văn Hặc',
      'Đỗ Thị Ánh',
      'Nguyễn Văn An',
      'Bùi Văn Đức',
      'Giàng A Páo',
      'Lê Văn Dũng',
    ];
    expect(names.toSorted(compareNames)).toEqual([
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Đỗ Thị Ánh',
      'Trần Văn Bình',
      'Lê Văn Dũng',
      'Bùi Văn Đức',
      'Lò Văn Hặc',
      'Giàng A Páo',
    ]);
  });

  test('case, Unicode form and extra spaces do not matter', () => {
    expect(compareNames('NGUYỄN  VĂN AN', 'Nguyễn Văn An'.normalize('NFD'))).toBe(0);
  });

  test('is a consistent order', () => {
    const name = fc
      .array(fc.constantFrom('An', 'Ánh', 'Đức', 'dũng', 'Thị', 'A', 'Ă'), { maxLength: 4 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
        const [x = '', y = '', z = ''] = [a, b, c].toSorted(compareNames);
        expect(compareNames(x, z)).toBeLessThanOrEqual(0);
        expect(compareNames(x, y)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('displayName', () => {
  test.each([
    ['NGUYỄN VĂN ĐỨC', 'Nguyễn Văn Đức'],
    ['NGUYỄN VĂN ÐỨC', 'Nguyễn Văn Đức'],
    ['nguyễn thị ánh', 'Nguyễn Thị Ánh'],
    ['LÒ  VĂN\u00a0HẶC ', 'Lò Văn Hặc'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['GIÀNG A PÁO', 'Giàng A Páo'],
    ['A-LĂNG NÂU', 'A-Lăng Nâu'],
    ['Nguyễn Thị McHà', 'Nguyễn Thị McHà'],
    ['ĐỖ THỊ ÁNH'.normalize('NFD'), 'Đỗ Thị Ánh'],
    ['', ''],
  ])('shows %j as %j', (text, expected) => {
    expect(displayName(text)).toBe(expected);
  });
});
