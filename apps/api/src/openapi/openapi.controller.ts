import { createRequire } from 'node:module';
import path from 'node:path';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route, RouteParams } from '../http/route.js';
import { StaticFiles } from '../http/static-files.js';
import { ROUTES } from '../routes.js';
import { openApiDocument } from './openapi-document.js';
import { DOCS, DOCS_FILE, OPENAPI } from './openapi.http.js';

const SWAGGER_UI = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const SERVED: ReadonlySet<string> = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Cung–Cầu API</title>
    <link rel="icon" href="/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

// without validatorUrl Swagger UI would show the document to a server of its makers
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });\n`;

const HOUR = 'public, max-age=3600';

/** The OpenAPI document, and Swagger UI over it from files of this machine: its page may reach no other origin. */
@Controller()
export class OpenApiController {
  readonly #document = JSON.stringify(openApiDocument(ROUTES));
  readonly #files = new StaticFiles(SWAGGER_UI, (name) => SERVED.has(name));

  @Route(OPENAPI)
  async document(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(this.#document);
  }

  @Route(DOCS)
  async page(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(PAGE);
  }

  @Route(DOCS_FILE)
  async file(
    @RouteParams(DOCS_FILE) { file }: { file: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.header('cache-control', HOUR);
    if (file === 'start.js') await reply.type('text/javascript; charset=utf-8').send(START);
    else await this.#files.send(request, reply, file);
  }
}
