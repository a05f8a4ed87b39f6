import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { Env } from '#config';

/** Fields that go with every line of one request or one queue job. */
export interface LogContext {
  readonly requestId?: string;
  readonly job?: string;
  readonly jobId?: string;
}

const context = new AsyncLocalStorage<LogContext>();

/**
 * Structured logs: one JSON object a line. Callers pass ids, codes, counts and durations only; a name, phone number,
 * identity number or the text of a search never goes in (design: personal data).
 * Levels: error = someone must act now; warn = the service healed itself; info = a unit of work done.
 */
export class Logger {
  readonly #pino: PinoLogger;

  constructor(name: string, options: { level: Env['logLevel']; destination?: DestinationStream }) {
    this.#pino = pino(
      {
        name,
        level: options.level,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => context.getStore() ?? {},
      },
      options.destination ?? pino.destination({ dest: 2, sync: true }),
    );
  }

  error(event: string, fields: LogFields = {}): void {
    this.#pino.error(fields, event);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.#pino.warn(fields, event);
  }

  info(event: string, fields: LogFields = {}): void {
    this.#pino.info(fields, event);
  }

  debug(event: string, fields: LogFields = {}): void {
    this.#pino.debug(fields, event);
  }
}

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Runs `work` so that every line it logs carries `fields`. */
export function withLogContext<T>(fields: LogContext, work: () => T): T {
  return context.run({ ...context.getStore(), ...fields }, work);
}

/** The name and first line of an error, without its values: a driver's message may quote a row. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(frame === undefined ? {} : { at: frame.trim() }),
  };
}
