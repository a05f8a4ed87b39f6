import * as fc from 'fast-check';
import { parsePhones } from './phones.js';

const read = (text: string): string =>
  parsePhones(text)
    .map(({ e164, kind, restored }) => `${e164} ${kind}${restored ? ' restored' : ''}`)
    .join(', ');

describe('parsePhones', () => {
  test.each([
    ['0912345678', '+84912345678 mobile'],
    ['0912.345.678', '+84912345678 mobile'],
    ['0912 345 678', '+84912345678 mobile'],
    ['0912-345-678', '+84912345678 mobile'],
    ['(0912) 345 678', '+84912345678 mobile'],
    ['0392 928 623 – 0984 269 683', '+84392928623 mobile, +84984269683 mobile'],
    ['0392928623/0984269683', '+84392928623 mobile, +84984269683 mobile'],
    ['0392928623 0984269683', '+84392928623 mobile, +84984269683 mobile'],
    ['0912345678, 0912 345 678', '+84912345678 mobile'],
    ['+84 912 345 678', '+84912345678 mobile'],
    ['+84 (0)912 345 678', '+84912345678 mobile'],
    ['84-912345678', '+84912345678 mobile'],
    ['0084912345678', '+84912345678 mobile'],
    ['LH: 0912.345.678 (Ms Hà – P.HCNS)', '+84912345678 mobile'],
    ['Zalo: 0912 345 678 gặp chị Hà', '+84912345678 mobile'],
    ['０９１２３４５６７８', '+84912345678 mobile'],
    // before 2018
    ['01234567890', '+84834567890 mobile restored'],
    ['0168 123 4567', '+84381234567 mobile restored'],
    ['0120.123.4567', '+84701234567 mobile restored'],
    ['+84 168 123 4567', '+84381234567 mobile restored'],
    // the spreadsheet's lost zero
    ['912345678', '+84912345678 mobile restored'],
    ['912345678.0', '+84912345678 mobile restored'],
    ['912345678 / 387654321', '+84912345678 mobile restored, +84387654321 mobile restored'],
    ['SĐT 912 345 678', '+84912345678 mobile restored'],
    ['2223812345', '+842223812345 landline restored'],
    ['1681234567', '+84381234567 mobile restored'],
    // landlines and hotlines
    ['0222 3812 345', '+842223812345 landline'],
    ['(024) 3812 3456', '+842438123456 landline'],
    ['0240.3855.123', '+842043855123 landline restored'],
    ['031 3855 123', '+842253855123 landline restored'],
    ['1900 6750', '+8419006750 hotline'],
    ['1800 558 818', '+841800558818 hotline'],
    ['Tổng đài 1900 6750 hoặc 0912345678', '+8419006750 hotline, +84912345678 mobile'],
    // not numbers to call
    ['0987xxxxxx', ''],
    ['CCCD 024085001234', ''],
    ['024085001234', ''],
    ['CMND: 912345678', ''],
    ['MST: 0300588569', ''],
    ['lương 912345678', ''],
    ['30/11/2026', ''],
    ['7.500.000 - 12.000.000', ''],
    ['SL 300, 18-40t, lương 8-12tr', ''],
    ['09123456789', ''],
    ['', ''],
  ])('finds in %j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('groups numbers as they are read aloud', () => {
    const shown = parsePhones('0912345678; 02223812345; 02438123456; 19006750; 1900558818').map(
      ({ display }) => display,
    );
    expect(shown).toEqual(['0912 345 678', '0222 381 2345', '024 3812 3456', '1900 6750', '1900 558 818']);
  });

  test('one mobile number is found in any grouping, with any prefix, between any words', () => {
    const local = fc
      .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^[2-9]\d{7}$/))
      .map((parts) => parts.join(''));
    const prefix = fc.constantFrom('0', '+84', '+84 ', '84', '0084', '(+84) ');
    const gap = fc.constantFrom('', ' ', '.', '-', ' - ', '\u00a0');
    const around = fc.constantFrom('', 'gọi ', 'Ms Hà (', 'ĐT: ', 'tuyển 20 nam, lh ');
    fc.assert(
      fc.property(local, prefix, gap, around, (number, start, between, words) => {
        const grouped = [number.slice(0, 2), number.slice(2, 5), number.slice(5)].join(between);
        expect(parsePhones(`${words}${start}${grouped} nhé`).map(({ e164 }) => e164)).toEqual([`+84${number}`]);
      }),
    );
  });
});
