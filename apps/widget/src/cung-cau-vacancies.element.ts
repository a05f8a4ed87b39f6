import type { Lang, VacancySearchReply } from '#contracts';
import { h } from './dom.js';
import { formatNumber } from './format.js';
import { messagesFor, type Messages } from './messages.js';
import { fillSelect, renderCard, renderDetail } from './render.js';
import { ClientError, SearchClient, type WidgetQuery } from './search-client.js';
import { applyStyles } from './styles.js';

/** Where the script came from is where the API is, unless the page says otherwise. Read while the script runs. */
const SCRIPT_ORIGIN = (() => {
  const source = (document.currentScript as HTMLScriptElement | null)?.src;
  return source === undefined || source === '' ? location.origin : new URL(source).origin;
})();

const PAUSE_MS = 150;

/**
 * `<cung-cau-vacancies site="…" lang="vi|en" api="https://…">`: search without accents, filter by place and occupation, read one vacancy.
 * Fires a cancellable `vacancy-open` event ({id}) before it opens a vacancy itself. Keeps no state outside the element.
 */
export class CungCauVacanciesElement extends HTMLElement {
  readonly #root: ShadowRoot;
  #client!: SearchClient;
  #messages!: Messages;
  #lang: Lang = 'vi';
  #query: WidgetQuery = { q: '', place: '', occupation: '', page: 1 };
  #request: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #words!: HTMLInputElement;
  #place!: HTMLSelectElement;
  #occupation!: HTMLSelectElement;
  #status!: HTMLElement;
  #remark!: HTMLElement;
  #list!: HTMLUListElement;
  #more!: HTMLButtonElement;
  #listView!: HTMLElement;
  #detailView!: HTMLElement;
  #opened = '';

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    applyStyles(this.#root);
  }

  connectedCallback(): void {
    if (this.#root.querySelector('form') !== null) return;
    this.#lang = this.getAttribute('lang') === 'en' ? 'en' : 'vi';
    this.#messages = messagesFor(this.#lang);
    this.#client = new SearchClient(
      this.getAttribute('api') ?? SCRIPT_ORIGIN,
      this.getAttribute('site') ?? '',
      this.#lang,
    );
    this.#build();
    void this.#search();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
    this.#request?.abort();
  }

