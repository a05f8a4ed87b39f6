import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CliError } from './cli-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** `util.parseArgs` with our exit code: an unknown option is bad usage, not a crash. */
export function readArguments<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CliError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), 2);
  }
}

/** A whole number option, or its default. */
export function wholeNumber(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (!/^\d{1,9}$/.test(value)) throw new CliError(`--${name}: cần một số nguyên · a whole number is needed`, 2);
  return Number(value);
}
