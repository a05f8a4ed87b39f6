import { vowelOf, withTone } from './letters.js';

// oxlint-disable-next-line no-control-regex -- the ASCII range is meant
const ASCII = /^[\u0000-\u007f]*$/;
/** The onsets qu and gi own their vowel letter; a cluster is the vowels that remain, with the first letter of the coda. */
const CLUSTER =
  /(?<onset>q[uùúủũụ]|(?<!\p{L})g[iìíỉĩị])?(?<vowels>[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]+)(?<coda>[cmnptk]?)/giu;
const SHAPED = /[ăâêôơư]/i;

/**
 * Index of the vowel that carries the tone in a toneless vowel cluster: a shaped letter (ê, ơ of ươ) if there is one,
 * otherwise the second of two before a coda and the middle of three, otherwise the first ("hòa", "thủy", "múa").
 */
export function tonePosition(vowels: string, hasCoda: boolean): number {
  for (let i = vowels.length - 1; i >= 0; i--) {
    // In "ưa", "ưu", "ưi" the shaped letter is first; in "ươ", "ươi" the last shaped one carries the tone.
    if (SHAPED.test(vowels[i]!)) return i;
  }
  if (vowels.length >= 3) return 1;
  return vowels.length === 2 && hasCoda ? 1 : 0;
}

/**
 * Moves each tone mark to one place per syllable, the traditional one (hoà -> hòa, thuỷ -> thủy, khoẻ -> khỏe,
 * hòan -> hoàn, qúy -> quý). i and y are left alone; text that is not a syllable with one tone is left alone. Result NFC.
 */
export function normalizeTonePlacement(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFC').replace(CLUSTER, placeTone);
}

function placeTone(match: string, onset: string | undefined, vowels: string, coda: string): string {
  if (onset === undefined && vowels.length === 1) return match;
  let tone = 0;
  let marked = 0;
  const take = (char: string): string => {
    const vowel = vowelOf(char);
    if (vowel === undefined) return char;
    if (vowel.tone > 0) {
      tone = vowel.tone;
      marked++;
    }
    return vowel.letter;
  };
  const bareOnset = onset === undefined ? '' : Array.from(onset, take).join('');
  const letters = Array.from(vowels, take);
  if (marked !== 1 || letters.length > 3) return match;
  const at = tonePosition(letters.join(''), coda !== '');
  letters[at] = withTone(letters[at]!, tone);
  return bareOnset + letters.join('') + coda;
}
