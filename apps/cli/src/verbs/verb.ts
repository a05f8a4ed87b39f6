import type { Env } from '#config';
import type { Terminal } from '../terminal.js';

export interface VerbContext {
  readonly args: readonly string[];
  readonly env: Env;
  readonly terminal: Terminal;
}

/** Runs to its end and says the exit code; throws CliError for bad usage. */
export type Verb = (context: VerbContext) => Promise<number>;
