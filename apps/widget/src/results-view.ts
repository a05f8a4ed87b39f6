import type { Lang, VacancySearchReply } from '#contracts';
import { button, h } from './dom.js';
import { formatNumber } from './format.js';
import { interpretedLines } from './interpreted-lines.js';
import type { Messages } from './messages.js';
import { renderCard } from './vacancy-card.js';

export interface ResultsActions {
  readonly open: (id: string, title: string) => void;
  /** Both resolve to whether something new is shown. */
  readonly more: () => Promise<boolean>;
  readonly retry: () => Promise<boolean>;
  /** Empties the form. */
  readonly clear: HTMLElement;
}

/** The list of vacancies with what is said about it: how many, what was understood, nothing found, not reached. */
export class ResultsView {
  readonly element: HTMLElement;
  readonly #messages: Messages;
  readonly #lang: Lang;
  readonly #actions: ResultsActions;
  // the live region stands before it is filled, or screen readers miss the first message
  readonly #status = h('div', { role: 'status' });
  readonly #heading: HTMLElement;
  readonly #list: HTMLUListElement;
  readonly #more: HTMLElement;
  readonly #failure: HTMLElement;

  constructor(messages: Messages, lang: Lang, actions: ResultsActions) {
    this.#messages = messages;
    this.#lang = lang;
    this.#actions = actions;
    this.#heading = h('h2', { class: 'unseen', tabindex: '-1' }, messages.results);
    this.#list = h('ul', { class: 'list', 'aria-busy': 'true' });
    this.#more = button(messages.more, () => void this.#showMore(), { class: 'more', hidden: '' });
    // what the page put into the element leads somewhere even now
    this.#failure = h(
      'div',
      { class: 'problem', hidden: '' },
      button(messages.retry, () => void this.#retry()),
      h('slot'),
    );
    actions.clear.hidden = true;
    this.element = h('div', {}, this.#heading, this.#status, this.#failure, actions.clear, this.#list, this.#more);
    this.#say(messages.searching);
  }

  /** Results are on their way. Nothing is announced for every key: the count that follows is. */
  busy(): void {
    this.#list.setAttribute('aria-busy', 'true');
  }

  slow(): void {
    this.#say(this.#messages.slow);
  }

  /** @param filtered whether the person asked for something in particular */
  show(reply: VacancySearchReply, filtered: boolean): void {
    const m = this.#messages;
    const cards = reply.hits
      .filter(({ id }) => reply.page === 1 || this.#link(id) === null)
      .map((hit) => renderCard(hit, reply.facets, m, this.#lang, this.#actions.open));
    if (reply.page === 1) this.#list.replaceChildren(...cards);
    else this.#list.append(...cards);
    const total = formatNumber(reply.total, this.#lang);
    this.#say(
      reply.total === 0 ? m.none : filtered ? m.found(total) : m.open(total),
      ...interpretedLines(reply, m, this.#lang),
    );
    this.#settled({ none: reply.total === 0, failed: false });
    this.#actions.clear.hidden = reply.total > 0 || !filtered;
    this.#more.hidden = reply.hits.length === 0 || reply.page * reply.perPage >= reply.total;
  }

  /** @param kept the vacancies shown still answer the question: only further ones did not come */
  fail(message: string, kept: boolean): void {
    this.#say(message === '' ? this.#messages.failed : message);
    this.#settled({ none: !kept, failed: !kept });
    if (!kept) this.#actions.clear.hidden = this.#more.hidden = true;
  }

  focusVacancy(id: string): void {
    (this.#link(id) ?? this.#heading).focus();
  }

  #settled({ none, failed }: { none: boolean; failed: boolean }): void {
    this.#list.removeAttribute('aria-busy');
    this.#list.hidden = none;
    this.#failure.hidden = !failed;
  }

  #link(id: string): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`);
  }

  #say(...lines: readonly string[]): void {
    this.#status.replaceChildren(...lines.map((line) => h('p', {}, line)));
  }

  /** The next page is added below, and the focus goes to its first vacancy. */
  async #showMore(): Promise<void> {
    const shown = this.#list.children.length;
    if (await this.#actions.more()) this.#list.children[shown]?.querySelector('a')?.focus();
  }

  /** The button goes away with the failure, so the focus goes to what came instead. */
  async #retry(): Promise<void> {
    if (await this.#actions.retry()) this.#heading.focus();
  }
}
