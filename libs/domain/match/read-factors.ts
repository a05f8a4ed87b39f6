import { FIELD_OCCUPATIONS, fieldMatchesOccupation, occupationProximity } from '#taxonomy';
import { heldOrdinal, levelRank } from './check-rules.js';
import type { SeekerFacts, VacancyFacts } from './match-facts.js';
import type { Known, MatchFactorCode } from './match-factors.js';
import * as points from './match-points.js';
import type { WayToWork } from './way-to-work.js';

/** The raw values a factor compared. Codes, numbers and dates; nothing that names a person. */
export type RawValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface FactorReading {
  /** 0..100 */
  readonly points: number;
  readonly known: Known;
  readonly raw: RawValues;
}

type Read = (seeker: SeekerFacts, vacancy: VacancyFacts, way: WayToWork, day: string) => FactorReading;

/** Languages that help at a firm of this investor country when the notice names none. */
const INVESTOR_LANGUAGE: Readonly<Record<string, string>> = {
  KR: 'ko',
  JP: 'ja',
  CN: 'zh',
  TW: 'zh',
  HK: 'zh',
  MO: 'zh',
  SG: 'en',
  US: 'en',
  GB: 'en',
  AU: 'en',
  DE: 'de',
};

const CROSSWALK_FIELDS: ReadonlySet<string> = new Set(FIELD_OCCUPATIONS.map((row) => row.field));

/** One factor of one pair: the points, how they are known, and the values they come from. */
export function readFactor(
  code: MatchFactorCode,
  seeker: SeekerFacts,
  vacancy: VacancyFacts,
  way: WayToWork,
  day: string,
): FactorReading {
  return READ[code](seeker, vacancy, way, day);
}

/** The language worth having at a firm, from its investor's country. */
function investorLanguage(country: string | undefined): string | undefined {
  return country === undefined ? undefined : INVESTOR_LANGUAGE[country];
}

/** Income offered: the middle of the range, or the one end that is known. Base pay is not income. */
export function offeredIncome({ pay }: Pick<VacancyFacts, 'pay'>): number | undefined {
  const { min, max } = pay.income ?? {};
  if (min !== undefined && max !== undefined) return Math.trunc((min + max) / 2);
  return min ?? max;
}

/** Income wished for: what the person wants at least. */
export function wishedIncome({ wantedIncome }: Pick<SeekerFacts, 'wantedIncome'>): number | undefined {
  const wish = wantedIncome?.min ?? wantedIncome?.max;
  return wish === undefined || wish <= 0 ? undefined : wish;
}

/** Skills are free words: compared without case and in one Unicode form. */
export function skillKey(skill: string): string {
  return skill.normalize('NFC').trim().toLowerCase();
}

/** Months of work, at home and abroad. */
export function workedMonths(seeker: Pick<SeekerFacts, 'experienceYears' | 'overseas'>): number {
  return seeker.overseas.reduce(
    (months, stay) => months + points.wholeMonths(stay.years),
    points.wholeMonths(seeker.experienceYears),
  );
}

/** The field of a person's training: as stated, or as graduated in. */
export function trainingFieldOf(seeker: Pick<SeekerFacts, 'trainingField' | 'graduation'>): string | undefined {
  return seeker.trainingField ?? seeker.graduation?.field;
}

