import { z } from 'zod';
import { CONTINUATION_OBSTACLES, MATCH_FACTOR_CODES, MATCH_RULES } from '#domain';
import * as field from '../http/fields.js';
import { namesOf } from '../http/narrow.js';
import { EXPORT_KINDS, PAIR_OUTCOMES } from '#matching';
import { defineRoute } from '../http/route.js';
import { fairnessSheet, nearestChange, trainingDemand, XLSX } from './run-sheets.http.js';

const state = z.enum(['requested', 'running', 'published', 'failed', 'cancelled']);
const figures = z.record(z.string(), z.number());

const run = z.strictObject({
  id: z.string(),
  state,
  provinceCode: z.string().exactOptional(),
  requestedBy: z.string(),
  policyVersion: z.string(),
  taxonomyVersion: z.string(),
  seed: z.int().describe('Of the lottery between equals'),
  asOf: field.instant.describe('The instant the rules are judged at'),
  snapshotHash: z
    .string()
    .exactOptional()
    .describe('SHA-256 of the inputs: equal inputs, policy and seed give the same matches'),
  continuation: z
    .strictObject({
      from: z.string(),
      isContinued: z.boolean().exactOptional().describe('Absent until the inputs are frozen'),
      obstacle: z.enum(namesOf(CONTINUATION_OBSTACLES)).exactOptional().describe('Why it was made from scratch'),
      added: z.int().exactOptional().describe('Jobseekers who are new'),
      closed: z.int().exactOptional().describe('Vacancies that closed'),
      freed: z.int().exactOptional().describe('Jobseekers whom that left without a seat, to be placed anew'),
    })
    .exactOptional()
    .describe('The run that this one was to continue'),
  lockedFrom: z.string().exactOptional().describe('The run whose placements were to stay as they are'),
  assignmentHash: z.string().exactOptional(),
  counts: figures,
  timings: figures.describe('Milliseconds of work by phase, what was repeated included'),
  certificate: figures
    .exactOptional()
    .describe(
      'What was proved about the assignment: pairs checked, blocking pairs, seats exceeded. `lockedPairs` were kept from the run before: the proof is of the rest',
    ),
  certificateText: z
    .strictObject({ vi: z.string(), en: z.string() })
    .exactOptional()
    .describe('The same in a sentence'),
  fairness: fairnessSheet.exactOptional(),
  trainingDemand: trainingDemand.exactOptional(),
  progress: z
    .strictObject({
      phase: z.enum(['snapshot', 'scan', 'clear', 'certify', 'publish']),
      percent: z.int().describe('0 to 100, of the whole run'),
      chunks: z.int().exactOptional().describe('Chunks that the jobseekers were cut into'),
      scans: z
        .int()
        .exactOptional()
        .describe('Scans of a chunk begun: more than chunks when one was cut off and repeated'),
      failures: z
        .int()
        .exactOptional()
        .describe('Attempts of steps that failed and are made again; a run of too many ends as failed, `run.broken`'),
    })
    .exactOptional(),
  failedFor: z.string().exactOptional(),
  requestedAt: field.instant,
  startedAt: field.instant.exactOptional(),
  finishedAt: field.instant.exactOptional(),
});

export type WireRun = z.output<typeof run>;

const match = z
  .strictObject({
    jobseekerId: z.string(),
    vacancyId: z.string(),
    assigned: z.boolean().describe('Seated, or in mode referral-k introduced'),
    locked: z.boolean().describe('Kept from the run before, as it was'),
    rank: z
      .int()
      .exactOptional()
      .describe("Place in the jobseeker's own order, 1 = best; absent for a near miss and for a kept placement"),
    vacancyRank: z.int().exactOptional().describe("Place on the vacancy's own list, of a run that ranks both sides"),
    queueRank: z.int().exactOptional().describe('Place in line at the vacancy when the run ended'),
    pointsShort: z.int().exactOptional().describe('Points short of the last person seated or introduced'),
    outcome: z
      .enum(PAIR_OUTCOMES)
      .describe(
        '`introduced` = of mode referral-k; `queued` = in line, neither seated nor introduced; `better-choice` = the jobseeker got what they like better; `listed` = of a run that ranks both sides and seats nobody',
      ),
    queue: z.string().exactOptional().describe('The place in line in words'),
    seekerScore: z.int().describe('0 to 10,000: what the vacancy is worth to the jobseeker'),
    employerScore: z.int().describe('0 to 10,000: what the jobseeker is worth to the vacancy'),
    factors: z.array(
      z.strictObject({
        side: z.enum(['seeker', 'employer']),
        code: z.enum(MATCH_FACTOR_CODES),
        label: z.string(),
        points: z.int().describe('0 to 100'),
        weight: z.int(),
        share: z.int().describe('points × weight; the shares of a side add up to its score'),
        known: z.enum(['unknown', 'claimed', 'proved']),
      }),
    ),
    refusals: z
      .array(z.strictObject({ code: z.enum(namesOf(MATCH_RULES)), law: z.string().exactOptional(), text: z.string() }))
      .describe('Hard rules that stand against the pair'),
    nearestChange: nearestChange.exactOptional(),
  })
  .describe('The same record for jobseeker, firm and officer. Ranking is advice: a person decides.');

const matchPage = z.strictObject({
  runId: z.string(),
  total: z.int(),
  page: z.int(),
  perPage: z.int(),
  matches: z.array(match),
});

