import type { Lang, VacancySearchReply } from '#contracts';
import { button, h } from './dom.js';
import type { Messages } from './messages.js';
import { EMPTY_QUERY, type WidgetQuery } from './search-client.js';
import { fillSelect, type OptionGroup } from './fill-select.js';

/** After the last key; shorter than a person notices, longer than between two keys. */
const PAUSE_MS = 150;
/**
 * Within a composition. Desktop Telex and VNI editors compose one syllable, and half of one must not be searched; phone keyboards
 * compose every word until a space follows, and a person who has stopped typing wants results.
 */
const COMPOSING_PAUSE_MS = 700;

type PlaceKind = 'park' | 'commune';

/** Words, place and occupation. Calls `changed` once when they have settled. */
export class SearchForm {
  readonly element: HTMLFormElement;
  readonly #messages: Messages;
  readonly #lang: Lang;
  readonly #changed: (query: WidgetQuery) => void;
  readonly #words: HTMLInputElement;
  readonly #place: HTMLSelectElement;
  readonly #occupation: HTMLSelectElement;
  readonly #places = new Map<PlaceKind, OptionGroup>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(messages: Messages, lang: Lang, label: string, changed: (query: WidgetQuery) => void) {
    this.#messages = messages;
    this.#lang = lang;
    this.#changed = changed;
    this.#words = h('input', {
      id: 'words',
      type: 'search',
      maxlength: '200',
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'search',
      'aria-describedby': 'hint',
      part: 'input',
    });
    this.#place = h('select', { id: 'place', part: 'select' }, h('option', { value: '' }, messages.anyPlace));
    this.#occupation = h(
      'select',
      { id: 'occupation', part: 'select' },
      h('option', { value: '' }, messages.anyOccupation),
    );
    const submit = h('button', { class: 'main', part: 'button' }, messages.search);
    this.element = h(
      'form',
      { role: 'search', 'aria-label': label, part: 'form' },
      h(
        'div',
        { class: 'field words' },
        h('label', { for: 'words' }, messages.words),
        h('div', { class: 'line' }, this.#words, submit),
        h('p', { id: 'hint', class: 'hint' }, messages.wordsHint),
      ),
      h('div', { class: 'field' }, h('label', { for: 'place' }, messages.place), this.#place),
      h('div', { class: 'field' }, h('label', { for: 'occupation' }, messages.occupation), this.#occupation),
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle(0);
    });
    this.#words.addEventListener('input', (event) => {
      this.#settle(event.isComposing ? COMPOSING_PAUSE_MS : PAUSE_MS);
    });
    this.#words.addEventListener('compositionend', () => this.#settle(PAUSE_MS));
    for (const select of [this.#place, this.#occupation]) select.addEventListener('change', () => this.#settle(0));
  }

  get query(): WidgetQuery {
    return { q: this.#words.value, place: this.#place.value, occupation: this.#occupation.value };
  }

  /** Takes over what another form held; its options come with the next reply. */
  takeOver(other: SearchForm): void {
    this.#words.value = other.#words.value;
    for (const [mine, theirs] of [
      [this.#place, other.#place],
      [this.#occupation, other.#occupation],
    ] as const) {
      const chosen = theirs.selectedOptions[0];
      if (chosen !== undefined && chosen.value !== '') {
        mine.append(chosen.cloneNode(true));
        mine.value = chosen.value;
      }
    }
  }

  /** The choices that a reply leaves, with their counts. */
  offer(facets: VacancySearchReply['facets']): void {
    const m = this.#messages;
    const chosenKind = this.#place.value.split(':')[0];
    for (const [kind, other, label] of [
      ['park', 'commune', m.parks],
      ['commune', 'park', m.communes],
    ] as const) {
      const known = this.#places.get(kind);
      // while a park is chosen, the reply counts communes within it; whoever changes their mind wants all of them
      if (chosenKind === other && known !== undefined) {
        this.#places.set(kind, { ...known, counted: false });
      } else {
        this.#places.set(kind, { label, prefix: `${kind}:`, values: facets[kind] ?? [], counted: true });
      }
    }
    fillSelect(this.#place, m.anyPlace, [...this.#places.values()], this.#lang);
    const occupations = { label: '', prefix: '', values: facets.occupation ?? [], counted: true };
    fillSelect(this.#occupation, m.anyOccupation, [occupations], this.#lang);
  }

  /** A button that empties the form and goes to its first field. */
  clearButton(): HTMLElement {
    return button(this.#messages.clear, () => {
      this.#words.value = EMPTY_QUERY.q;
      this.#place.value = EMPTY_QUERY.place;
      this.#occupation.value = EMPTY_QUERY.occupation;
      this.#words.focus();
      this.#settle(0);
    });
  }

  stop(): void {
    clearTimeout(this.#pause);
  }

  #settle(pauseMs: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#changed(this.query), pauseMs);
  }
}
