import { applyStyles } from './styles.js';
import { vacancyOfFragment } from './vacancy-card.js';
import { VacancyWidget } from './vacancy-widget.js';

/** The API is where the script came from (`…/w/1/cung-cau.js`), unless the page says otherwise. Read while the script runs. */
const SCRIPT_BASE = (() => {
  const script = document.currentScript;
  return script instanceof HTMLScriptElement && script.src !== '' ? new URL('../..', script.src).href : location.origin;
})();

/**
 * `<cung-cau-vacancies site="…" lang="vi|en" theme="light|dark|auto" label="…" api="https://…">`: search without accents, filter by
 * place and occupation, read one vacancy. `label` names the search when a page has several. Fires a cancellable `vacancy-open` event
 * ({id}) before it opens a vacancy itself. Keeps no state outside the element; it reads the address for a vacancy to begin with
 * (`#viec-lam-…`) and never writes it. What the page puts inside is shown without scripts, and when the service is not reached.
 */
export class CungCauVacanciesElement extends HTMLElement {
  static readonly observedAttributes = ['site', 'lang', 'label', 'api'];

  readonly #root: ShadowRoot;
  #widget: VacancyWidget | undefined;
  #starting = false;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    applyStyles(this.#root);
  }

  connectedCallback(): void {
    this.#start();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#start();
  }

  disconnectedCallback(): void {
    this.#widget?.stop();
  }

  /** Builds anew, once for all the attributes that change at a time. What was typed and chosen stays. */
  #start(): void {
    if (this.#starting) return;
    this.#starting = true;
    queueMicrotask(() => {
      this.#starting = false;
      if (this.isConnected) this.#build();
    });
  }

  #build(): void {
    const before = this.#widget;
    before?.stop();
    const language = this.closest('[lang]')?.getAttribute('lang') ?? '';
    const widget = new VacancyWidget({
      lang: /^en\b/i.test(language) ? 'en' : 'vi',
      label: this.getAttribute('label') ?? '',
      site: this.getAttribute('site') ?? '',
      api: this.getAttribute('api') ?? SCRIPT_BASE,
      mayOpen: (id) =>
        this.dispatchEvent(
          new CustomEvent('vacancy-open', { detail: { id }, bubbles: true, composed: true, cancelable: true }),
        ),
    });
    before?.element.remove();
    this.#root.append(widget.element);
    this.#widget = widget;
    widget.start(before);
    // the first widget of a page opens the vacancy that its address names
    const asked = vacancyOfFragment(location.hash);
    if (before === undefined && asked !== undefined && document.querySelector(this.localName) === this) {
      widget.open(asked);
    }
  }
}
