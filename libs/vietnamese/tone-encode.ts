import { dropInvisible, TABLE_END } from './code-units.js';
import { VOWELS, vowelOf } from './letters.js';
import { normalizeTonePlacement } from './tone-placement.js';

/** Telex spelling of the letters that ASCII lacks. */
const SHAPES: Record<string, string> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' };
/** Telex tone keys by tone number. */
const TONE_KEYS = ['', 'f', 's', 'r', 'x', 'j'] as const;

const WORD_CHAR = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const WORD_UNIT: Uint8Array = Uint8Array.from({ length: TABLE_END }, (_, unit) =>
  WORD_CHAR.test(String.fromCharCode(unit)) ? 1 : 0,
);

// Vietnamese has under 7,000 written syllables, so almost every word of a large corpus is a repeat. The bound only
// guards against a corpus of junk.
const MEMO_LIMIT = 30_000;
const memo = new Map<string, string>();

/**
 * A copy of the text, in lower-case letters and digits only, in which words that differ by an accent differ by a letter,
 * for an index that folds accents: "thợ máy" -> "thowj mays", "thợ may" -> "thowj may". Words are separated by one space.
 *
 * Words of Vietnamese letters are spelled in Telex with the tone key last ("đường" -> "dduwowngf"). A word whose Telex
 * spelling would read back as another word ("mays", "sales", "xoong") gets a leading "z" and, for its accented letters, an
 * escape. So for words of Vietnamese letters and digits the encoding is injective up to case, Unicode form and tone
 * placement. Marks of other languages are dropped (ü -> u); other scripts stay as they are.
 */
export function toneEncode(text: string): string {
  let out = '';
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const isWord = i < text.length && isWordUnit(text, i);
    if (isWord && start < 0) start = i;
    if (!isWord && start >= 0) {
      const word = encodeWord(text.slice(start, i));
      if (word !== '') out += out === '' ? word : ` ${word}`;
      start = -1;
    }
  }
  return out;
}

function isWordUnit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < TABLE_END) return WORD_UNIT[unit] === 1;
  if (unit >= 0xdc00 && unit < 0xe000) return index > 0 && WORD_CHAR.test(text.slice(index - 1, index + 1));
  return WORD_CHAR.test(String.fromCodePoint(text.codePointAt(index)!));
}

function encodeWord(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const encoded = spell(normalizeTonePlacement(dropInvisible(word).toLowerCase()).replace(/[ðɖ]/g, 'đ'));
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(word, encoded);
  return encoded;
}

interface Letter {
  /** Without tone: "ấ" -> "â". */
  letter: string;
  tone: number;
}

function lettersOf(word: string): Letter[] {
  return Array.from(word).flatMap((char) => {
    const vowel = vowelOf(char);
    if (vowel) return [vowel];
    if (char === 'đ' || /[a-z0-9]/.test(char)) return [{ letter: char, tone: 0 }];
    const bare = char
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC');
    return Array.from(bare, (letter) => ({ letter, tone: 0 }));
  });
}

function spell(word: string): string {
  const letters = lettersOf(word);
  if (!readsBack(letters)) return 'z' + letters.map(escape).join('');
  const tone = letters.reduce((sum, { tone: own }) => sum + own, 0);
  return letters.map(({ letter }) => SHAPES[letter] ?? letter).join('') + TONE_KEYS[tone]!;
}

/** True when the Telex spelling of the word can only be read back as this word. */
function readsBack(letters: Letter[]): boolean {
  let clusters = 0;
  let tones = 0;
  let previous = '';
  for (const { letter, tone } of letters) {
    const isVowel = VOWELS.includes(letter);
    if (isVowel && !(previous !== '' && VOWELS.includes(previous))) clusters++;
    if (tone > 0) tones++;
    if ('wzjf'.includes(letter)) return false;
    if (clusters > 0 && 'srx'.includes(letter)) return false;
    if (previous !== '' && doubles(previous, letter)) return false;
    previous = letter;
  }
  if (tones === 0) return true;
  // Without one vowel cluster of syllable length there is no canonical place to put the tone back.
  const toned = letters.map(({ letter }) => letter).join('');
  const [cluster = ''] = /[aăâeêioôơuưy]+/.exec(toned) ?? [];
  return tones === 1 && clusters === 1 && cluster.length <= 3;
}

/** Two letters whose spellings run together into one of Telex's double keys: "oo" written by xoong, "ôo", "dđ". */
function doubles(left: string, right: string): boolean {
  const last = (SHAPES[left] ?? left).at(-1)!;
  const first = (SHAPES[right] ?? right)[0]!;
  return last === first && 'aeod'.includes(first);
}

/** Self-delimiting spelling of one letter: z doubles, accented letters become z, base letter, shape digit, tone digit. */
function escape({ letter, tone }: Letter): string {
  const keys = SHAPES[letter];
  if (keys === undefined && tone === 0) return letter === 'z' ? 'zz' : letter;
  const shape = keys === undefined ? 0 : keys[1] === 'w' ? 2 : 1;
  return `z${letter.normalize('NFD')[0] === 'đ' ? 'd' : letter.normalize('NFD')[0]}${shape}${tone}`;
}
