import { z } from 'zod';
import { defineRoute } from '../http/route.js';

export const LIVE = defineRoute({
  method: 'GET',
  path: '/health/live',
  policy: 'public',
  tag: 'service',
  operation: 'live',
  summary: 'Whether the process runs',
  quiet: true,
  replies: { 200: { description: 'It does', schema: z.strictObject({ status: z.literal('live') }) } },
});

export const READY = defineRoute({
  method: 'GET',
  path: '/health/ready',
  policy: 'public',
  tag: 'service',
  operation: 'ready',
  summary: 'Whether requests should be sent here',
  description: '503 while the database does not answer and from the moment the process is asked to stop.',
  quiet: true,
  replies: { 200: { description: 'They should', schema: z.strictObject({ status: z.literal('ready') }) } },
});

export const METRICS = defineRoute({
  method: 'GET',
  path: '/metrics',
  policy: 'public',
  tag: 'service',
  operation: 'metrics',
  summary: 'Prometheus metrics of this process',
  quiet: true,
  replies: { 200: { description: 'Exposition text', mediaTypes: ['text/plain'] } },
});
