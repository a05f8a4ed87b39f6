import type { FacetValue, Lang, VacancyCard, VacancyDetail } from '#contracts';
import { h } from './dom.js';
import { formatDay, formatNumber, formatPay, formatPlace, formatRange } from './format.js';
import type { Messages } from './messages.js';

/** One vacancy of the list: a heading with a link, so that screen readers can go from heading to heading. */
export function renderCard(card: VacancyCard, messages: Messages, lang: Lang, open: (id: string) => void): HTMLElement {
  const link = h('a', { href: `#${card.id}`, 'data-id': card.id }, card.title);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open(card.id);
  });
  return h(
    'li',
    { class: 'card', part: 'card' },
    h('h3', {}, link),
    h('p', {}, card.employer),
    h('p', {}, formatPay(card.pay, messages, lang)),
    h(
      'p',
      { class: 'muted' },
      `${formatPlace(card.place)} · ${messages.seats(formatNumber(card.seatsLeft, lang))} · ${messages.until} ${formatDay(card.expiresAt, lang)}`,
    ),
    card.welcomesReturnees ? h('p', { class: 'muted' }, messages.returnees) : undefined,
  );
}

/** The whole vacancy. The heading takes the focus, so it can hold it. */
export function renderDetail(
  vacancy: VacancyDetail,
  messages: Messages,
  lang: Lang,
): { body: HTMLElement; heading: HTMLElement } {
  const heading = h('h3', { tabindex: '-1' }, vacancy.title);
  const base = formatRange(vacancy.pay.baseMin, vacancy.pay.baseMax, messages, lang);
  const rows: readonly (readonly [string, string])[] = [
    [messages.employer, vacancy.employer],
    [
      messages.income,
      formatRange(vacancy.pay.incomeMin, vacancy.pay.incomeMax, messages, lang) ||
        (base === '' ? messages.negotiable : ''),
    ],
    [messages.basePay, base],
    [messages.place, formatPlace(vacancy.place)],
    [messages.address, vacancy.address],
    [messages.occupation, vacancy.occupation?.name ?? ''],
    [messages.level, vacancy.level?.name ?? ''],
    [
      messages.experience,
      vacancy.experienceYears > 0 ? messages.years(formatNumber(vacancy.experienceYears, lang)) : messages.noExperience,
    ],
    [messages.certificates, vacancy.requiredCertificates.map(({ name }) => name).join(', ')],
    [messages.skills, vacancy.skills.join(', ')],
    [messages.shifts, vacancy.shiftNames.join(', ')],
    [messages.benefits, vacancy.benefitNames.join(', ')],
    [messages.buses, vacancy.buses.join(', ')],
    [messages.until, formatDay(vacancy.expiresAt, lang)],
  ];
  const list = h('dl');
  for (const [term, text] of rows) if (text !== '') list.append(h('dt', {}, term), h('dd', {}, text));
  const { name, phone, address } = vacancy.centre;
  const body = h(
    'article',
    { class: 'detail', part: 'detail' },
    heading,
    h('p', { class: 'muted' }, messages.seats(formatNumber(vacancy.seatsLeft, lang))),
    list,
    vacancy.description === '' ? undefined : h('p', {}, vacancy.description),
    h(
      'p',
      { class: 'contact' },
      `${messages.contact}: ${[name, phone, address].filter((part) => part !== '').join(' · ')}`,
    ),
  );
  return { body, heading };
}

/** Fills a select with the facet's values; the chosen one stays even when its count fell to nothing. */
export function fillSelect(
  select: HTMLSelectElement,
  any: string,
  groups: readonly { readonly label: string; readonly prefix: string; readonly values: readonly FacetValue[] }[],
  lang: Lang,
): void {
  const chosen = select.selectedOptions[0];
  const kept =
    chosen === undefined || chosen.value === ''
      ? undefined
      : { value: chosen.value, label: chosen.dataset['label'] ?? '' };
  const option = (value: string, label: string, count: number) =>
    h('option', { value, 'data-label': label }, `${label} (${formatNumber(count, lang)})`);
  const parts: HTMLElement[] = [h('option', { value: '' }, any)];
  const seen = new Set<string>();
  for (const { label, prefix, values } of groups) {
    const options = values.map(({ value, label: text, count }) => {
      seen.add(prefix + value);
      return option(prefix + value, text, count);
    });
    if (options.length === 0) continue;
    parts.push(...(label === '' ? options : [h('optgroup', { label }, ...options)]));
  }
  if (kept !== undefined && !seen.has(kept.value)) parts.push(option(kept.value, kept.label, 0));
  select.replaceChildren(...parts);
  select.value = kept?.value ?? '';
}
