import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { HANDLED_JOB } from './handles-job.decorator.js';
import type { JobHandler } from './job-queue.js';
import { JOB_NAMES, type JobName } from './jobs.js';

interface FoundHandler {
  readonly name: JobName;
  /** `Class.method`, for the error that lists it. */
  readonly place: string;
  readonly handler: JobHandler;
}

/** Every job with its one handler. */
export class JobHandlers {
  readonly #byName: ReadonlyMap<string, JobHandler>;

  /** Throws an Error that lists every job without a handler and every job with several. */
  constructor(found: readonly FoundHandler[], names: readonly JobName[] = JOB_NAMES) {
    const missing = names.filter((name) => !found.some((entry) => entry.name === name));
    const several = names
      .map((name) => ({ name, places: found.filter((entry) => entry.name === name).map((entry) => entry.place) }))
      .filter(({ places }) => places.length > 1);
    const problems = [
      ...(missing.length === 0 ? [] : [`no handler for ${missing.join(', ')}`]),
      ...several.map(({ name, places }) => `more than one handler for ${name} (${places.join(', ')})`),
    ];
    if (problems.length > 0) throw new Error(`each job needs exactly one handler: ${problems.join('; ')}`);
    this.#byName = new Map(found.map((entry) => [entry.name, entry.handler]));
  }

  get(name: string): JobHandler | undefined {
    return this.#byName.get(name);
  }
}

/** Finds the methods marked with `@HandlesJob` among all providers of the application. */
@Injectable()
export class JobRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  handlers(): JobHandlers {
    const instances = new Set(this.discovery.getProviders().map((wrapper): unknown => wrapper.instance));
    return new JobHandlers([...instances].flatMap((instance) => this.#handlersOf(instance)));
  }

  #handlersOf(instance: unknown): FoundHandler[] {
    if (typeof instance !== 'object' || instance === null) return [];
    const methods = instance as Record<string, JobHandler>; // oxlint-disable-line typescript/no-unsafe-type-assertion -- only read where the decorator, which checks the type, left its mark
    return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance)).flatMap((method) => {
      const handler = methods[method];
      if (handler === undefined) return [];
      const name = this.reflector.get<JobName | undefined>(HANDLED_JOB, handler);
      if (name === undefined) return [];
      return [{ name, place: `${instance.constructor.name}.${method}`, handler: handler.bind(instance) }];
    });
  }
}
