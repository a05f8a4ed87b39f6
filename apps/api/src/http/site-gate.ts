import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { WidgetSite } from '#database';
import { DomainError } from '#domain';
import { clientKey } from './client-key.js';
import { isRecord } from './narrow.js';
import { queryValue } from './request-facts.js';

/** What the gate needs of a site. Its code is public: it carries origins, quota and presets, it is no secret. */
export type SiteRules = Pick<WidgetSite, 'allowedOrigins' | 'quotaPerMinute' | 'preset'>;

/** Requests per minute of one client that names no site: our own pages and programs. */
const DEFAULT_QUOTA = 600;

const REMEMBER_MS = 30_000;
const REMEMBERED = 1_000;
const ANY_ORIGIN = '*';

interface Remembered {
  readonly site: SiteRules | undefined;
  readonly limiter: RateLimiterMemory;
  readonly until: number;
}

/**
 * Origins and quota of the widget routes. The client's address is read as many proxy hops deep as configured, so a client can
 * neither forge it nor share a bucket with everybody behind the proxy. Counts are of this process.
 */
export class SiteGate {
  readonly #find: (code: string) => Promise<SiteRules | undefined>;
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();
  readonly #anonymous: RateLimiterMemory;

  constructor(options: {
    find: (code: string) => Promise<SiteRules | undefined>;
    now?: () => number;
    defaultQuota?: number;
  }) {
    this.#find = options.find;
    this.#now = options.now ?? Date.now;
    this.#anonymous = limiter(options.defaultQuota ?? DEFAULT_QUOTA);
  }

  /**
   * Lets the request in, or throws: `site.unknown`, `request.origin-refused` (without any CORS header, so that the foreign page
   * learns nothing), `request.too-many` (with Retry-After).
   */
  async admit(request: FastifyRequest, reply: FastifyReply, options: { counted: boolean }): Promise<void> {
    reply.header('vary', 'Origin');
    const { origin } = request.headers;
    const client = clientKey(request.ip);
    const code = queryValue(request, 'site');
    if (code === undefined) {
      if (origin !== undefined && !isOwn(origin, request.host)) throw new DomainError('request.origin-refused');
      if (options.counted) await count(this.#anonymous, client, reply);
      return;
    }
    const known = this.#recall(code) ?? (await this.#learn(code, client, reply, options.counted));
    if (known.site === undefined) throw new DomainError('site.unknown');
    if (origin !== undefined && !isOwn(origin, request.host)) {
      const { allowedOrigins } = known.site;
      if (!allowedOrigins.includes(ANY_ORIGIN) && !allowedOrigins.includes(origin)) {
        throw new DomainError('request.origin-refused');
      }
      reply.header('access-control-allow-origin', origin);
      reply.header('access-control-expose-headers', 'Retry-After, X-Request-Id');
      reply.header('cross-origin-resource-policy', 'cross-origin');
    }
    if (options.counted) await count(known.limiter, client, reply);
    preset(request, known.site);
  }

  #recall(code: string): Remembered | undefined {
    const known = this.#remembered.get(code);
    return known !== undefined && known.until > this.#now() ? known : undefined;
  }

  async #learn(code: string, client: string, reply: FastifyReply, counted: boolean): Promise<Remembered> {
    // invented codes cost the client, not the database
    if (counted) await count(this.#anonymous, client, reply);
    const site = code.length <= 64 ? await this.#find(code) : undefined;
    const before = this.#remembered.get(code);
    const quota = site?.quotaPerMinute ?? DEFAULT_QUOTA;
    const known: Remembered = {
      site,
      limiter: before?.limiter.points === quota ? before.limiter : limiter(quota),
      until: this.#now() + REMEMBER_MS,
    };
    if (before === undefined && this.#remembered.size >= REMEMBERED) this.#forgetUnknown();
    this.#remembered.set(code, known);
    return known;
  }

  #forgetUnknown(): void {
    for (const [code, { site }] of this.#remembered) if (site === undefined) this.#remembered.delete(code);
  }
}

function limiter(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: 60 });
}

async function count(quota: RateLimiterMemory, client: string, reply: FastifyReply): Promise<void> {
  try {
    await quota.consume(client);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    reply.header('retry-after', String(Math.max(1, Math.ceil(error.msBeforeNext / 1_000))));
    throw new DomainError('request.too-many');
  }
}

/** Fills in what the site presets and the request leaves open, where the route knows the parameter. */
function preset(request: FastifyRequest, site: SiteRules): void {
  const given = isRecord(request.query) ? request.query : {};
  const known = request.routeOptions.config.spec?.query?.shape ?? {};
  const open = Object.entries(site.preset).filter(
    ([name]) => Object.hasOwn(known, name) && (given[name] === undefined || given[name] === ''),
  );
  if (open.length > 0) request.query = { ...given, ...Object.fromEntries(open) };
}

/** Same-origin requests of our own pages: only the host is compared, TLS may end at a proxy. */
function isOwn(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}
