import { assertRequestFields, TEXT_FIELDS, type TextField } from '../index-fields.js';
import {
  SearchIndex,
  type IndexName,
  type SearchDocument,
  type SearchFilter,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from '../search-index.js';
import { refuseShrunk } from '../refuse-shrunk.js';
import { distanceMetres } from '../text/distance.js';
import { queryWords, wordsOf, type QueryWords, type Word } from '../text/words.js';

const WEIGHTS: Readonly<Record<TextField, number>> = {
  title: 32,
  occupation: 16,
  skills: 8,
  employer: 8,
  place: 8,
  body: 2,
};
/** Fields that a text with marks matches only as written. */
const AS_WRITTEN: readonly TextField[] = ['occupation', 'body'];
/** Share of a field's weight for a word that differs in its marks, in sixteenths. */
const OTHER_TONE = 4;
const SAME_TONE = 16;
/** What being filed under the query's meaning is worth: a word of the title, well matched. */
const MEANT = 1_024;

interface Entry {
  readonly version: number;
  /** Absent = removed; the version stays, so that an older upsert is refused. */
  readonly document?: SearchDocument;
  readonly words?: Readonly<Record<TextField, readonly Word[]>>;
}

/** The plainest engine that keeps the contract: for tests and for reading what the others must do. */
export class InMemorySearchIndex extends SearchIndex {
  override readonly engine = 'in-memory';
  #entries: Record<IndexName, Map<string, Entry>> = { vacancies: new Map(), jobseekers: new Map() };

  override async prepare(): Promise<void> {
    // nothing to create
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries = { vacancies: new Map(), jobseekers: new Map() };
  }

  override async upsert(index: IndexName, documents: readonly SearchDocument[]): Promise<void> {
    for (const document of documents) put(this.#entries[index], document);
  }

  override async remove(
    index: IndexName,
    items: readonly { readonly id: string; readonly version: number }[],
  ): Promise<void> {
    for (const { id, version } of items) {
      if ((this.#entries[index].get(id)?.version ?? 0) <= version) this.#entries[index].set(id, { version });
    }
  }

  override async count(index: IndexName): Promise<number> {
    return [...this.#entries[index].values()].filter((entry) => entry.document !== undefined).length;
  }

  override async rebuild(
    index: IndexName,
    batches: AsyncIterable<readonly SearchDocument[]>,
    minimumRatio: number,
  ): Promise<number> {
    const aside = new Map<string, Entry>();
    for await (const batch of batches) for (const document of batch) put(aside, document);
    refuseShrunk(index, aside.size, await this.count(index), minimumRatio);
    this.#entries[index] = aside;
    return aside.size;
  }

  override async search(index: IndexName, request: SearchRequest): Promise<SearchResult> {
    const { filter } = request;
    assertRequestFields(index, request);
    const query = queryWords(request.text);
    const found: { document: SearchDocument; score: number; distance: number | undefined; misses: string[] }[] = [];
    for (const { document, words } of this.#entries[index].values()) {
      if (document === undefined || words === undefined || !withinBounds(document, filter)) continue;
      const wordScore = matchScore(query, words, request);
      const { meaning } = request;
      const meant =
        query.words.length > 0 &&
        meaning !== undefined &&
        meaning.anyOf.some((value) => document.keywords[meaning.field]?.includes(value));
      if (wordScore === undefined && !meant) continue;
      const score = (wordScore ?? 0) + (meant ? MEANT : 0);
      found.push({
        document,
        score,
        distance:
          request.from === undefined || document.point === undefined
            ? undefined
            : distanceMetres(request.from, document.point),
        misses: Object.entries(filter.anyOf ?? {})
          .filter(([field, values]) => !values.some((value) => document.keywords[field]?.includes(value)))
          .map(([field]) => field),
      });
    }
    const key = sortKey(request);
    const hits = found
      .filter(({ misses }) => misses.length === 0)
      .toSorted(
        (a, b) =>
          key(b) - key(a) ||
          (b.document.numbers['published'] ?? 0) - (a.document.numbers['published'] ?? 0) ||
          (a.document.id < b.document.id ? -1 : 1),
      );
    return {
      total: hits.length,
      hits: hits.slice(request.offset, request.offset + request.limit).map(({ document, distance }): SearchHit => ({
        id: document.id,
        card: document.card,
        ...(distance === undefined ? {} : { distanceMetres: distance }),
      })),
      facets: Object.fromEntries(
        request.facets.map((facet) => [
          facet,
          countValues(
            found
              .filter(({ misses }) => misses.every((field) => field === facet))
              .flatMap(({ document }) => document.keywords[facet] ?? []),
          ),
        ]),
      ),
    };
  }
}

function put(entries: Map<string, Entry>, document: SearchDocument): void {
  const known = entries.get(document.id);
  if (known !== undefined && known.version > document.version) return;
  const { title, occupation, skills, employer, place, body } = document.text;
  const words = {
    title: wordsOf(title),
    occupation: wordsOf(occupation),
    skills: wordsOf(skills),
    employer: wordsOf(employer),
    place: wordsOf(place),
    body: wordsOf(body),
  };
  entries.set(document.id, { version: document.version, document, words });
}

function withinBounds(document: SearchDocument, filter: SearchFilter): boolean {
  const { keywords, numbers, point } = document;
  const { within } = filter;
  return (
    (filter.also ?? []).every(({ field, anyOf }) => anyOf.some((value) => keywords[field]?.includes(value))) &&
    Object.entries(filter.min ?? {}).every(([field, min]) => (numbers[field] ?? -Infinity) >= min) &&
    Object.entries(filter.max ?? {}).every(([field, max]) => (numbers[field] ?? Infinity) <= max) &&
    (within === undefined || (point !== undefined && distanceMetres(within, point) <= within.metres))
  );
}

/** How well the words match, higher is better; undefined = not a hit. */
function matchScore(
  query: QueryWords,
  fields: Readonly<Record<TextField, readonly Word[]>>,
  request: SearchRequest,
): number | undefined {
  const { words, marked } = query;
  if (words.length === 0) return /\S/.test(request.text) ? undefined : 0;
  let score = 0;
  let matched = 0;
  for (const [position, word] of words.entries()) {
    const asPrefix = request.prefix === true && position === words.length - 1;
    let best = 0;
    for (const field of TEXT_FIELDS) {
      for (const [at, other] of fields[field].entries()) {
        const closeness = wordMatch(word, other, { asPrefix, marked, field });
        if (closeness === 0) continue;
        const previous = words[position - 1];
        const before = fields[field][at - 1];
        const adjacent = previous !== undefined && before !== undefined && previous.folded === before.folded;
        best = Math.max(best, WEIGHTS[field] * closeness * (adjacent ? 2 : 1));
      }
    }
    score += best;
    if (best > 0) matched += 1;
  }
  if (request.words === 'all' ? matched < words.length : matched === 0) return undefined;
  const inOrder = words.map((word) => word.folded).join(' ');
  const title = fields.title.map((word) => word.folded).join(' ');
  const exactTitle = title === inOrder ? 8 * SAME_TONE : 0;
  return (request.words === 'any' ? matched * 1_000_000 : 0) + score + exactTitle;
}

function wordMatch(
  word: Word,
  other: Word,
  how: { readonly asPrefix: boolean; readonly marked: boolean; readonly field: TextField },
): number {
  const folded = how.asPrefix ? other.folded.startsWith(word.folded) : other.folded === word.folded;
  if (!folded) return 0;
  if (!how.marked || other.written === word.written) return SAME_TONE;
  return AS_WRITTEN.includes(how.field) && !how.asPrefix ? 0 : OTHER_TONE;
}

function sortKey(
  request: SearchRequest,
): (entry: { document: SearchDocument; score: number; distance: number | undefined }) => number {
  const { sort } = request;
  if (sort === 'relevance') return (entry) => entry.score;
  if (sort === 'distance') return (entry) => (entry.distance === undefined ? -Number.MAX_VALUE : -entry.distance);
  const sign = sort.order === 'desc' ? 1 : -1;
  return ({ document }) => {
    const value = document.numbers[sort.number];
    return value === undefined ? -Number.MAX_VALUE : sign * value;
  };
}

function countValues(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
