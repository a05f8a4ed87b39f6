import { syllables } from './syllables.js';

describe('syllables', () => {
  test.each([
    ['Công nhân may (KCN Quang Châu)', ['Công', 'nhân', 'may', 'KCN', 'Quang', 'Châu']],
    ['Hà\u00a0Nội'.normalize('NFD'), ['Hà', 'Nội']],
    ['8-12tr, N5', ['8', '12tr', 'N5']],
    ['  ', []],
  ])('%j holds %j', (text, expected) => {
    expect(syllables(text)).toEqual(expected);
  });
});
