/*
 * Single-byte encodings that Vietnamese files still come in. Sources: the Windows-1258 index of the WHATWG Encoding
 * Standard; TCVN 5712:1993 (VN3, "ABC"); the glyph positions of the VNI-Windows fonts.
 */

/** Bytes 80-9F of Windows-1252 (and 1258 but for four); legacy fonts are read through it. "\ufffd" where unassigned. */
const CP1252_C1 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Unicode of each byte of Windows-1252; unassigned bytes stay C1 controls, so that nothing is lost. */
export const WINDOWS_1252: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const assigned = byte >= 0x80 && byte < 0xa0 ? CP1252_C1[byte - 0x80]! : '\ufffd';
  return assigned === '\ufffd' ? String.fromCharCode(byte) : assigned;
});

const WINDOWS_1258_DIFFERENCES: Record<number, string> = {
  0x8a: '\u008a',
  0x8e: '\u008e',
  0x9a: '\u009a',
  0x9e: '\u009e',
  0xc3: 'Ă',
  0xcc: '\u0300',
  0xd0: 'Đ',
  0xd2: '\u0309',
  0xd5: 'Ơ',
  0xdd: 'Ư',
  0xde: '\u0303',
  0xe3: 'ă',
  0xec: '\u0301',
  0xf0: 'đ',
  0xf2: '\u0323',
  0xf5: 'ơ',
  0xfd: 'ư',
  0xfe: '₫',
};

/** Unicode of each byte of Windows-1258. Tones are combining marks after their vowel: normalise to NFC. */
export const WINDOWS_1258: readonly string[] = WINDOWS_1252.map((char, byte) => WINDOWS_1258_DIFFERENCES[byte] ?? char);

const TCVN3_BYTES: Record<string, string> = {
  '¡¢§£¤¥¦': 'ĂÂĐÊÔƠƯ',
  '¨©®ª«¬\u00ad': 'ăâđêôơư',
  'µ¸¶·¹': 'àáảãạ',
  '»¾¼½Æ': 'ằắẳẵặ',
  ÇÊÈÉË: 'ầấẩẫậ',
  ÌÐÎÏÑ: 'èéẻẽẹ',
  ÒÕÓÔÖ: 'ềếểễệ',
  '×ÝØÜÞ': 'ìíỉĩị',
  ßãáâä: 'òóỏõọ',
  åèæçé: 'ồốổỗộ',
  êíëìî: 'ờớởỡợ',
  ïóñòô: 'ùúủũụ',
  'õøö÷ù': 'ừứửữự',
  úýûüþ: 'ỳýỷỹỵ',
};

/** TCVN3 characters, as Windows-1252 shows them, to letters. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  Object.entries(TCVN3_BYTES).flatMap(([from, to]) => Array.from(from, (char, i) => [char, to[i]!] as const)),
);

/** VNI letters of one character; the capital is the Windows-1252 capital. */
const VNI_SINGLE: Record<string, string> = { ñ: 'đ', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư' };
/** VNI writes the other accented letters as a base letter and one mark character. */
const VNI_TONES: Record<string, string> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const VNI_HATTED: Record<string, string> = { â: '', à: '\u0300', á: '\u0301', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const VNI_BREVED: Record<string, string> = { ê: '', è: '\u0300', é: '\u0301', ú: '\u0309', ü: '\u0303', ë: '\u0323' };

function vniPairs(): [string, string][] {
  const pairs: [string, string][] = [];
  const add = (base: string, letter: string, marks: Record<string, string>): void => {
    for (const [mark, tone] of Object.entries(marks)) pairs.push([base + mark, (letter + tone).normalize('NFC')]);
  };
  for (const base of 'aeiouy') add(base, base, VNI_TONES);
  add('ô', 'ơ', VNI_TONES);
  add('ö', 'ư', VNI_TONES);
  for (const base of 'aeo') add(base, (base + '\u0302').normalize('NFC'), VNI_HATTED);
  add('a', 'ă', VNI_BREVED);
  for (const [from, to] of Object.entries(VNI_SINGLE)) pairs.push([from, to]);
  return pairs;
}

/** VNI sequences of one or two characters to letters, both cases. In capitals the mark may be of either case. */
export const VNI: ReadonlyMap<string, string> = new Map(
  vniPairs().flatMap(([from, to]) => [
    [from, to],
    [from[0]!.toUpperCase() + from.slice(1), to.toUpperCase()],
    [from.toUpperCase(), to.toUpperCase()],
  ]),
);
