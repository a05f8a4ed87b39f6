import type { Database } from '#database';
import type { Graduation, LanguageSkill, OverseasExperience } from '#domain';
import {
  CERTIFICATES,
  COUNTRIES,
  LANGUAGES,
  levelByCode,
  occupationByCode,
  PROGRAMMES,
  trainingFieldByCode,
} from '#taxonomy';
import type { SearchDocument } from '../search-index.js';
import { epochSeconds } from '../text/epoch-seconds.js';
import { labelsOf } from './labels.js';
import { occupationCodes, occupationWords } from './occupation-words.js';
import { placeWords, wirePlace } from './place-words.js';
import { withoutContacts } from './without-contacts.js';

interface JobseekerRow {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly province_code: string | null;
  readonly commune_code: string | null;
  readonly level: string;
  readonly training_field: string | null;
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
  readonly languages: readonly LanguageSkill[];
  readonly experience_years: number;
  readonly past_occupations: readonly string[];
  readonly wanted_occupations: readonly string[];
  readonly wanted_communes: readonly string[];
  readonly wanted_parks: readonly string[];
  readonly available_from: string | null;
  readonly overseas: readonly OverseasExperience[];
  readonly graduation: Graduation | null;
}

/** Columns named one by one: an index knows nobody's name, and no institution that a class of five could be told by. */
const SELECT = `
select id, version, kind, province_code, commune_code, level, training_field, skills, certificates, languages,
       experience_years, past_occupations, wanted_occupations, wanted_communes, wanted_parks, available_from, overseas,
       graduation - 'institution' as graduation
  from jobseeker`;

/** Graduates and returnees who are looking and agreed to be introduced (NĐ 356/2025: consent is per purpose). */
const SEARCHABLE = `state = 'seeking' and kind in ('graduate', 'returnee') and 'introduction' = any(consents)`;

/** The searchable ones among `ids`, as documents of their current version. */
export async function jobseekerDocuments(database: Database, ids: readonly string[]): Promise<SearchDocument[]> {
  const rows = await database.query<JobseekerRow>(`${SELECT} where id = any($1) and ${SEARCHABLE}`, [ids]);
  return rows.map(jobseekerDocument);
}

/** All searchable ones, in id order, in batches. */
export async function* allJobseekerDocuments(database: Database, batch: number): AsyncGenerator<SearchDocument[]> {
  for (let after = ''; ;) {
    const rows = await database.query<JobseekerRow>(`${SELECT} where id > $1 and ${SEARCHABLE} order by id limit $2`, [
      after,
      batch,
    ]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(jobseekerDocument);
    after = last.id;
  }
}

export async function countSearchableJobseekers(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>(`select count(*) as count from jobseeker where ${SEARCHABLE}`);
  return row?.count ?? 0;
}

/** One hit of the staff search: what an officer needs to choose whom to open, under an opaque id. */
export interface JobseekerCard {
  readonly id: string;
  readonly kind: string;
  readonly wanted: readonly { readonly code: string; readonly name: string }[];
  readonly known: readonly { readonly code: string; readonly name: string }[];
  readonly level: { readonly code: string; readonly name: string };
  readonly field?: string;
  readonly place?: string;
  readonly experience: ExperienceBand;
  readonly countries: readonly string[];
  readonly languages: readonly { readonly language: string; readonly ordinal: number }[];
  /** Local date; absent = now. */
  readonly availableFrom?: string;
}

/** Codes of #taxonomy EXPERIENCE_BANDS. */
export type ExperienceBand = 'none' | 'under-1' | '1-2' | '2-5' | 'over-5';

function jobseekerDocument(row: JobseekerRow): SearchDocument {
  const known = [...new Set([...row.past_occupations, ...row.overseas.flatMap(({ occupation }) => occupation ?? [])])];
  const years = Math.max(row.experience_years, ...row.overseas.map((stay) => stay.years));
  const countries = [...new Set(row.overseas.map(({ country }) => country))];
  const field = trainingFieldByCode(row.training_field ?? row.graduation?.field ?? '');
  const availableFrom = row.available_from === null ? 0 : epochSeconds(row.available_from);
  return {
    id: row.id,
    version: row.version,
    text: {
      title: [...named(row.wanted_occupations), row.graduation?.fieldName ?? field?.name ?? ''].join(', '),
      occupation: [...row.wanted_occupations, ...known].map(occupationWords).join(', '),
      skills: [
        ...row.skills.map(withoutContacts),
        ...row.certificates.map((code) => CERTIFICATES.find((one) => one.code === code)?.vi ?? ''),
        ...row.languages.map(({ language, certificate }) =>
          [...labelsOf(LANGUAGES, [language]), certificate ?? ''].join(' '),
        ),
      ].join(', '),
      employer: '',
      place: [
        placeWords({ provinceCode: row.province_code, communeCode: row.commune_code }),
        ...row.wanted_communes.map((communeCode) => placeWords({ communeCode })),
        ...row.wanted_parks.map((parkCode) => placeWords({ parkCode })),
      ].join(', '),
      body: [
        levelByCode(row.level)?.vi ?? '',
        ...labelsOf(COUNTRIES, countries),
        ...row.overseas.flatMap(({ programme, sector }) => [
          PROGRAMMES.find(({ code }) => code === programme)?.vi ?? '',
          withoutContacts(sector ?? ''),
        ]),
      ].join('. '),
    },
    keywords: {
      kind: [row.kind],
      province: row.province_code === null ? [] : [row.province_code],
      commune: row.commune_code === null ? [] : [row.commune_code],
      occupation: [...new Set([...row.wanted_occupations, ...known].flatMap(occupationCodes))],
      level: [row.level],
      field: field === undefined ? [] : [field.code],
      experience: [experienceBand(years)],
      country: countries,
      language: row.languages.map(({ language }) => language),
      certificate: row.certificates,
    },
    numbers: { published: 0, experienceYears: Math.floor(years), availableFrom },
    card: {
      id: row.id,
      kind: row.kind,
      wanted: withNames(row.wanted_occupations),
      known: withNames(known),
      level: { code: row.level, name: levelByCode(row.level)?.vi ?? row.level },
      ...(field === undefined ? {} : { field: field.name }),
      ...(row.province_code === null
        ? {}
        : { place: placeLine({ provinceCode: row.province_code, communeCode: row.commune_code }) }),
      experience: experienceBand(years),
      countries,
      languages: row.languages.map(({ language, ordinal }) => ({ language, ordinal })),
      ...(row.available_from === null ? {} : { availableFrom: row.available_from }),
    } satisfies JobseekerCard,
  };
}

function placeLine(place: Parameters<typeof wirePlace>[0]): string {
  const { commune, province } = wirePlace(place);
  return commune === undefined ? province : `${commune}, ${province}`;
}

function experienceBand(years: number): ExperienceBand {
  if (years <= 0) return 'none';
  if (years < 1) return 'under-1';
  if (years < 2) return '1-2';
  return years <= 5 ? '2-5' : 'over-5';
}

function named(codes: readonly string[]): string[] {
  return withNames(codes).map(({ name }) => name);
}

function withNames(codes: readonly string[]): { code: string; name: string }[] {
  return codes.map((code) => ({ code, name: occupationByCode(code)?.name ?? code }));
}
