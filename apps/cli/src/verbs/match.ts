import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { MatchRuns } from '#matching';
import { readArguments, wholeNumber } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { withService } from '../service.js';
import type { Verb } from './verb.js';

const USAGE =
  'match run [--province CODE] [--policy FILE] [--seed N] [--json] | match export RUN --format ndjson|xlsx | match diff RUN RUN';
const WHATS = ['assignment', 'candidates', 'reasons', 'seats'] as const;

/** `match run|export|diff`: a batch over all open seats, its matches as a file, and who moved between two runs. */
export const match: Verb = async ({ args, env, terminal }) => {
  const { values, positionals } = readArguments(args, {
    province: { type: 'string' },
    policy: { type: 'string' },
    seed: { type: 'string' },
    format: { type: 'string' },
    what: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [action, first, second, ...more] = positionals;

  if (action === 'run' && first === undefined) {
    const policy = values.policy === undefined ? undefined : await readPolicy(values.policy);
    const seed = values.seed === undefined ? undefined : wholeNumber('seed', values.seed, 0);
    return withService(env, terminal, { worker: true }, async ({ app }) => {
      const runs = app.get(MatchRuns);
      const { runId } = await runs.request({
        ...(values.province === undefined ? {} : { provinceCode: values.province }),
        ...(policy === undefined ? {} : { policy }),
        ...(seed === undefined ? {} : { seed }),
        requestedBy: 'cli',
      });
      let run = await runs.get(runId);
      while (run.state === 'requested' || run.state === 'running') {
        await sleep(50);
        run = await runs.get(runId);
      }
      if (values.json === true) terminal.printJson(run);
      else {
        terminal.print(`${runId} ${run.state}`);
        for (const [name, count] of Object.entries(run.counts)) terminal.print(`  ${name}: ${String(count)}`);
      }
      return run.state === 'published' ? 0 : 1;
    });
  }

  if (action === 'export' && first !== undefined && second === undefined) {
    const format = values.format ?? 'ndjson';
    const what = WHATS.find((name) => name === (values.what ?? 'assignment'));
    if ((format !== 'ndjson' && format !== 'xlsx') || what === undefined) throw new CliError(USAGE, 2);
    return withService(env, terminal, { worker: false }, async ({ app }) => {
      for await (const chunk of app.get(MatchRuns).export(first, { format, what })) await terminal.write(chunk);
      return 0;
    });
  }

  if (action === 'diff' && first !== undefined && second !== undefined && more.length === 0) {
    return withService(env, terminal, { worker: false }, async ({ app }) => {
      terminal.printJson(await app.get(MatchRuns).diff(first, second));
      return 0;
    });
  }
  throw new CliError(USAGE, 2);
};

async function readPolicy(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new CliError(`${file}: không phải tệp JSON đọc được · is not a readable JSON file`, 2);
  }
}
