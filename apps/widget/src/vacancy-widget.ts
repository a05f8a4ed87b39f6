import type { Lang } from '#contracts';
import { DetailView } from './detail-view.js';
import { h } from './dom.js';
import { messagesFor } from './messages.js';
import { ResultsView } from './results-view.js';
import { ClientError, EMPTY_QUERY, isEmpty, SearchClient, type WidgetQuery } from './search-client.js';
import { SearchForm } from './search-form.js';

/** Then a person is told that it is the network, not them. */
const SLOW_MS = 3_000;

export interface VacancyWidgetOptions {
  readonly lang: Lang;
  /** Name of the search landmark; empty = the usual one. */
  readonly label: string;
  readonly site: string;
  readonly api: string;
  /** false = the page opens the vacancy itself. */
  readonly mayOpen: (id: string) => boolean;
}

/** Form, list and one vacancy, and what is asked of the service for them. */
export class VacancyWidget {
  readonly element: HTMLElement;
  readonly #client: SearchClient;
  readonly #form: SearchForm;
  readonly #results: ResultsView;
  readonly #detail: DetailView;
  readonly #list: HTMLElement;
  readonly #mayOpen: (id: string) => boolean;
  #query: WidgetQuery = EMPTY_QUERY;
  /** The last page that is shown; 0 = none. */
  #page = 0;
  #search: AbortController | undefined;
  #opened = '';

  constructor({ lang, label, site, api, mayOpen }: VacancyWidgetOptions) {
    const messages = messagesFor(lang);
    this.#mayOpen = mayOpen;
    this.#client = new SearchClient(api, site, lang);
    this.#form = new SearchForm(messages, lang, label || messages.search, (query) => this.#ask(query));
    this.#results = new ResultsView(messages, lang, {
      open: (id, title) => this.open(id, title),
      more: () => this.#load(this.#query, this.#page + 1),
      retry: () => this.#load(this.#query, 1),
      clear: this.#form.clearButton(),
    });
    this.#detail = new DetailView(messages, lang, {
      read: (id, signal) => this.#client.read(id, signal),
      back: () => this.#close(),
    });
    this.#list = h('div', {}, this.#form.element, this.#results.element);
    // the text is in this language even where the page is in another one
    this.element = h('div', { lang }, this.#list, this.#detail.element);
  }

  /** Asks for the first results, going on with what another widget held. */
  start(before: VacancyWidget | undefined): void {
    if (before !== undefined) this.#form.takeOver(before.#form);
    void this.#load(this.#form.query, 1);
  }

  stop(): void {
    this.#form.stop();
    this.#search?.abort();
    this.#detail.close();
  }

  open(id: string, title?: string): void {
    if (!this.#mayOpen(id)) return;
    this.#opened = id;
    this.#list.hidden = true;
    void this.#detail.open(id, title);
  }

  /** Back to the list, with the focus where the person left it. */
  #close(): void {
    this.#detail.close();
    this.#list.hidden = false;
    this.#results.focusVacancy(this.#opened);
  }

  #ask(query: WidgetQuery): void {
    const isShown = this.#page > 0 && JSON.stringify(query) === JSON.stringify(this.#query);
    if (!isShown) void this.#load(query, 1);
  }

  /** Shows a page of results; false when another search overtook it or it failed. */
  async #load(query: WidgetQuery, page: number): Promise<boolean> {
    this.#search?.abort();
    const search = new AbortController();
    this.#search = search;
    this.#query = query;
    if (page === 1) this.#page = 0;
    const slow = setTimeout(() => this.#results.slow(), SLOW_MS);
    this.#results.busy();
    try {
      const reply = await this.#client.search(query, page, search.signal);
      if (search.signal.aborted) return false;
      this.#page = page;
      this.#results.show(reply, !isEmpty(query));
      this.#form.offer(reply.facets);
      return true;
    } catch (error) {
      if (!search.signal.aborted) this.#results.fail(error instanceof ClientError ? error.message : '', page > 1);
      return false;
    } finally {
      clearTimeout(slow);
    }
  }
}
