import type { Lang, VacancyDetail } from '#contracts';
import { button, h } from './dom.js';
import type { Messages } from './messages.js';
import { ClientError } from './search-client.js';
import { renderVacancy } from './vacancy-page.js';

export interface DetailActions {
  readonly read: (id: string, signal: AbortSignal) => Promise<VacancyDetail>;
  readonly back: () => void;
}

/** One vacancy in place of the list. */
export class DetailView {
  readonly element: HTMLElement;
  readonly #messages: Messages;
  readonly #lang: Lang;
  readonly #actions: DetailActions;
  readonly #heading = h('h2', { tabindex: '-1' });
  readonly #body = h('div', { class: 'body' });
  #request: AbortController | undefined;

  constructor(messages: Messages, lang: Lang, actions: DetailActions) {
    this.#messages = messages;
    this.#lang = lang;
    this.#actions = actions;
    this.element = h(
      'article',
      { class: 'detail', part: 'detail', hidden: '' },
      button(messages.back, actions.back, { class: 'back' }),
      this.#heading,
      this.#body,
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // one Escape, one step: a dialog around the widget stays open
      event.preventDefault();
      event.stopPropagation();
      actions.back();
    });
  }

  /** Shows the heading at once and takes the focus to it; the rest follows. The title is not known when the address named the vacancy. */
  async open(id: string, title?: string): Promise<void> {
    this.close();
    const request = new AbortController();
    this.#request = request;
    this.#title(title);
    this.#body.setAttribute('aria-busy', 'true');
    this.#body.replaceChildren(h('p', { class: 'muted' }, this.#messages.loading));
    this.element.hidden = false;
    this.#heading.focus();
    try {
      const vacancy = await this.#actions.read(id, request.signal);
      if (request.signal.aborted) return;
      this.#title(vacancy.title);
      this.#body.replaceChildren(renderVacancy(vacancy, this.#messages, this.#lang));
    } catch (error) {
      if (request.signal.aborted) return;
      this.#body.replaceChildren(...this.#failure(error, () => void this.open(id, title)));
    }
    this.#body.removeAttribute('aria-busy');
  }

  close(): void {
    this.#request?.abort();
    this.element.hidden = true;
  }

  #title(title: string | undefined): void {
    this.#heading.textContent = title ?? this.#messages.vacancy;
    this.#heading.lang = title === undefined ? this.#lang : 'vi';
  }

  #failure(error: unknown, retry: () => void): readonly HTMLElement[] {
    const { kind, message } = error instanceof ClientError ? error : new ClientError('failed');
    if (kind === 'gone') return [h('p', { role: 'alert' }, this.#messages.gone)];
    return [
      h('p', { role: 'alert' }, message === '' ? this.#messages.failed : message),
      button(this.#messages.retry, retry),
    ];
  }
}
