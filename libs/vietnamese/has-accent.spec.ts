import { hasAccent } from './has-accent.js';

describe('hasAccent', () => {
  test.each([
    ['công nhân', true],
    ['công nhân'.normalize('NFD'), true],
    ['Di An', false],
    ['Đi An', true],
    ['cong nhan 8-12tr', false],
    ['naïve Müller', false],
    ['技能', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(hasAccent(text)).toBe(expected);
  });
});
