import { TONE_MARKS } from './letters.js';
import { isFullSyllable, isPossibleSyllable } from './syllable-table.js';
import { normalizeTonePlacement } from './tone-placement.js';

/** How sure we are that a word is typing that was never composed. */
type Strength = 'strong' | 'weak';

interface Repair {
  word: string;
  strength: Strength;
}

/** Words of the trades that would read as Telex: test -> tét, chef -> chè, beer -> bể. Never touched. */
const FOREIGN = new Set(
  (
    'air bar bars beef beer beers boots boss box bus buses car cars chef chefs cook door doors fees gara garas gas ios max mix mos ' +
    'nasa os pass pos post queen roof room rooms sex show sofa sofas taxi taxis tax test tests tool tools tour tours town visa visas wax'
  ).split(' '),
);
/** Other foreign words that look like sure Telex; they prove nothing, but follow where the rest of a text proves it. */
const UNSURE = new Set(
  'bee been bow cow deer door how if know lee low meet moon mow noon now of off oops own reef row saw see seen sees soon teen tow tree trees zoo'.split(
    ' ',
  ),
);

const TONE_KEYS: Record<string, number> = { z: 0, f: 1, s: 2, r: 3, x: 4, j: 5 };
const VNI_TONES: Record<string, number> = { '0': 0, '2': 1, '1': 2, '3': 3, '4': 4, '5': 5 };
const HAT: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };

/**
 * Repairs Telex and VNI typing that no input method composed: "nhaan vieen" -> "nhân viên", "tho75 ma1y" -> "thợ máy".
 * A word is touched only when it cannot be Vietnamese as it stands, composes to a full syllable, and the evidence is not
 * only an ending that foreign words have too ("mays", "may1"): such words need a surer one in the same text. Everything
 * between the words stays as it is.
 */
export function telexResidue(text: string): string {
  const repairs = new Map<string, Repair>();
  for (const word of text.match(/[a-z][a-z0-9]*/gi) ?? []) {
    if (repairs.has(word)) continue;
    const repair = repairWord(word);
    if (repair) repairs.set(word, repair);
  }
  const sure = Array.from(repairs.values()).some(({ strength }) => strength === 'strong');
  if (!sure) return text;
  return text.replace(/(?<![\p{L}\p{M}\p{N}])[a-z][a-z0-9]*(?![\p{L}\p{M}\p{N}])/giu, (word) => {
    const repair = repairs.get(word);
    return repair ? matchCase(word, repair.word) : word;
  });
}

function repairWord(written: string): Repair | undefined {
  const word = written.toLowerCase();
  if (word.length < 2 || word.length > 10 || FOREIGN.has(word)) return undefined;
  const isVni = /\d/.test(word);
  if (!isVni && isPossibleSyllable(word)) return undefined;
  const composed = isVni ? composeVni(word) : composeTelex(word);
  if (composed === undefined || !isFullSyllable(composed)) return undefined;
  // A letter after the digit, or two digits, is nobody's "ca3" or "N5".
  const strong = isVni
    ? /\d[a-z]|\d\d|[a-z][6789]$/.test(word) && !/^[a-z]{1,2}\d\d?$/.test(word)
    : /aa|ee|oo|[aou]w|^dd|[fj]$/.test(word);
  return { word: composed, strength: strong && !UNSURE.has(word) ? 'strong' : 'weak' };
}

/** Telex: double letters, w and the tone keys, each anywhere after the first vowel, the way keyboards accept them. */
function composeTelex(word: string): string | undefined {
  const onset = /^(?:[^aeiouyw]|(?<=q)u)*/.exec(word)![0];
  let tone: number | undefined;
  let horn = false;
  let hat = '';
  let bar = onset.startsWith('dd');
  let letters = '';
  for (const key of word.slice(onset.length)) {
    if (key in TONE_KEYS && letters !== '') tone = TONE_KEYS[key];
    else if (key === 'w') horn = true;
    else if (key === 'd' && onset === 'd' && letters !== '') bar = true;
    else if (key in HAT && letters.includes(key) && (letters.endsWith(key) || /[^aeiouy]$/.test(letters))) hat = key;
    else letters += key;
  }
  if (tone === undefined && !horn && hat === '' && !bar) return undefined;
  const start = bar ? `đ${onset.replace(/^dd?/, '')}` : onset;
  const candidates = shapes(letters, hat, horn).map((rime) => assemble(start, rime, tone ?? 0));
  return candidates.find(isFullSyllable);
}

/** VNI: 1-5 tones, 6 hat, 7 horn on o and u, 8 breve on a, 9 bar of đ. */
function composeVni(word: string): string | undefined {
  const keys: string[] = word.match(/\d/g) ?? [];
  const letters = word.replace(/\d/g, '');
  if (new Set(keys).size !== keys.length) return undefined;
  let tone = 0;
  let rest = letters;
  for (const key of keys) {
    const before = rest;
    if (key in VNI_TONES) {
      tone = VNI_TONES[key]!;
      continue;
    }
    if (key === '9') rest = rest.replace(/^d/, 'đ');
    if (key === '8') rest = rest.replace('a', 'ă');
    if (key === '7') rest = rest.replace(/uo|(?<!q)u|o/, (found) => (found === 'uo' ? 'ươ' : HORN[found]!));
    if (key === '6') rest = rest.replace(/[eo]|a/, (found) => HAT[found]!);
    if (rest === before) return undefined;
  }
  const onset = /^(?:[^aăâeêioôơuưy]|(?<=q)u)*/.exec(rest)![0];
  return assemble(onset, rest.slice(onset.length), tone);
}

/** The letters that a w can have meant, likeliest first; the syllable table picks. */
function shapes(letters: string, hat: string, horn: boolean): string[] {
  const hatted = hat === '' ? letters : letters.replace(hat, HAT[hat]!);
  if (!horn) return [hatted];
  if (!/[aou]/.test(hatted)) return [`ư${hatted}`];
  return ['uo', 'u', 'o', 'a']
    .filter((vowel) => hatted.includes(vowel))
    .map((vowel) => hatted.replace(vowel, vowel === 'uo' ? 'ươ' : HORN[vowel]!));
}

function assemble(onset: string, rime: string, tone: number): string {
  const at = rime.search(/[aăâeêioôơuưy]/);
  if (at < 0) return onset + rime;
  return normalizeTonePlacement(onset + rime.slice(0, at + 1) + TONE_MARKS[tone] + rime.slice(at + 1));
}

function matchCase(written: string, repaired: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return repaired.toUpperCase();
  return /^[A-Z]/.test(written) ? repaired.slice(0, 1).toUpperCase() + repaired.slice(1) : repaired;
}