  #build(): void {
    const m = this.#messages;
    this.#words = h('input', {
      id: 'words',
      type: 'search',
      autocomplete: 'off',
      enterkeyhint: 'search',
      'aria-describedby': 'hint',
      part: 'input',
    });
    this.#place = h('select', { id: 'place', part: 'select' }, h('option', { value: '' }, m.anyPlace));
    this.#occupation = h('select', { id: 'occupation', part: 'select' }, h('option', { value: '' }, m.anyOccupation));
    // the live region stands before it is filled, or screen readers miss the first message
    this.#status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
    this.#remark = h('p', { class: 'muted', hidden: '' });
    this.#list = h('ul', { 'aria-label': m.results });
    this.#more = h('button', { type: 'button', hidden: '', part: 'button' }, m.more);
    this.#more.addEventListener('click', () => void this.#showMore());
    const form = h(
      'form',
      { role: 'search', 'aria-label': m.search },
      h(
        'div',
        {},
        h('label', { for: 'words' }, m.words),
        this.#words,
        h('p', { id: 'hint', class: 'hint' }, m.wordsHint),
      ),
      h('div', {}, h('label', { for: 'place' }, m.place), this.#place),
      h('div', {}, h('label', { for: 'occupation' }, m.occupation), this.#occupation),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed(0);
    });
    // a Telex or VNI editor composes letters: wait until the syllable stands
    this.#words.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#changed(PAUSE_MS);
    });
    this.#words.addEventListener('compositionend', () => this.#changed(PAUSE_MS));
    for (const select of [this.#place, this.#occupation]) select.addEventListener('change', () => this.#changed(0));
    this.#listView = h('div', {}, form, this.#status, this.#remark, this.#list, this.#more);
    this.#detailView = h('div', { hidden: '' });
    this.#detailView.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    this.#root.append(this.#listView, this.#detailView);
  }

  #changed(pauseMs: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#query = { q: this.#words.value, place: this.#place.value, occupation: this.#occupation.value, page: 1 };
      void this.#search();
    }, pauseMs);
  }

  async #search(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#status.textContent = this.#messages.searching;
    try {
      const reply = await this.#client.search(this.#query, request.signal);
      if (request.signal.aborted) return;
      this.#show(reply);
    } catch {
      if (!request.signal.aborted) this.#showFailure();
    }
  }

  #show(reply: VacancySearchReply): void {
    const m = this.#messages;
    const cards = reply.hits.map((hit) => renderCard(hit, m, this.#lang, (id) => void this.#open(id)));
    if (reply.page === 1) this.#list.replaceChildren(...cards);
    else this.#list.append(...cards);
    this.#status.textContent = reply.total === 0 ? m.none : m.found(formatNumber(reply.total, this.#lang));
    const { relaxed, understood } = reply.interpreted;
    this.#remark.textContent = [
      relaxed.length > 0 && reply.total > 0 ? `${m.nearly}.` : '',
      understood.length > 0 ? `${m.understood}: ${understood.map(({ label }) => label).join(', ')}` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
    this.#remark.hidden = this.#remark.textContent === '';
    this.#more.hidden = reply.page * reply.perPage >= reply.total;
    fillSelect(
      this.#place,
      m.anyPlace,
      [
        { label: m.parks, prefix: 'park:', values: reply.facets.park ?? [] },
        { label: m.communes, prefix: 'commune:', values: reply.facets.commune ?? [] },
      ],
      this.#lang,
    );
    fillSelect(
      this.#occupation,
      m.anyOccupation,
      [{ label: '', prefix: '', values: reply.facets.occupation ?? [] }],
      this.#lang,
    );
  }

  /** The next page is added below, and the focus goes to its first vacancy. */
  async #showMore(): Promise<void> {
    const shown = this.#list.children.length;
    this.#query = { ...this.#query, page: this.#query.page + 1 };
    await this.#search();
    this.#list.children[shown]?.querySelector('a')?.focus();
  }

  #showFailure(): void {
    const retry = h('button', { type: 'button' }, this.#messages.retry);
    retry.addEventListener('click', () => void this.#search());
    this.#status.textContent = this.#messages.failed;
    this.#list.replaceChildren(h('li', {}, retry));
    this.#more.hidden = true;
  }

  async #open(id: string): Promise<void> {
    const wanted = new CustomEvent('vacancy-open', { detail: { id }, bubbles: true, composed: true, cancelable: true });
    if (!this.dispatchEvent(wanted)) return;
    const m = this.#messages;
    const back = h('button', { type: 'button', part: 'button' }, m.back);
    back.addEventListener('click', () => this.#close());
    this.#opened = id;
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    try {
      const { body, heading } = renderDetail(await this.#client.read(id, request.signal), m, this.#lang);
      if (request.signal.aborted) return;
      this.#detailView.replaceChildren(back, body);
      this.#swap(true);
      heading.focus();
    } catch (error) {
      if (request.signal.aborted) return;
      const gone = error instanceof ClientError && error.kind === 'gone';
      this.#detailView.replaceChildren(back, h('p', { role: 'alert' }, gone ? m.gone : m.failed));
      this.#swap(true);
      back.focus();
    }
  }

  /** Back to the list, with the focus where the person left it. */
  #close(): void {
    this.#swap(false);
    this.#list.querySelector<HTMLAnchorElement>(`a[data-id="${this.#opened}"]`)?.focus();
  }

  #swap(detail: boolean): void {
    this.#listView.hidden = detail;
    this.#detailView.hidden = !detail;
  }
}
