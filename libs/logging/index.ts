export { errorFields, Logger, withLogContext } from './logger.js';
export type { LogContext, LogFields } from './logger.js';
export { LoggingModule } from './logging.module.js';
export { Metrics } from './metrics.js';
