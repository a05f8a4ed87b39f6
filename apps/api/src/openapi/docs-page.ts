import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { RouteSpec } from '../http/route.js';
import { DOCS } from './openapi.http.js';

/** Swagger UI at /docs, from files of this machine: its online validator is off, and the page's policy allows no other origin. */
export function serveDocs(app: INestApplication, document: object): void {
  SwaggerModule.setup(DOCS.path, app, document as OpenAPIObject, {
    raw: false,
    customSiteTitle: 'Cung–Cầu API',
    swaggerOptions: { validatorUrl: 'none', persistAuthorization: false },
  });
}

/** The spec of the routes that Swagger UI makes for itself. */
export function docsSpec(url: string): RouteSpec | undefined {
  return url === DOCS.path || url.startsWith(`${DOCS.path}/`) ? DOCS : undefined;
}
