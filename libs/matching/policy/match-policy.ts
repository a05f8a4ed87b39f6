import { z } from 'zod';
import { DomainError, EMPLOYER_FACTOR_CODES, type PlaceKind, SEEKER_FACTOR_CODES } from '#domain';
import { PRIORITY_GROUPS } from '#taxonomy';

const weight = z.int().min(0).max(100);
const percent = z.int().min(0).max(100);
const addUpTo100 = (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((sum, value) => sum + value, 0) === 100;
const WRONG_SUM = { error: 'the weights of one side must add up to 100' };

const weights = z
  .strictObject({
    seeker: z
      .record(z.enum(SEEKER_FACTOR_CODES), weight)
      .refine(addUpTo100, WRONG_SUM)
      .default({
        'occupation-wanted': 30,
        income: 30,
        distance: 20,
        shift: 5,
        benefits: 10,
        'investor-country': 5,
      })
      .describe('What the vacancy is worth to the jobseeker; adds up to 100'),
    employer: z
      .record(z.enum(EMPLOYER_FACTOR_CODES), weight)
      .refine(addUpTo100, WRONG_SUM)
      .default({
        occupation: 22,
        level: 10,
        'training-field': 16,
        skills: 14,
        certificates: 6,
        experience: 10,
        overseas: 10,
        language: 7,
        availability: 5,
      })
      .describe('What the jobseeker is worth to the vacancy; adds up to 100'),
  })
  .prefault({});

const priority = z
  .strictObject({
    firmBox: z
      .union([z.literal('tie-break'), z.strictObject({ reservedPercent: percent })])
      .default('tie-break')
      .describe(
        'What the firm\'s own "đối tượng ưu tiên" box (form 03a) does: decide between equal scores, or also reserve a share of that vacancy\'s seats',
      ),
    centreGroups: z
      .array(z.strictObject({ code: z.enum(PRIORITY_GROUPS.map(({ code }) => code)), reservedPercent: percent }))
      .max(PRIORITY_GROUPS.length)
      .default([])
      .describe("The centre's own stated priorities: groups that go first on a share of the seats of every vacancy"),
  })
  .prefault({});

/** A policy file of a match run. Whole numbers only; what is left out takes the default. */
const MatchPolicySchema = z
  .strictObject({
    version: z
      .string()
      .min(1)
      .max(60)
      .default('default-2026-11')
      .describe('Name of this set of choices; stored with every run made by it'),
    mode: z
      .enum(['stable', 'max-weight', 'referral-k', 'top'])
      .default('stable')
      .describe(
        'stable: nobody and no firm would rather have each other · max-weight: greatest sum of both scores · referral-k: several introductions each · top: ranked lists without an assignment',
      ),
    weights,
    defaultReachMetres: z
      .int()
      .min(0)
      .max(200_000)
      .default(20_000)
      .describe('Furthest daily way, metres, of a jobseeker who named none'),
    wishFloor: z
      .int()
      .min(0)
      .max(100)
      .default(0)
      .describe(
        'Points of the occupation wanted under which a vacancy is not proposed, unless its occupation is open to all (VSCO 9) or the jobseeker wants none in particular; 0 = none is held back',
      ),
    referral: z
      .strictObject({
        perJobseeker: z.int().min(1).max(5).default(3).describe('Most introductions of one jobseeker'),
        ratioPercent: z
          .int()
          .min(100)
          .max(1000)
          .default(300)
          .describe('Most introductions to a vacancy, per cent of its seats'),
      })
      .prefault({})
      .describe('Of mode referral-k'),
    fillingBonus: z
      .int()
      .min(0)
      .max(20_000)
      .default(0)
      .describe('Of mode max-weight: points that a filled seat is worth by itself, besides the two scores'),
    priority,
    keepPerJobseeker: z
      .int()
      .min(0)
      .max(50)
      .default(5)
      .describe('Best vacancies stored per jobseeker, besides the assigned one'),
    keepPerVacancy: z
      .int()
      .min(0)
      .max(100)
      .default(20)
      .describe("Of mode top: best jobseekers stored per vacancy, in the vacancy's own order"),
    nearMisses: z
      .int()
      .min(0)
      .max(20)
      .default(3)
      .describe('Near misses kept for a jobseeker who was not seated and has fewer open vacancies than this'),
    lockPublished: z
      .boolean()
      .default(false)
      .describe(
        'Placements of the last published run of the same province stay as they are where no hard rule refuses them today, and only the rest is matched; not of mode top',
      ),
  })
  .superRefine((policy, context) => {
    if (policy.lockPublished && policy.mode === 'top') {
      context.addIssue({ code: 'custom', path: ['lockPublished'], message: 'mode top places nobody' });
    }
    if (policy.mode !== 'max-weight' && policy.mode !== 'referral-k') return;
    const { firmBox, centreGroups } = policy.priority;
    const refuse = (path: string[]) =>
      context.addIssue({ code: 'custom', path, message: `mode ${policy.mode} knows no reserved seats` });
    if (firmBox !== 'tie-break' && firmBox.reservedPercent > 0) refuse(['priority', 'firmBox']);
    if (centreGroups.some(({ reservedPercent }) => reservedPercent > 0)) refuse(['priority', 'centreGroups']);
  });

export type MatchPolicy = z.infer<typeof MatchPolicySchema>;

/** The documented defaults. */
export const DEFAULT_MATCH_POLICY: MatchPolicy = MatchPolicySchema.parse({});

/** Reads a policy from JSON already parsed. Throws DomainError `policy.invalid` with the field at fault. */
export function readMatchPolicy(input: unknown): MatchPolicy {
  const parsed = MatchPolicySchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DomainError('policy.invalid', {
    detail: issue?.message ?? 'not a policy',
    place: { field: issue?.path.join('.') ?? '' },
  });
}

/** Most introductions to a vacancy of so many seats. */
export function referralQuota(seats: number, { ratioPercent }: MatchPolicy['referral']): number {
  return Math.min(65_535, Math.ceil((seats * ratioPercent) / 100));
}

/** Modes whose runs leave placements that a run by this policy keeps as they are; none unless it locks them. */
export function lockedModes({ mode, lockPublished }: MatchPolicy): readonly MatchPolicy['mode'][] {
  if (!lockPublished) return [];
  return mode === 'referral-k' ? ['referral-k'] : ['stable', 'max-weight'];
}

/** Whether a run by this policy can be continued: its outcome is the one of deferred acceptance over all its rows. */
export function isContinuable({ mode, lockPublished }: MatchPolicy): boolean {
  return mode === 'stable' && !lockPublished;
}

/** What a run by this policy gives people. */
export function placeKindOf(policy: unknown): PlaceKind {
  const { mode } = readMatchPolicy(policy);
  if (mode === 'referral-k') return 'introduction';
  return mode === 'max-weight' ? 'weighed-seat' : 'seat';
}

/** JSON Schema (draft 2020-12) of a policy file; published as docs/match-policy.schema.json. */
export function matchPolicySchema(): object {
  return z.toJSONSchema(MatchPolicySchema, { io: 'input' });
}
