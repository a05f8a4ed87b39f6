import * as fc from 'fast-check';
import { VOWELS, withTone } from './letters.js';
import { tonePosition } from './tone-placement.js';
import { normalizeTonePlacement } from './tone-placement.js';
import { toneEncode } from './tone-encode.js';

const letters = Array.from('bcdđghklmnpqrstvxwzjf0123456789');
const vowels = Array.from(VOWELS).flatMap((letter) => [0, 1, 2, 3, 4, 5].map((tone) => withTone(letter, tone)));
const vietnameseWord = fc
  .array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...vowels)), { minLength: 1, maxLength: 8 })
  .map((chars) => normalizeTonePlacement(chars.join('')));

/** The inverse, kept here: the product never needs it, the proof of injectivity does. */
function decode(code: string): string {
  if (code.startsWith('z')) {
    return code.slice(1).replace(/z(?:z|([a-z])(\d)(\d))/g, (_, base?: string, shape?: string, tone?: string) => {
      if (base === undefined) return 'z';
      const shaped = { a1: 'â', a2: 'ă', e1: 'ê', o1: 'ô', o2: 'ơ', u2: 'ư', d1: 'đ' }[base + shape] ?? base;
      return withTone(shaped, Number(tone));
    });
  }
  const parts = /^([^aeiouy]*)(.*?)([sfrxj]?)$/.exec(code)!;
  const bare = (parts[1]! + parts[2]!).replace(
    /aw|aa|ee|oo|ow|uw|dd/g,
    (keys) => ({ aw: 'ă', aa: 'â', ee: 'ê', oo: 'ô', ow: 'ơ', uw: 'ư', dd: 'đ' })[keys]!,
  );
  if (parts[3] === '' || parts[2] === '') return bare + (parts[2] === '' ? parts[3] : '');
  const tone = ' fsrxj'.indexOf(parts[3]!);
  return normalizeTonePlacement(
    bare.replace(
      /^(qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)/,
      (_, onset: string, cluster: string) => {
        const at = tonePosition(cluster, false);
        return onset + cluster.slice(0, at) + withTone(cluster[at]!, tone) + cluster.slice(at + 1);
      },
    ),
  );
}

describe('toneEncode', () => {
  test.each([
    ['thợ máy', 'thowj mays'],
    ['thợ may', 'thowj may'],
    ['Thợ Máy', 'thowj mays'],
    ['đường', 'dduwowngf'],
    ['hoà', 'hoaf'],
    ['hòa', 'hoaf'],
    ['Điềm Thuỵ', 'ddieemf thuyj'],
    ['Phiên dịch tiếng Trung: HSK5/TOCFL B2', 'phieen dichj tieengs trung hsk5 ztocfl b2'],
    ['giày da, giấy', 'giayf da giaays'],
    ['8–12tr', '8 12tr'],
    ['lập trình C++', 'laapj trinhf c'],
    ['技能検定 3級', '技能検定 3級'],
    ['', ''],
  ])('spells %j as %j', (text, expected) => {
    expect(toneEncode(text)).toBe(expected);
  });

  test('an English word that looks like Telex keeps clear of the Vietnamese word', () => {
    for (const [english, vietnamese] of [
      ['mays', 'máy'],
      ['test', 'tét'],
      ['xoong', 'xông'],
      ['bus', 'bú'],
    ] as const) {
      expect(toneEncode(english)).not.toBe(toneEncode(vietnamese));
    }
  });

  test('any word of Vietnamese letters and digits reads back from its code, so no two words share one', () => {
    fc.assert(
      fc.property(vietnameseWord, (word) => {
        expect(decode(toneEncode(word))).toBe(word);
      }),
      { numRuns: 3000 },
    );
  });

  test('NFC and NFD give the same code', () => {
    fc.assert(
      fc.property(vietnameseWord, (word) => {
        expect(toneEncode(word.normalize('NFD'))).toBe(toneEncode(word));
      }),
    );
  });

  test('codes of Latin text are lower-case ASCII letters and digits, one token per word', () => {
    fc.assert(
      fc.property(fc.array(vietnameseWord, { maxLength: 6 }), (words) => {
        const tokens = toneEncode(words.join(' · ')).split(' ').filter(Boolean);
        expect(tokens).toHaveLength(words.length);
        for (const token of tokens) expect(token).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });
});
