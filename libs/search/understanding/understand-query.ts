import type { Interpreted } from '#contracts';
import { BENEFITS, codeOccupation, LANGUAGES, SHIFTS } from '#taxonomy';
import { cleanText, expandAbbreviations, telexResidue } from '#vietnamese';
import { takeFiller } from './filler.js';
import { namedLanguage, readLanguages } from './read-language.js';
import { readPay } from './read-pay.js';
import { readPlaces, type PlaceFilter } from './read-places.js';
import { agrees, takeWords, tokenize, type Token } from './tokens.js';
import { wishPhrasesFrom, type Wish } from './wish-phrases.js';

/** Longer queries are pasted notices; what a person looks for is said by then. */
const MAX_LENGTH = 200;

/** From this confidence on a coded occupation is likely right. */
const LIKELY = 60;

type Understood = Interpreted['understood'][number];

/** A query of the public search, taken apart. Pure: the same words always mean the same. */
export interface UnderstoodQuery {
  /** The words left to search for, abbreviations written out. */
  readonly text: string;
  readonly understood: readonly Understood[];
  readonly corrected: Interpreted['corrected'];
  readonly place: PlaceFilter;
  /** VND per month. */
  readonly wageMin?: number;
  readonly shift?: readonly string[];
  /** Each of them is wanted. */
  readonly benefits: readonly string[];
  readonly languages: readonly string[];
  readonly returnee: boolean;
  /** The VSCO unit, or else the language, that the words left name; they stay words as well. */
  readonly meaning?: { readonly field: 'occupation' | 'language'; readonly anyOf: readonly string[] };
}

/**
 * Understands a query: typing that was never composed, pay, shift, benefits, returnee words, languages known, places old
 * and new, abbreviations. Each thing understood is taken out of the words and listed; doubtful things stay words.
 */
export function understandQuery(query: string, context: { readonly provinceCode?: string } = {}): UnderstoodQuery {
  const typed = cleanText(query).slice(0, MAX_LENGTH);
  const text = telexResidue(typed);
  const tokens = tokenize(text);
  const understood: Understood[] = [];

  const pay = readPay(text, tokens);
  if (pay !== undefined) {
    understood.push({ kind: 'pay', from: pay.from, value: String(pay.min ?? ''), label: pay.label });
  }
  const { filter: place, places } = readPlaces(text, tokens, context);
  for (const { from, code, label } of places) understood.push({ kind: 'place', from, value: code, label });

  const wishes = readWishes(tokens);
  for (const { wish, from } of wishes) {
    for (const value of wish.values)
      understood.push({ kind: wish.kind, from, value, label: wishLabel(wish.kind, value) });
  }
  const valuesOf = (kind: Wish['kind']): string[] => [
    ...new Set(wishes.flatMap(({ wish }) => (wish.kind === kind ? wish.values : []))),
  ];
  const languages = readLanguages(tokens);
  for (const { code, from } of languages) {
    understood.push({
      kind: 'language',
      from,
      value: code,
      label: LANGUAGES.find((one) => one.code === code)?.vi ?? code,
    });
  }
  takeFiller(tokens);

  const left = tokens.filter((token) => !token.taken).map((token) => token.raw);
  const { text: long, expansions } = expandAbbreviations(left.join(' '), 'query');
  for (const { from, to } of expansions) understood.push({ kind: 'abbreviation', from, value: to, label: to });

  const shift = valuesOf('shift');
  return {
    text: long,
    understood,
    corrected: corrections(typed, text),
    place,
    ...(pay?.min === undefined ? {} : { wageMin: pay.min }),
    ...(shift.length === 0 ? {} : { shift }),
    benefits: valuesOf('benefit'),
    languages: [...new Set(languages.map(({ code }) => code))],
    returnee: valuesOf('returnee').length > 0,
    ...meaningOf(long),
  };
}

function meaningOf(text: string): Pick<UnderstoodQuery, 'meaning'> {
  const coded = codeOccupation(text);
  if (coded !== undefined && coded.confidence >= LIKELY)
    return { meaning: { field: 'occupation', anyOf: [coded.code] } };
  const language = namedLanguage(tokenize(text));
  return language === undefined ? {} : { meaning: { field: 'language', anyOf: [language] } };
}

function readWishes(tokens: readonly Token[]): { wish: Wish; from: string }[] {
  const found: { wish: Wish; from: string }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = wishPhrasesFrom(tokens[at]?.folded ?? '').find(
      ({ words, notAfter, onlyLast }) =>
        agrees(tokens, at, words) &&
        !notAfter.has(tokens[at - 1]?.folded ?? '') &&
        (!onlyLast || (at > 0 && at + words.length === tokens.length)),
    );
    if (hit !== undefined) found.push({ wish: hit.wish, from: takeWords(tokens, at, hit.words.length) });
  }
  return found;
}

function wishLabel(kind: Wish['kind'], value: string): string {
  if (kind === 'returnee') return 'Nhận lao động về nước';
  const terms: readonly { readonly code: string; readonly vi: string }[] = kind === 'shift' ? SHIFTS : BENEFITS;
  return terms.find(({ code }) => code === value)?.vi ?? value;
}

/** The words that were changed, one by one; what stands between them is never touched. */
function corrections(typed: string, repaired: string): Interpreted['corrected'] {
  if (typed === repaired) return [];
  const after = repaired.split(' ');
  return typed.split(' ').flatMap((from, at) => {
    const to = after[at];
    return to === undefined || to === from ? [] : [{ from, to }];
  });
}
