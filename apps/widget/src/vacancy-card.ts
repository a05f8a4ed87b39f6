import type { FacetName, Lang, VacancyCard, VacancyDetail, VacancySearchReply } from '#contracts';
import { h, vi } from './dom.js';
import { daysLeft, formatLastDay, formatNumber, formatPay, formatPlace } from './format.js';
import { icon } from './icons.js';
import type { Messages } from './messages.js';

/** So near its end that a person should know, days. */
const SOON_DAYS = 7;
/** More would bury the pay. */
const BENEFITS_SHOWN = 3;

/** One vacancy of the list: a heading with a link, so that screen readers can go from heading to heading. */
export function renderCard(
  card: VacancyCard,
  facets: VacancySearchReply['facets'],
  messages: Messages,
  lang: Lang,
  open: (id: string, title: string) => void,
): HTMLElement {
  const link = h('a', { href: vacancyFragment(card.id), 'data-id': card.id, lang: 'vi' }, card.title);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(card.id, card.title);
  });
  const names = (facet: FacetName, codes: readonly string[]) =>
    codes.flatMap((code) => facets[facet]?.find(({ value }) => value === code)?.label ?? []);
  return h(
    'li',
    { class: 'card', part: 'card' },
    h(
      'div',
      { class: 'top' },
      h('div', {}, h('h3', {}, link), h('p', {}, vi(card.employer))),
      payLine(card, messages, lang),
    ),
    facts(card, messages, lang),
    chips(
      [...names('shift', card.shifts), ...names('benefit', card.benefits).slice(0, BENEFITS_SHOWN)],
      card.welcomesReturnees ? messages.returnees : '',
    ),
  );
}

/** The part of an address that opens a vacancy in the widget of that page. */
function vacancyFragment(id: string): string {
  return `#viec-lam-${id}`;
}

/** The id in such a fragment. */
export function vacancyOfFragment(fragment: string): string | undefined {
  return /^#viec-lam-([\w-]{1,64})$/.exec(fragment)?.[1];
}

export function payLine({ pay }: VacancyCard, messages: Messages, lang: Lang): HTMLElement {
  const { kind, amount } = formatPay(pay, messages, lang);
  return h('p', { class: 'pay' }, kind === '' ? undefined : h('small', {}, `${kind} `), amount);
}

/** Place, seats and last day. */
export function facts(vacancy: VacancyCard | VacancyDetail, messages: Messages, lang: Lang): HTMLElement {
  const days = daysLeft(vacancy.expiresAt, Date.now());
  const soon = days <= SOON_DAYS;
  const until = messages.until(formatLastDay(vacancy.expiresAt, lang));
  return h(
    'ul',
    { class: 'facts' },
    h('li', {}, icon('place'), vi(formatPlace(vacancy.place))),
    h('li', {}, icon('seats'), messages.seats(formatNumber(vacancy.seatsLeft, lang))),
    h(
      'li',
      soon ? { class: 'urgent' } : {},
      icon('until'),
      soon ? `${until} (${messages.daysLeft(formatNumber(days, lang))})` : until,
    ),
  );
}

export function chips(names: readonly string[], special: string): HTMLElement | undefined {
  if (names.length === 0 && special === '') return undefined;
  return h(
    'ul',
    { class: 'chips' },
    special === '' ? undefined : h('li', { class: 'special' }, special),
    ...names.map((name) => h('li', {}, name)),
  );
}
