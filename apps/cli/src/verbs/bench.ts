import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments, wholeNumber } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { DEMO_DEFAULTS } from '../load-demo-province.js';
import type { Verb } from './verb.js';

interface BenchModule {
  bench(options: {
    seed: number;
    vacancies: number;
    jobseekers: number;
    say: (line: string) => void;
  }): Promise<Record<string, unknown>>;
}

/** `bench search|match|ingest`: measures on data of a seed and prints figures with what they were compared with in the same run. */
export const bench: Verb = async ({ args, terminal }) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    seed: { type: 'string' },
    vacancies: { type: 'string' },
    jobseekers: { type: 'string' },
  });
  const [name] = positionals;
  if (positionals.length !== 1 || (name !== 'search' && name !== 'match' && name !== 'ingest')) {
    throw new CliError('bench search|match|ingest [--json] [--seed N] [--vacancies N] [--jobseekers N]', 2);
  }
  const options = {
    seed: wholeNumber('seed', values.seed, DEMO_DEFAULTS.seed),
    vacancies: wholeNumber('vacancies', values.vacancies, DEMO_DEFAULTS.vacancies),
    jobseekers: wholeNumber('jobseekers', values.jobseekers, DEMO_DEFAULTS.jobseekers),
    say: (line: string) => terminal.progress(line),
  };
  // the benches are part of the source tree, not of the image
  const file = path.resolve(import.meta.dirname, `../../../../tests/bench/${name}.bench.js`);
  if (!existsSync(file)) throw new CliError('bench: chỉ chạy từ mã nguồn · runs from the source tree only', 2);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every tests/bench/*.bench.ts exports a Bench, held by its type there
  const module = (await import(pathToFileURL(file).href)) as BenchModule;
  const figures = await module.bench(options);
  if (values.json === true) terminal.printJson(figures);
  else terminal.print(JSON.stringify(figures, null, 2));
  return 0;
};
