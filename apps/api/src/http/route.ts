import { applyDecorators, Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '#domain';
import { InputPipe } from './input.pipe.js';

/**
 * Who may call a route. `public` = anyone; `widget` = anyone, with the origins and the quota of a widget site;
 * `staff` = holders of the staff token. A route without a policy keeps the API from starting.
 */
export type Policy = 'public' | 'widget' | 'staff';

/** One declared answer. A JSON answer has a schema; anything else names its media types. */
export interface ReplySpec {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly mediaTypes?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a route takes in its body: JSON of a shape, or bytes that are stored as they came. */
export type BodySpec =
  | { readonly kind: 'json'; readonly schema: z.ZodType }
  | { readonly kind: 'file'; readonly fields: z.ZodObject; readonly description: string };

/** All there is to say about a route: the policy is enforced, the input checked and the OpenAPI file written from it. */
export interface RouteSpec {
  readonly method: 'GET' | 'POST';
  /** With `:name` parameters. */
  readonly path: `/${string}`;
  readonly policy: Policy;
  readonly tag: 'vacancies' | 'notices' | 'supply' | 'matching' | 'jobseekers' | 'service' | 'widget';
  /** OpenAPI operationId. */
  readonly operation: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: BodySpec;
  readonly replies: Readonly<Record<number, ReplySpec>>;
  /** Codes of this route's own; those of its policy and input are added. */
  readonly errors?: readonly ErrorCode[];
  /** Instead of the policy that lets an answer do nothing in a browser. */
  readonly contentSecurityPolicy?: string;
  /** Asked by machines every few seconds: logged at debug level. */
  readonly quiet?: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    spec?: RouteSpec;
  }
}

/** Declares a route. `lang` is part of every query: it chooses the language of messages. */
export function defineRoute<const S extends RouteSpec>(spec: S): S {
  return spec;
}

/** Puts a declared route on a controller method. */
export function Route(spec: RouteSpec): MethodDecorator {
  const success =
    Object.keys(spec.replies)
      .map(Number)
      .find((status) => status < 300) ?? 200;
  return applyDecorators(
    spec.method === 'GET' ? Get(spec.path) : Post(spec.path),
    HttpCode(success),
    RouteConfig({ spec }),
  );
}

/** The checked query of a route. */
export function RouteQuery(spec: RouteSpec & { query: z.ZodObject }): ParameterDecorator {
  return Query(new InputPipe(spec.query));
}

/** The checked path parameters of a route. */
export function RouteParams(spec: RouteSpec & { params: z.ZodObject }): ParameterDecorator {
  return Param(new InputPipe(spec.params));
}

/** The checked JSON body of a route. */
export function RouteBody(spec: RouteSpec & { body: { kind: 'json'; schema: z.ZodType } }): ParameterDecorator {
  return Body(new InputPipe(spec.body.schema));
}

/** Every code a route may answer with. */
export function errorCodesOf(spec: RouteSpec): readonly ErrorCode[] {
  const codes = new Set<ErrorCode>(spec.errors);
  if (spec.params !== undefined || spec.query !== undefined || spec.body !== undefined) codes.add('request.invalid');
  if (spec.body !== undefined) codes.add('request.too-large');
  if (spec.policy === 'staff') codes.add('request.unauthorised');
  if (spec.policy === 'widget') {
    for (const code of ['site.unknown', 'request.origin-refused', 'request.too-many'] as const) codes.add(code);
  }
  codes.add('service.unavailable').add('internal');
  return [...codes].toSorted((a, b) => ERROR_CODES[a].status - ERROR_CODES[b].status || (a < b ? -1 : 1));
}

/** Every status a route may answer with. */
export function statusesOf(spec: RouteSpec): ReadonlySet<number> {
  return new Set([
    ...Object.keys(spec.replies).map(Number),
    ...errorCodesOf(spec).map((code) => ERROR_CODES[code].status),
  ]);
}
