import type { Lang, VacancyDetail } from '#contracts';
import { h, vi } from './dom.js';
import { formatLocalDate, formatNumber, formatRange, joined } from './format.js';
import type { Messages } from './messages.js';
import { chips, facts, payLine } from './vacancy-card.js';

/** About A1 to C2. */
const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

type Row = readonly [term: string, text: string | HTMLElement];

/** Everything below the heading of one vacancy: pay and place first, then work, demands, benefits, and whom to turn to. */
export function renderVacancy(vacancy: VacancyDetail, m: Messages, lang: Lang): HTMLElement {
  const { pay } = vacancy;
  const hasIncome = pay.incomeMin !== undefined || pay.incomeMax !== undefined;
  return h(
    'div',
    {},
    h('p', {}, vi(vacancy.employer)),
    payLine(vacancy, m, lang),
    facts(vacancy, m, lang),
    chips(vacancy.employerVerified ? [m.verified] : [], vacancy.welcomesReturnees ? m.returnees : ''),
    section(
      m.duties,
      vacancy.description === '' ? undefined : h('p', { class: 'description', lang: 'vi' }, vacancy.description),
      [
        [m.occupation, viOrNothing(vacancy.occupation?.name)],
        [m.position, vacancy.position],
        [m.basePay, hasIncome ? formatRange(pay.baseMin, pay.baseMax, m, lang) : ''],
        [m.payAsWritten, viOrNothing(vacancy.payText)],
        [m.contract, vacancy.contract ?? ''],
        [m.time, vacancy.fullTime ? m.fullTime : m.partTime],
        [m.shifts, vacancy.shiftNames.join(', ')],
        [m.startBy, vacancy.startBy === undefined ? '' : formatLocalDate(vacancy.startBy, lang)],
        [m.address, viOrNothing(vacancy.address)],
      ],
    ),
    section(m.demands, undefined, [
      [m.schooling, vacancy.schooling ?? ''],
      [m.level, vacancy.level?.name ?? ''],
      [m.trainingField, viOrNothing(vacancy.trainingField?.name)],
      [
        m.experience,
        vacancy.experienceYears > 0 ? m.years(formatNumber(vacancy.experienceYears, lang)) : m.noExperience,
      ],
      [m.certificates, vacancy.requiredCertificates.map(({ name }) => name).join(', ')],
      [m.skills, viOrNothing(vacancy.skills.join(', '))],
      [m.languages, vacancy.languages.map((need) => languageNeed(need, m, lang)).join('; ')],
      [m.priority, vacancy.priorityGroups.join(', ')],
    ]),
    section(m.benefits, chips(vacancy.benefitNames, ''), [
      [m.buses, viOrNothing(vacancy.buses.join(', '))],
      [m.dormitory, vacancy.dormitory ? m.hasDormitory : ''],
    ]),
    contact(vacancy.centre, m),
  );
}

function section(heading: string, lead: HTMLElement | undefined, rows: readonly Row[]): HTMLElement {
  const shown = rows.filter(([, text]) => text !== '');
  return h(
    'section',
    lead === undefined && shown.length === 0 ? { hidden: '' } : {},
    h('h3', {}, heading),
    lead,
    shown.length === 0
      ? undefined
      : h('dl', {}, ...shown.map(([term, text]) => h('div', {}, h('dt', {}, term), h('dd', {}, text)))),
  );
}

function contact({ name, phone, address }: VacancyDetail['centre'], m: Messages): HTMLElement {
  const who = joined([name, address], ' · ');
  const digits = phone.replace(/[^\d+]/g, '');
  return h(
    'section',
    { class: 'contact' },
    h('h3', {}, m.contact),
    h('p', {}, m.contactHow),
    who === '' ? undefined : h('p', { lang: 'vi' }, who),
    digits === '' ? undefined : h('a', { class: 'call', href: `tel:${digits}` }, m.call(phone)),
  );
}

function languageNeed(
  { language, ordinal, certificate, required }: VacancyDetail['languages'][number],
  m: Messages,
  lang: Lang,
): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(language) ?? language;
  const proof = joined([LANGUAGE_LEVELS[ordinal - 1], certificate, required ? '' : m.preferred]);
  return proof === '' ? name : `${name} (${proof})`;
}

function viOrNothing(text: string | undefined): string | HTMLElement {
  return text === undefined || text === '' ? '' : vi(text);
}
