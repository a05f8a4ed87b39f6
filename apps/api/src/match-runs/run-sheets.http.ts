import { z } from 'zod';
import { MATCH_CHANGE_KINDS, MATCH_CHANGES, SHEET_DIMENSIONS } from '#domain';
import * as field from '../http/fields.js';
import { defineRoute } from '../http/route.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const permille = z.int().min(0);

const figures = z.strictObject({
  placed: z.int(),
  placedPermille: permille.describe('Of all jobseekers, thousandths'),
  coveredPermille: permille.describe('Vacancies with at least one person, of all'),
  seatsFilledPermille: permille,
  exposureGiniPermille: permille.describe('Gini coefficient of kept pairs per vacancy, thousandths'),
  inLinePermille: permille.describe('People in line per thousand seats'),
  overSubscribedPermille: permille.describe('Vacancies with more people in line than seats, of all'),
  meanSeekerScore: z.int(),
  meanEmployerScore: z.int(),
});

export const fairnessSheet = z
  .strictObject({
    jobseekers: z.int(),
    vacancies: z.int(),
    seats: z.int(),
    ours: figures,
    greedy: figures.describe('First come, first served on the 50 best vacancies of each, on the same market'),
    dimensions: z.array(
      z.strictObject({
        dimension: z.enum(SHEET_DIMENSIONS),
        groups: z.array(
          z.strictObject({
            group: z.string(),
            isWithheld: z
              .boolean()
              .describe('Too small to be told, or withheld so that a small one cannot be worked out'),
            figures: z
              .strictObject({
                people: z.int(),
                placed: z.int(),
                placedPermille: permille,
                greedyPlacedPermille: permille,
                meanSeekerScore: z.int(),
                meanEmployerScore: z.int(),
              })
              .exactOptional(),
          }),
        ),
      }),
    ),
  })
  .describe('Aggregates only; what people are told apart by here is in no rule and in no score');

const cells = z.array(z.strictObject({ code: z.string(), people: z.int() }));

export const trainingDemand = z
  .strictObject({
    unseated: z.int(),
    trainable: z.int().describe('People without a seat whom one training would seat'),
    needs: z.array(
      z.strictObject({
        kind: z.enum(['certificate', 'language', 'level']),
        code: z.string().describe('Certificates that are asked together are joined by +'),
        to: z.int().exactOptional().describe('Step of a language, 1 to 6'),
        people: z.int().describe('Whom it would seat, each by themselves'),
        atOnce: z.int().describe('At most so many at the same time on free seats'),
        parks: cells,
        provinces: cells,
      }),
    ),
    withheld: z.int().describe('Trainings that would seat fewer than five'),
  })
  .describe('What training would seat people who have no seat');

export const nearestChange = z
  .strictObject({
    kind: z.enum(MATCH_CHANGE_KINDS),
    code: z.string().exactOptional(),
    amount: z.int(),
    unit: z.enum([...new Set(MATCH_CHANGE_KINDS.map((kind) => MATCH_CHANGES[kind].unit))]),
    to: z.int().exactOptional(),
    text: z.string(),
  })
  .describe('The easiest single change that would have brought the pair about, everybody else staying where they are');

export type WireFairness = z.output<typeof fairnessSheet>;
export type WireTrainingDemand = z.output<typeof trainingDemand>;

const params = z.strictObject({ id: field.id });
const query = z.strictObject({ format: z.enum(['json', 'xlsx']).default('json'), lang: field.lang });

export type SheetQuery = z.output<typeof query>;

export const READ_FAIRNESS = defineRoute({
  method: 'GET',
  path: '/v1/match-runs/:id/fairness',
  policy: 'staff',
  tag: 'matching',
  operation: 'readFairness',
  summary: 'The fairness and congestion sheet of a run',
  params,
  query,
  replies: { 200: { description: 'The sheet', schema: fairnessSheet, mediaTypes: [XLSX] } },
  errors: ['request.not-found', 'run.unfinished'],
});

export const READ_TRAINING_DEMAND = defineRoute({
  method: 'GET',
  path: '/v1/match-runs/:id/training-demand',
  policy: 'staff',
  tag: 'matching',
  operation: 'readTrainingDemand',
  summary: 'The demand for training that a run shows',
  params,
  query,
  replies: { 200: { description: 'The demand', schema: trainingDemand, mediaTypes: [XLSX] } },
  errors: ['request.not-found', 'run.unfinished'],
});
