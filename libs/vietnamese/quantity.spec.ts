import { parseQuantity } from './quantity.js';

describe('parseQuantity', () => {
  test.each([
    ['05', 5, false],
    ['500', 500, false],
    ['SL: 10 người', 10, false],
    ['SL 02', 2, false],
    ['10 nghìn', 10_000, false],
    ['1.234', 1234, false],
    ['1,234', 1234, false],
    ['2 chục', 20, false],
    ['Nam: 200; Nữ: 300', 500, false],
    ['500 (Nam: 200; Nữ: 300)', 500, false],
    ['200 nam, 300 nữ', 500, false],
    ['10 nam + 20 nữ', 30, false],
    ['20 nữ', 20, false],
    ['năm người', 5, false],
    ['hai mươi lăm', 25, false],
    ['ba trăm công nhân', 300, false],
    ['một trăm năm mươi', 150, false],
    ['10-15 người', 10, true],
    ['khoảng 50', 50, true],
    ['trên 100 lao động', 100, true],
    ['50 người trở lên', 50, true],
    ['Số lượng: 1.000 người'.normalize('NFD'), 1000, false],
    ['vài chục', undefined, true],
    ['số lượng lớn', undefined, true],
    ['không giới hạn', undefined, true],
    ['không hạn chế số lượng', undefined, true],
    ['', undefined, false],
    ['x', undefined, false],
  ])('%j is %s, vague: %s', (text, value, vague) => {
    expect(parseQuantity(text)).toEqual({ ...(value === undefined ? {} : { value }), text: text.trim(), vague });
  });
});
