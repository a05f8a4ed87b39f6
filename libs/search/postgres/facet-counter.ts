import type { Database } from '#database';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Revisions asked for at a time. */
const CHUNK = 20_000;
/** Then everything is forgotten and learnt again: about 60 MB of revisions, most of them of rows written over since. */
const MOST_REVISIONS = 1_000_000;

/**
 * Counts facets of any set of hits in memory. PostgreSQL answers a search with the revisions of all hits, four bytes
 * each; what a revision is filed under is asked for once, and stays true, because every write of a row gives it a new
 * revision. Counting this way takes microseconds where unnesting and grouping in SQL takes longer than the search.
 */
export class FacetCounter {
  readonly #database: Database;
  readonly #table: string;
  /** Term by number. */
  #terms: { readonly field: string; readonly value: string }[] = [];
  #numbers = new Map<string, number>();
  /** Revision → where its list starts in `#lists`: a length, then the numbers of its terms. */
  #starts = new Map<number, number>();
  #lists = new Uint16Array(1 << 16);
  #used = 0;

  constructor(database: Database, table: string) {
    this.#database = database;
    this.#table = table;
  }

  /** Asks for the revisions that are not known yet. One written over since the search is left unknown: it is no hit now. */
  async learn(lists: readonly (Buffer | null | undefined)[]): Promise<void> {
    const unknown = new Set<number>();
    for (const list of lists) {
      for (const revision of revisionsOf(list)) if (!this.#starts.has(revision)) unknown.add(revision);
    }
    if (unknown.size === 0) return;
    if (this.#starts.size + unknown.size > MOST_REVISIONS) this.#forget();
    const wanted = [...unknown];
    for (let start = 0; start < wanted.length; start += CHUNK) {
      const rows = await this.#database.query<{ revision: number; keywords: readonly string[] }>(
        `select revision, keywords from ${this.#table} where revision = any($1::integer[])`,
        [wanted.slice(start, start + CHUNK)],
      );
      for (const { revision, keywords } of rows) this.#remember(revision, keywords);
    }
  }

  /** Counts of every value by field, most frequent first. */
  count(list: Buffer | null | undefined): Map<string, readonly FacetCount[]> {
    const counts = new Uint32Array(this.#terms.length);
    for (const revision of revisionsOf(list)) {
      const start = this.#starts.get(revision);
      if (start === undefined) continue;
      const end = start + 1 + (this.#lists[start] ?? 0);
      for (let at = start + 1; at < end; at += 1) counts[this.#lists[at]!]! += 1;
    }
    const byField = new Map<string, FacetCount[]>();
    for (const [number, { field, value }] of this.#terms.entries()) {
      const count = counts[number] ?? 0;
      if (count === 0) continue;
      const values = byField.get(field);
      if (values === undefined) byField.set(field, [{ value, count }]);
      else values.push({ value, count });
    }
    for (const values of byField.values()) {
      values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    }
    return byField;
  }

  #remember(revision: number, keywords: readonly string[]): void {
    if (this.#starts.has(revision)) return;
    if (this.#used + keywords.length + 1 > this.#lists.length) {
      const larger = new Uint16Array(this.#lists.length * 2 + keywords.length + 1);
      larger.set(this.#lists);
      this.#lists = larger;
    }
    this.#starts.set(revision, this.#used);
    this.#lists[this.#used] = keywords.length;
    this.#used += 1;
    for (const term of keywords) {
      this.#lists[this.#used] = this.#numberOf(term);
      this.#used += 1;
    }
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const colon = term.indexOf(':');
    const number = this.#terms.push({ field: term.slice(0, colon), value: term.slice(colon + 1) }) - 1;
    this.#numbers.set(term, number);
    return number;
  }

  #forget(): void {
    this.#terms = [];
    this.#numbers = new Map();
    this.#starts = new Map();
    this.#lists = new Uint16Array(1 << 16);
    this.#used = 0;
  }
}

function* revisionsOf(list: Buffer | null | undefined): Generator<number> {
  if (list == null) return;
  for (let at = 0; at < list.length; at += 4) yield list.readInt32BE(at);
}
