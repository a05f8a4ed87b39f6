import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#domain';
import { withLogContext, type Logger, type Metrics } from '#logging';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';
import { checkReply } from './reply-check.js';
import { langOf } from './request-facts.js';
import { SECURITY_HEADERS } from './security-headers.js';
import type { SiteGate } from './site-gate.js';
import type { StaffToken } from './staff-token.js';

/** A new id for each request; one that a client sends is not believed. */
export const newRequestId = (): string => randomUUID();

export interface EdgeParts {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly staff: StaffToken;
  readonly sites: SiteGate;
  /** From the moment the process is asked to stop. */
  readonly isDraining: () => boolean;
  /** true = an answer that its route does not declare becomes a 500: on in tests, off in production. */
  readonly checkReplies: boolean;
}

/**
 * What happens to every request before and after its controller: id, security headers, policy, JSON bodies kept as bytes, one log
 * line, one measurement. The policy comes before the body is read, so that nobody without a token can send 20 MB.
 */
export function installEdge(fastify: FastifyInstance, parts: EdgeParts): void {
  const { log, metrics } = parts;
  const duration = metrics.histogram(
    'http_request_duration_seconds',
    'Time from request to the last byte of the answer',
    ['method', 'route', 'status'],
    [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  );

  fastify.addHook('onRoute', (route) => {
    if (route.config?.spec === undefined) {
      throw new Error(`route ${String(route.method)} ${route.url} declares no policy`);
    }
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    reply.header('x-request-id', request.id);
    const policy = request.routeOptions.config?.spec?.contentSecurityPolicy;
    if (policy !== undefined) reply.header('content-security-policy', policy);
    done();
  });
  fastify.addHook('onRequest', (request, reply) => admit(request, reply, parts));
  // after the body was read: a context entered before is lost with its stream
  fastify.addHook('preHandler', (request, _reply, done) => {
    withLogContext({ requestId: request.id }, done);
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    // who keeps a connection opens the next one elsewhere
    if (parts.isDraining()) reply.header('connection', 'close');
    done();
  });
  if (parts.checkReplies) fastify.addHook('onSend', checkReply);
  fastify.addHook('onResponse', (request, reply, done) => {
    const spec = request.routeOptions.config?.spec;
    const route = spec?.path ?? 'unmatched';
    const status = reply.statusCode;
    duration.observe({ method: request.method, route, status: String(status) }, reply.elapsedTime / 1_000);
    const level = spec?.quiet === true && status < 500 ? 'debug' : 'info';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log[level]('request.done', { requestId: request.id, method: request.method, route, status, ms });
    done();
  });

  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
}

/** Addresses that the router refuses before any hook runs (bad percent-encoding, over-long parameters). */
export function refuseUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, { lang: langOf(request), path: '/', requestId: request.id });
  void reply.headers(SECURITY_HEADERS).code(problem.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}

async function admit(request: FastifyRequest, reply: FastifyReply, { staff, sites }: EdgeParts): Promise<void> {
  const spec = request.routeOptions.config?.spec;
  if (spec === undefined) return;
  switch (spec.policy) {
    case 'public':
      return;
    case 'staff':
      reply.header('cache-control', 'no-store');
      if (staff.isIn(request.headers.authorization)) return;
      reply.header('www-authenticate', 'Bearer realm="cung-cau"');
      throw new DomainError('request.unauthorised');
    case 'widget':
      // the service's own measurements and an officer's scripts are not a widget
      await sites.admit(request, reply, { counted: !staff.isIn(request.headers.authorization) });
  }
}
