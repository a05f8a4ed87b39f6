import { readArguments, wholeNumber } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { DEMO_DEFAULTS, loadDemoProvince } from '../load-demo-province.js';
import { openSurroundings } from '../surroundings.js';
import type { Verb } from './verb.js';

/** `demo`: adds the seeded demo province (invented people and firms) and rebuilds both indexes. The same seed writes the same rows once. */
export const demo: Verb = async ({ args, env, terminal }) => {
  const { values, positionals } = readArguments(args, {
    vacancies: { type: 'string' },
    jobseekers: { type: 'string' },
    seed: { type: 'string' },
  });
  if (positionals.length > 0) throw new CliError('demo [--vacancies N --jobseekers N --seed N]', 2);
  const size = {
    vacancies: wholeNumber('vacancies', values.vacancies, DEMO_DEFAULTS.vacancies),
    jobseekers: wholeNumber('jobseekers', values.jobseekers, DEMO_DEFAULTS.jobseekers),
    seed: wholeNumber('seed', values.seed, DEMO_DEFAULTS.seed),
  };
  const surroundings = await openSurroundings(env, 'join');
  try {
    await loadDemoProvince(env, surroundings, terminal, size);
  } finally {
    await surroundings.close();
  }
  terminal.print(
    `Tỉnh mẫu · demo province: ${size.vacancies} vị trí · vacancies, ${size.jobseekers} người tìm việc · jobseekers`,
  );
  return 0;
};
