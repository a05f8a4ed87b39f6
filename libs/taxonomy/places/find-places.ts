import { type PhraseTrie } from '../text/phrase-trie.js';
import { hasMarks, markAgreement, type Token, tokenize } from '../text/tokens.js';
import { isEverydayWord, isOtherName } from './everyday-words.js';
import { type KindWord, kindWordBefore } from './place-kind-words.js';
import { buildPlaceNames, type PlaceMeaning } from './place-names.js';

export interface PlaceMatch {
  kind: 'province' | 'district' | 'commune' | 'park';
  /** Province code, commune code or park code; for a former district a key such as "bac-giang/thi-xa-viet-yen". */
  code: string;
  /** The unit's own name, not the typed one; a former district and a park with kind word. */
  name: string;
  provinceCode: string;
  /** The communes of today it covers; of a former province or district those its area went to. */
  communeCodes: readonly string[];
  /** The park itself, or the park that shares the name of a commune typed without kind word. */
  parkCode?: string;
  /** Offsets into the text, kind word included, end exclusive. */
  start: number;
  end: number;
  /** The name went out of force on 2025-07-01 or before. */
  former: boolean;
}

interface Context {
  /** Provinces the text or the caller points at. */
  provinces: ReadonlySet<string>;
  /** Communes of the districts the text names: they settle a commune's name that repeats within a province. */
  communes: ReadonlySet<string>;
}

interface Reading {
  tokens: readonly Token[];
  strict: boolean;
  /** Capitals say something: the text has both cases. */
  mixedCase: boolean;
  context: Context;
}

let names: PhraseTrie<PlaceMeaning> | undefined;

/**
 * Places named in a text, in order, never overlapping: provinces, former provinces and districts, communes old and new,
 * parks; with or without marks and kind words (tỉnh, TP, huyện, TX, P., xã, KCN …). The longest name at a place wins.
 * A bare name means the widest unit that bears it; a commune typed bare is taken only where the caller's province or
 * another place in the text confirms it, or where nothing else could be meant. Names that stay ambiguous are left out.
 */
export function findPlaces(text: string, options?: { provinceCode?: string }): PlaceMatch[] {
  names ??= buildPlaceNames();
  const tokens = tokenize(text);
  const given = new Set(options?.provinceCode === undefined ? [] : [options.provinceCode]);
  const reading: Reading = {
    tokens,
    strict: hasMarks(tokens),
    mixedCase: text !== text.toLowerCase() && text !== text.toUpperCase(),
    context: { provinces: given, communes: new Set() },
  };
  const first = scan(names, reading);
  const wide = first.filter((match) => match.kind !== 'commune');
  if (wide.length === 0) return first;
  const provinces = new Set([...given, ...wide.map((match) => match.provinceCode)]);
  const communes = new Set(wide.flatMap((match) => (match.kind === 'district' ? match.communeCodes : [])));
  return scan(names, { ...reading, context: { provinces, communes } });
}

function scan(trie: PhraseTrie<PlaceMeaning>, reading: Reading): PlaceMatch[] {
  const { tokens } = reading;
  const matches: PlaceMatch[] = [];
  let free = 0;
  for (let from = 0; from < tokens.length; from++) {
    for (const { length, phrases } of trie.startingAt(tokens, from)) {
      const typed = tokens.slice(from, from + length);
      const meanings = phrases
        .map((phrase) => ({
          meaning: phrase.value,
          agreement: reading.strict ? markAgreement(typed, phrase.tokens) : 1,
        }))
        .filter(({ agreement }) => agreement > 0);
      if (meanings.length === 0) continue;
      const best = Math.max(...meanings.map(({ agreement }) => agreement));
      const agreeing = meanings.filter(({ agreement }) => agreement === best).map(({ meaning }) => meaning);
      const before = kindWordBefore(tokens, from);
      const kindWord = before !== undefined && from - before.length >= free ? before : undefined;
      const match = resolve(agreeing, { from, length, kindWord, exactMarks: best === 2 }, reading);
      if (match === undefined) continue;
      matches.push(match);
      from += length - 1;
      free = from + 1;
      break;
    }
  }
  return matches;
}

interface Span {
  from: number;
  length: number;
  kindWord: KindWord | undefined;
  exactMarks: boolean;
}

