import * as fc from 'fast-check';
import { splitTone, vowelOf } from './letters.js';
import { allSyllables, isPossibleSyllable } from './syllable-table.js';
import { telexResidue } from './telex-residue.js';

const SHAPES: Record<string, string> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' };
const TELEX_TONES = ['', 'f', 's', 'r', 'x', 'j'];
const VNI_SHAPES: Record<string, string> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' };
const VNI_TONES = ['', '2', '1', '3', '4', '5'];

function typed(syllable: string, shapes: Record<string, string>, tones: string[]): string {
  const { letters, tone } = splitTone(syllable);
  return Array.from(letters, (letter) => shapes[letter] ?? letter).join('') + tones[tone];
}

/** Typing along the way: the tone key right after its vowel, as fast typists do. */
function typedInPlace(syllable: string): string {
  return Array.from(syllable, (char) => {
    const vowel = vowelOf(char);
    return vowel ? (SHAPES[vowel.letter] ?? vowel.letter) + TELEX_TONES[vowel.tone] : (SHAPES[char] ?? char);
  }).join('');
}

describe('telexResidue', () => {
  test.each([
    ['nhaan vieen', 'nhân viên'],
    ['Nhaan Vieen BAOR TRIF', 'Nhân Viên BẢO TRÌ'],
    ['cong nhaan may', 'cong nhân may'],
    ['thowj mays', 'thợ máy'],
    ['ddieejn tuwr', 'điện tử'],
    ['dienej', 'diện'],
    ['tuyeenr dungj lais xe', 'tuyển dụng lái xe'],
    ['vieecj lamf, luwowng 8-12tr', 'việc làm, lương 8-12tr'],
    ['tuongwf', 'tường'],
    ['coos teen vieecj test', 'cố tên việc test'],
    ['vie65c la2m', 'việc làm'],
    ['cong6 nhan6', 'công nhân'],
    ['tho75 ma1y', 'thợ máy'],
    ['d9ie65n', 'điện'],
    // left alone: Vietnamese as it is, foreign words, codes, weak evidence only
    ['cong nhan may', 'cong nhan may'],
    ['công nhân', 'công nhân'],
    ['mays', 'mays'],
    ['test, chef, beer, taxi, bar', 'test, chef, beer, taxi, bar'],
    ['HSK5, N4, T7, A4, ca3, kho2', 'HSK5, N4, T7, A4, ca3, kho2'],
    ['how now', 'how now'],
    ['xoong', 'xoong'],
    ['ldpt kcn sales staff', 'ldpt kcn sales staff'],
    ['lập trình viên', 'lập trình viên'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(telexResidue(text)).toBe(expected);
  });

  // A real double o (xoong, moóc) is typed with three; no residue tells it from ô.
  const accented = allSyllables().filter((word) => !/^[a-z]+$/.test(word) && !/o[oóòỏõọ]/.test(word));

  test('whatever Telex or VNI spelling is repaired, it becomes the syllable that was meant', () => {
    const syllable = fc.constantFrom(...accented);
    const write = fc.constantFrom(
      (word: string) => typed(word, SHAPES, TELEX_TONES),
      (word: string) => typed(word, VNI_SHAPES, VNI_TONES),
      typedInPlace,
    );
    fc.assert(
      fc.property(syllable, write, (word, spell) => {
        const residue = spell(word);
        const repaired = telexResidue(`nhaan ${residue}`).slice('nhân '.length);
        expect([residue, word]).toContain(repaired);
      }),
      { numRuns: 5000 },
    );
  });

  test('nearly every accented syllable that Telex spells impossibly is repaired', () => {
    const impossible = accented
      .map((word) => [word, typed(word, SHAPES, TELEX_TONES)] as const)
      .filter(([, residue]) => !isPossibleSyllable(residue));
    const repaired = impossible.filter(([word, residue]) => telexResidue(`nhaan ${residue}`) === `nhân ${word}`);
    expect(repaired.length / impossible.length).toBeGreaterThan(0.98);
  });

  test('text that is Vietnamese already never changes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allSyllables()), { maxLength: 5 }), (words) => {
        expect(telexResidue(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});
