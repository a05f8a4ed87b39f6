import type { VacancyCard } from '#contracts';
import type { Database } from '#database';
import type { LanguageNeed } from '#domain';
import { CERTIFICATES, LANGUAGES, levelByCode, occupationByCode, parkByCode } from '#taxonomy';
import type { SearchDocument } from '../search-index.js';
import { epochSeconds } from '../text/epoch-seconds.js';
import { labelsOf } from './labels.js';
import { occupationCodes, occupationWords } from './occupation-words.js';
import { placeWords, wirePlace } from './place-words.js';
import { spellOut } from './spell-out.js';
import { withoutContacts } from './without-contacts.js';

interface VacancyRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly occupation: string | null;
  readonly seats_left: number;
  readonly level: string | null;
  readonly skills: readonly string[];
  readonly languages: readonly LanguageNeed[];
  readonly required_certificates: readonly string[];
  readonly province_code: string;
  readonly commune_code: string | null;
  readonly park_code: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly pay_negotiable: boolean;
  readonly pay_base_min: number | null;
  readonly pay_base_max: number | null;
  readonly pay_income_min: number | null;
  readonly pay_income_max: number | null;
  readonly shifts: readonly string[];
  readonly benefits: readonly string[];
  readonly buses: readonly string[];
  readonly dormitory: boolean;
  readonly welcomes_returnees: boolean;
  readonly investor_country: string | null;
  readonly published_at: string;
  readonly expires_at: string;
  readonly employer: string;
}

/** Columns named one by one: nothing about the person to call can slip in. */
const SELECT = `
select v.id, v.version, v.title, v.description, v.occupation,
       greatest(0, v.seats_asked - v.seats_filled) as seats_left, v.level, v.skills, v.languages,
       v.required_certificates, v.province_code, v.commune_code, v.park_code, v.lat, v.lng,
       v.pay_negotiable, v.pay_base_min, v.pay_base_max, v.pay_income_min, v.pay_income_max,
       v.shifts, v.benefits, v.buses, v.dormitory, v.welcomes_returnees,
       coalesce(v.investor_country, e.investor_country) as investor_country,
       v.published_at, v.expires_at, e.name as employer
  from vacancy v join employer e on e.id = v.employer_id`;

/** What belongs in the public index. Times are left to the query, which knows what time it is. */
const SEARCHABLE = `v.state = 'published' and v.seats_filled < v.seats_asked`;

/** The searchable ones among `ids`, as documents of their current version. */
export async function vacancyDocuments(database: Database, ids: readonly string[]): Promise<SearchDocument[]> {
  const rows = await database.query<VacancyRow>(`${SELECT} where v.id = any($1) and ${SEARCHABLE}`, [ids]);
  return rows.map(vacancyDocument);
}

/** All searchable ones, in id order, in batches. */
export async function* allVacancyDocuments(database: Database, batch: number): AsyncGenerator<SearchDocument[]> {
  for (let after = ''; ;) {
    const rows = await database.query<VacancyRow>(
      `${SELECT} where v.id > $1 and ${SEARCHABLE} order by v.id limit $2`,
      [after, batch],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(vacancyDocument);
    after = last.id;
  }
}

export async function countSearchableVacancies(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*) as count from vacancy v join employer e on e.id = v.employer_id where ${SEARCHABLE}`,
  );
  return row?.count ?? 0;
}

function vacancyDocument(row: VacancyRow): SearchDocument {
  const place = { provinceCode: row.province_code, communeCode: row.commune_code, parkCode: row.park_code };
  const title = spellOut(withoutContacts(row.title));
  const description = spellOut(withoutContacts(row.description));
  const income = highestMonthly(row);
  const point = row.lat === null || row.lng === null ? undefined : { lat: row.lat, lng: row.lng };
  return {
    id: row.id,
    version: row.version,
    text: {
      title: title.text,
      occupation: occupationWords(row.occupation),
      skills: [
        title.short,
        ...row.skills,
        ...row.languages.map((need) => [label(LANGUAGES, need.language), need.certificate ?? ''].join(' ')),
        ...row.required_certificates.map((code) => CERTIFICATES.find((one) => one.code === code)?.vi ?? ''),
      ].join(', '),
      employer: withoutLegalForm(row.employer),
      place: placeWords(place),
      body: [
        description.text,
        description.short,
        row.level === null ? '' : (levelByCode(row.level)?.vi ?? ''),
        ...row.buses,
        ...(row.welcomes_returnees ? ['nhận lao động xuất khẩu, thực tập sinh về nước'] : []),
      ].join('. '),
    },
    keywords: {
      province: [row.province_code],
      // a vacancy that names only its park is found by the park's main commune too
      commune: some(row.commune_code ?? parkByCode(row.park_code ?? '')?.communeCodes[0] ?? null),
      park: some(row.park_code),
      occupation: occupationCodes(row.occupation),
      level: some(row.level),
      shift: row.shifts,
      benefit: row.dormitory ? [...row.benefits, 'dormitory'] : row.benefits,
      investor: some(row.investor_country),
      language: row.languages.map(({ language }) => language),
      returnee: row.welcomes_returnees ? ['true'] : [],
    },
    numbers: {
      published: epochSeconds(row.published_at),
      expires: epochSeconds(row.expires_at),
      seats: row.seats_left,
      ...(income === undefined ? {} : { income }),
    },
    ...(point === undefined ? {} : { point }),
    card: vacancyCard(row),
  };
}

/** The card as stored with the hit; the distance is the search's to add. */
function vacancyCard(row: VacancyRow): VacancyCard {
  const occupation = row.occupation === null ? undefined : occupationByCode(row.occupation);
  return {
    id: row.id,
    title: row.title,
    employer: row.employer,
    ...(occupation === undefined ? {} : { occupation: { code: occupation.code, name: occupation.name } }),
    place: wirePlace({ provinceCode: row.province_code, communeCode: row.commune_code, parkCode: row.park_code }),
    pay: {
      negotiable: row.pay_negotiable,
      ...(row.pay_base_min === null ? {} : { baseMin: row.pay_base_min }),
      ...(row.pay_base_max === null ? {} : { baseMax: row.pay_base_max }),
      ...(row.pay_income_min === null ? {} : { incomeMin: row.pay_income_min }),
      ...(row.pay_income_max === null ? {} : { incomeMax: row.pay_income_max }),
    },
    seatsLeft: row.seats_left,
    shifts: row.shifts,
    benefits: row.benefits,
    welcomesReturnees: row.welcomes_returnees,
    publishedAt: row.published_at,
    expiresAt: row.expires_at,
  };
}

/**
 * What a month may bring at most, VND: the top of the stated income. Who states only a base pay pays at least that, so
 * it stands in as a floor; the two are never mixed when both are known.
 */
function highestMonthly(row: VacancyRow): number | undefined {
  return row.pay_income_max ?? row.pay_income_min ?? row.pay_base_max ?? row.pay_base_min ?? undefined;
}

/** Every firm is a "công ty": the words would make it a hit for half of all queries. */
const LEGAL_FORM =
  /(?<!\p{L})(?:công ty|cty|trách nhiệm hữu hạn|tnhh|một thành viên|mtv|cổ phần|cp|tập đoàn|doanh nghiệp tư nhân|dntn|chi nhánh)(?!\p{L})/giu;

function withoutLegalForm(employer: string): string {
  return employer.normalize('NFC').replace(LEGAL_FORM, ' ');
}

function label(terms: readonly { readonly code: string; readonly vi: string }[], code: string): string {
  return labelsOf(terms, [code]).join('');
}

function some(code: string | null): readonly string[] {
  return code === null ? [] : [code];
}
