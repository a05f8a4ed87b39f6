import { parseSocialInsuranceNumber } from './social-insurance-number.js';

describe('parseSocialInsuranceNumber', () => {
  test.each([
    ['2421234567', { value: '2421234567', restored: false }],
    ['Số BHXH: 2421 234 567', { value: '2421234567', restored: false }],
    ['121234567', { value: '0121234567', restored: true }],
    ['024085001234', { value: '024085001234', restored: false }],
    ['CMND 121234567', undefined],
    ['12345', undefined],
    ['', undefined],
  ])('reads %j', (text, expected) => {
    expect(parseSocialInsuranceNumber(text)).toEqual(expected);
  });
});
