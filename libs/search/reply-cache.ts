/** A reply lives this many times as long as it took, within bounds: what is cheap stays fresh, what is dear is spared. */
const LIFE_PER_COST = 20;
const SHORTEST_MS = 500;
const LONGEST_MS = 5_000;

interface Entry<T> {
  readonly reply: Promise<T>;
  /** Monotonic milliseconds. */
  until: number;
}

/**
 * Replies of the last moments, by question. Equal questions asked while the first one is still being answered share its
 * answer. Nothing lives longer than five seconds, so another process's writes show soon enough.
 */
export class ReplyCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #size: number;

  /** `size` 0 turns it off. */
  constructor(size = 500) {
    this.#size = size;
  }

  get(question: string, answer: () => Promise<T>): Promise<T> {
    if (this.#size === 0) return answer();
    const now = performance.now();
    const known = this.#entries.get(question);
    if (known !== undefined && known.until > now) return known.reply;

    const entry: Entry<T> = { reply: answer(), until: Number.POSITIVE_INFINITY };
    this.#entries.delete(question);
    this.#entries.set(question, entry);
    void this.#settle(question, entry, now);
    if (this.#entries.size > this.#size) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    return entry.reply;
  }

  async #settle(question: string, entry: Entry<T>, asked: number): Promise<void> {
    try {
      await entry.reply;
      const now = performance.now();
      entry.until = now + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, LIFE_PER_COST * (now - asked)));
    } catch {
      // a failure is not an answer; whoever asked has it
      if (this.#entries.get(question) === entry) this.#entries.delete(question);
    }
  }

  clear(): void {
    this.#entries.clear();
  }
}
