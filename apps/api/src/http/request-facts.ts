import type { FastifyRequest } from 'fastify';
import type { Lang } from '#contracts';
import { isRecord } from './narrow.js';

/** The language of messages: Vietnamese unless the query says `lang=en`. */
export function langOf(request: FastifyRequest): Lang {
  return queryValue(request, 'lang') === 'en' ? 'en' : 'vi';
}

/** One value of the query, before any checking. */
export function queryValue(request: FastifyRequest, name: string): string | undefined {
  const value = isRecord(request.query) ? request.query[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The path without the query: the query of a search is nobody's business in a log or an error. */
export function pathOf(request: FastifyRequest): string {
  const end = request.url.indexOf('?');
  return end === -1 ? request.url : request.url.slice(0, end);
}
