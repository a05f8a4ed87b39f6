import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { builtFile } from '#config';
import { HOST_PAGE, WIDGET_FILE } from './widget.http.js';

const PINNED = /\/cung-cau-[0-9a-f]{12}\.js(\.\w+)?$/;
const SERVED = /^\/?(cung-cau(-[0-9a-f]{12})?\.js|manifest\.json|host-page\.css)$/;

/**
 * Serves what `npm run build` made of the widget, compressed beforehand: the moving name for 10 minutes, the pinned name for ever. Any
 * page may load the files; without a build they are simply not found.
 */
export async function serveWidget(fastify: FastifyInstance): Promise<void> {
  const root = builtFile(import.meta.url, '../../../widget/');
  await fastify.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      if (path.endsWith('.html')) {
        reply.header('cache-control', 'no-cache');
        return;
      }
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header('cache-control', PINNED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=600');
    },
  });
  fastify.get<{ Params: { file: string } }>(WIDGET_FILE.path, { config: { spec: WIDGET_FILE } }, (request, reply) => {
    const { file } = request.params;
    return SERVED.test(file) ? reply.sendFile(file) : reply.callNotFound();
  });
  fastify.get(HOST_PAGE.path, { config: { spec: HOST_PAGE } }, (_request, reply) =>
    reply.header('cross-origin-opener-policy', 'same-origin').sendFile('host-page.html'),
  );
}
