import { z } from 'zod';

/** Shapes that several routes share. Codes are checked for form only: an unknown code is a filter that matches nothing. */

const LIST_LIMIT = 20;

/** Comma-separated or repeated. */
export function list<T extends z.ZodType<unknown, string>>(item: T) {
  return z.preprocess(split, z.array(item).min(1).max(LIST_LIMIT));
}

function split(raw: unknown): unknown {
  const parts = typeof raw === 'string' ? [raw] : raw;
  if (!Array.isArray(parts)) return raw;
  return parts
    .flatMap((part: unknown) => (typeof part === 'string' ? part.split(',') : [part]))
    .map((part) => (typeof part === 'string' ? part.trim() : part))
    .filter((part) => part !== '');
}

/** A refinement whose message exists in both languages. */
export function said(vi: string, en: string): { params: { vi: string; en: string } } {
  return { params: { vi, en } };
}

export const provinceCode = z
  .string()
  .regex(/^\d{2}$/)
  .describe('Province code of 1 July 2025, two digits');
export const communeCode = z
  .string()
  .regex(/^\d{5}$/)
  .describe('Commune code, five digits');
export const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);
export const occupationCode = z
  .string()
  .regex(/^\d{1,4}$/)
  .describe('VSCO 2020, one to four digits: a shorter code means its whole group');
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166 alpha-2');
export const languageCode = z.string().regex(/^[a-z]{2,3}$/);
export const lang = z.enum(['vi', 'en']).default('vi').describe('Language of labels and messages');
export const site = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .describe('Code of the widget site: decides origins and quota');
export const page = z.coerce.number().int().min(1).max(1_000).default(1);
export const perPage = z.coerce.number().int().min(1).max(50).default(20);
export const flag = z.enum(['true', 'false']);
/** Opaque id of a record. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** One line of words; control characters have no place in names (and NUL none in PostgreSQL). */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}+$/u);
export const instant = z.iso.datetime().describe('UTC');
export const localDate = z.iso.date();
