import * as fc from 'fast-check';
import { maskCccd, parseCccd } from './cccd.js';

describe('parseCccd', () => {
  test.each([
    ['024085001234', '024085001234', false, 1985],
    ['024 085 001 234', '024085001234', false, 1985],
    ["'024085001234", '024085001234', false, 1985],
    ['Số CCCD: 024203001234 cấp ngày 01/01/2022', '024203001234', false, 2003],
    ['24085001234', '024085001234', true, 1985],
    ['24085001234.0', '024085001234', true, 1985],
  ])('reads %j', (text, value, restored, birthYear) => {
    expect(parseCccd(text)).toEqual({ value, restored, birthYear, issues: [] });
  });

  test('a different birth year is a warning on a whole number and a refusal to restore a short one', () => {
    expect(parseCccd('024085001234', { birthYear: 1986 })?.issues).toEqual(['birth-year-mismatch']);
    expect(parseCccd('24085001234', { birthYear: 1986 })).toBeUndefined();
  });

  test('two zeros come back only when the birth year proves them', () => {
    expect(parseCccd('1085001234')).toBeUndefined();
    expect(parseCccd('1085001234', { birthYear: 1985 })).toMatchObject({ value: '001085001234', restored: true });
  });

  test.each([
    ['123456789'],
    ['0912345678'],
    ['0100109106'],
    ['999085001234'],
    ['024985001234'],
    ['0240850012345'],
    [''],
  ])('%j is no personal number', (text) => {
    expect(parseCccd(text)).toBeUndefined();
  });

  test('a number that lost its leading zeros in a spreadsheet comes back whole', () => {
    const number = fc
      .tuple(fc.constantFrom('001', '024', '027', '096'), fc.integer({ min: 0, max: 3 }), fc.stringMatching(/^\d{8}$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(number, (value) => {
        const birthYear = parseCccd(value)!.birthYear;
        expect(parseCccd(String(Number(value)), { birthYear })?.value).toBe(value);
      }),
    );
  });
});

describe('maskCccd', () => {
  test.each([
    ['024085001234', '0240xxxxxx34'],
    ['123456789', 'xxxxxxx89'],
    ['12', '12'],
    ['', ''],
  ])('%j is shown as %j', (value, masked) => {
    expect(maskCccd(value)).toBe(masked);
  });
});
