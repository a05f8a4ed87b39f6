import * as forms from './form-terms.js';

describe('form terms', () => {
  test.each(Object.entries(forms))('%s has unique codes and both names, composed', (_name, rows) => {
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    for (const { vi, en } of rows) {
      expect(vi).toBe(vi.normalize('NFC'));
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('carry the codes other parts of the project store', () => {
    expect(forms.BENEFITS.map(({ code }) => code)).toEqual([
      'meals',
      'social-insurance',
      'life-insurance',
      'severance',
      'childcare',
      'bus',
      'travel-allowance',
      'dormitory',
      'housing-allowance',
      'training',
      'disabled-access',
      'promotion',
      'thirteenth-month',
      'other',
    ]);
    expect(forms.SHIFTS.map(({ code }) => code)).toEqual([
      'day',
      'two-shift',
      'three-shift',
      'night',
      'split',
      'flexible',
    ]);
  });
});
