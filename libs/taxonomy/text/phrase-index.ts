import { PhraseTrie } from './phrase-trie.js';
import { hasMarks, markAgreement, tokenize } from './tokens.js';

interface PhraseHit<T> {
  value: T;
  /** The words as typed. */
  matched: string;
  /** Word positions, end exclusive. */
  from: number;
  to: number;
}

/**
 * Left-to-right, longest-first, non-overlapping look-up of aliases in free text. A phrase whose marks contradict the typed
 * ones is skipped; when a form is shared, the phrase that agrees best wins, then the one added first.
 */
export class PhraseIndex<T> {
  readonly #entries: () => Iterable<readonly [string, T]>;
  #trie: PhraseTrie<T> | undefined;

  /** `entries` is read on the first look-up, so that loading the module costs nothing. */
  constructor(entries: () => Iterable<readonly [string, T]>) {
    this.#entries = entries;
  }

  find(text: string): PhraseHit<T>[] {
    if (this.#trie === undefined) {
      this.#trie = new PhraseTrie();
      for (const [phrase, value] of this.#entries()) this.#trie.add(phrase, value);
    }
    const tokens = tokenize(text);
    const strict = hasMarks(tokens);
    const hits: PhraseHit<T>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      for (const { length, phrases } of this.#trie.startingAt(tokens, from)) {
        const typed = tokens.slice(from, from + length);
        const best = phrases
          .map((phrase) => ({ phrase, agreement: strict ? markAgreement(typed, phrase.tokens) : 1 }))
          .filter(({ agreement }) => agreement > 0)
          .toSorted((a, b) => b.agreement - a.agreement)[0];
        if (best === undefined) continue;
        const matched = text.slice(typed[0]!.start, typed.at(-1)!.end);
        hits.push({ value: best.phrase.value, matched, from, to: from + length });
        from += length - 1;
        break;
      }
    }
    return hits;
  }

  /** The hit that covers the most words; the first of equals. */
  longest(text: string): PhraseHit<T> | undefined {
    return this.find(text).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  }
}
