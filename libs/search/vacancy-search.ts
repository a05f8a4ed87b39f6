import type {
  FacetName,
  FacetValue,
  Interpreted,
  Lang,
  VacancyCard,
  VacancySearchParams,
  VacancySearchReply,
} from '#contracts';
import { facetLabel } from './facet-labels.js';
import type { EngineReply, SearchEngines } from './search-engines.js';
import type { SearchHit, SearchRequest, SearchResult } from './search-index.js';
import { understandQuery, type UnderstoodQuery } from './understanding/understand-query.js';
import { chosenFilter, withUnderstood } from './vacancy-filter.js';

const FACETS: readonly FacetName[] = [
  'province',
  'commune',
  'park',
  'occupation',
  'level',
  'shift',
  'benefit',
  'investor',
  'language',
  'returnee',
];
/** Values per facet; chosen ones are always among them. */
const FACET_VALUES = 50;
const PER_PAGE = 20;
const MAX_PER_PAGE = 50;
/** Nobody reads further, and every engine may refuse to. */
const DEEPEST = 1_000;
/**
 * Expiry is asked for in steps of this many seconds, rounded to the future: a vacancy leaves the results a little early,
 * never late, and equal searches of one moment stay equal.
 */
const CLOCK_STEP = 5;

/** The public search: what a person typed and chose, understood, searched, and relaxed when nothing is found. */
export class VacancySearch {
  readonly #engines: SearchEngines;
  readonly #now: () => number;

  /** `now` is the clock, epoch milliseconds. */
  constructor(engines: SearchEngines, now: () => number = Date.now) {
    this.#engines = engines;
    this.#now = now;
  }

  async search(params: VacancySearchParams): Promise<VacancySearchReply> {
    const started = performance.now();
    const query = understandQuery(params.q ?? '', onlyProvince(params));
    const page = Math.max(1, Math.trunc(params.page ?? 1));
    const perPage = Math.min(MAX_PER_PAGE, Math.max(1, Math.trunc(params.perPage ?? PER_PAGE)));
    const now = Math.ceil(this.#now() / 1_000 / CLOCK_STEP) * CLOCK_STEP;
    const chosen = chosenFilter(params, now);
    const { near } = params;
    const ask = (step: Step): Promise<EngineReply> => {
      const offset = Math.min((page - 1) * perPage, DEEPEST);
      return this.#engines.search('vacancies', {
        text: query.text,
        words: step.relaxed.includes('all-words') ? 'any' : 'all',
        ...(query.meaning === undefined ? {} : { meaning: query.meaning }),
        filter: withUnderstood(chosen, query, !step.relaxed.includes('place')),
        facets: FACETS,
        sort: sortOf(params),
        ...(near === undefined ? {} : { from: near }),
        offset,
        limit: Math.min(perPage, DEEPEST - offset),
      });
    };
    const { reply, relaxed } = await firstThatFinds(steps(query), ask);
    return {
      total: reply.result.total,
      page,
      perPage,
      hits: reply.result.hits.map(toCard),
      facets: labelled(reply.result.facets, chosen.anyOf ?? {}, params.lang ?? 'vi'),
      interpreted: { text: query.text, understood: query.understood, corrected: query.corrected, relaxed },
      engine: reply.engine,
      degraded: reply.degraded,
      tookMs: Math.round(performance.now() - started),
    };
  }
}

interface Step {
  readonly relaxed: Interpreted['relaxed'];
}

/** What to give up, in this order, until something is found. Chosen filters are never given up. */
function steps(query: UnderstoodQuery): readonly Step[] {
  const several = query.text.includes(' ');
  const hasPlace = Object.keys(query.place).length > 0;
  return [
    { relaxed: [] },
    ...(several ? [{ relaxed: ['all-words'] as const }] : []),
    ...(hasPlace ? [{ relaxed: ['place'] as const }] : []),
    ...(several && hasPlace ? [{ relaxed: ['all-words', 'place'] as const }] : []),
  ];
}

async function firstThatFinds(
  all: readonly Step[],
  ask: (step: Step) => Promise<EngineReply>,
): Promise<{ reply: EngineReply; relaxed: Interpreted['relaxed'] }> {
  let nothing: EngineReply | undefined;
  for (const step of all) {
    const reply = await ask(step);
    if (reply.result.total > 0) return { reply, relaxed: step.relaxed };
    nothing ??= reply;
  }
  // the strictest reading found nothing, and so did every other: that is the answer
  return { reply: nothing!, relaxed: [] };
}

function sortOf({ sort, near }: VacancySearchParams): SearchRequest['sort'] {
  if (sort === 'newest') return { number: 'published', order: 'desc' };
  if (sort === 'wage') return { number: 'income', order: 'desc' };
  return sort === 'distance' && near !== undefined ? 'distance' : 'relevance';
}

/** A chosen province says which of several places of one name is meant. */
function onlyProvince({ province }: VacancySearchParams): { provinceCode?: string } {
  const [code, ...others] = province ?? [];
  return code === undefined || others.length > 0 ? {} : { provinceCode: code };
}

function toCard({ card, distanceMetres }: SearchHit): VacancyCard {
  const stored = card as VacancyCard; // oxlint-disable-line typescript/no-unsafe-type-assertion -- an index gives back what vacancy-documents.ts put in
  return distanceMetres === undefined ? stored : { ...stored, distanceMetres };
}

function labelled(
  facets: SearchResult['facets'],
  chosen: Readonly<Record<string, readonly string[]>>,
  lang: Lang,
): VacancySearchReply['facets'] {
  return Object.fromEntries(
    FACETS.map((facet) => {
      // groups are there to filter by; what is offered are units
      const values = (facets[facet] ?? []).filter(({ value }) => facet !== 'occupation' || value.length === 4);
      const kept = values.filter(({ value }, at) => at < FACET_VALUES || chosen[facet]?.includes(value));
      return [
        facet,
        kept.map(({ value, count }): FacetValue => ({ value, label: facetLabel(facet, value, lang), count })),
      ];
    }),
  );
}
