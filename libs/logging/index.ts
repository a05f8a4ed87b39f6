export { errorFields, Logger, withLogContext } from './logger.js';
export type { LogContext, LogFields } from './logger.js';
