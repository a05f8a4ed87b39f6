import 'reflect-metadata';
import { EnvError, readEnv } from '#config';
import { StartError } from '#database';
import { DomainError } from '#domain';
import { CliError } from './cli-error.js';
import { Terminal } from './terminal.js';
import { USAGE, VERBS } from './verbs/index.js';

/** `cungcau <verb>`: exit 0 done, 1 failed with one clear line on stderr, 2 bad usage or surroundings. */
async function main(args: readonly string[]): Promise<number> {
  const terminal = new Terminal(process.stdout, process.stderr);
  const [verb, ...rest] = args;
  if (verb === undefined || verb === 'help' || verb === '--help') {
    terminal.print(USAGE);
    return verb === undefined ? 2 : 0;
  }
  try {
    const run = VERBS[verb];
    if (run === undefined) throw new CliError(`không có lệnh "${verb}" · unknown verb; cungcau help`, 2);
    return await run({ args: rest, env: readEnv(), terminal });
  } catch (error) {
    terminal.warn(line(error));
    if (error instanceof CliError) return error.exitCode;
    return error instanceof EnvError || error instanceof StartError ? 2 : 1;
  }
}

function line(error: unknown): string {
  if (error instanceof DomainError) {
    const { file, sheet, cell, field } = error.place;
    const place = [file, sheet, cell, field].filter((part) => part !== undefined).join(' › ');
    return place === '' ? error.message : `${place}: ${error.message}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}

// `cungcau … | head`: the reader has what it wanted
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
