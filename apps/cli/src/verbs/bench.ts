import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments, wholeNumber } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { DEMO_DEFAULTS } from '../load-demo-province.js';
import type { Verb } from './verb.js';

const BENCHES = ['search', 'match', 'run', 'ingest', 'quality'];
const MARKETS = ['normal', 'scarce', 'adversarial', 'ties'];
const SIZES = ['small', 'medium', 'full'];
const PEER_SECONDS = 300;

/** The part of `tests/bench/bench.ts` that a command line says. */
interface BenchModule {
  bench(options: {
    seed: number;
    vacancies: number;
    jobseekers: number;
    market: { kind: string; size: string; jobseekers?: number; vacancies?: number } | undefined;
    repeat: number;
    peerSeconds: number | undefined;
    plots: string | undefined;
    say: (line: string) => void;
  }): Promise<Record<string, unknown>>;
}

/**
 * `bench search|match|run|ingest|quality`: measures on data of a seed and prints figures with what they were compared with in the
 * same run. `match --market …` measures an invented market of a named size or of `--jobseekers` × `--vacancies`.
 */
export const bench: Verb = async ({ args, terminal }) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    seed: { type: 'string' },
    vacancies: { type: 'string' },
    jobseekers: { type: 'string' },
    market: { type: 'string' },
    size: { type: 'string' },
    peers: { type: 'boolean' },
    'peer-seconds': { type: 'string' },
    repeat: { type: 'string' },
    plots: { type: 'string' },
  });
  const [name] = positionals;
  if (positionals.length !== 1 || name === undefined || !BENCHES.includes(name)) {
    throw new CliError(
      'bench search|match|run|ingest|quality [--json] [--seed N] [--vacancies N] [--jobseekers N] · match: ' +
        `[--market ${MARKETS.join('|')}] [--size ${SIZES.join('|')}] [--peers] [--peer-seconds N] [--repeat N] · quality: [--plots DIR]`,
      2,
    );
  }
  const isMarket = values.market !== undefined || values.size !== undefined;
  const options = {
    seed: wholeNumber('seed', values.seed, DEMO_DEFAULTS.seed),
    vacancies: wholeNumber('vacancies', values.vacancies, DEMO_DEFAULTS.vacancies),
    jobseekers: wholeNumber('jobseekers', values.jobseekers, DEMO_DEFAULTS.jobseekers),
    market: isMarket
      ? {
          kind: oneOf('market', values.market ?? 'normal', MARKETS),
          size: oneOf('size', values.size ?? 'small', SIZES),
          ...(values.jobseekers === undefined ? {} : { jobseekers: wholeNumber('jobseekers', values.jobseekers, 0) }),
          ...(values.vacancies === undefined ? {} : { vacancies: wholeNumber('vacancies', values.vacancies, 0) }),
        }
      : undefined,
    repeat: Math.max(1, wholeNumber('repeat', values.repeat, 1)),
    peerSeconds: values.peers === true ? wholeNumber('peer-seconds', values['peer-seconds'], PEER_SECONDS) : undefined,
    plots: values.plots,
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

function oneOf(name: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value;
  throw new CliError(`--${name}: ${values.join(', ')}`, 2);
}
