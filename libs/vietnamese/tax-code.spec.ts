import * as fc from 'fast-check';
import { parseTaxCode } from './tax-code.js';

describe('parseTaxCode', () => {
  test.each([
    ['0100109106', { value: '0100109106', kind: 'enterprise', checked: true, restored: false }],
    ['MST: 0100109106', { value: '0100109106', kind: 'enterprise', checked: true, restored: false }],
    ['0100 109 106', { value: '0100109106', kind: 'enterprise', checked: true, restored: false }],
    ['0100109106-001', { value: '0100109106-001', kind: 'branch', checked: true, restored: false }],
    ['0100109106 – 001', { value: '0100109106-001', kind: 'branch', checked: true, restored: false }],
    ['0100109106001', { value: '0100109106-001', kind: 'branch', checked: true, restored: false }],
    ['100109106', { value: '0100109106', kind: 'enterprise', checked: true, restored: true }],
    ['0100109107', { value: '0100109107', kind: 'enterprise', checked: false, restored: false }],
    ['024085001234', { value: '024085001234', kind: 'personal', checked: true, restored: false }],
  ])('reads %j', (text, expected) => {
    expect(parseTaxCode(text)).toEqual(expected);
  });

  test.each([['100109107'], ['12345'], ['không có'], ['']])('%j holds none', (text) => {
    expect(parseTaxCode(text)).toBeUndefined();
  });

  test('a change of any single digit is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const digits = Array.from('0100109106');
        digits[at] = String((Number(digits[at]) + add) % 10);
        expect(parseTaxCode(digits.join(''))?.checked).toBe(false);
      }),
    );
  });
});
