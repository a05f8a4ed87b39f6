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
 * Lexemes of one table:
 *   may    a word without its marks, anywhere            (in `head` and `words`)
 *   ^may   the same, in a field of the head               (in `words`)
 *   =máy   as written: in the body (in `words`), or in a field that is ranked as written (in `head`)
 * A word typed with marks matches the head without regard to them, the body only as written. A word is letters and
 * digits, so quoting it is all that the syntax of tsvector and tsquery asks for.
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
    for (const word of fieldWords) {
      words.add(lexeme(word.folded));
      if (field === 'body') {
        words.add(lexeme(`=${word.written}`));
        continue;
      }
      words.add(lexeme(`^${word.folded}`));
      const label = LABEL[field];
      if (label === undefined) continue;
      position += 1;
      const at = `${Math.min(position, MAX_POSITION)}${label}`;
      for (const key of RANKED_AS_WRITTEN.includes(field) ? [word.folded, `=${word.written}`] : [word.folded]) {
        const positions = head.get(key);
        if (positions === undefined) head.set(key, [at]);
        else positions.push(at);
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
  const star = (word: Word): string => (how.prefix && word === words.at(-1) ? '*' : '');
  const match = words.map((word) => {
    const flag = star(word) === '' ? '' : ':*';
    if (!word.marked) return `${lexeme(word.folded)}${flag}`;
    return `(${lexeme(`^${word.folded}`)}${flag} | ${lexeme(`=${word.written}`)}${flag})`;
  });
  const spelled = (spelling: (word: Word) => string): { all: string; title: string } => ({
    all: words.map((word) => `${lexeme(spelling(word))}${star(word) === '' ? '' : ':*'}`).join(operator),
    title: words.map((word) => `${lexeme(spelling(word))}:${star(word)}A`).join(' <-> '),
  });
  const folded = spelled((word) => word.folded);
  return {
    count: words.length,
    match: match.join(operator),
    each: words.map((word) => `${lexeme(word.folded)}${star(word) === '' ? '' : ':*'}`),
    folded: folded.all,
    foldedTitle: folded.title,
    ...(marked ? { written: spelled((word) => `=${word.written}`) } : {}),
  };
}
