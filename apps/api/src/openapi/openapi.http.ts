import { z } from 'zod';
import { defineRoute } from '../http/route.js';
import { DOCS_POLICY } from '../http/security-headers.js';

export const OPENAPI = defineRoute({
  method: 'GET',
  path: '/openapi.json',
  policy: 'public',
  tag: 'service',
  operation: 'openapi',
  summary: 'This document',
  replies: { 200: { description: 'OpenAPI 3.1', mediaTypes: ['application/json'] } },
});

export const DOCS = defineRoute({
  method: 'GET',
  path: '/docs',
  policy: 'public',
  tag: 'service',
  operation: 'docs',
  summary: 'This document as a page',
  contentSecurityPolicy: DOCS_POLICY,
  replies: { 200: { description: 'The page', mediaTypes: ['text/html'] } },
});

export const DOCS_FILE = defineRoute({
  method: 'GET',
  path: '/docs/:file',
  policy: 'public',
  tag: 'service',
  operation: 'docsFile',
  summary: 'A file of the documentation page',
  params: z.strictObject({ file: z.string().meta({ example: 'swagger-ui.css' }) }),
  replies: {
    200: { description: 'The file', mediaTypes: ['text/javascript', 'text/css', 'image/png'] },
    304: { description: 'Unchanged' },
  },
  errors: ['request.not-found'],
});