const READ: { readonly [Code in MatchFactorCode]: Read } = {
  'occupation-wanted': ({ wantedOccupations }, { occupation }) => {
    const raw = { wanted: wantedOccupations, occupation };
    if (occupation === undefined || wantedOccupations.length === 0) return neutral(raw);
    const best = wantedOccupations.map((wanted, place) =>
      points.wishPoints(occupationProximity(wanted, occupation), place),
    );
    return claimed(Math.max(...best), raw);
  },

  income: (seeker, vacancy) => {
    const offered = offeredIncome(vacancy);
    const wished = wishedIncome(seeker);
    const raw = { offered, wished, baseOnly: offered === undefined && vacancy.pay.base !== undefined };
    if (offered === undefined || wished === undefined) return neutral(raw);
    return claimed(points.incomePoints(offered, wished), raw);
  },

  distance: (_seeker, _vacancy, { metres, bus, lodging }) => {
    const known = metres !== points.UNKNOWN || bus || lodging ? 'claimed' : 'unknown';
    const raw = { metres: metres === points.UNKNOWN ? undefined : metres, bus, lodging };
    return { points: points.distancePoints(metres, bus, lodging), known, raw };
  },

  shift: ({ refusedShifts }, { shifts }) => {
    const raw = { shifts, refused: refusedShifts };
    if (shifts.length === 0 || refusedShifts.length === 0) return neutral(raw);
    const worked = distinct(shifts);
    const welcome = worked.filter((shift) => !refusedShifts.includes(shift));
    return claimed(points.sharePoints(welcome.length, worked.length), raw);
  },

  benefits: ({ wantedBenefits }, { benefits }) => {
    const raw = { wanted: wantedBenefits, offered: benefits };
    if (wantedBenefits.length === 0 || benefits.length === 0) return neutral(raw);
    const granted = distinct(wantedBenefits).filter((benefit) => benefits.includes(benefit));
    return claimed(points.sharePoints(granted.length, distinct(wantedBenefits).length), raw);
  },

  'investor-country': ({ overseas }, { investorCountry }) => {
    const countries = distinct(overseas.map((stay) => stay.country));
    const raw = { worked: countries, investor: investorCountry };
    if (countries.length === 0 || investorCountry === undefined) return neutral(raw);
    return claimed(countries.includes(investorCountry) ? 100 : 25, raw);
  },

  occupation: ({ pastOccupations, overseas }, { occupation }) => {
    const practised = distinct([...pastOccupations, ...overseasOccupations(overseas)]);
    const raw = { practised, occupation };
    if (occupation === undefined || practised.length === 0) return neutral(raw);
    return claimed(nearest(practised, occupation), raw);
  },

  level: ({ level, graduation }, vacancy) => {
    const raw = { held: level, asked: vacancy.level };
    if (vacancy.level === undefined) return neutral(raw);
    return {
      points: points.levelPoints(levelRank(level), levelRank(vacancy.level)),
      known: graduation?.level === level ? 'proved' : 'claimed',
      raw,
    };
  },

  'training-field': (seeker, { trainingField, occupation }) => {
    const held = trainingFieldOf(seeker);
    const raw = { held, asked: trainingField, occupation };
    const value = held === undefined ? points.UNKNOWN : fieldPoints(held, trainingField, occupation);
    if (value === points.UNKNOWN) return neutral(raw);
    return { points: value, known: seeker.graduation?.field === held ? 'proved' : 'claimed', raw };
  },

  skills: (seeker, vacancy) => {
    const asked = distinct(vacancy.skills.map(skillKey));
    const held = seeker.skills.map(skillKey);
    const shared = asked.filter((skill) => held.includes(skill));
    const raw = { asked: vacancy.skills, shared };
    if (asked.length === 0 || held.length === 0) return neutral(raw);
    return claimed(points.sharePoints(shared.length, asked.length), raw);
  },

  certificates: ({ certificates }, { requiredCertificates }) => {
    const asked = distinct(requiredCertificates);
    const held = asked.filter((certificate) => certificates.includes(certificate));
    const raw = { asked: requiredCertificates, held };
    if (asked.length === 0) return neutral(raw);
    return {
      points: points.sharePoints(held.length, asked.length),
      known: held.length > 0 ? 'proved' : 'claimed',
      raw,
    };
  },

  experience: (seeker, { experienceYears }) => {
    const months = workedMonths(seeker);
    const askedMonths = points.wholeMonths(experienceYears);
    return claimed(points.experiencePoints(months, askedMonths), { months, askedMonths });
  },

  overseas: ({ kind, overseas }, { occupation, welcomesReturnees }) => {
    const practised = distinct(overseasOccupations(overseas));
    const raw = { practised, occupation, welcomesReturnees };
    // the form's box "đã từng làm việc ở nước ngoài" left empty is an answer; a returnee without details is not
    if (overseas.length === 0) return kind === 'returnee' ? neutral(raw) : claimed(0, raw);
    if (occupation === undefined || practised.length === 0) return neutral(raw);
    const same = nearest(practised, occupation);
    return claimed(welcomesReturnees ? Math.max(points.NEUTRAL_POINTS, same) : same, raw);
  },

  language: (seeker, vacancy) => {
    const needs = usefulLanguages(vacancy);
    const raw = { needs: needs.map((need) => need.language), held: seeker.languages.map((held) => held.language) };
    const held = needs.map((need) => heldOrdinal(seeker, need.language));
    if (!held.some((ordinal) => ordinal > 0)) return neutral(raw);
    const sum = needs.reduce((total, need, i) => total + points.languagePoints(held[i] ?? 0, need.ordinal), 0);
    const proved = needs.some((need) => hasLanguageCertificate(seeker, need.language));
    return { points: Math.trunc(sum / needs.length), known: proved ? 'proved' : 'claimed', raw };
  },

  availability: ({ availableFrom }, { startBy }, _way, day) => {
    const raw = { availableFrom, startBy };
    if (availableFrom === undefined) return neutral(raw);
    return claimed(points.availabilityPoints(points.epochDay(availableFrom) - points.epochDay(day)), raw);
  },
};

/** A training field against the field the vacancy names, else against its occupation by our crosswalk; UNKNOWN when neither helps. */
export function fieldPoints(held: string, asked: string | undefined, occupation: string | undefined): number {
  if (asked !== undefined) return points.trainingFieldPoints(held, asked);
  if (occupation === undefined || !CROSSWALK_FIELDS.has(held)) return points.UNKNOWN;
  return fieldMatchesOccupation(held, occupation);
}

/** Languages the vacancy names; else the investor's language at the top of the scale. */
export function usefulLanguages(
  vacancy: Pick<VacancyFacts, 'languages' | 'investorCountry'>,
): readonly { readonly language: string; readonly ordinal: number }[] {
  if (vacancy.languages.length > 0) return vacancy.languages;
  const language = investorLanguage(vacancy.investorCountry);
  return language === undefined ? [] : [{ language, ordinal: 6 }];
}

/** Whether a language is backed by a named certificate. */
export function hasLanguageCertificate(seeker: Pick<SeekerFacts, 'languages'>, language: string): boolean {
  return seeker.languages.some((held) => held.language === language && held.certificate !== undefined);
}

/** Occupations practised abroad. */
export function overseasOccupations(overseas: SeekerFacts['overseas']): string[] {
  return overseas.flatMap((stay) => (stay.occupation === undefined ? [] : [stay.occupation]));
}

function nearest(practised: readonly string[], occupation: string): number {
  return Math.max(...practised.map((code) => occupationProximity(code, occupation)));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function neutral(raw: RawValues): FactorReading {
  return { points: points.NEUTRAL_POINTS, known: 'unknown', raw };
}

function claimed(value: number, raw: RawValues): FactorReading {
  return { points: value, known: 'claimed', raw };
}
