import type { FacetValue, Lang } from '#contracts';
import { h } from './dom.js';
import { formatNumber } from './format.js';

export interface OptionGroup {
  /** Empty = no heading. */
  readonly label: string;
  /** Before each value. */
  readonly prefix: string;
  readonly values: readonly FacetValue[];
  /** false = the counts are of another question and are not shown. */
  readonly counted: boolean;
}

/** Fills a select with facet values; the chosen one stays even when its count fell to nothing. */
export function fillSelect(select: HTMLSelectElement, any: string, groups: readonly OptionGroup[], lang: Lang): void {
  const chosen = select.selectedOptions[0];
  const kept = chosen === undefined || chosen.value === '' ? undefined : chosen;
  const value = kept?.value ?? '';
  const parts: HTMLElement[] = [h('option', { value: '' }, any)];
  const offered = new Set<string>();
  for (const { label, prefix, values, counted } of groups) {
    const options = values.map((one) => {
      offered.add(prefix + one.value);
      return option(prefix + one.value, one.label, counted ? formatNumber(one.count, lang) : '');
    });
    if (options.length > 0) parts.push(...(label === '' ? options : [h('optgroup', { label }, ...options)]));
  }
  if (kept !== undefined && !offered.has(value)) {
    parts.push(option(value, kept.dataset['label'] ?? '', formatNumber(0, lang)));
  }
  // an open list must not be pulled away for nothing
  if (parts.map(({ outerHTML }) => outerHTML).join('') === select.innerHTML) return;
  select.replaceChildren(...parts);
  select.value = value;
}

/** Names of places and the official names of occupations have no English. */
function option(value: string, label: string, count: string): HTMLElement {
  return h('option', { value, 'data-label': label, lang: 'vi' }, count === '' ? label : `${label} (${count})`);
}
