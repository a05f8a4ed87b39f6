import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '#domain';
import { PROBLEM_SCHEMA } from './problem.schema.js';
import { statusesOf } from './route.js';

/** An answer that is not what its route declares. The detail names the fault: it is for whoever runs the tests. */
class UndeclaredReply extends DomainError {
  constructor(route: string, fault: string) {
    super('internal', { detail: `${route} ${fault}` });
  }
}

/** `onSend` hook: status and JSON body must be declared by the route. Throws UndeclaredReply. */
export async function checkReply(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
  const spec = request.routeOptions.config?.spec;
  const status = reply.statusCode;
  const schema = status >= 400 ? PROBLEM_SCHEMA : spec?.replies[status]?.schema;
  const route = `${request.method} ${spec?.path ?? 'unmatched'}`;
  if (spec !== undefined && !statusesOf(spec).has(status)) {
    throw new UndeclaredReply(route, `answered ${status}, which it does not declare`);
  }
  if (schema === undefined || typeof payload !== 'string' || payload === '') return;
  const parsed = schema.safeParse(JSON.parse(payload));
  if (!parsed.success) {
    throw new UndeclaredReply(route, `answered ${status} with another shape: ${z.prettifyError(parsed.error)}`);
  }
}
