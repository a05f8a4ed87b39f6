import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Metrics } from '#logging';
import { Route } from '../http/route.js';
import { LIVE, METRICS, READY } from './health.http.js';
import { Readiness } from './readiness.js';

@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly figures: Metrics,
  ) {}

  @Route(LIVE)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Route(READY)
  async ready(): Promise<{ status: 'ready' }> {
    await this.readiness.check();
    return { status: 'ready' };
  }

  @Route(METRICS)
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.figures.contentType).send(await this.figures.text());
  }
}
