import { IndexStatus, RebuildSearchIndex } from '#search';
import { readArguments } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { withService } from '../service.js';
import type { Verb } from './verb.js';

/** `index rebuild|status`: fill both indexes aside from PostgreSQL and swap them in, or count what is in them. */
export const index: Verb = async ({ args, env, terminal }) => {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const [action] = positionals;
  if (positionals.length !== 1 || (action !== 'rebuild' && action !== 'status')) {
    throw new CliError('index rebuild|status', 2);
  }
  return withService(env, terminal, { worker: false }, async ({ app }) => {
    if (action === 'rebuild') {
      const rebuild = app.get(RebuildSearchIndex);
      for (const name of ['vacancies', 'jobseekers'] as const) {
        const count = await rebuild.run(name);
        terminal.progress(`${name}: ${count}`);
      }
    }
    const status = await app.get(IndexStatus).read();
    if (values.json === true) terminal.printJson(status);
    else for (const line of status) terminal.print(`${line.index} (${line.engine}): ${line.indexed}/${line.rows}`);
    return 0;
  });
};
