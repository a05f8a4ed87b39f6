import { LANGUAGES } from '#taxonomy';
import { agrees, phrase, takeWords, type Token } from './tokens.js';

export interface ReadLanguage {
  readonly code: string;
  readonly from: string;
}

const NAMES = LANGUAGES.flatMap(({ code, vi, aliases }) =>
  [vi, ...aliases].map((name) => ({ code, words: phrase(name) })),
).toSorted((a, b) => b.words.length - a.words.length);
const KNOWS = [
  'biết',
  'có',
  'giao tiếp',
  'thạo',
  'thành thạo',
  'nói',
  'biết nói',
  'biết giao tiếp',
  'sử dụng',
  'sử dụng được',
].map(phrase);

/**
 * Takes a language that the person says to know ("biết tiếng Trung"). A language that belongs to the work ("phiên dịch
 * tiếng Hàn", "giáo viên tiếng Anh") stays a word: it ranks better than it filters.
 */
export function readLanguages(tokens: readonly Token[]): ReadLanguage[] {
  const found: ReadLanguage[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const knows = KNOWS.filter((words) => agrees(tokens, at, words)).toSorted((a, b) => b.length - a.length)[0];
    if (knows === undefined) continue;
    const name = NAMES.find(({ words }) => agrees(tokens, at + knows.length, words));
    if (name === undefined) continue;
    found.push({ code: name.code, from: takeWords(tokens, at, knows.length + name.words.length) });
  }
  return found;
}

/** The first language that is named at all. */
export function namedLanguage(tokens: readonly Token[]): string | undefined {
  for (const at of tokens.keys()) {
    const name = NAMES.find(({ words }) => agrees(tokens, at, words));
    if (name !== undefined) return name.code;
  }
  return undefined;
}
