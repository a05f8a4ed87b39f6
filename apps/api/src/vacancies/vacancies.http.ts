import { z } from 'zod';
import type { VacancyDetail, VacancySearchParams, VacancySearchReply } from '#contracts';
import * as field from '../http/fields.js';
import { defineRoute } from '../http/route.js';

const near = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?$/, { abort: true })
  .refine(
    (text) => {
      const { lat, lng } = pointOf(text);
      return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
    },
    field.said('Vĩ độ từ -90 đến 90, kinh độ từ -180 đến 180', 'Latitude -90 to 90, longitude -180 to 180'),
  )
  .describe('WGS84 degrees, `lat,lng`')
  .meta({ example: '21.18,106.07' });

const searchQuery = z
  .strictObject({
    q: field.line(200).exactOptional().describe('Words, with or without accents').meta({ example: 'cong nhan may' }),
    province: field.list(field.provinceCode).exactOptional(),
    commune: field.list(field.communeCode).exactOptional(),
    park: field.list(field.slug).exactOptional().describe('Industrial parks'),
    occupation: field.list(field.occupationCode).exactOptional(),
    level: field.list(field.slug).exactOptional().describe('Levels of the internal ladder'),
    wageMin: z.coerce
      .number()
      .int()
      .min(0)
      .max(1_000_000_000)
      .exactOptional()
      .describe('VND per month that the income may reach'),
    shift: field.list(field.slug).exactOptional(),
    benefit: field.list(field.slug).exactOptional(),
    investor: field.list(field.countryCode).exactOptional().describe('Country of the investor'),
    language: field.list(field.languageCode).exactOptional().describe('Languages asked for'),
    returnee: field.flag.exactOptional().describe('`true` = only vacancies that welcome returnees'),
    near: near.exactOptional(),
    radiusKm: z.coerce.number().min(0.1).max(500).exactOptional().describe('Kilometres around `near`'),
    sort: z.enum(['relevance', 'newest', 'wage', 'distance']).default('relevance'),
    page: field.page,
    perPage: field.perPage,
    site: field.site.exactOptional(),
    lang: field.lang,
  })
  .refine((query) => query.near !== undefined || (query.sort !== 'distance' && query.radiusKm === undefined), {
    path: ['near'],
    ...field.said('Cần near=vĩ_độ,kinh_độ để tính khoảng cách', 'Distances need near=lat,lng'),
  });

const place = z.strictObject({
  provinceCode: z.string(),
  province: z.string(),
  communeCode: z.string().exactOptional(),
  commune: z.string().exactOptional(),
  parkCode: z.string().exactOptional(),
  park: z.string().exactOptional(),
});

const amount = z.int().min(0);
const pay = z
  .strictObject({
    negotiable: z.boolean(),
    baseMin: amount.exactOptional(),
    baseMax: amount.exactOptional(),
    incomeMin: amount.exactOptional(),
    incomeMax: amount.exactOptional(),
  })
  .describe('VND per month. Base pay and total income are different amounts.');

const named = z.strictObject({ code: z.string(), name: z.string() });

const card = z.strictObject({
  id: z.string(),
  title: z.string(),
  employer: z.string(),
  occupation: named.exactOptional(),
  place,
  pay,
  seatsLeft: z.int().min(0),
  shifts: z.array(z.string()),
  benefits: z.array(z.string()),
  welcomesReturnees: z.boolean(),
  publishedAt: field.instant,
  expiresAt: field.instant,
  distanceMetres: z.int().min(0).exactOptional(),
});

const facet = z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.int().min(0) })).exactOptional();

