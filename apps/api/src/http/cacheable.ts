import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MAX_AGE = 'public, max-age=30, stale-while-revalidate=300';

/**
 * Sends JSON that browsers and proxies may keep for half a minute, or 304 when the caller has it already. `volatile` goes into the
 * body but not into the ETag: how long a search took does not make its answer another one.
 */
export function sendCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  body: object,
  volatile: Readonly<Record<string, number>> = {},
): void {
  const stable = JSON.stringify(body);
  const etag = `W/"${createHash('sha1').update(stable).digest('base64url')}"`;
  reply.header('cache-control', MAX_AGE).header('etag', etag);
  if (matches(request.headers['if-none-match'], etag)) {
    void reply.code(304).send();
    return;
  }
  const extra = JSON.stringify(volatile).slice(1, -1);
  const text = extra === '' ? stable : `${stable.slice(0, -1)}${stable === '{}' ? '' : ','}${extra}}`;
  void reply.type('application/json; charset=utf-8').send(text);
}

/** Weak comparison, as RFC 9110 wants it for If-None-Match. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => {
    const tag = part.trim();
    return tag === '*' || tag === etag || `W/${tag}` === etag;
  });
}
