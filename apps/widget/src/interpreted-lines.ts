import type { Interpreted, Lang, VacancySearchReply } from '#contracts';
import { formatRange, joined } from './format.js';
import type { Messages } from './messages.js';

/** What the service made of the words, in sentences: what it gave up, corrected, read as abbreviation, and filters by. */
export function interpretedLines(
  { interpreted, facets }: VacancySearchReply,
  messages: Messages,
  lang: Lang,
): readonly string[] {
  const { relaxed, corrected, understood } = interpreted;
  const meanings: string[] = [];
  const filters: string[] = [];
  for (const one of understood) {
    if (one.kind === 'abbreviation') meanings.push(messages.meaning(one.from, one.label));
    else if (one.kind !== 'place' || !relaxed.includes('place')) {
      const name = nameOf(one, facets, messages, lang);
      if (name !== '') filters.push(joined([messages.kinds[one.kind], name], ' '));
    }
  }
  return [
    ...(relaxed.includes('place') ? [messages.relaxedPlace] : []),
    ...(relaxed.includes('all-words') ? [messages.relaxedWords] : []),
    ...sentence(
      messages.corrected,
      corrected.map(({ from, to }) => messages.correction(from, to)),
    ),
    ...sentence(messages.meant, meanings),
    ...sentence(messages.filtered, filters),
  ];
}

function sentence(opening: string, parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [`${opening}: ${parts.join('; ')}.`];
}

/** The words were read as Vietnamese; the facets speak the language of the widget. */
function nameOf(
  { kind, value, label }: Interpreted['understood'][number],
  facets: VacancySearchReply['facets'],
  messages: Messages,
  lang: Lang,
): string {
  if (kind === 'place' || kind === 'abbreviation') return label;
  // a ceiling filters nothing, so it has no value and is not claimed to filter
  if (kind === 'pay') return value === '' ? '' : formatRange(Number(value), undefined, messages, lang);
  return facets[kind]?.find((one) => one.value === value)?.label ?? label;
}
