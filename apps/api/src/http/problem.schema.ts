import { z } from 'zod';
import type { Problem } from '#contracts';
import { ERROR_CODES } from '#domain';
import { namesOf } from './narrow.js';

/** RFC 9457 problem details. */
export const PROBLEM_SCHEMA = z.strictObject({
  type: z.string().describe('urn:cung-cau:problem:<code>'),
  title: z.string().describe('The code in English words'),
  status: z.int().min(400).max(599),
  code: z.enum(namesOf(ERROR_CODES)).describe('Never changes its meaning'),
  detail: z.string().exactOptional(),
  message: z
    .string()
    .describe('A sentence for the person in front of the screen: Vietnamese, or English with `lang=en`'),
  instance: z.string().exactOptional(),
  requestId: z.string().exactOptional(),
  errors: z
    .array(z.strictObject({ field: z.string(), message: z.string() }))
    .exactOptional()
    .describe('The fields that are wrong'),
}) satisfies z.ZodType<Problem>;
