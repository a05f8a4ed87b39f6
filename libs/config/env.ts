import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

const EnvSchema = z.object({
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  MEILI_URL: url('http:', 'https:').optional(),
  MEILI_KEY: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  CUNGCAU_DATA_DIR: z.string().default('.data'),
  CUNGCAU_KEY_FILE: z.string().optional(),
  CUNGCAU_STAFF_TOKEN: z.string().min(16).optional(),
  CUNGCAU_STAFF_TOKEN_FILE: z.string().optional(),
  CUNGCAU_PROVINCE: z
    .string()
    .regex(/^\d{2}$/)
    .default('24'),
  /** Hops of reverse proxy in front of the API; client addresses are read that far and no further. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  /** Jobseekers of a match run that one worker scans at a time: fewer spread a run over more workers, more save handing out. */
  MATCH_CHUNK: z.coerce.number().int().min(1).max(1_000_000).default(25_000),
  /** Where the worker answers health and metrics; it listens nowhere unless set. */
  WORKER_HEALTH_PORT: port.optional(),
  npm_lifecycle_event: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** Everything the environment may say, typed. One variable per switch (design: modes). */
export interface Env {
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly meiliUrl?: string;
  readonly meiliKey?: string;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly keyFile?: string;
  readonly staffToken?: string;
  readonly staffTokenFile?: string;
  readonly provinceCode: string;
  readonly trustedProxies: number;
  readonly workerConcurrency: number;
  readonly matchChunk: number;
  readonly workerHealthPort?: number;
  /** Run by `npm start` or `npm run`: npm's shell passes no signal on, so the end of the parent is the signal. */
  readonly underNpm?: true;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Every bad variable at once, in one line, without the value (it may be a secret). */
export class EnvError extends Error {
  readonly variables: readonly string[];

  constructor(problems: readonly { variable: string; message: string }[]) {
    super(`bad environment: ${problems.map((p) => `${p.variable} ${p.message}`).join('; ')}`);
    this.name = 'EnvError';
    this.variables = problems.map((p) => p.variable);
  }
}

/** Reads and validates the environment. An empty variable counts as not set. Throws EnvError. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = EnvSchema.safeParse(set);
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map((issue) => ({ variable: String(issue.path[0]), message: lowerFirst(issue.message) })),
    );
  }
  const v = parsed.data;
  return {
    ...(v.DATABASE_URL === undefined ? {} : { databaseUrl: v.DATABASE_URL }),
    ...(v.REDIS_URL === undefined ? {} : { redisUrl: v.REDIS_URL }),
    ...(v.MEILI_URL === undefined ? {} : { meiliUrl: v.MEILI_URL }),
    ...(v.MEILI_KEY === undefined ? {} : { meiliKey: v.MEILI_KEY }),
    ...(v.CUNGCAU_KEY_FILE === undefined ? {} : { keyFile: v.CUNGCAU_KEY_FILE }),
    ...(v.CUNGCAU_STAFF_TOKEN === undefined ? {} : { staffToken: v.CUNGCAU_STAFF_TOKEN }),
    ...(v.CUNGCAU_STAFF_TOKEN_FILE === undefined ? {} : { staffTokenFile: v.CUNGCAU_STAFF_TOKEN_FILE }),
    ...(v.npm_lifecycle_event === undefined ? {} : { underNpm: true as const }),
    host: v.HOST,
    port: v.PORT,
    dataDir: v.CUNGCAU_DATA_DIR,
    provinceCode: v.CUNGCAU_PROVINCE,
    trustedProxies: v.TRUSTED_PROXIES,
    workerConcurrency: v.WORKER_CONCURRENCY,
    matchChunk: v.MATCH_CHUNK,
    ...(v.WORKER_HEALTH_PORT === undefined ? {} : { workerHealthPort: v.WORKER_HEALTH_PORT }),
    logLevel: v.LOG_LEVEL,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
