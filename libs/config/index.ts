export { builtFile } from './built-file.js';
export { EnvError, readEnv } from './env.js';
export type { Env } from './env.js';
