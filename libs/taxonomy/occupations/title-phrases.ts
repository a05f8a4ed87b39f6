import { dataLines, listField } from '../text/data-lines.js';
import { PhraseTrie } from '../text/phrase-trie.js';
import { rememberingTokenizer } from '../text/tokens.js';
import { expandTitle } from './expand-title.js';
import { OCCUPATIONS } from './occupation.js';
import { DISTRACTING_WORDS, GENERIC_LINES, HEAD_LINES } from './titles.data.js';

/** Head word of a title (kỹ sư, tổ trưởng, trưởng phòng): says the level of the work and asks the rest for the field. */
export interface Head {
  key: string;
  /** Occupation when the title names no field. */
  code: string;
  /** How sure that occupation is, 0..100. */
  confidence: number;
  fields: PhraseTrie<string>;
}

export type TitlePhrase =
  | { kind: 'specific'; code: string; capitalsOnly: boolean }
  | { kind: 'head'; head: Head }
  | { kind: 'generic'; code: string }
  | { kind: 'distraction' };

const SHORT_CAPITALS = /^[A-Z]{2,3}$/;

function readHead([key, , code, confidence, fields]: readonly string[]): Head {
  const head: Head = { key: key!, code: code!, confidence: Number(confidence), fields: new PhraseTrie() };
  for (const field of listField(fields)) {
    const [word, fieldCode] = field.split('>').map((part) => part.trim());
    head.fields.add(word!, fieldCode!);
  }
  return head;
}

/** Leaders of state and party, and the nameless "other" groups, are never what a notice means by their official name. */
const isUsableName = (code: string, name: string) =>
  (code.startsWith('2') || Number(code.charAt(0)) > 2) && !name.includes('chưa được phân');

/** Every phrase a title can contain. Heads and curated words come first, so they win over official names. */
export function buildTitlePhrases(): PhraseTrie<TitlePhrase> {
  const trie = new PhraseTrie<TitlePhrase>();
  const tokenize = rememberingTokenizer();
  const add = (words: string, phrase: TitlePhrase) => trie.addWords(expandTitle(tokenize(words)), phrase);
  for (const line of dataLines(HEAD_LINES)) {
    const head = readHead(line);
    for (const word of listField(line[1])) add(word, { kind: 'head', head });
  }
  for (const { code, everyday } of frequentFirst()) {
    for (const word of everyday) {
      add(word, { kind: 'specific', code, capitalsOnly: SHORT_CAPITALS.test(word) });
    }
  }
  for (const word of listField(DISTRACTING_WORDS)) add(word, { kind: 'distraction' });
  for (const [code, words] of dataLines(GENERIC_LINES)) {
    for (const word of listField(words)) add(word, { kind: 'generic', code: code! });
  }
  for (const { code, name, aliases } of OCCUPATIONS) {
    for (const official of [name, ...aliases]) {
      if (isUsableName(code, official)) add(official, { kind: 'specific', code, capitalsOnly: false });
    }
  }
  return trie;
}

/** Sewing before machines: a shared unaccented form ("tho may") means the more frequent trade of the parks. */
const FREQUENT = ['8153', '8202'];

const frequentFirst = () => OCCUPATIONS.toSorted((a, b) => FREQUENT.indexOf(b.code) - FREQUENT.indexOf(a.code));
