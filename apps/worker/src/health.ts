import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { JobQueue } from '#jobs';
import { Metrics } from '#logging';

/**
 * For whoever supervises a worker: `/health/live` (the process turns), `/health/ready` (database and queue answer; 503
 * otherwise) and `/metrics`. Off unless WORKER_HEALTH_PORT is set.
 */
@Injectable()
export class WorkerHealth {
  #server: Server | undefined;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly metrics: Metrics,
  ) {}

  /** Rejects when the port is taken. Port 0 takes any; the port in use is returned. */
  async listen(host: string, port: number): Promise<number> {
    const server = createServer((request, response) => {
      void this.#respond(request.url ?? '', response);
    });
    server.listen(port, host);
    await once(server, 'listening');
    this.#server = server;
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  async #respond(path: string, response: ServerResponse): Promise<void> {
    const { status, type, body } = await this.#answer(path);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  }

  async #answer(path: string): Promise<{ status: number; type: string; body: string }> {
    switch (path) {
      case '/health/live':
        return json(200, { status: 'ok' });
      case '/health/ready': {
        const [database, queue] = await Promise.all([this.#databaseAnswers(), this.queue.ready()]);
        return json(database && queue ? 200 : 503, { status: database && queue ? 'ok' : 'unready', database, queue });
      }
      case '/metrics':
        return { status: 200, type: this.metrics.contentType, body: await this.metrics.text() };
      default:
        return json(404, { status: 'unknown' });
    }
  }

  async #databaseAnswers(): Promise<boolean> {
    try {
      await this.database.query('select 1');
      return true;
    } catch {
      return false;
    }
  }
}

function json(status: number, value: unknown) {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