function resolve(meanings: readonly PlaceMeaning[], span: Span, reading: Reading): PlaceMatch | undefined {
  const { kindWord } = span;
  const named = meanings.filter(
    (meaning) => kindWord?.accepts.has(meaning.group) === true && fitsKind(meaning, kindWord),
  );
  if (kindWord !== undefined && named.length > 0) {
    const exact = named.filter((meaning) => kindWord.exact.includes(meaning.kind));
    const chosen = choose(exact.length > 0 ? exact : named, reading.context) ?? choose(named, reading.context);
    return chosen && toMatch(chosen, span.from - kindWord.length, span, reading);
  }
  const bare = meanings.filter((meaning) => mayStandBare(meaning, span, reading));
  const chosen = choose(bare, reading.context);
  return chosen && toMatch(chosen, span.from, span, reading, parkOfSameName(chosen, meanings));
}

/** "TP" is no province that is a tỉnh: "TP Bắc Giang" is the former city. */
const fitsKind = (meaning: PlaceMeaning, kindWord: KindWord) =>
  meaning.group !== 'province' || (!meaning.capitalsOnly && kindWord.exact.includes(meaning.kind));

/**
 * One meaning for a name, or none. The best rank in the context's provinces comes first; several units of that rank in one
 * province become one match over all their communes; several provinces stay ambiguous.
 */
function choose(meanings: readonly PlaceMeaning[], context: Context): PlaceMeaning | undefined {
  const province = meanings.find((meaning) => meaning.rank === 0);
  if (province !== undefined) return province;
  const near = meanings.filter((meaning) => context.provinces.has(meaning.provinceCode));
  const candidates = near.length > 0 ? near : meanings;
  const rank = Math.min(...candidates.map((meaning) => meaning.rank));
  const ofRank = candidates.filter((meaning) => meaning.rank === rank);
  const inDistrict = candidates.filter(
    ({ group, communeCodes }) => group === 'commune' && communeCodes.some((code) => context.communes.has(code)),
  );
  const top = ofRank[0]?.group === 'commune' && inDistrict.length > 0 ? inDistrict : ofRank;
  const first = top[0];
  if (first === undefined || top.some((meaning) => meaning.provinceCode !== first.provinceCode)) return undefined;
  if (top.length === 1) return first;
  return { ...first, communeCodes: [...new Set(top.flatMap((meaning) => meaning.communeCodes))] };
}

/** Whether a name without kind word may be read as a place at all. */
function mayStandBare(meaning: PlaceMeaning, span: Span, reading: Reading): boolean {
  const typed = reading.tokens.slice(span.from, span.from + span.length);
  const allTyped = typed.map((token) => token.raw).join(' ');
  if (meaning.capitalsOnly) return allTyped === allTyped.toUpperCase();
  const capitalised = typed.every((token) => token.raw.charAt(0) !== token.raw.charAt(0).toLowerCase());
  if (reading.mixedCase && reading.strict && !capitalised && span.length < 3 && meaning.rank > 0) return false;
  if (isOtherName(reading.tokens, span.from)) return false;
  if (isEverydayWord(typed, reading.tokens[span.from + span.length], reading.strict && capitalised)) return false;
  if (meaning.group === 'province' || (meaning.group === 'district' && span.length > 1)) return true;
  const isConfirmed = reading.context.provinces.has(meaning.provinceCode);
  const isMarked = !reading.strict || span.exactMarks;
  if (meaning.group === 'park') return isMarked && (span.length > 1 || /[a-z]{4,}/.test(typed[0]!.folded));
  if (meaning.group === 'district')
    return isConfirmed && reading.strict && span.exactMarks && capitalised && !isNumber(typed);
  if (span.length === 1) return isConfirmed && reading.strict && span.exactMarks && capitalised && !isNumber(typed);
  if (!isMarked) return false;
  if (isConfirmed) return true;
  const isWholeText = span.length === reading.tokens.length;
  return isWholeText || (reading.strict && capitalised);
}

const isNumber = (typed: readonly Token[]) => /^\d+$/.test(typed[0]!.raw);

/** A commune of a park's name, typed bare, usually means the park: the caller is told. */
function parkOfSameName(chosen: PlaceMeaning, meanings: readonly PlaceMeaning[]): string | undefined {
  if (chosen.group !== 'commune') return undefined;
  return meanings.find((meaning) => meaning.group === 'park' && meaning.provinceCode === chosen.provinceCode)?.code;
}

function toMatch(
  meaning: PlaceMeaning,
  from: number,
  span: Span,
  { tokens }: Reading,
  parkCode: string | undefined = meaning.group === 'park' ? meaning.code : undefined,
): PlaceMatch {
  return {
    kind: meaning.group,
    code: meaning.code,
    name: meaning.name,
    provinceCode: meaning.provinceCode,
    communeCodes: meaning.communeCodes,
    ...(parkCode === undefined ? {} : { parkCode }),
    start: tokens[from]!.start,
    end: tokens[span.from + span.length - 1]!.end,
    former: meaning.former,
  };
}
