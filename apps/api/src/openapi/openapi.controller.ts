import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../http/route.js';
import { ROUTES } from '../routes.js';
import { openApiDocument } from './openapi-document.js';
import { OPENAPI } from './openapi.http.js';

@Controller()
export class OpenApiController {
  readonly #text = JSON.stringify(openApiDocument(ROUTES));

  @Route(OPENAPI)
  async read(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('cache-control', 'public, max-age=600').type('application/json; charset=utf-8').send(this.#text);
  }
}
