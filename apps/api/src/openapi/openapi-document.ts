import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '#domain';
import { namesOf } from '../http/narrow.js';
import { PROBLEM_SCHEMA } from '../http/problem.schema.js';
import { errorCodesOf, type BodySpec, type ReplySpec, type RouteSpec } from '../http/route.js';
import { UPLOAD_LIMIT } from '../http/upload.js';

type Json = Readonly<Record<string, unknown>>;

const TAGS = {
  vacancies: 'Công khai: tìm việc · public search; simple GETs, cacheable',
  notices: 'Thông báo tuyển dụng · vacancy notices from firms and boards',
  supply: 'Danh sách người tìm việc · graduate and returnee lists',
  jobseekers: 'Người tìm việc (ẩn danh, cho cán bộ) · pseudonymous, for staff',
  matching: 'Ghép cung – cầu · match runs',
  widget: 'Khung tìm việc nhúng · the embeddable widget',
  service: 'Vận hành · health, metrics, this document',
} as const satisfies Record<RouteSpec['tag'], string>;

/** The OpenAPI 3.1 document of the declared routes: a pure function, checked in as apps/api/openapi.json and under diff. */
export function openApiDocument(routes: readonly RouteSpec[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cung–Cầu',
      version: '1',
      description:
        'Labour supply–demand matching of a provincial employment-service centre. Additive change only. Money is whole VND per ' +
        'month, distances metres, times UTC. Errors are RFC 9457 problems with a stable `code`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { Problem: schemaOf(PROBLEM_SCHEMA) },
      responses: Object.fromEntries(namesOf(ERROR_CODES).map((code) => [code, problem([code])])),
      examples: Object.fromEntries(namesOf(ERROR_CODES).map((code) => [code, { value: exampleOf(code) }])),
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', description: 'The staff token that the first start prints' },
      },
    },
  };
}

function operation(route: RouteSpec): Json {
  return {
    operationId: route.operation,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: route.policy === 'staff' ? [{ staff: [] }] : [],
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
    responses: {
      ...Object.fromEntries(Object.entries(route.replies).map(([status, reply]) => [status, response(reply)])),
      ...problems(errorCodesOf(route)),
    },
  };
}

function parameters(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties, required } = shapeOf(schema);
  return Object.entries(properties).map(([name, { description, example, ...shape }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: shape,
    ...(example === undefined ? {} : { example }),
    ...(shape['type'] === 'array' ? { style: 'form', explode: false } : {}),
  }));
}

function requestBody(body: BodySpec): Json {
  if (body.kind === 'json')
    return { required: true, content: { 'application/json': { schema: schemaOf(body.schema) } } };
  const { properties, required } = shapeOf(body.fields);
  return {
    required: true,
    description: `${body.description} At most ${UPLOAD_LIMIT / 1024 / 1024} MB.`,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: { file: { type: 'string', format: 'binary' }, ...properties },
          required: ['file', ...required],
        },
      },
      'application/json': { schema: { description: 'The document itself; fields go in the query.' } },
    },
  };
}

function response(reply: ReplySpec): Json {
  const { schema } = reply;
  const content: Record<string, unknown> = {};
  if (schema !== undefined) content['application/json'] = { schema: schemaOf(schema) };
  for (const type of reply.mediaTypes ?? []) content[type] = {};
  return {
    description: reply.description,
    ...(reply.headers === undefined
      ? {}
      : {
          headers: Object.fromEntries(
            Object.entries(reply.headers).map(([name, description]) => [
              name,
              { description, schema: { type: 'string' } },
            ]),
          ),
        }),
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
}

/** One answer per status; what only one code answers with is written once for all routes. */
function problems(codes: readonly ErrorCode[]): Json {
  const statuses = [...new Set(codes.map((code) => ERROR_CODES[code].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => ERROR_CODES[code].status === status);
      return [String(status), here.length === 1 ? { $ref: `#/components/responses/${here[0]}` } : problem(here)];
    }),
  );
}

function problem(codes: readonly ErrorCode[]): Json {
  return {
    description: codes.map((code) => `\`${code}\` ${ERROR_CODES[code].en}`).join('; '),
    ...(codes.includes('request.too-many')
      ? { headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } } }
      : {}),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}

function exampleOf(code: ErrorCode): Json {
  const { status, en, vi } = ERROR_CODES[code];
  return { type: `urn:cung-cau:problem:${code}`, title: en, status, code, message: vi };
}

/** Named values as they are read, and which of them must be sent: a default makes the two differ. */
function shapeOf(schema: z.ZodObject): { properties: Readonly<Record<string, Json>>; required: readonly string[] } {
  const properties = Object.fromEntries(Object.entries(schema.shape).map(([name, value]) => [name, schemaOf(value)]));
  const { required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { properties, required };
}

/** The shape that is sent or understood. Objects stay open for readers: fields may be added, never taken away. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return rest;
}
