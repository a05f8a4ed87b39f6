import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { WidgetSiteStore } from '#database';
import { Logger, Metrics } from '#logging';
import { ApiModule, type ApiOptions } from './api.module.js';
import { Readiness } from './health/readiness.js';
import { installEdge, newRequestId, refuseUnroutable } from './http/edge.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SiteGate } from './http/site-gate.js';
import { StaffToken } from './http/staff-token.js';
import { MULTIPART_LIMITS, UPLOAD_LIMIT } from './http/upload.js';

/**
 * The API, ready to listen: modules, edge, routes. The caller listens and closes it.
 *
 * @param options.checkReplies answers that their route does not declare become errors (tests)
 */
export async function createApi(
  options: ApiOptions & { readonly checkReplies?: boolean },
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: (_address, hop) => hop < options.trustedProxies,
    bodyLimit: UPLOAD_LIMIT,
    genReqId: newRequestId,
    frameworkErrors: refuseUnroutable,
    // requests on kept connections are still answered while the process drains
    return503OnClosing: false,
    // slow senders: the whole request within two minutes
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    multipart: false,
    skipMiddie: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(options), adapter, {
    // bodies stay bytes until their route is known; failures are logged by the filter, without their values
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  try {
    const fastify = adapter.getInstance();
    const log = app.get(Logger);
    const sites = app.get(WidgetSiteStore);
    const readiness = app.get(Readiness);
    installEdge(fastify, {
      log,
      metrics: app.get(Metrics),
      staff: new StaffToken(options.staffToken),
      sites: new SiteGate({ find: (code) => sites.get(code) }),
      isDraining: () => readiness.isDraining,
      checkReplies: options.checkReplies ?? false,
    });
    await fastify.register(multipart, { limits: MULTIPART_LIMITS });
    app.useGlobalFilters(new ProblemFilter(log));
    await app.init();
    await fastify.ready();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
