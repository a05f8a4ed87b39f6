/** The vowels of the alphabet without tone, in dictionary order. */
export const VOWELS = 'aăâeêioôơuưy';

/** Tone marks as combining characters, by tone number: none, grave, acute, hook, tilde, dot below. */
export const TONE_MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;

export const ACUTE = 2;
export const DOT_BELOW = 5;

interface Vowel {
  /** The letter without its tone, case kept: "Ấ" -> "Â". */
  letter: string;
  /** Index into TONE_MARKS. */
  tone: number;
}

const vowels = new Map<string, Vowel>();
const toned = new Map<string, string>();
for (const letter of VOWELS + VOWELS.toUpperCase()) {
  TONE_MARKS.forEach((mark, tone) => {
    const composed = (letter + mark).normalize('NFC');
    vowels.set(composed, { letter, tone: tone });
    toned.set(letter + tone, composed);
  });
}

/** Splits an NFC vowel into letter and tone; undefined for consonants and everything else. */
export function vowelOf(char: string): Vowel | undefined {
  return vowels.get(char);
}

/** Puts a tone on a toneless vowel: ("â", 2) -> "ấ". */
export function withTone(letter: string, tone: number): string {
  return toned.get(letter + tone) ?? letter;
}

/** Splits an NFC word into its toneless letters and its (last) tone: "Ruộng" -> ["Ruông", 5]. */
export function splitTone(word: string): {
  letters: string; /** Index into TONE_MARKS. */
  tone: number;
  count: number;
} {
  let letters = '';
  let tone = 0;
  let count = 0;
  for (const char of word) {
    const vowel = vowels.get(char);
    letters += vowel?.letter ?? char;
    if (vowel && vowel.tone > 0) {
      tone = vowel.tone;
      count++;
    }
  }
  return { letters, tone, count };
}
