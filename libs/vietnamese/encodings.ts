import { TCVN3, VNI, WINDOWS_1252, WINDOWS_1258 } from './legacy-tables.js';
import { isFullSyllable } from './syllable-table.js';
import { normalizeTonePlacement } from './tone-placement.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';
export type LegacyFont = 'tcvn3' | 'vni';

const LEGACY = ['windows-1258', 'tcvn3', 'vni'] as const;
/** Enough text to tell encodings apart. */
const SAMPLE_BYTES = 64 * 1024;
/** Damaged UTF-8 is still UTF-8 while sound sequences outnumber broken bytes by this much. */
const SOUND_PER_BROKEN = 10;

/**
 * The encoding of a text file. A byte-order mark decides; then zero bytes (UTF-16), then sound UTF-8; the single-byte
 * encodings are told apart by which one makes the most Vietnamese syllables.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0] as [number, number];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  // Vietnamese UTF-16 is mostly U+00xx: spaces, digits and plain letters.
  if (zeros[1] > sample.length / 8 && zeros[1] > zeros[0] * 4) return 'utf-16le';
  if (zeros[0] > sample.length / 8 && zeros[0] > zeros[1] * 4) return 'utf-16be';
  const { sound, broken } = readUtf8(bytes, () => undefined);
  if (broken === 0 || sound > broken * SOUND_PER_BROKEN) return 'utf-8';
  const scores = LEGACY.map((encoding) => vietnameseScore(decodeSingleByte(sample, encoding)));
  return LEGACY[scores.indexOf(Math.max(...scores))]!;
}

/**
 * Text of a file in whatever encoding Vietnamese offices use, NFC, without byte-order mark. The decision comes with it,
 * to be kept with the raw bytes. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeVietnamese(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = detectEncoding(bytes);
  let text: string;
  if (encoding === 'utf-8') text = decodeUtf8(bytes);
  else if (encoding === 'utf-16le' || encoding === 'utf-16be') text = decodeUtf16(bytes, encoding === 'utf-16be');
  else text = decodeSingleByte(bytes, encoding);
  return { text: text.replace(/^\ufeff/, '').normalize('NFC'), encoding };
}

/**
 * Text typed with a TCVN3 (.VnTime) or VNI (VNI-Times) font, where each character is one byte of the font as Windows-1252
 * shows it: "C«ng nh©n" or "Coâng nhaân" -> "Công nhân". TCVN3 keeps its accented capitals in a second font (.VnTimeH)
 * on the same bytes, so their case cannot be recovered: they come out in lower case.
 */
export function decodeLegacy(text: string, from: LegacyFont): string {
  if (from === 'tcvn3') return Array.from(text, (char) => TCVN3.get(char) ?? char).join('');
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const pair = i + 1 < text.length ? VNI.get(text.slice(i, i + 2)) : undefined;
    out += pair ?? VNI.get(text[i]!) ?? text[i]!;
    if (pair !== undefined) i++;
  }
  return out;
}

/**
 * The legacy font behind a string that is no Unicode Vietnamese, as cells of old workbooks and documents hold it;
 * undefined when the string reads at least as well as it is.
 */
export function detectLegacyFont(text: string): LegacyFont | undefined {
  const asIs = vietnameseScore(text.normalize('NFC'));
  const tcvn3 = vietnameseScore(decodeLegacy(text, 'tcvn3'));
  const vni = vietnameseScore(decodeLegacy(text, 'vni'));
  if (Math.max(tcvn3, vni) <= Math.max(asIs, 0)) return undefined;
  return vni > tcvn3 ? 'vni' : 'tcvn3';
}

/** Accented words that are syllables count for, other words with characters beyond ASCII count against. */
function vietnameseScore(text: string): number {
  let score = 0;
  for (const word of text.match(/[^\s!-/:-@[-`{-~]+/g) ?? []) {
    // oxlint-disable-next-line no-control-regex -- the ASCII range is meant
    if (/^[\u0000-\u007f]*$/.test(word)) continue;
    score += isFullSyllable(normalizeTonePlacement(word).toLowerCase()) ? 1 : -1;
  }
  return score;
}

function decodeSingleByte(bytes: Uint8Array, encoding: (typeof LEGACY)[number]): string {
  const table = encoding === 'windows-1258' ? WINDOWS_1258 : WINDOWS_1252;
  const text = Array.from(bytes, (byte) => table[byte]!).join('');
  return encoding === 'windows-1258' ? text.normalize('NFC') : decodeLegacy(text, encoding);
}

function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  const units: string[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const [high, low] = bigEndian ? [bytes[i]!, bytes[i + 1]!] : [bytes[i + 1]!, bytes[i]!];
    units.push(String.fromCharCode((high << 8) | low));
  }
  return units.join('').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * Shortest form, no surrogates, nothing above U+10FFFF, as the WHATWG decoder; one U+FFFD per broken byte. Hands over
 * each code point and counts the sequences beyond ASCII.
 */
function readUtf8(bytes: Uint8Array, take: (code: number) => void): { sound: number; broken: number } {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      take(lead);
      i++;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const code = readSequence(bytes, i, length);
    take(code ?? 0xfffd);
    if (code === undefined) broken++;
    else sound++;
    i += code === undefined ? 1 : length;
  }
  return { sound, broken };
}

function decodeUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let codes: number[] = [];
  readUtf8(bytes, (code) => {
    if (codes.push(code) < 4096) return;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  });
  return parts.join('') + String.fromCodePoint(...codes);
}

const LEAST_CODE = [0, 0, 0x80, 0x800, 0x10000] as const;

function readSequence(bytes: Uint8Array, at: number, length: number): number | undefined {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  let code = lead & (0x7f >> length);
  for (let k = 1; k < length; k++) {
    const next = bytes[at + k];
    if (next === undefined || next >> 6 !== 2) return undefined;
    code = (code << 6) | (next & 0x3f);
  }
  return code < LEAST_CODE[length]! || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : code;
}
