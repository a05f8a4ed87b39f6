import { z } from 'zod';
import type { JobseekerSearchReply } from '#search';
import { EXPERIENCE_BANDS } from '#taxonomy';
import * as field from '../http/fields.js';
import { defineRoute } from '../http/route.js';

const EXPERIENCE = EXPERIENCE_BANDS.map(({ code }) => code);

const named = z.strictObject({ code: z.string(), name: z.string() });

const query = z.strictObject({
  q: field.line(200).exactOptional().describe('Words, with or without accents'),
  kind: field.list(z.enum(['graduate', 'returnee'])).exactOptional(),
  province: field.list(field.provinceCode).exactOptional(),
  commune: field.list(field.communeCode).exactOptional(),
  occupation: field.list(field.occupationCode).exactOptional(),
  level: field.list(field.slug).exactOptional(),
  field: field
    .list(z.string().regex(/^\d{4}$/))
    .exactOptional()
    .describe('Training fields, four digits'),
  experience: field.list(z.enum(EXPERIENCE)).exactOptional().describe('Years'),
  language: field.list(field.languageCode).exactOptional(),
  certificate: field.list(field.slug).exactOptional(),
  country: field.list(field.countryCode).exactOptional().describe('Countries worked in'),
  availableBy: field.localDate.exactOptional().describe('Can start by this day'),
  page: field.page,
  perPage: field.perPage,
  lang: field.lang,
});

export type SearchJobseekersQuery = z.output<typeof query>;

const card = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    wanted: z.array(named),
    known: z.array(named),
    level: named,
    field: z.string().exactOptional(),
    place: z.string().exactOptional(),
    experience: z.enum(EXPERIENCE),
    countries: z.array(z.string()),
    languages: z.array(z.strictObject({ language: z.string(), ordinal: z.int() })),
    availableFrom: field.localDate.exactOptional(),
  })
  .describe('Pseudonymous: names, phones and dates of birth stay in the database');

const reply = z.strictObject({
  total: z.int(),
  page: z.int(),
  perPage: z.int(),
  hits: z.array(card),
  facets: z.record(z.string(), z.array(z.strictObject({ value: z.string(), count: z.int() }))),
  engine: z.enum(['meilisearch', 'postgres', 'in-memory']),
  degraded: z.boolean(),
  tookMs: z.number(),
}) satisfies z.ZodType<JobseekerSearchReply>;

export const SEARCH_JOBSEEKERS = defineRoute({
  method: 'GET',
  path: '/v1/jobseekers',
  policy: 'staff',
  tag: 'jobseekers',
  operation: 'searchJobseekers',
  summary: 'Search graduates and returnees',
  query,
  replies: {
    200: {
      description: 'One page with facets',
      schema: reply,
    },
  },
});
