import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { builtFile } from '#config';
import { Route, RouteParams } from '../http/route.js';
import { StaticFiles } from '../http/static-files.js';
import { HOST_PAGE, WIDGET_FILE } from './widget.http.js';

const PINNED = /^cung-cau-[0-9a-f]{12}\.js$/;
const MOVING: ReadonlySet<string> = new Set(['cung-cau.js', 'manifest.json', 'host-page.css']);
const PAGE = 'host-page.html';

/** What `npm run build` made of the widget. Any page may load the script; the moving name is kept 10 minutes, the pinned one for ever. */
@Controller()
export class WidgetController {
  readonly #files = new StaticFiles(
    builtFile(import.meta.url, '../../../widget/'),
    (name) => name === PAGE || MOVING.has(name) || PINNED.test(name),
  );

  @Route(HOST_PAGE)
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'no-cache').header('cross-origin-opener-policy', 'same-origin');
    await this.#files.send(request, reply, PAGE);
  }

  @Route(WIDGET_FILE)
  async file(
    @RouteParams(WIDGET_FILE) { file }: { file: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', PINNED.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=600');
    await this.#files.send(request, reply, file);
  }
}
