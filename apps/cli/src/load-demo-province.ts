import type { Env } from '#config';
import { CentreStore, Database, EmployerStore, JobseekerStore, VacancyStore } from '#database';
import { loadDemo } from '#demo';
import { RebuildSearchIndex } from '#search';
import { withServiceOn } from './service.js';
import type { Surroundings } from './surroundings.js';
import type { Terminal } from './terminal.js';

export interface DemoSize {
  readonly vacancies: number;
  readonly jobseekers: number;
  readonly seed: number;
}

/** The size that `npm start` loads into an empty database. */
export const DEMO_DEFAULTS: DemoSize = { vacancies: 3_000, jobseekers: 20_000, seed: 1 };

/** Writes the demo province and fills both indexes from it. */
export async function loadDemoProvince(
  env: Env,
  surroundings: Surroundings,
  terminal: Terminal,
  size: DemoSize,
): Promise<void> {
  await withServiceOn(env, surroundings, async (app) => {
    await loadDemo(
      {
        database: app.get(Database),
        centres: app.get(CentreStore),
        employers: app.get(EmployerStore),
        vacancies: app.get(VacancyStore),
        jobseekers: app.get(JobseekerStore),
      },
      { ...size, provinceCode: env.provinceCode, referenceDate: today() },
    );
    const rebuild = app.get(RebuildSearchIndex);
    for (const index of ['vacancies', 'jobseekers'] as const) {
      terminal.progress(`${index}: ${await rebuild.run(index)}`);
    }
  });
}

/** Today in Viet Nam. */
function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
