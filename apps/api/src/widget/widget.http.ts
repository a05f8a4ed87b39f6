import { z } from 'zod';
import { defineRoute } from '../http/route.js';
import { PAGE_POLICY } from '../http/security-headers.js';

export const HOST_PAGE = defineRoute({
  method: 'GET',
  path: '/',
  policy: 'public',
  tag: 'widget',
  operation: 'hostPage',
  summary: 'A page with the widget on it, as a portal would embed it',
  contentSecurityPolicy: PAGE_POLICY,
  replies: { 200: { description: 'The page', mediaTypes: ['text/html'] }, 304: { description: 'Unchanged' } },
  errors: ['request.not-found'],
});

export const WIDGET_FILE = defineRoute({
  method: 'GET',
  path: '/w/1/:file',
  policy: 'public',
  tag: 'widget',
  operation: 'widgetFile',
  summary: 'The widget script',
  description:
    '`cung-cau.js` moves with every release of major version 1 and may be kept for 10 minutes. `cung-cau-<hash>.js` never changes; ' +
    '`manifest.json` names it with its SRI hash.',
  params: z.strictObject({ file: z.string().meta({ example: 'cung-cau.js' }) }),
  replies: {
    200: { description: 'The file', mediaTypes: ['text/javascript', 'application/json', 'text/css'] },
    304: { description: 'Unchanged' },
  },
  errors: ['request.not-found'],
});
