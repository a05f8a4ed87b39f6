import { DOCS_POLICY } from '../http/security-headers.js';
import { defineRoute } from '../http/route.js';

export const OPENAPI = defineRoute({
  method: 'GET',
  path: '/openapi.json',
  policy: 'public',
  tag: 'service',
  operation: 'openapi',
  summary: 'This document',
  replies: { 200: { description: 'OpenAPI 3.1', mediaTypes: ['application/json'] } },
});

/** The documentation page and its files, which Swagger UI's own set-up routes. Not part of the document. */
export const DOCS = defineRoute({
  method: 'GET',
  path: '/docs',
  policy: 'public',
  tag: 'service',
  operation: 'docs',
  summary: 'The documentation page',
  contentSecurityPolicy: DOCS_POLICY,
  replies: { 200: { description: 'Page or file' }, 304: { description: 'Unchanged' } },
  errors: ['request.not-found'],
});
