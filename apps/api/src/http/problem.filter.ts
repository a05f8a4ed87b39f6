import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODES } from '#domain';
import { errorFields, Logger } from '#logging';
import { errorCodeOf, PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';
import { langOf, pathOf } from './request-facts.js';

/** The only place where an error becomes an answer; unknown routes come here too. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { level } = ERROR_CODES[errorCodeOf(error)];
    if (level !== 'info') this.log[level]('request.failed', { requestId: request.id, ...errorFields(error) });
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem = problemOf(error, { lang: langOf(request), path: pathOf(request), requestId: request.id });
    void reply
      .code(problem.status)
      .header('cache-control', 'no-store')
      .removeHeader('etag')
      .removeHeader('content-disposition')
      .type(PROBLEM_MEDIA_TYPE)
      .send(JSON.stringify(problem));
  }
}
