import { z } from 'zod';
import { DomainError, EMPLOYER_FACTOR_CODES, SEEKER_FACTOR_CODES } from '#domain';

const weight = z.number().int().min(0).max(100);
const addUpTo100 = (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((sum, value) => sum + value, 0) === 100;
const WRONG_SUM = { error: 'the weights of one side must add up to 100' };

/** A policy file of a match run. Whole numbers only; what is left out takes the default. */
const MatchPolicySchema = z.strictObject({
  /** Name of this set of choices; stored with every run made by it. */
  version: z.string().min(1).max(60).default('default-2026-11'),
  weights: z
    .strictObject({
      /** What the vacancy is worth to the jobseeker. */
      seeker: z.record(z.enum(SEEKER_FACTOR_CODES), weight).refine(addUpTo100, WRONG_SUM).default({
        'occupation-wanted': 30,
        income: 30,
        distance: 20,
        shift: 5,
        benefits: 10,
        'investor-country': 5,
      }),
      /** What the jobseeker is worth to the vacancy. */
      employer: z.record(z.enum(EMPLOYER_FACTOR_CODES), weight).refine(addUpTo100, WRONG_SUM).default({
        occupation: 22,
        level: 10,
        'training-field': 16,
        skills: 14,
        certificates: 6,
        experience: 10,
        overseas: 10,
        language: 7,
        availability: 5,
      }),
    })
    .prefault({}),
  /** Furthest daily way, metres, of a jobseeker who named none. */
  defaultReachMetres: z.number().int().min(0).max(200_000).default(20_000),
  /** Best vacancies kept per jobseeker, besides the assigned one. */
  keepPerJobseeker: z.number().int().min(1).max(50).default(5),
  /** Near misses kept for a jobseeker who was not seated and has fewer open vacancies than this. */
  nearMisses: z.number().int().min(0).max(20).default(3),
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
