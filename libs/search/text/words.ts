import { fold, normalizeTonePlacement, syllables } from '#vietnamese';

/** One syllable (Vietnamese writes every syllable apart), or a number or code such as `cnc`, `n4`, `5s`. */
export interface Word {
  /** Without accents: `may` for may, máy and mây. */
  readonly folded: string;
  /** As written, in one spelling whatever the Unicode form, tone placement (hoà, hòa) or case. */
  readonly written: string;
  /** Written with at least one mark (or đ). */
  readonly marked: boolean;
}

/** Longest query that is searched; the rest is understood elsewhere or is noise (Meilisearch reads ten words too). */
const MAX_QUERY_WORDS = 10;

/** A syllable that ends in a lone y: kỹ and kĩ, lý and lí, quý and quí are one word in two spellings. */
const LONE_Y = /^((?:[bcdghklmnprstvx]{1,2}|qu))y$/;
const I_FOR_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** Vietnamese has under 7,000 syllables: almost every word of a text was met before. The bound is against junk. */
const MEMO_LIMIT = 50_000;
const memo = new Map<string, Word | undefined>();

/** Splits text into words. The same for documents and queries. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const raw of syllables(text)) {
    let word = memo.get(raw);
    if (word === undefined && !memo.has(raw)) {
      word = wordOf(raw);
      if (memo.size >= MEMO_LIMIT) memo.clear();
      memo.set(raw, word);
    }
    if (word !== undefined) words.push(word);
  }
  return words;
}

function wordOf(raw: string): Word | undefined {
  const plain = fold(raw);
  if (plain === '') return undefined;
  const lower = raw.toLowerCase();
  const marked = lower !== plain;
  const loneY = LONE_Y.test(plain);
  const written = marked ? normalizeTonePlacement(lower) : plain;
  return {
    folded: loneY ? `${plain.slice(0, -1)}i` : plain,
    written: loneY ? written.slice(0, -1) + (I_FOR_Y[written.slice(-1)] ?? 'i') : written,
    marked,
  };
}

/** A query taken apart. */
export interface QueryWords {
  /** Each word once, in order. */
  readonly words: readonly Word[];
  /** At least one word carries a mark: the rest is then meant as written too (thợ *may*, not thợ *máy*). */
  readonly marked: boolean;
}

export function queryWords(text: string): QueryWords {
  const words = [...new Map(wordsOf(text).map((word) => [word.written, word])).values()].slice(0, MAX_QUERY_WORDS);
  return { words, marked: words.some((word) => word.marked) };
}
