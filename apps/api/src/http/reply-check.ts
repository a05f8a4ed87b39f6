import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PROBLEM_SCHEMA } from './problem.schema.js';
import { statusesOf } from './route.js';

/** Thrown where an answer is not what its route declares. */
export class UndeclaredReply extends Error {
  constructor(route: string, fault: string) {
    super(`${route} ${fault}`);
    this.name = 'UndeclaredReply';
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