const searchReply = z.strictObject({
  total: z.int().min(0),
  page: z.int().min(1),
  perPage: z.int().min(1),
  hits: z.array(card),
  facets: z
    .strictObject({
      province: facet,
      commune: facet,
      park: facet,
      occupation: facet,
      level: facet,
      shift: facet,
      benefit: facet,
      investor: facet,
      language: facet,
      returnee: facet,
    })
    .describe('Disjunctive: the counts of a facet ignore its own filter and keep all the others'),
  interpreted: z
    .strictObject({
      text: z.string(),
      understood: z.array(
        z.strictObject({
          kind: z.enum(['place', 'pay', 'shift', 'benefit', 'returnee', 'language', 'abbreviation']),
          from: z.string(),
          value: z.string(),
          label: z.string(),
        }),
      ),
      corrected: z.array(z.strictObject({ from: z.string(), to: z.string() })),
      relaxed: z.array(z.enum(['all-words', 'place'])),
    })
    .describe('What was understood of the words, corrected, or relaxed to find something'),
  engine: z.enum(['meilisearch', 'postgres', 'in-memory']),
  degraded: z.boolean().describe('true = the main engine did not answer and another one did'),
  tookMs: z.number().min(0),
}) satisfies z.ZodType<VacancySearchReply>;

const detail = card.extend({
  description: z.string(),
  seatsAsked: z.int().min(0),
  shiftNames: z.array(z.string()),
  benefitNames: z.array(z.string()),
  position: z.string(),
  schooling: z.string().exactOptional(),
  level: named.exactOptional(),
  trainingField: named.exactOptional(),
  skills: z.array(z.string()),
  languages: z.array(
    z.strictObject({
      language: z.string(),
      ordinal: z.int().describe('1 to 6, about A1 to C2'),
      certificate: z.string().exactOptional(),
      required: z.boolean(),
    }),
  ),
  requiredCertificates: z.array(named),
  experienceYears: z.number().min(0),
  address: z.string(),
  contract: z.string().exactOptional(),
  fullTime: z.boolean(),
  payText: z.string().exactOptional(),
  buses: z.array(z.string()),
  dormitory: z.boolean(),
  priorityGroups: z.array(z.string()),
  startBy: field.localDate.exactOptional(),
  employerVerified: z.boolean(),
  centre: z
    .strictObject({ name: z.string(), phone: z.string(), address: z.string() })
    .describe('Where to turn to: the centre, never a person'),
}) satisfies z.ZodType<VacancyDetail>;

const cached = {
  ETag: 'Weak; equal while the answer is',
  'Cache-Control': 'public, max-age=30, stale-while-revalidate=300',
};

export const SEARCH_VACANCIES = defineRoute({
  method: 'GET',
  path: '/v1/vacancies',
  operation: 'searchVacancies',
  policy: 'widget',
  tag: 'vacancies',
  summary: 'Search open vacancies',
  description: 'A simple GET, cacheable, without personal data. Lists are comma-separated or repeated parameters.',
  query: searchQuery,
  replies: {
    200: { description: 'One page of vacancies with facets', schema: searchReply, headers: cached },
    304: { description: 'Unchanged since the given ETag' },
  },
});

export const READ_VACANCY = defineRoute({
  method: 'GET',
  path: '/v1/vacancies/:id',
  operation: 'readVacancy',
  policy: 'widget',
  tag: 'vacancies',
  summary: 'Read one open vacancy',
  params: z.strictObject({ id: field.id }),
  query: z.strictObject({ site: field.site.exactOptional(), lang: field.lang }),
  replies: {
    200: { description: 'The vacancy', schema: detail, headers: cached },
    304: { description: 'Unchanged since the given ETag' },
  },
  errors: ['request.not-found', 'vacancy.gone'],
});

export type SearchVacanciesQuery = z.output<typeof searchQuery>;

/** The query as the search understands it. */
export function toSearchParams({ q, near: point, returnee, ...rest }: SearchVacanciesQuery): VacancySearchParams {
  return {
    ...rest,
    ...(q === undefined ? {} : { q: q.normalize('NFC').trim() }),
    ...(returnee === undefined ? {} : { returnee: returnee === 'true' }),
    ...(point === undefined ? {} : { near: pointOf(point) }),
  };
}

function pointOf(text: string): { lat: number; lng: number } {
  const [lat = 0, lng = 0] = text.split(',').map(Number);
  return { lat, lng };
}
