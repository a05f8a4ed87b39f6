import { z } from 'zod';
import { ERROR_CODES, ISSUE_CODES, type ErrorCode } from '#domain';
import * as field from '../http/fields.js';
import { namesOf } from '../http/narrow.js';
import { defineRoute } from '../http/route.js';

const FILE_ERRORS = [
  'file.empty',
  'file.unsupported',
  'file.too-large',
  'file.too-many-rows',
  'file.bomb',
  'file.encrypted',
  'file.corrupt',
  'file.doctype',
  'file.timeout',
  'file.no-header',
] as const satisfies readonly ErrorCode[];

const common = {
  dryRun: field.flag.default('false').describe('`true` = read and report, store and publish nothing'),
  sender: field.line(120).default('staff').describe('Who sent the document: a firm, a board, an institution'),
  lang: field.lang,
};

const noticeFields = z.strictObject(common);

const supplyFields = z.strictObject({
  ...common,
  consentPurposes: field
    .list(z.enum(['introduction', 'share-with-employer', 'publish-anonymous', 'notify', 'keep-after']))
    .refine(
      (purposes) => purposes.includes('introduction'),
      field.said('Cần mục đích introduction', 'The purpose introduction is needed'),
    )
    .describe('What the people on the list agreed to (NĐ 356/2025): `introduction` at least'),
  consentText: field.line(80).describe('Version of the consent sentence they signed').meta({ example: 'mau-01-2026' }),
  consentCollectedBy: field.line(120).describe('Institution or office that keeps the signed sheets'),
  consentDate: field.localDate.describe('Day of the last signature'),
});

const counts = z
  .strictObject({
    rowsRead: z.int(),
    published: z.int(),
    waiting: z.int(),
    refused: z.int(),
    skipped: z.record(z.string(), z.int()).describe('Rows that hold no record, by kind: nothing is dropped silently'),
  })
  .describe('rowsRead = published + waiting + refused, always');

const rowState = z.enum(['published', 'waiting', 'refused']);

const report = z.strictObject({
  id: z.string().exactOptional().describe('Absent after a dry run: nothing was stored'),
  kind: z.enum(['vacancies', 'supply']),
  format: z.enum(['xlsx', 'csv', 'json']),
  fileName: z.string(),
  sha256: z.string(),
  size: z.int().describe('Bytes'),
  channel: z.enum(['api', 'cli', 'mailbox']),
  sender: z.string(),
  state: z.enum(['received', 'reading', 'read', 'refused']),
  receivedAt: field.instant,
  readAt: field.instant.exactOptional(),
  refusedFor: z
    .strictObject({ code: z.enum(namesOf(ERROR_CODES)), message: z.string() })
    .exactOptional()
    .describe('Why the whole file was refused'),
  counts,
  rows: z.array(
    z.strictObject({
      sheet: z.string(),
      row: z.int().describe('1-based row of the sheet'),
      state: rowState,
      recordId: z.string().exactOptional().describe('The vacancy or jobseeker it became'),
      duplicateOf: z.string().exactOptional(),
    }),
  ),
  issues: z.array(
    z.strictObject({
      sheet: z.string().exactOptional(),
      cell: z.string().exactOptional().describe('A1 address'),
      row: z.int().exactOptional(),
      field: z.string().exactOptional(),
      code: z.enum(namesOf(ISSUE_CODES)),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
    }),
  ),
});

export type WireReport = z.output<typeof report>;

const receipt = z.strictObject({
  id: z.string(),
  state: z.enum(['received', 'reading', 'read', 'refused']),
  duplicateOf: z.string().exactOptional().describe('The same bytes were sent before: this is that document'),
});

export type WireReceipt = z.output<typeof receipt>;

const received = {
  200: { description: 'Report of a dry run', schema: report },
  202: {
    description: 'Receipt: stored, waiting to be read',
    schema: receipt,
    headers: { Location: 'Where the report will be' },
  },
};

const reportQuery = z.strictObject({
  rows: z.enum(['all', 'published', 'waiting', 'refused', 'none']).default('all').describe('Which rows to list'),
  lang: field.lang,
});

const params = z.strictObject({ id: field.id });
const reported = { 200: { description: 'State, counts, rows, and issues per cell', schema: report } };

export const SEND_NOTICE = defineRoute({
  method: 'POST',
  path: '/v1/notices',
  policy: 'staff',
  tag: 'notices',
  operation: 'sendNotice',
  summary: 'Send a vacancy notice',
  body: {
    kind: 'file',
    fields: noticeFields,
    description: 'A notice in whatever shape it arrived: .xlsx, .csv or JSON.',
  },
  replies: received,
  errors: FILE_ERRORS,
});

export const READ_NOTICE = defineRoute({
  method: 'GET',
  path: '/v1/notices/:id',
  policy: 'staff',
  tag: 'notices',
  operation: 'readNotice',
  summary: 'What became of a notice',
  params,
  query: reportQuery,
  replies: reported,
  errors: ['request.not-found'],
});

export const SEND_SUPPLY_FILE = defineRoute({
  method: 'POST',
  path: '/v1/supply-files',
  policy: 'staff',
  tag: 'supply',
  operation: 'sendSupplyFile',
  summary: 'Send a list of graduates or returnees',
  body: {
    kind: 'file',
    fields: supplyFields,
    description: 'A graduate or returnee list: .xlsx, .csv or JSON. The consent of the people on it must be stated.',
  },
  replies: received,
  errors: [...FILE_ERRORS, 'consent.missing'],
});

export const READ_SUPPLY_FILE = defineRoute({
  method: 'GET',
  path: '/v1/supply-files/:id',
  policy: 'staff',
  tag: 'supply',
  operation: 'readSupplyFile',
  summary: 'What became of a list',
  params,
  query: reportQuery,
  replies: reported,
  errors: ['request.not-found'],
});

export type ReportQuery = z.output<typeof reportQuery>;
