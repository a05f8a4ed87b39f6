import { rememberingTokenizer, type Token } from './tokens.js';

/** A phrase of the taxonomy and what it stands for. */
interface Phrase<T> {
  tokens: readonly Token[];
  value: T;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  phrases: Phrase<T>[];
}

/** Phrases found word by word on their folded form; several phrases may share one form. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: new Map(), phrases: [] };
  readonly #tokenize = rememberingTokenizer();

  add(text: string, value: T): void {
    this.addWords(this.#tokenize(text), value);
  }

  addWords(tokens: readonly Token[], value: T): void {
    if (tokens.length === 0) return;
    let node = this.#root;
    for (const token of tokens) {
      let child = node.next.get(token.folded);
      if (child === undefined) node.next.set(token.folded, (child = { next: new Map(), phrases: [] }));
      node = child;
    }
    node.phrases.push({ tokens, value });
  }

  /** The phrases that start at word `from`, longest first. */
  startingAt(tokens: readonly Token[], from: number): { length: number; phrases: readonly Phrase<T>[] }[] {
    const found: { length: number; phrases: readonly Phrase<T>[] }[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let index = from; index < tokens.length; index++) {
      node = node.next.get(tokens[index]!.folded);
      if (node === undefined) break;
      if (node.phrases.length > 0) found.push({ length: index - from + 1, phrases: node.phrases });
    }
    return found.toReversed();
  }
}
