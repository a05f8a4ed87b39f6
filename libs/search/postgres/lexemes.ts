import { TEXT_FIELDS, type TextField } from '../index-fields.js';
import type { SearchDocument } from '../search-index.js';
import { queryWords, wordsOf, type Word } from '../text/words.js';

/** Weight labels of PostgreSQL. Place and body only say whether a document is a hit. */
const LABEL: Readonly<Partial<Record<TextField, 'A' | 'B' | 'C' | 'D'>>> = {
  title: 'A',
  occupation: 'B',
  skills: 'C',
  employer: 'D',
};
/** Fields whose words also keep their marks for ranking; names of firms are not told apart by tone. */
const RANKED_AS_WRITTEN: readonly TextField[] = ['title', 'occupation', 'skills'];

/** `D, C, B, A` of ts_rank. */
export const RANK_WEIGHTS = `'{0.15,0.3,0.5,1}'`;

/** Positions between two fields, so that no phrase spans them. */
const FIELD_GAP = 16;
const MAX_POSITION = 16_383;
const MAX_WORD_LENGTH = 64;

/*
 * Lexemes of `words`, which say what is a hit:
 *   ^may      a word without its marks, in a field that firms write (title, skills, employer, place)
 *   %may      the same, in the official occupation
 *   =máy      a word as written, in occupation and body
 *   tho_may   two words without marks next to each other in the body
 * Firms leave out marks, so what they write matches without regard to them. The body is long and full of look-alikes
 * ("nhà máy", "ưu tiên"): a query with marks, or of one word, matches it as written; of several words without marks, each
 * must stand beside its neighbour there.
 * Lexemes of `head`, by which hits are ranked: `may`, and `=máy` in the fields that are ranked as written.
 * A word is letters and digits, so quoting it is all that the syntax of tsvector and tsquery asks for.
 */
const lexeme = (text: string): string => `'${text.slice(0, MAX_WORD_LENGTH)}'`;

export interface DocumentLexemes {
  /** Text of a tsvector with positions and weights. */
  readonly head: string;
  readonly titleWords: number;
  /** Text of a tsvector without positions. */
  readonly words: string;
}

export function documentLexemes(text: SearchDocument['text']): DocumentLexemes {
  const head = new Map<string, string[]>();
  const words = new Set<string>();
  let position = 0;
  let titleWords = 0;
  for (const field of TEXT_FIELDS) {
    const fieldWords = wordsOf(text[field]);
    if (field === 'title') titleWords = fieldWords.length;
    for (const [at, word] of fieldWords.entries()) {
      if (field === 'body') {
        words.add(lexeme(`=${word.written}`));
        const next = fieldWords[at + 1];
        if (next !== undefined) words.add(lexeme(`${word.folded}_${next.folded}`));
        continue;
      }
      words.add(lexeme(`${field === 'occupation' ? '%' : '^'}${word.folded}`));
      if (field === 'occupation') words.add(lexeme(`=${word.written}`));
      const label = LABEL[field];
      if (label === undefined) continue;
      position += 1;
      const place = `${Math.min(position, MAX_POSITION)}${label}`;
      for (const key of RANKED_AS_WRITTEN.includes(field) ? [word.folded, `=${word.written}`] : [word.folded]) {
        const positions = head.get(key);
        if (positions === undefined) head.set(key, [place]);
        else positions.push(place);
      }
    }
    position += FIELD_GAP;
  }
  return {
    head: [...head].map(([key, positions]) => `${lexeme(key)}:${positions.join(',')}`).join(' '),
    titleWords,
    words: [...words].join(' '),
  };
}

/** Texts of tsqueries for one query. */
export interface QueryLexemes {
  readonly count: number;
  /** Which documents are hits, against `words`. */
  readonly match: string;
  /** Each word without marks, against `head`. */
  readonly each: readonly string[];
  /** All words without marks, against `head`; ranks by weight and nearness. */
  readonly folded: string;
  /** The words in order in the title. */
  readonly foldedTitle: string;
  /** The same two as written; only for a query with marks. */
  readonly written?: { readonly all: string; readonly title: string };
}

/** `undefined` when the text holds no word. */
export function queryLexemes(text: string, how: { words: 'all' | 'any'; prefix: boolean }): QueryLexemes | undefined {
  const { words, marked } = queryWords(text);
  if (words.length === 0) return undefined;
  const operator = how.words === 'all' ? ' & ' : ' | ';
  const star = (word: Word | undefined): string => (how.prefix && word === words.at(-1) ? '*' : '');
  const find = (key: string, word: Word): string => `${lexeme(key)}${star(word) === '' ? '' : ':*'}`;
  const match = words.map((word, at) => {
    if (marked) return `(${find(`^${word.folded}`, word)} | ${find(`=${word.written}`, word)})`;
    const inOccupation = find(`%${word.folded}`, word);
    if (words.length === 1)
      return `(${find(`^${word.folded}`, word)} | ${inOccupation} | ${find(`=${word.written}`, word)})`;
    const pairs = [at - 1, at].flatMap((left) => {
      const [first, second] = [words[left], words[left + 1]];
      return first === undefined || second === undefined ? [] : [find(`${first.folded}_${second.folded}`, second)];
    });
    return `(${[find(`^${word.folded}`, word), inOccupation, ...pairs].join(' | ')})`;
  });
  const spelled = (spelling: (word: Word) => string): { all: string; title: string } => ({
    all: words.map((word) => find(spelling(word), word)).join(operator),
    title: words.map((word) => `${lexeme(spelling(word))}:${star(word)}A`).join(' <-> '),
  });
  const folded = spelled((word) => word.folded);
  return {
    count: words.length,
    match: match.join(operator),
    each: words.map((word) => find(word.folded, word)),
    folded: folded.all,
    foldedTitle: folded.title,
    ...(marked ? { written: spelled((word) => `=${word.written}`) } : {}),
  };
}