export type WireMatch = z.output<typeof match>;
export type WireMatchPage = z.output<typeof matchPage>;

const params = z.strictObject({ id: field.id });

const request = z.strictObject({
  province: field.provinceCode.exactOptional(),
  policy: z
    .unknown()
    .exactOptional()
    .describe('A match policy (weights, reach, lottery); the standing one unless given'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .exactOptional(),
  continues: field.id
    .exactOptional()
    .describe(
      'A published run to go on from: its province, policy, seed and instant are taken, and none of them may be given. Where only jobseekers were added and vacancies closed since, the outcome is found from the earlier one; otherwise the run is made from scratch and says why',
    ),
});

export const REQUEST_MATCH_RUN = defineRoute({
  method: 'POST',
  path: '/v1/match-runs',
  policy: 'staff',
  tag: 'matching',
  operation: 'requestMatchRun',
  summary: 'Pair jobseekers with vacancies under the seats',
  body: { kind: 'json', schema: request },
  replies: {
    202: {
      description: 'The run waits for a worker',
      schema: z.strictObject({ id: z.string(), state }),
      headers: { Location: 'Where the run is' },
    },
  },
  errors: ['run.conflict', 'policy.invalid', 'request.not-found', 'run.unfinished'],
});

export type MatchRunRequest = z.output<typeof request>;

export const READ_MATCH_RUN = defineRoute({
  method: 'GET',
  path: '/v1/match-runs/:id',
  policy: 'staff',
  tag: 'matching',
  operation: 'readMatchRun',
  summary: 'State, figures and proof of a run',
  params,
  query: z.strictObject({ lang: field.lang }),
  replies: { 200: { description: 'The run', schema: run } },
  errors: ['request.not-found'],
});

export const CANCEL_MATCH_RUN = defineRoute({
  method: 'POST',
  path: '/v1/match-runs/:id/cancel',
  policy: 'staff',
  tag: 'matching',
  operation: 'cancelMatchRun',
  summary: 'End a run that is not published yet',
  description: 'Whatever computes it stops within a second, and nothing of it is stored. Cancelling twice is no error.',
  params,
  replies: { 200: { description: 'The cancelled run', schema: run } },
  errors: ['request.not-found', 'run.over'],
});

const matchesQuery = z.strictObject({
  jobseeker: field.id.exactOptional().describe('Only of this jobseeker, best first'),
  vacancy: field.id.exactOptional().describe('Only of this vacancy, in the order of its line'),
  assigned: field.flag.exactOptional().describe('`true` = only the pairs that were seated or introduced'),
  page: field.page,
  lang: field.lang,
});

export const READ_MATCHES = defineRoute({
  method: 'GET',
  path: '/v1/match-runs/:id/matches',
  policy: 'staff',
  tag: 'matching',
  operation: 'readMatches',
  summary: 'Matches of a run with their reasons',
  description:
    'Of one jobseeker, best first; of one vacancy, in the order of its line; or the seated or introduced pairs of the run.',
  params,
  query: matchesQuery,
  replies: { 200: { description: 'One page', schema: matchPage } },
  errors: ['request.not-found'],
});

export type MatchesQuery = z.output<typeof matchesQuery>;

export const NDJSON = 'application/x-ndjson';

const exportQuery = z.strictObject({
  format: z.enum(['ndjson', 'xlsx']).default('ndjson'),
  what: z.enum(EXPORT_KINDS).default('assignment'),
  lang: field.lang,
});

export const EXPORT_MATCHES = defineRoute({
  method: 'GET',
  path: '/v1/match-runs/:id/export',
  policy: 'staff',
  tag: 'matching',
  operation: 'exportMatches',
  summary: 'A run as a file, with reasons in Vietnamese',
  description: 'Opaque ids only: names stay in the database.',
  params,
  query: exportQuery,
  replies: { 200: { description: 'The file', mediaTypes: [NDJSON, XLSX] } },
  errors: ['request.not-found', 'run.unfinished'],
});

export type ExportQuery = z.output<typeof exportQuery>;

const difference = z.strictObject({
  before: z.string(),
  after: z.string(),
  unchanged: z.int().describe('Seats or introductions in both runs'),
  changedInputs: z.array(z.enum(['rows', 'policy', 'taxonomy', 'seed'])),
  moves: z.array(
    z.strictObject({
      jobseeker: z.string(),
      from: z.string().exactOptional(),
      to: z.string().exactOptional(),
      cause: z.enum([
        'new-jobseeker',
        'jobseeker-gone',
        'vacancy-gone',
        'new-vacancy',
        'fewer-seats',
        'more-seats',
        'not-eligible',
        'outranked',
        'better-choice',
        'scores-changed',
      ]),
      reason: z.string(),
    }),
  ),
});

export type WireDiff = z.output<typeof difference>;

export const DIFF_MATCH_RUNS = defineRoute({
  method: 'GET',
  path: '/v1/match-runs/:id/diff/:other',
  policy: 'staff',
  tag: 'matching',
  operation: 'diffMatchRuns',
  summary: 'Who moved between two runs',
  params: z.strictObject({ id: field.id, other: field.id }),
  query: z.strictObject({ lang: field.lang }),
  replies: {
    200: { description: 'Everybody who sits or is introduced elsewhere, with the cause', schema: difference },
  },
  errors: ['request.not-found', 'run.unfinished'],
});
