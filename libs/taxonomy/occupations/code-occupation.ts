import { type PhraseTrie } from '../text/phrase-trie.js';
import { hasMarks, markAgreement, type Token, tokenize } from '../text/tokens.js';
import { expandTitle } from './expand-title.js';
import { buildTitlePhrases, type Head, type TitlePhrase } from './title-phrases.js';

export interface CodedOccupation {
  /** VSCO 2020, 4 digits. */
  code: string;
  /** 0..100: 85 and more names the occupation, 60 to 84 is likely, below that a person should look. */
  confidence: number;
  /** The words of the title that decided, as typed. */
  matched: string;
}

interface Hit<P = TitlePhrase> {
  phrase: P;
  from: number;
  to: number;
  /** 2 every mark agrees, 1 some are missing. */
  agreement: number;
  /** Words that carry meaning count 1, words such as "công nhân" a quarter. */
  weight: number;
}

type SpecificHit = Hit<TitlePhrase & { kind: 'specific' }>;
type HeadHit = Hit<TitlePhrase & { kind: 'head' }>;

const LIGHT_WORDS = new Set(
  'cong nhan vien tho nam nu lao dong nguoi ban the gap tuyen can nv nhom bo phan'.split(' '),
);
const weigh = (tokens: readonly Token[]) =>
  tokens.reduce((sum, { folded }) => sum + (LIGHT_WORDS.has(folded) ? 0.25 : 1), 0);

let phrases: PhraseTrie<TitlePhrase> | undefined;

function findHits(tokens: readonly Token[], strict: boolean): Hit[] {
  phrases ??= buildTitlePhrases();
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (const { length, phrases: found } of phrases.startingAt(tokens, from)) {
      const typed = tokens.slice(from, from + length);
      const [best] = found
        .map(({ tokens: words, value }) => ({ value, agreement: strict ? markAgreement(typed, words) : 1 }))
        .filter(({ value, agreement }) => agreement > 0 && isSpelledLike(value, typed, tokens.length))
        .toSorted((a, b) => b.agreement - a.agreement);
      if (best === undefined) continue;
      hits.push({ phrase: best.value, from, to: from + length, agreement: best.agreement, weight: weigh(typed) });
    }
  }
  return hits;
}

/** "ME", "IT", "BA" are syllables too: in a longer title they must be in capitals. */
function isSpelledLike(phrase: TitlePhrase, typed: readonly Token[], titleLength: number): boolean {
  if (phrase.kind !== 'specific' || !phrase.capitalsOnly || titleLength <= 2) return true;
  return typed[0]!.raw === typed[0]!.raw.toUpperCase();
}

const contains = (outer: Hit, inner: Hit) =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;

const byStrength = (a: Hit, b: Hit) => b.weight - a.weight || b.agreement - a.agreement || a.from - b.from;

const isSpecific = (hit: Hit): hit is SpecificHit => hit.phrase.kind === 'specific';
const isHead = (hit: Hit): hit is HeadHit => hit.phrase.kind === 'head';

/** A manager anywhere outranks other heads; otherwise the title begins with its head. */
const headOrder = (a: HeadHit, b: HeadHit) =>
  Number(b.phrase.head.key === 'manager') - Number(a.phrase.head.key === 'manager') || a.from - b.from;

function fieldOf(
  head: Head,
  tokens: readonly Token[],
  strict: boolean,
): { code: string; from: number; to: number } | undefined {
  let best: { code: string; from: number; to: number } | undefined;
  for (let from = 0; from < tokens.length; from++) {
    for (const { length, phrases: found } of head.fields.startingAt(tokens, from)) {
      const typed = tokens.slice(from, from + length);
      const match = found.find((phrase) => !strict || markAgreement(typed, phrase.tokens) > 0);
      if (match === undefined || length <= (best === undefined ? 0 : best.to - best.from)) continue;
      best = { code: match.value, from, to: from + length };
    }
  }
  return best;
}

/**
 * Codes a messy Vietnamese or English title to VSCO 2020. The longest curated phrase wins; a head word (kỹ sư, tổ trưởng,
 * trưởng phòng) keeps the level and takes the field from the rest of the title; typed marks are respected ("thợ máy" is
 * not "thợ may"), a title without marks takes the more frequent reading. `undefined` when nothing is recognised.
 */
export function codeOccupation(title: string): CodedOccupation | undefined {
  const typed = tokenize(title);
  const strict = hasMarks(typed);
  const tokens = expandTitle(typed);
  const all = findHits(tokens, strict);
  const distractions = all.filter((hit) => hit.phrase.kind === 'distraction');
  const hits = all.filter((hit) => !distractions.some((distraction) => contains(distraction, hit)));
  const specific = hits.filter(isSpecific).toSorted(byStrength);
  const text = (from: number, to: number) => title.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const coded = (hit: SpecificHit): CodedOccupation => ({
    code: hit.phrase.code,
    confidence: confidenceOf(hit, specific, tokens, strict),
    matched: text(hit.from, hit.to),
  });

  const head = hits.filter(isHead).toSorted(headOrder)[0];
  if (head === undefined) {
    if (specific[0] !== undefined) return coded(specific[0]);
    const generic = hits.find((hit) => hit.phrase.kind === 'generic');
    if (generic?.phrase.kind !== 'generic') return undefined;
    return { code: generic.phrase.code, confidence: 35, matched: text(generic.from, generic.to) };
  }

  const { key, code, confidence } = head.phrase.head;
  const around = specific.find((hit) => contains(hit, head));
  const field = fieldOf(head.phrase.head, tokens, strict);
  const fieldGoesFurther =
    around !== undefined && field !== undefined && field.from < around.to && field.to > around.to;
  if (around !== undefined && !fieldGoesFurther) return coded(around);
  if (field !== undefined) {
    const matched = text(Math.min(head.from, field.from), Math.max(head.to, field.to));
    return { code: field.code, confidence: 80, matched };
  }
  if (key === 'technician' && specific[0] !== undefined) return coded(specific[0]);
  return { code, confidence, matched: text(head.from, head.to) };
}

function confidenceOf(
  hit: SpecificHit,
  specific: readonly SpecificHit[],
  tokens: readonly Token[],
  strict: boolean,
): number {
  const rival = specific.find(
    (other) =>
      other.phrase.code.charAt(0) !== hit.phrase.code.charAt(0) && !contains(hit, other) && other.weight >= hit.weight,
  );
  const uncovered = weigh(tokens) - hit.weight;
  const confidence =
    72 +
    7 * Math.min(hit.weight, 3) +
    (uncovered < 1 ? 7 : 0) -
    (strict && hit.agreement < 2 ? 10 : 0) -
    (strict || tokens.length === 1 ? 0 : 4) -
    (rival === undefined ? 0 : 15);
  return Math.max(0, Math.min(100, Math.round(confidence)));
}
